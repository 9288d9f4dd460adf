import { Field, Int, ObjectType } from 'type-graphql';
import { Basis } from './basis.js';
import { Bucket, Perspective, Status } from './enums.js';
import { Node } from './node.js';
import { GraphQLDay } from './scalars.js';

@ObjectType({
  description:
    "What a perspective says of one scope. With speakers listed, the first listed that has judged gives it; without, its assessors' agreement; else it is divided.",
})
export class PerspectiveStatus {
  @Field(() => Perspective, { description: 'The perspective.' })
  perspective: string;

  @Field(() => Bucket, { description: 'Where it sees the recommendation.' })
  bucket: string;

  @Field(() => Boolean, {
    description: 'Whether assessors of the perspective judge otherwise, speakers or not.',
  })
  hasDissent: boolean;
}

@ObjectType({ description: 'What one assessor says of one scope.' })
export class AssessorStatus {
  @Field(() => Status, {
    description: 'Its latest judgement that is neither corrected nor withdrawn.',
  })
  status: string;

  @Field(() => GraphQLDay, { description: 'The day from which that judgement counts.' })
  countsFrom: string;
}

@ObjectType({ description: 'How many recommendations stand somewhere.' })
export class StatusCount {
  @Field(() => Bucket, { description: 'Where they stand.' })
  bucket: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'One group of a summary.' })
export class StatusGroup {
  @Field(() => Node, {
    nullable: true,
    description: 'What the group has in common; null for the recommendations that have none of it.',
  })
  subject: object | null;

  @Field(() => Int, {
    description: 'How many recommendations are in the group; its statuses sum to it.',
  })
  recommendationCount: number;

  @Field(() => [StatusCount], { description: 'Where they stand; what stands nowhere is left out.' })
  statuses: StatusCount[];
}

@ObjectType({
  description:
    'Where recommendations stand, as one perspective sees it. Counted are published judgements of recommendations without parts; a recommendation with parts stands through its parts; concerns are counted apart, in `basis`; NO_LONGER_APPLICABLE is a bucket of its own and within the total.',
})
export class StatusSummary {
  @Field(() => Int, {
    description: 'How many recommendations are counted, each once; the statuses sum to it.',
  })
  recommendationCount: number;

  @Field(() => [StatusCount], { description: 'Where they stand; what stands nowhere is left out.' })
  statuses: StatusCount[];

  @Field(() => Boolean, {
    description:
      'Whether a recommendation can be in several groups, so that groups must not be added up.',
  })
  groupsOverlap: boolean;

  @Field(() => [StatusGroup], {
    description: 'The groups, the largest first; empty without `groupBy`.',
  })
  groups: StatusGroup[];

  @Field(() => Basis, { description: 'What was counted, of which world, and what was left out.' })
  basis: Basis;
}

@ObjectType({
  description: 'Where recommendations stood on a day: equal to `statusSummary` as of it.',
})
export class TrendPoint {
  @Field(() => GraphQLDay, { description: 'The day.' })
  asOf: string;

  @Field(() => Int, {
    description: 'How many recommendations were issued by then; the statuses sum to it.',
  })
  recommendationCount: number;

  @Field(() => [StatusCount], { description: 'Where they stood; what stood nowhere is left out.' })
  statuses: StatusCount[];
}

@ObjectType({ description: 'The trend of one group.' })
export class TrendSeries {
  @Field(() => Node, {
    nullable: true,
    description: 'What the group has in common; null for the recommendations that have none of it.',
  })
  subject: object | null;

  @Field(() => [TrendPoint], { description: 'Its points, the earliest first.' })
  points: TrendPoint[];
}

@ObjectType({
  description:
    'Where recommendations stood through time, as one perspective sees it; counted as in `StatusSummary`. What was not issued yet is left out.',
})
export class StatusTrend {
  @Field(() => [TrendPoint], { description: 'The points, the earliest first.' })
  points: TrendPoint[];

  @Field(() => Boolean, {
    description:
      'Whether a recommendation can be in several groups, so that series must not be added up.',
  })
  groupsOverlap: boolean;

  @Field(() => [TrendSeries], { description: 'The groups; empty without `groupBy`.' })
  series: TrendSeries[];

  @Field(() => Basis, {
    description: 'What was counted at the last point, of which world, and what was left out.',
  })
  basis: Basis;
}
