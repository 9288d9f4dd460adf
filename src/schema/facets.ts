import { Field, Int, ObjectType } from 'type-graphql';
import { Origin, RecommendationType, ResponsePosition } from './enums.js';
import { Node } from './node.js';

@ObjectType({ description: 'How many of what was found name one entry.' })
export class SubjectCount {
  @Field(() => Node, { description: 'The entry.' })
  subject: object;

  @Field(() => Int, { description: 'How many would be found with it as one more condition.' })
  count: number;
}

@ObjectType({
  description:
    'By what entries the found recommendations can be narrowed. Counts overlap where one recommendation names several.',
})
export class SubjectFacet {
  @Field(() => [SubjectCount], { description: 'The entries, the most frequent first.' })
  counts: SubjectCount[];

  @Field(() => Int, { description: 'How many entries there are in all, beyond `first` too.' })
  subjectCount: number;

  @Field(() => Int, { description: 'How many of what was found name none that you may see.' })
  noneCount: number;
}

@ObjectType({ description: 'How many of what was found were issued in one year.' })
export class YearCount {
  @Field(() => Int, { nullable: true, description: 'The year; null for those of an unknown day.' })
  year: number | null;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'How many of what was found have one origin.' })
export class OriginCount {
  @Field(() => Origin, { description: 'The origin.' })
  origin: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'How many of what was found are of one type.' })
export class TypeCount {
  @Field(() => RecommendationType, { description: 'The type.' })
  type: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'How many of what was found were answered so.' })
export class ResponseCount {
  @Field(() => ResponsePosition, {
    description: 'The last word of any organization that answered.',
  })
  position: string;

  @Field(() => Int, { description: 'How many; those with several answers stand in several.' })
  count: number;
}

@ObjectType({
  description:
    'What a list can be narrowed by, and to how many. Each count is the `totalCount` that `recommendations` would have with that value as one more condition, parents and concerns among them; figures count otherwise, see `StatusSummary`.',
})
export class Facets {
  @Field(() => Int, { description: 'How many recommendations the filter finds.' })
  matchCount: number;

  @Field(() => [YearCount], { description: 'By year of issue, the latest first.' })
  years: YearCount[];

  @Field(() => [OriginCount], { description: 'By origin.' })
  origins: OriginCount[];

  @Field(() => [TypeCount], { description: 'By type.' })
  types: TypeCount[];

  @Field(() => [ResponseCount], { description: 'By what was answered.' })
  responses: ResponseCount[];
}
