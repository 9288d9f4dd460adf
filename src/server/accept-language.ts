import { canonicalLanguageTag } from '../domain/language.js';

/** A longer header is not looked at, and of a shorter one so many languages count. */
export const acceptLanguageLengthMax = 1_000;
export const acceptedLanguagesMax = 10;

/**
 * The languages that a client's `Accept-Language` wants, the dearest first, as canonical tags. What is no language
 * with a weight is passed over: a header that a browser sends by itself is no reason to refuse an answer. `*` stands
 * for the order that there is without a header, so nothing behind it is asked for; weight 0 asks for nothing.
 */
export function acceptedLanguages(header: string | undefined): string[] {
  if (!header || header.length > acceptLanguageLengthMax) return [];
  const wanted = header
    .split(',')
    .map(parseRange)
    .filter((range) => range !== null && range.quality > 0)
    .sort((one, other) => other!.quality - one!.quality)
    .map((range) => range!.tag);
  const anything = wanted.indexOf('*');
  const named = anything < 0 ? wanted : wanted.slice(0, anything);
  return [...new Set(named)].slice(0, acceptedLanguagesMax);
}

function parseRange(text: string): { tag: string; quality: number } | null {
  const parts = /^[ \t]*([a-z0-9*-]+)[ \t]*(?:;[ \t]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)[ \t]*)?$/i;
  const [, range, quality = '1'] = parts.exec(text) ?? [];
  const tag = range === '*' ? range : range && canonicalLanguageTag(range);
  return tag ? { tag, quality: Number(quality) } : null;
}
