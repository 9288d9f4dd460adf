import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../domain/limits.js';
import {
  Bucket,
  OrderDirection,
  OrganizationKind,
  Origin,
  Perspective,
  RecommendationOrderField,
  RecommendationType,
  ResponsePosition,
} from './enums.js';
import { GraphQLDay, GraphQLLanguageTag } from './scalars.js';
import { searchLanguage, searchQuery } from './search.js';

const ids = `From 1 to ${limits.idsPerFilterMax} ids; one that names nothing is refused.`;

@InputType({ description: 'Where a recommendation stands, as a perspective sees it.' })
export class StatusFilter {
  @Field(() => Perspective, {
    nullable: true,
    description: "The perspective; without it, the collection's headline perspective.",
  })
  perspective?: string | null;

  @Field(() => [Bucket], { description: 'Any one of these.' })
  in: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The addressee in whose share it stands there, as figures by addressee count: its own share where that was judged, otherwise the whole. Without it, the whole.',
  })
  addressee?: string | null;
}

@InputType({
  description:
    'Of which nobody has said anything for long: no standing published judgement of it counts from this day or later. For a recommendation with parts, no judgement of it or of any part; what was never judged is stale.',
})
export class StaleFilter {
  @Field(() => GraphQLDay, { description: 'The first day that is late enough.' })
  after: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The organization whose judgements count; without it, anybody.',
  })
  assessor?: string | null;
}

@InputType({
  description:
    'In which something stands: in its titles and texts in any language, its reference or paragraph, or the names, symbols and numbers of the organizations, documents, terms and legal acts that it names. What `Query.search` finds, without its order.',
})
export class TextFilter {
  @Field(() => String, { description: searchQuery })
  query: string;

  @Field(() => GraphQLLanguageTag, { nullable: true, description: searchLanguage })
  language?: string | null;
}

@InputType({
  description:
    'Which recommendations: all conditions hold together, within a list any one does. What is invented is found only when its collection is named, alone. Statuses are those that the speakers of the collection give when exactly one is named, otherwise those of each home collection.',
})
export class RecommendationFilter {
  @Field(() => [ID], { nullable: true, description: `In any of these collections. ${ids}` })
  collections?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Issued by any of these organizations. ${ids}`,
  })
  issuers?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Received by any of these organizations. ${ids}`,
  })
  addressees?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `About any of these terms. ${ids}` })
  terms?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `About any of these legal acts. ${ids}` })
  legalActs?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `From any of these documents. ${ids}` })
  documents?: string[] | null;

  @Field(() => [StatusFilter], {
    nullable: true,
    description: `Standing where all of these say; one for each perspective, at most ${limits.statusFiltersMax}.`,
  })
  statuses?: StatusFilter[] | null;

  @Field(() => [ResponsePosition], {
    nullable: true,
    description: 'The last word of any organization that answered is one of these.',
  })
  responses?: string[] | null;

  @Field(() => [RecommendationType], {
    nullable: true,
    description: 'Recommendations, concerns, or both, which is the default.',
  })
  types?: string[] | null;

  @Field(() => [Origin], { nullable: true, description: 'Of one of these origins.' })
  origins?: string[] | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'Issued on this day or later. What has no day of issue is left out.',
  })
  issuedFrom?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'Issued before this day. What has no day of issue is left out.',
  })
  issuedUntil?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether an action, abandoned ones too, or an indicator is linked to it, or to the recommendation that it is a part of. Links follow `knownAt`; no day decides here.',
  })
  hasActionOrIndicator?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether figures count it: it is no concern and has no parts. With `true`, the list behind a figure; see `StatusSummary`.',
  })
  isCounted?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is disputed, as `Recommendation.isDisputed` says.',
  })
  isDisputed?: boolean | null;

  @Field(() => StaleFilter, {
    nullable: true,
    description: 'Not judged since, as `Recommendation.isStale` says.',
  })
  stale?: StaleFilter | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Any of these organizations has a standing published judgement of it or of a part of it. ${ids}`,
  })
  assessors?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Recorded and kept by any of these organizations. ${ids}`,
  })
  keptBy?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Any of these organizations gave a published response to it, or to the recommendation that it is a part of; with \`asOf\`, by that day. ${ids}`,
  })
  answeredBy?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Received by any of these organizations that gave no such response: what it left unanswered. ${ids}`,
  })
  unansweredBy?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether any of its deadlines is overdue on the day `asOf`, or today, as the headline perspective of the collection sees it; see `Deadline.isOverdue`.',
  })
  isOverdue?: boolean | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description:
      'With a deadline that is in force and not met, whose last day is this day or later: together with `dueUntil`, what comes up.',
  })
  dueFrom?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description:
      'With a deadline that is in force and not met, whose last day is before this day; the same one that `dueFrom` is about.',
  })
  dueUntil?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `In the follow-up procedure of any of these organizations: its last word, by the day \`asOf\` or today, is SELECTED. ${ids}`,
  })
  inFollowUpOf?: string[] | null;

  @Field(() => TextFilter, { nullable: true, description: 'In which this stands.' })
  text?: TextFilter | null;
}

@InputType({ description: 'The order of a list of recommendations.' })
export class RecommendationOrder {
  @Field(() => RecommendationOrderField, { description: 'By what.' })
  field: string;

  @Field(() => OrderDirection, { description: 'In which direction.' })
  direction: string;
}

@InputType({
  description: 'Which organizations: all conditions hold together, within a list any one does.',
})
export class OrganizationFilter {
  @Field(() => [OrganizationKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: string[] | null;

  @Field(() => [Perspective], { nullable: true, description: 'Of one of these perspectives.' })
  perspectives?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Of one of these countries, by two letters of ISO 3166-1; at most 100.',
  })
  countries?: string[] | null;
}
