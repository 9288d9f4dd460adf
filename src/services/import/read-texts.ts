import { limits } from '../../domain/limits.js';
import { translationKinds } from '../../domain/vocabulary.js';
import type { CellReader } from './cell-reader.js';
import type { NewText } from './item.js';

/** Reads a recommendation's texts: which language is the original, and what kind of translation the others are. */
export function readTexts(reader: CellReader): { texts: NewText[]; cells: Record<string, string> } {
  const titles = new Map(reader.languages('title', limits.titleLengthMax));
  const bodies = new Map(reader.languages('text', limits.textLengthMax));
  const languages = [...new Set([...titles.keys(), ...bodies.keys()])];
  const original = reader.language('language') ?? languages[0];
  if (!original) {
    reader.fail(null, 'REQUIRED', 'A title or a text is needed, in one language at least.');
  } else if (!languages.includes(original)) {
    const message = `The original language is ${original}: fill title:${original} or text:${original}.`;
    reader.fail('language', 'REQUIRED', message);
  }
  if (languages.length > limits.textsMax) {
    reader.fail(null, 'TOO_LONG', `At most ${limits.textsMax} languages are allowed.`);
  }
  const descriptions = readDescriptions(reader, languages, original ?? '');
  const texts = languages.map((language): NewText => {
    const isOriginal = language === original;
    const kind = reader.choice(`translation:${language}`, translationKinds);
    if (isOriginal && kind) {
      const message = `${language} is the original, so it is no translation: leave the cell blank.`;
      reader.fail(`translation:${language}`, 'INVALID_VALUE', message);
    }
    return {
      language,
      title: titles.get(language) ?? null,
      text: bodies.get(language) ?? null,
      issuer_description: descriptions.get(language) ?? null,
      is_original: isOriginal,
      translation_kind: isOriginal ? null : (kind ?? 'UNOFFICIAL'),
    };
  });
  for (const [language] of reader.languages('translation', limits.shortTextLengthMax)) {
    if (languages.includes(language)) continue;
    const message = `There is no title and no text in ${language} that could be a translation.`;
    reader.fail(`translation:${language}`, 'REQUIRED', message);
  }
  return { texts, cells: { language: original ?? '', ...cellsOfTexts(texts) } };
}

/** `issuer_description` is in the original language; those in others name theirs. */
function readDescriptions(
  reader: CellReader,
  languages: string[],
  original: string,
): Map<string, string> {
  const descriptions = new Map(reader.languages('issuer_description', limits.titleLengthMax));
  for (const language of descriptions.keys()) {
    const column = `issuer_description:${language}`;
    if (language === original) {
      reader.fail(
        column,
        'INVALID_VALUE',
        'In the original language, write it to issuer_description.',
      );
    } else if (!languages.includes(language)) {
      reader.fail(
        column,
        'REQUIRED',
        `There is no title and no text in ${language} that it belongs to.`,
      );
    }
  }
  const own = reader.text('issuer_description', limits.titleLengthMax);
  return own === null ? descriptions : descriptions.set(original, own);
}

function cellsOfTexts(texts: NewText[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const each of texts) {
    const { language } = each;
    const suffix = each.is_original ? '' : `:${language}`;
    cells[`title:${language}`] = each.title ?? '';
    cells[`text:${language}`] = each.text ?? '';
    cells[`translation:${language}`] = each.translation_kind ?? '';
    cells[`issuer_description${suffix}`] = each.issuer_description ?? '';
  }
  return cells;
}
