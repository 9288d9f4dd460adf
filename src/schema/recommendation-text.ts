import { Field, Int, ObjectType } from 'type-graphql';
import { limits } from '../domain/limits.js';
import { SegmentKind, TextReason, TranslationKind } from './enums.js';
import { GraphQLLanguageTag } from './scalars.js';

@ObjectType({
  description: 'The words of a recommendation in one language, from one revision on.',
})
export class RecommendationText {
  @Field(() => GraphQLLanguageTag, { description: 'The language.' })
  language: string;

  @Field(() => String, {
    nullable: true,
    description: `The title, at most ${limits.titleLengthMax} characters; null also after a redaction.`,
  })
  title: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The text, at most ${limits.textLengthMax} characters; null when only a title is held, and after a redaction.`,
  })
  text: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Who issued it, quoted, where no organization stands for them, at most ${limits.titleLengthMax} characters; null also after a redaction.`,
  })
  issuerDescription: string | null;

  @Field(() => Boolean, { description: 'Whether it is the original.' })
  isOriginal: boolean;

  @Field(() => TranslationKind, {
    nullable: true,
    description: 'What kind of translation it is; null for the original.',
  })
  translationKind: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision of the original that it translates; null for the original.',
  })
  sourceRevision: number | null;

  @Field(() => Boolean, {
    description:
      'Whether the original was revised, for whatever reason, after the revision that it translates.',
  })
  isOutdated: boolean;

  @Field(() => Int, { description: 'The revision in which it was written.' })
  revision: number;

  @Field(() => TextReason, {
    nullable: true,
    description:
      'Why it took the place of an earlier text of its language; null for the first, and where no reason was given.',
  })
  reason: string | null;

  @Field(() => Boolean, { description: 'Whether any of its words were emptied by a redaction.' })
  isRedacted: boolean;
}

@ObjectType({
  description:
    'A run of words and what became of it. All that are not INSERTED, one behind the other, are the former text; all that are not DELETED are the present one. Plain text, never markup.',
})
export class TextSegment {
  @Field(() => SegmentKind, { description: 'What became of it.' })
  kind: string;

  @Field(() => String, { description: 'The words, with the gaps between them.' })
  words: string;
}

const bound = `Where more than ${limits.differenceEditsMax} words, gaps and signs came or went, all of it is given as deleted and inserted. Null where neither text has any, and where a redaction emptied either.`;

@ObjectType({
  description: 'What became of a text since the one before it in its language, word by word.',
})
export class TextDifference {
  @Field(() => [TextSegment], { nullable: true, description: `What became of the title. ${bound}` })
  title: TextSegment[] | null;

  @Field(() => [TextSegment], { nullable: true, description: `What became of the text. ${bound}` })
  text: TextSegment[] | null;

  @Field(() => [TextSegment], {
    nullable: true,
    description: `What became of the quoted words on who issued it. ${bound}`,
  })
  issuerDescription: TextSegment[] | null;
}
