import { Field, Int, ObjectType } from 'type-graphql';
import { OrganizationKind, Perspective, Precision, Vocabulary } from './enums.js';
import { Entry, Node } from './node.js';
import { GraphQLDay, GraphQLLanguageTag, GraphQLWebAddress } from './scalars.js';

export const slug =
  'A short name for addresses and files: a–z, 0–9 and hyphens, at most 80 characters. It never changes.';
export const invented = 'Whether it is an invented example. Never cite one.';

@ObjectType({
  implements: [Entry, Node],
  description:
    'Any body that issues, receives, carries out or judges: a ministry, a prison, an NGO, a coalition, a treaty body, a State.',
})
export class Organization extends Entry {
  @Field(() => String, { description: slug })
  slug: string;

  @Field(() => OrganizationKind, { description: 'What kind of body it is.' })
  kind: string;

  @Field(() => Perspective, {
    nullable: true,
    description: 'From where it judges; null for mixed bodies, which cannot judge.',
  })
  perspective: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The country, by its two letters of ISO 3166-1; ZZ for an invented one.',
  })
  country: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The first day of its existence, where known.',
  })
  validFrom: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description:
      'The first day on which it existed no more; null while it exists or where unknown.',
  })
  validUntil: string | null;

  @Field(() => Boolean, { description: invented })
  isInvented: boolean;
}

@ObjectType({
  description: 'A name that an organization bears or bore, or another spelling of it.',
})
export class OrganizationName {
  @Field(() => GraphQLLanguageTag, { description: 'The language of the name.' })
  language: string;

  @Field(() => String, { description: 'The name, at most 300 characters.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'The acronym that goes with it, at most 40 characters.',
  })
  acronym: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it is only another spelling, found by search and never shown as the name.',
  })
  isAlias: boolean;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The first day of the name, where known.',
  })
  validFrom: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The first day on which it was no more the name.',
  })
  validUntil: string | null;
}

@ObjectType({
  implements: [Entry, Node],
  description: 'The source of recommendations, responses or evidence.',
})
export class Document extends Entry {
  @Field(() => String, { description: slug })
  slug: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its official symbol, such as CCPR/C/KAZ/CO/2.',
  })
  symbol: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day of publication, to its precision.',
  })
  publishedOn: string | null;

  @Field(() => Precision, { nullable: true, description: 'How exactly that day is known.' })
  publishedOnPrecision: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url: string | null;

  @Field(() => GraphQLWebAddress, {
    nullable: true,
    description: 'Where an archived copy can be read.',
  })
  archivedUrl: string | null;

  @Field(() => String, { nullable: true, description: 'The session of the body, such as 117.' })
  session: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cycle of the procedure, such as the second of the UPR.',
  })
  cycle: string | null;

  @Field(() => String, { nullable: true, description: 'The event at which it was presented.' })
  event: string | null;

  @Field(() => Boolean, { description: invented })
  isInvented: boolean;
}

@ObjectType({
  implements: [Entry, Node],
  description: 'An entry of a vocabulary by which recommendations are found and grouped.',
})
export class Term extends Entry {
  @Field(() => String, { description: slug })
  slug: string;

  @Field(() => Vocabulary, { description: 'The vocabulary that it belongs to.' })
  vocabulary: string;

  @Field(() => String, { nullable: true, description: 'Its code in the vocabulary, such as 16.6.' })
  code: string | null;
}

@ObjectType({
  implements: [Entry, Node],
  description:
    "A set of recommendations that people follow as one: a working group's proposals, a report, a UPR cycle.",
})
export class Collection extends Entry {
  @Field(() => String, { description: slug })
  slug: string;

  @Field(() => String, { description: 'The licence of its texts, by its SPDX identifier.' })
  licence: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many recommendations its issuer is reported to have made; compare `heldCount`.',
  })
  reportedCount: number | null;

  @Field(() => Boolean, { description: 'Whether that number is approximate.' })
  isReportedCountApproximate: boolean;

  @Field(() => Int, {
    description:
      'How many of its recommendations Heed holds, counted as in `statusSummary`: without concerns, and parts instead of their parents.',
  })
  heldCount: number;

  @Field(() => Perspective, {
    description: 'The perspective whose judgement is shown first, and meant where none is named.',
  })
  headlinePerspective: string;

  @Field(() => Boolean, {
    description:
      'Whether the collection is invented as a whole. Such a collection is answered only when it is named; never cite it.',
  })
  isInvented: boolean;
}

@ObjectType({
  description:
    'An organization that speaks for a perspective in a collection. The first listed that has judged gives the status.',
})
export class Speaker {
  @Field(() => Perspective, { description: 'The perspective that it speaks for.' })
  perspective: string;

  @Field(() => Int, { description: 'Its place in the list, from 1.' })
  position: number;
}
