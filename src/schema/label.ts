import { Field, ObjectType } from 'type-graphql';
import { GraphQLLanguageTag } from './scalars.js';

const language = 'The language that both are in.';
const isFallback =
  'Whether they are in another language, or another script, than the one that was wanted first.';

@ObjectType({
  description:
    'What people read in place of a value of an enum: in the nearest of the wanted languages, else in English. Labels are in English, Russian and Kazakh (Cyrillic).',
})
export class ValueLabel {
  @Field(() => String, { description: 'The name of the enum, such as `Status`.' })
  enum: string;

  @Field(() => String, { description: 'The value, such as `FULLY_IMPLEMENTED`.' })
  value: string;

  @Field(() => String, { description: 'A few words for it, as on a badge or in a legend.' })
  label: string;

  @Field(() => String, { description: 'What it means, in a sentence or two.' })
  definition: string;

  @Field(() => GraphQLLanguageTag, { description: language })
  language: string;

  @Field(() => Boolean, { description: isFallback })
  isFallback: boolean;
}

@ObjectType({ description: 'What people read in place of the name and the values of an enum.' })
export class EnumLabels {
  @Field(() => String, { description: 'The name of the enum, such as `Status`.' })
  enum: string;

  @Field(() => String, { description: 'A few words for it, as above a column.' })
  label: string;

  @Field(() => String, { description: 'What it tells, in a sentence or two.' })
  definition: string;

  @Field(() => GraphQLLanguageTag, { description: language })
  language: string;

  @Field(() => Boolean, { description: isFallback })
  isFallback: boolean;

  @Field(() => [ValueLabel], { description: 'Its values, in their natural order.' })
  values: ValueLabel[];
}
