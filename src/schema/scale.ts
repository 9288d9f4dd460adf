import { Field, Int, ObjectType } from 'type-graphql';
import { limits } from '../domain/limits.js';
import { Status } from './enums.js';
import { GraphQLLanguageTag } from './scalars.js';

@ObjectType({ description: 'A word of a scale, and the canonical status that follows from it.' })
export class ScaleValue {
  @Field(() => String, { description: 'The word, letter for letter.' })
  value: string;

  @Field(() => Status, {
    nullable: true,
    description: 'What it means; null where no status follows, and whoever judges gives one.',
  })
  status: string | null;
}

@ObjectType({
  description:
    'The scale of a body, whose native values are kept word for word: one mapping of one version. An assessment keeps the mapping by which it was written.',
})
export class Scale {
  @Field(() => String, { description: 'Its name, which judgements give as `scale`.' })
  name: string;

  @Field(() => String, { description: 'The version of the scale.' })
  version: string;

  @Field(() => Int, {
    description:
      'Numbers the mappings of the version from 1. The values are the same in all, only what they mean differs.',
  })
  mappingVersion: number;

  @Field(() => String, { description: 'What the scale is, and where its values are defined.' })
  meaning: string;

  @Field(() => GraphQLLanguageTag, {
    description: 'The language of the meaning; `und` when it was not said.',
  })
  language: string;

  @Field(() => Boolean, {
    description: 'Whether it ships with Heed. The others were defined by administrators.',
  })
  isBuiltIn: boolean;

  @Field(() => [ScaleValue], {
    description: `Its values, in the order of the scale, at most ${limits.scaleValuesMax}.`,
  })
  values: ScaleValue[];

  @Field(() => Int, {
    nullable: true,
    description: 'The revision in which this mapping was defined; null when it is built in.',
  })
  revision: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was defined; null when it is built in.',
  })
  reason: string | null;
}
