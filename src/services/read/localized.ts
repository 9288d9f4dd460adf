import type { SelectedField } from './selection.js';
import type { Edge, Row } from './plan.js';

/** A text in the language that could be had, and what is known of it. */
export interface LocalizedText {
  value: string;
  language: string;
  /** Null where no language is the original, as with names. */
  isOriginal: boolean | null;
  translationKind: string | null;
  /** Whether it is in another language than the asked one. */
  isFallback: boolean;
}

/**
 * How well a language answers what was asked; the smallest is best: the tag itself, another tag of the same
 * language (`kk-Cyrl` for `kk`), the original, English, any.
 */
export function languageDistance(
  language: string,
  asked: string | null,
  original: string | null,
): number {
  if (language === asked) return 0;
  if (asked && primary(language) === primary(asked)) return 1;
  if (language === original) return 2;
  if (primary(language) === 'en') return 3;
  return 4;
}

export function isFallbackFor(language: string, asked: string | null): boolean {
  return asked !== null && primary(language) !== primary(asked);
}

/** A field whose texts stand in one object, tag → text, in a column of the row. */
export function localizedColumn(column: string, originalColumn: string | null): Edge {
  return {
    needs: originalColumn ? [column, originalColumn] : [column],
    async load(_session, parents, field) {
      for (const parent of parents) parent[field.key] = pick(parent, column, originalColumn, field);
    },
  };
}

function pick(
  row: Row,
  column: string,
  originalColumn: string | null,
  field: SelectedField,
): LocalizedText | null {
  const asked = askedLanguage(field);
  const original = originalColumn ? (row[originalColumn] as string) : null;
  const texts = Object.entries((row[column] ?? {}) as Record<string, string>);
  const [best] = texts.sort(
    ([one], [other]) =>
      languageDistance(one, asked, original) - languageDistance(other, asked, original) ||
      (one < other ? -1 : 1),
  );
  if (!best) return null;
  const [language, value] = best;
  return {
    value,
    language,
    isOriginal: original === null ? null : language === original,
    translationKind: original === null || language === original ? null : 'UNOFFICIAL',
    isFallback: isFallbackFor(language, asked),
  };
}

export function askedLanguage(field: SelectedField): string | null {
  return (field.args.language as string | undefined) ?? null;
}

function primary(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}
