import { limits } from '../../domain/limits.js';

/** Whether the text is a slug: small Latin letters and digits, in groups joined by hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= limits.slugLengthMax;
}

/** A slug for a name in Latin or Cyrillic letters; empty when no letter of it can be written so. */
export function slugFrom(name: string): string {
  return [...name.normalize('NFC').toLowerCase()]
    .map((letter) => cyrillic[letter] ?? letter.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    .join('')
    .replaceAll(/['’ʼ"«»“”]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, limits.slugLengthMax)
    .replaceAll(/^-+|-+$/g, '');
}

/** Russian and Kazakh letters, as names are commonly romanized; for slugs, not for reading aloud. */
const cyrillic: Readonly<Record<string, string>> = {
  ...{ а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'gh', д: 'd', е: 'e', ё: 'yo', ж: 'zh' },
  ...{ з: 'z', и: 'i', й: 'y', к: 'k', қ: 'q', л: 'l', м: 'm', н: 'n', ң: 'ng', о: 'o' },
  ...{ ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'kh' },
  ...{ һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', і: 'i', ь: '', э: 'e' },
  ...{ ю: 'yu', я: 'ya' },
};
