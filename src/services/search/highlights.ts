import type { TextRange } from './cut.js';
import type { ResolvedWanted } from './resolve-query.js';

/** A word of a text, and where it stands. */
export interface Token extends TextRange {
  /** In small letters. */
  word: string;
}

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where the wanted words stand among a text's tokens; a phrase where all its words stand in a row. In order, apart. */
export function highlightsIn(
  tokens: Token[],
  formsOf: (token: Token) => string[],
  wanted: ResolvedWanted[],
): TextRange[] {
  const hits = new Set<number>();
  for (const { forms, prefix, isWanted } of wanted) {
    if (!isWanted || forms.every((each) => each.length === 0)) continue;
    const matches = (token: Token | undefined, index: number) => {
      if (!token) return false;
      const own = formsOf(token);
      const isLast = index === forms.length - 1;
      return (
        forms[index]!.length === 0 ||
        own.some(
          (form) => forms[index]!.includes(form) || (isLast && prefix && form.startsWith(prefix)),
        )
      );
    };
    for (let start = 0; start < tokens.length; start += 1) {
      if (!forms.every((_, index) => matches(tokens[start + index], index))) continue;
      forms.forEach((each, index) => {
        if (each.length > 0) hits.add(start + index);
      });
    }
  }
  return [...hits]
    .sort((one, other) => one - other)
    .map((index) => ({
      start: tokens[index]!.start,
      end: tokens[index]!.end,
    }));
}
