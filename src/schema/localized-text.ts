import { Field, ObjectType } from 'type-graphql';
import { TranslationKind } from './enums.js';
import { GraphQLLanguageTag } from './scalars.js';

@ObjectType({
  description:
    'A text in the nearest language that could be had. Wanted is what the argument `language` names, then what the header `Accept-Language` names, the dearest first. Each in turn is looked for by its very tag, in the same script, in any script; then come the original, English, any.',
})
export class LocalizedText {
  @Field(() => String, { description: 'The text.' })
  value: string;

  @Field(() => GraphQLLanguageTag, { description: 'The language that it is in.' })
  language: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the original; null where no language is, as with names.',
  })
  isOriginal: boolean | null;

  @Field(() => TranslationKind, {
    nullable: true,
    description:
      'What kind of translation a text of a recommendation is; null for the original, and for names, titles and labels of other entries, of which it is not recorded.',
  })
  translationKind: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it is in another language than the one that was wanted first, or in another script than its tag names; false where none was wanted.',
  })
  isFallback: boolean;
}
