import { Field, ID, Int, ObjectType } from 'type-graphql';
import { limits } from '../domain/limits.js';
import { Perspective, RedactableField } from './enums.js';
import { GraphQLDay, GraphQLInstant } from './scalars.js';

@ObjectType({
  description:
    'A text that was emptied for ever, to protect people. What stood there is gone from every revision.',
})
export class Redaction {
  @Field(() => Int, { description: 'The revision in which it was emptied.' })
  revision: number;

  @Field(() => GraphQLInstant, { description: 'The instant of that revision.' })
  recordedAt: Date;

  @Field(() => RedactableField, { description: 'Which text.' })
  field: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => ID, {
    description:
      'The entry whose text it was: a recommendation, assessment, evidence, response, relation, deadline, report or follow-up.',
  })
  subjectId: string;
}

@ObjectType({
  description:
    'What a figure rests on, to be cited with it: the same question with the same `asOf` and `atRevision` has the same answer for ever. Counted are recommendations without parts that were issued by the day asked for; the other counts are what was left out.',
})
export class Basis {
  @Field(() => GraphQLDay, {
    description: 'The situation of which day: the one asked for, or the day of the answer.',
  })
  asOf: string;

  @Field(() => Int, { description: 'As known at which revision: cite it as `atRevision`.' })
  revision: number;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'The instant of that revision; null before the first.',
  })
  recordedAt: Date | null;

  @Field(() => Perspective, {
    nullable: true,
    description: "As who sees it; null where each collection's headline perspective does.",
  })
  perspective: string | null;

  @Field(() => Int, {
    description:
      'The denominator: how many are counted, each once; with `countClusters` each cluster once.',
  })
  recommendationCount: number;

  @Field(() => Int, { description: 'How many concerns the filter finds; they are not counted.' })
  concernCount: number;

  @Field(() => Int, {
    description:
      'How many recommendations with parts the filter finds; they are not counted, their parts are.',
  })
  parentCount: number;

  @Field(() => Int, {
    description: 'How many were not issued yet on that day; they are not counted.',
  })
  notIssuedCount: number;

  @Field(() => Int, {
    description:
      'How many duplicates were counted together with another one; 0 without `countClusters`.',
  })
  duplicateCount: number;

  @Field(() => Int, {
    description:
      'How many of the found, duplicates included, only you see, because your organization has not published them; 0 for the public.',
  })
  privateCount: number;

  @Field(() => Int, {
    description:
      'How many of the found, duplicates included, have neither an action nor an indicator that you may see: nothing is known to be done about them. A part is followed by what follows its parent.',
  })
  withoutActionOrIndicatorCount: number;

  @Field(() => [Redaction], {
    description: `What was emptied after the revision asked for, of what the filter finds: texts that you could read then and cannot now. No figure moves by it. Empty at the present; the first ${limits.redactionsMax}.`,
  })
  redactionsSince: Redaction[];
}
