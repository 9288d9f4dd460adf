import { Field, Int, ObjectType } from 'type-graphql';
import { EvidenceVisibility, Precision, Status } from './enums.js';
import { Entry, Node } from './node.js';
import { GraphQLDay, GraphQLInstant, GraphQLLanguageTag, GraphQLWebAddress } from './scalars.js';

@ObjectType({
  implements: [Entry, Node],
  description:
    "Somebody's judgement of implementation, from a day on. It is written once: a correction is a new assessment, a withdrawal a retraction.",
})
export class Assessment extends Entry {
  @Field(() => GraphQLInstant, {
    description: 'When the tracker learned it: the instant of its revision.',
  })
  recordedAt: Date;

  @Field(() => Status, {
    description:
      'The judgement in canonical words. Show the native value before it, where there is one.',
  })
  status: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The scale of the native value, see `scales`; null when the judgement was given in canonical words.',
  })
  scale: string | null;

  @Field(() => String, { nullable: true, description: 'The version of that scale.' })
  scaleVersion: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The judgement word for word, as on its scale.',
  })
  nativeValue: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the mapping of that scale by which it was written; a later one moves nothing.',
  })
  mappingVersion: number | null;

  @Field(() => Boolean, {
    description:
      'Whether that mapping gave the status. Otherwise the assessor, or who wrote it down, gave it.',
  })
  isDerived: boolean;

  @Field(() => GraphQLDay, {
    description: 'Since when it holds, to its precision: the first day that it can mean.',
  })
  effectiveOn: string;

  @Field(() => Precision, {
    description: 'How exactly that day is known. Show the day no more exactly.',
  })
  precision: string;

  @Field(() => GraphQLDay, {
    description:
      'The day from which it counts: the last one that it can mean, and not after the day of recording.',
  })
  countsFrom: string;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The first day of what its evidence tells of; null where that was not said.',
  })
  evidenceFrom: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The last day of what its evidence tells of.',
  })
  evidenceUntil: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 5,000 characters; null only when it was redacted.',
  })
  rationale: string | null;

  @Field(() => GraphQLLanguageTag, {
    description: 'The language of the rationale; `und` when it was not said.',
  })
  rationaleLanguage: string;

  @Field(() => Int, { description: 'The revision of the text that was judged.' })
  textRevision: number;

  @Field(() => Boolean, {
    description: 'Whether another organization wrote it down for the assessor, from a source.',
  })
  isAttributed: boolean;

  @Field(() => Boolean, { description: 'Whether its rationale was emptied by a redaction.' })
  isRedacted: boolean;
}

@ObjectType({
  description:
    'The withdrawal of an assessment, of the status of an action or of a measurement. It does not revive what that had corrected.',
})
export class Retraction {
  @Field(() => String, { description: 'Why it was withdrawn.' })
  reason: string;

  @Field(() => Int, { description: 'The revision of the withdrawal.' })
  revision: number;

  @Field(() => GraphQLInstant, { description: 'The instant of that revision.' })
  recordedAt: Date;
}

@ObjectType({
  implements: Node,
  description: 'What an assessment rests on: a document and paragraph, a web address, a quote.',
})
export class Evidence extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'The paragraph of the document, at most 50 characters.',
  })
  paragraph: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day on which it was read there.' })
  accessedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words that it rests on, at most 5,000 characters.',
  })
  quote: string | null;

  @Field(() => GraphQLLanguageTag, { nullable: true, description: 'The language of the quote.' })
  quoteLanguage: string | null;

  @Field(() => EvidenceVisibility, { description: 'Who may see it.' })
  visibility: string;

  @Field(() => Boolean, {
    description:
      'Whether the source is known to the recording organization and not named, for its safety.',
  })
  isAnonymised: boolean;

  @Field(() => Boolean, { description: 'Whether its quote or address was emptied by a redaction.' })
  isRedacted: boolean;

  @Field(() => Int, { description: 'The revision in which it was recorded.' })
  revision: number;
}
