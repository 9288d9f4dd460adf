import { Field, InputType } from 'type-graphql';
import { GraphQLLanguageTag } from '../scalars.js';

@InputType({ description: 'A text in one language.' })
export class TextInput {
  @Field(() => GraphQLLanguageTag, { description: 'The language.' })
  language: string;

  @Field(() => String, { description: 'The text.' })
  value: string;
}
