import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Basis } from './basis.js';
import { Bucket, ChangedThing } from './enums.js';
import { GraphQLInstant } from './scalars.js';

@InputType({
  description: 'A place in the order of the world: a revision or an instant, one of the two.',
})
export class MomentInput {
  @Field(() => Int, {
    nullable: true,
    description: 'A revision, from 0, where nothing is known yet, to the newest.',
  })
  revision?: number | null;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'An instant, not in the future: the last revision recorded at or before it.',
  })
  instant?: string | null;
}

@ObjectType({ description: 'A place in the order of the world.' })
export class Moment {
  @Field(() => Int, { description: 'The revision; 0 before the first.' })
  revision: number;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'The instant of that revision; null before the first.',
  })
  recordedAt: Date | null;
}

@ObjectType({ description: 'How many recommendations went from one bucket to another.' })
export class StatusTransition {
  @Field(() => Bucket, {
    nullable: true,
    description: 'Where they stood; null for those that were not known yet.',
  })
  before: string | null;

  @Field(() => Bucket, { description: 'Where they stand.' })
  after: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'What changed about one recommendation between two moments.' })
export class RecommendationChange {
  @Field(() => [ChangedThing], { description: 'What of it was touched.' })
  touched: string[];

  @Field(() => Boolean, { description: 'Whether it became public in that time.' })
  isNew: boolean;
}

@ObjectType({
  description:
    'What changed between two moments, as everybody could see it at each: the chapter "since our last report". Statuses are what the tracker said at the one revision and at the other, back-dated judgements and corrections included.',
})
export class ChangeReport {
  @Field(() => Moment, { description: 'From where: what it holds is not new.' })
  since: Moment;

  @Field(() => Moment, { description: 'Up to where, included. Cite both revisions.' })
  until: Moment;

  @Field(() => [StatusTransition], {
    description:
      'How many of the counted (see `basis`) went from where to where; those that stand where they stood are left out.',
  })
  transitions: StatusTransition[];

  @Field(() => Basis, { description: 'What the filter finds at `until`, and what is counted.' })
  basis: Basis;
}
