import { Field, Int, ObjectType } from 'type-graphql';
import { Basis } from './basis.js';
import { Perspective } from './enums.js';
import { GraphQLDay } from './scalars.js';

@ObjectType({
  description:
    'What one addressee has said to what it received. Counted are the recommendations that it received itself, as in the groups of `statusSummary(groupBy: ADDRESSEE)`. Its word on the recommendation that one is a part of counts for the part.',
})
export class AddresseeCompleteness {
  @Field(() => Int, { description: 'How many of the counted recommendations it received.' })
  receivedCount: number;

  @Field(() => Int, {
    description: 'To how many of these it gave a published response; an announcement is one.',
  })
  answeredCount: number;

  @Field(() => Int, {
    description: 'How many of these it judged itself, as a whole or its own share, published.',
  })
  judgedCount: number;

  @Field(() => Int, {
    description: 'How many of these it neither answered nor judged.',
  })
  silentCount: number;
}

@ObjectType({
  description: 'How much one organization has judged, by standing published judgements.',
})
export class AssessorCompleteness {
  @Field(() => Perspective, {
    nullable: true,
    description: 'From where it judges; null for one that is listed as a speaker and cannot judge.',
  })
  perspective: string | null;

  @Field(() => Int, {
    description:
      'How many of the counted recommendations it has judged, as a whole or any share of them.',
  })
  judgedCount: number;

  @Field(() => Int, { description: 'How many of the counted it has not.' })
  notJudgedCount: number;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The latest day from which a judgement of its counts; null when it has none.',
  })
  lastCountsFrom: string | null;
}

@ObjectType({
  description:
    'Who has answered and who has judged how much. Counted as in `StatusSummary`: recommendations without parts, no concerns.',
})
export class Completeness {
  @Field(() => Int, { description: 'How many recommendations are counted, each once.' })
  recommendationCount: number;

  @Field(() => Int, {
    description:
      'How many of the counted name no addressee, so that no addressee can be silent on them.',
  })
  withoutAddresseeCount: number;

  @Field(() => Basis, { description: 'What was counted, of which world, and what was left out.' })
  basis: Basis;

  @Field(() => [AddresseeCompleteness], {
    description:
      'Who received any of the counted: the most silent first. A recommendation counts for each of its addressees, so do not add them up.',
  })
  addressees: AddresseeCompleteness[];

  @Field(() => [AssessorCompleteness], {
    description:
      'Who has judged any of the counted, or is listed to speak in a collection that governs them: who has most left to judge first.',
  })
  assessors: AssessorCompleteness[];
}
