import { limits } from '../../domain/limits.js';
import { refuse } from '../../domain/refusal.js';

/** What is looked for in one place: a word, or several in a row. */
export interface Wanted {
  words: string[];
  /** Whether more letters may follow the last word. */
  isPrefix: boolean;
}

/** A query: of every list one must stand there, and none of those that are not wanted. */
export interface Query {
  anyOf: Wanted[][];
  noneOf: Wanted[];
}

const piece =
  /(?<not>(?<![^\s])[-−–])?(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<plain>[^\s"“”„«»]+))/gu;
const or = new Set(['OR', 'ИЛИ', 'НЕМЕСЕ', '|']);

/**
 * Reads what a person typed: words, "phrases", `-not`, `OR` between two, `prefix*`. Words that a sign joins, such as
 * CCPR/C/KAZ/CO/2, are a phrase.
 * @param path where the query stands in the input
 */
export function parseQuery(text: string, path: string[]): Query {
  if (text.length > limits.searchLengthMax) {
    const message = `The query has ${text.length} characters; at most ${limits.searchLengthMax} are allowed.`;
    refuse('TOO_LONG', path, message);
  }
  const query: Query = { anyOf: [], noneOf: [] };
  let isAlternative = false;
  for (const { groups } of text.matchAll(piece)) {
    const { not, phrase, plain } = groups!;
    if (!not && plain && or.has(plain)) {
      isAlternative = query.anyOf.length > 0;
      continue;
    }
    const wanted = readWanted(phrase ?? plain!, phrase === undefined, path);
    if (!wanted) continue;
    if (not) query.noneOf.push(wanted);
    else if (isAlternative) query.anyOf.at(-1)!.push(wanted);
    else query.anyOf.push([wanted]);
    isAlternative = false;
  }
  const all = [...query.anyOf.flat(), ...query.noneOf];
  if (query.anyOf.length === 0) {
    const message =
      all.length > 0
        ? 'The query only says what is not wanted; add a word that is.'
        : 'The query has no word; write at least one, such as torture.';
    refuse('REQUIRED', path, message);
  }
  const count = all.reduce((sum, { words }) => sum + words.length, 0);
  if (count > limits.searchWordsMax) {
    const message = `The query has ${count} words; at most ${limits.searchWordsMax} are allowed.`;
    refuse('TOO_LONG', path, message);
  }
  return query;
}

function readWanted(text: string, mayBePrefix: boolean, path: string[]): Wanted | null {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  if (words.length === 0) return null;
  const isPrefix = mayBePrefix && text.endsWith('*');
  if (isPrefix && words.at(-1)!.length < 2) {
    refuse(
      'INVALID_VALUE',
      path,
      `${text} begins too many words; write two letters at least before the *.`,
    );
  }
  return { words, isPrefix };
}
