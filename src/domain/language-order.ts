import { remembered } from './remember.js';

/**
 * How well a text's language answers those that are wanted, the dearest first; the smallest is best. For each wanted
 * tag in turn: that very tag, the same language in the same script, the same language. Then the original, English,
 * any.
 */
export function languageDistance(
  language: string,
  wanted: readonly string[],
  original: string | null,
): number {
  for (const [index, tag] of wanted.entries()) {
    const away = awayFrom(language, tag);
    if (away !== null) return index * 3 + away;
  }
  const behind = wanted.length * 3;
  if (language === original) return behind;
  return primary(language) === 'en' ? behind + 1 : behind + 2;
}

/** The best of some languages; null where there are none. Among equals the first in the order of the alphabet. */
export function nearestLanguage(
  languages: readonly string[],
  wanted: readonly string[],
  original: string | null,
): string | null {
  const distance = (language: string) => languageDistance(language, wanted, original);
  const [best] = [...languages].sort(
    (one, other) => distance(one) - distance(other) || (one < other ? -1 : 1),
  );
  return best ?? null;
}

/**
 * Whether a text is in another language than the dearest one, or in another script than its tag names:
 * who asks for `kk-Latn` may not read `kk-Cyrl`, who asks for `kk` is content with both.
 */
export function isFallbackFor(language: string, wanted: readonly string[]): boolean {
  const [dearest] = wanted;
  if (!dearest) return false;
  if (primary(language) !== primary(dearest)) return true;
  return namesScript(dearest) && scriptOf(language) !== scriptOf(dearest);
}

function awayFrom(language: string, tag: string): 0 | 1 | 2 | null {
  if (language === tag) return 0;
  if (primary(language) !== primary(tag)) return null;
  return scriptOf(language) === scriptOf(tag) ? 1 : 2;
}

function primary(tag: string): string {
  // Tags that only their users understand have no language that others share.
  return tag.startsWith('x-') ? tag : tag.split('-', 1)[0]!;
}

function namesScript(tag: string): boolean {
  return /^[a-z]+-[A-Z][a-z]{3}(-|$)/.test(tag);
}

/**
 * The script that a tag names or, without a name, most likely means: `kk` is Cyrillic, `kk-CN` Arabic. Asked for every
 * text of a page, and few languages are ever in use.
 */
const scriptOf = remembered((tag): string | undefined => {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}, 1_000);
