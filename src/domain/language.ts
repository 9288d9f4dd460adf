import { remembered } from './remember.js';

/** RFC 5646 asks every program to keep at least as many. */
export const languageTagLengthMax = 35;

/**
 * Tags of RFC 5646 that are older than its grammar, and what stands for them today; those that stand for nothing
 * else keep their name. The platform, which knows the other old ones, refuses these.
 */
const olderThanTheGrammar = new Map(
  Object.entries({
    'en-gb-oed': 'en-GB-oxendict',
    'i-ami': 'ami',
    'i-bnn': 'bnn',
    'i-default': 'i-default',
    'i-enochian': 'i-enochian',
    'i-hak': 'hak',
    'i-klingon': 'tlh',
    'i-lux': 'lb',
    'i-mingo': 'i-mingo',
    'i-navajo': 'nv',
    'i-pwn': 'pwn',
    'i-tao': 'tao',
    'i-tay': 'tay',
    'i-tsu': 'tsu',
    'no-bok': 'nb',
    'no-nyn': 'nn',
    'sgn-be-fr': 'sfb',
    'sgn-be-nl': 'vgt',
    'sgn-ch-de': 'sgg',
    'zh-min': 'zh-min',
    'zh-min-nan': 'nan',
  }),
);

/** The canonical spelling of a well-formed BCP 47 tag, `kk-Cyrl` for `KK-cyrl`; null for what is none or too long. */
export function canonicalLanguageTag(text: string): string | null {
  return text.length > languageTagLengthMax ? null : findCanonical(text);
}

/** The same few tags come with every request, and to look one up takes microseconds. */
const findCanonical = remembered((text) => {
  const lower = text.toLowerCase();
  const tag = olderThanTheGrammar.get(lower) ?? privateTag(lower) ?? canonicalByPlatform(lower);
  return tag !== null && tag.length <= languageTagLengthMax ? tag : null;
}, 1_000);

/** Whether the text is a BCP 47 tag in its canonical spelling, such as `en`, `ru` or `kk-Cyrl`. */
export function isLanguageTag(text: string): boolean {
  return canonicalLanguageTag(text) === text;
}

/** A tag that only those who use it understand. */
function privateTag(lower: string): string | null {
  return /^x(-[a-z0-9]{1,8})+$/.test(lower) ? lower : null;
}

function canonicalByPlatform(lower: string): string | null {
  // A language that was once written as one of a wider one, `zh-yue`, is called by its own name today, `yue`. Behind
  // no other language does such a subtag stand: `en-usa` is a slip, and `usa` a language of Papua New Guinea.
  const tag = lower.replace(/^(ar|kok|lv|ms|sgn|sw|uz|zh)-(?=[a-z]{3}(-|$))/, '');
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    return null;
  }
}
