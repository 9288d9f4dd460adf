import { Field, Float, Int, ObjectType } from 'type-graphql';
import { limits } from '../domain/limits.js';
import { SearchedField } from './enums.js';
import { Node, PageInfo } from './node.js';
import { Recommendation } from './recommendation.js';
import { GraphQLLanguageTag } from './scalars.js';

export const searchQuery = `Words that must all stand there, in any of their forms and in either script of Kazakh; \`"words in a row"\`; \`-word\` that must not; \`one OR another\`; \`begin*\`. At most ${limits.searchLengthMax} characters and ${limits.searchWordsMax} words.`;
export const searchLanguage =
  'The language of the query: it decides by which rules the forms of a word are found. Without it, its letters tell: Russian and Kazakh rules for Cyrillic, English and Kazakh ones for Latin letters.';

@ObjectType({
  description: 'A part of a text, counted in UTF-16 code units from 0, as JavaScript counts.',
})
export class TextRange {
  @Field(() => Int, { description: 'Its first unit.' })
  start: number;

  @Field(() => Int, { description: 'The unit behind its last.' })
  end: number;
}

@ObjectType({ description: 'A text in which something of the query stands, or a piece of it.' })
export class Snippet {
  @Field(() => SearchedField, { description: 'What text it is.' })
  field: string;

  @Field(() => GraphQLLanguageTag, {
    nullable: true,
    description: 'Its language; null for what has none, such as a reference or an acronym.',
  })
  language: string | null;

  @Field(() => String, {
    description: `The words, plain: the whole text, or about ${limits.snippetLength} characters of it around what was found.`,
  })
  value: string;

  @Field(() => [TextRange], {
    description: 'Where in `value` the found words stand, in order and apart from each other.',
  })
  highlights: TextRange[];

  @Field(() => Boolean, { description: 'Whether the text goes on before `value`.' })
  isCutBefore: boolean;

  @Field(() => Boolean, { description: 'Whether the text goes on after `value`.' })
  isCutAfter: boolean;
}

@ObjectType({ description: 'A recommendation that was found, and where it says so.' })
export class SearchEdge {
  @Field(() => Recommendation, { description: 'The recommendation.' })
  node: object;

  @Field(() => String, {
    description: 'Its place: give it as `after` to go on behind it, with the same query.',
  })
  cursor: string;

  @Field(() => Float, {
    description:
      'How well it answers: words in titles and references weigh most, then those in texts, then names. Comparable within one answer only.',
  })
  score: number;

  @Field(() => [Snippet], {
    description: `Where the words stand, at most ${limits.snippetsMax}: titles first, then texts, then names, the language of the query first.`,
  })
  snippets: Snippet[];
}

@ObjectType({ description: 'A word that stands nowhere, and words that are spelt nearly so.' })
export class NearSpelling {
  @Field(() => String, { description: 'The word, as it was asked.' })
  word: string;

  @Field(() => [String], { description: 'Words of what is public, the nearest first.' })
  nearWords: string[];
}

@ObjectType({ description: 'What a search found, the best first.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The found recommendations of the page.' })
  edges: SearchEdge[];

  @Field(() => [Recommendation], { description: 'The same without where the words stand.' })
  nodes: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    description: 'How many recommendations were found. Counted only when it is asked for.',
  })
  totalCount: number;

  @Field(() => String, {
    description:
      'What was searched: the query as it was understood, or the nearest spelling where nothing has the query itself.',
  })
  searchedFor: string;

  @Field(() => Boolean, {
    description:
      'Whether nothing has the query itself, and this is what the nearest spelling finds.',
  })
  isNearSpelling: boolean;

  @Field(() => [NearSpelling], {
    description:
      'For each word that stands nowhere, near spellings; empty where something was found.',
  })
  nearSpellings: NearSpelling[];

  @Field(() => [String], {
    description: 'Words that were not looked for, because nearly every text has them.',
  })
  ignoredWords: string[];

  @Field(() => [Node], {
    description: `Organizations, documents, terms and legal acts whose own names answer the query, the best first, at most ${limits.searchEntriesMax}. The filter says nothing about them, but what is invented stands among them only when its collection is named.`,
  })
  entries: object[];
}
