import { Field, Int, ObjectType } from 'type-graphql';
import { limits } from '../domain/limits.js';
import { Direction, Precision } from './enums.js';
import { Entry, Node } from './node.js';
import { invented, slug } from './register.js';
import { GraphQLDay, GraphQLDecimal, GraphQLInstant, GraphQLWebAddress } from './scalars.js';

@ObjectType({
  implements: [Entry, Node],
  description: 'A number that is followed over time.',
})
export class Indicator extends Entry {
  @Field(() => String, { description: slug })
  slug: string;

  @Field(() => String, {
    description: `What is counted, such as "prisoners" or "per cent of cases", at most ${limits.shortTextLengthMax} characters.`,
  })
  unit: string;

  @Field(() => Direction, { description: 'Which way is better.' })
  direction: string;

  @Field(() => GraphQLDecimal, { nullable: true, description: 'Where it began, in its unit.' })
  baselineValue: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day of the baseline.' })
  baselineOn: string | null;

  @Field(() => GraphQLDecimal, { nullable: true, description: 'Where it shall be, in its unit.' })
  targetValue: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day by which the target shall be met.',
  })
  targetOn: string | null;

  @Field(() => Boolean, { description: invented })
  isInvented: boolean;
}

@ObjectType({
  implements: Node,
  description:
    'A value of an indicator. It is written once and seen by whoever sees the indicator; a correction is a new measurement.',
})
export class Measurement extends Node {
  @Field(() => Int, { description: 'The revision that wrote it.' })
  revision: number;

  @Field(() => GraphQLInstant, {
    description: 'When the tracker learned it: the instant of its revision.',
  })
  recordedAt: Date;

  @Field(() => GraphQLDecimal, { description: "The value, in the indicator's unit." })
  value: string;

  @Field(() => GraphQLDay, {
    description: 'The day that it holds for, or the last of its period, to its precision.',
  })
  measuredOn: string;

  @Field(() => Precision, { description: 'How exactly that day is known.' })
  measuredOnPrecision: string;

  @Field(() => GraphQLDay, {
    description:
      'The day from which it counts: the last that `measuredOn` can mean, but not after the day of recording.',
  })
  countsFrom: string;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The first day of the period that it sums up; null where it holds for one day.',
  })
  periodFrom: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The paragraph of the document.',
  })
  paragraph: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url: string | null;

  @Field(() => String, {
    nullable: true,
    description: `How it came about, at most ${limits.noteLengthMax} characters; null also after a redaction.`,
  })
  note: string | null;

  @Field(() => Boolean, { description: 'Whether its note was emptied by a redaction.' })
  isRedacted: boolean;
}
