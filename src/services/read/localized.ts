import { isFallbackFor, languageDistance, nearestLanguage } from '../../domain/language-order.js';
import type { Session } from '../session.js';
import type { SelectedField } from './selection.js';
import type { Edge, Row } from './plan.js';

/** A text in the language that could be had, and what is known of it. */
export interface LocalizedText {
  value: string;
  language: string;
  /** Null where no language is the original, as with names. */
  isOriginal: boolean | null;
  /** Of a recommendation's texts; entries of the register do not say how their titles were translated. */
  translationKind: string | null;
  /** Whether it is in another language, or in another script, than the one that was wanted first. */
  isFallback: boolean;
}

/** A field whose texts stand in one object, tag → text, in a column of the row. */
export function localizedColumn(column: string, originalColumn: string | null): Edge {
  return {
    needs: originalColumn ? [column, originalColumn] : [column],
    compute: (session, parent, field) => pick(session, parent, column, originalColumn, field),
  };
}

function pick(
  session: Session,
  row: Row,
  column: string,
  originalColumn: string | null,
  field: SelectedField,
): LocalizedText | null {
  const wanted = wantedLanguages(session, field);
  const original = originalColumn ? (row[originalColumn] as string) : null;
  const texts = (row[column] ?? {}) as Record<string, string>;
  const language = nearestLanguage(Object.keys(texts), wanted, original);
  if (language === null) return null;
  return {
    value: texts[language]!,
    language,
    isOriginal: original === null ? null : language === original,
    translationKind: null,
    isFallback: isFallbackFor(language, wanted),
  };
}

/** The languages that a field is wanted in, the dearest first: its argument goes before those of the request. */
export function wantedLanguages(
  session: Session,
  { args }: Pick<SelectedField, 'args'>,
): readonly string[] {
  const asked = args.language as string | null | undefined;
  return asked ? [asked, ...session.languages] : session.languages;
}

/** Of rows that stand in the order in which equals are preferred, the one in the nearest language for each parent. */
export function nearestRows<TextRow extends Row & { language: string }>(
  rows: TextRow[],
  wanted: readonly string[],
  originalOf: (row: TextRow) => string | null,
): Array<TextRow & { isFallback: boolean }> {
  const nearest = new Map<unknown, { row: TextRow; distance: number }>();
  for (const row of rows) {
    const distance = languageDistance(row.language, wanted, originalOf(row));
    const held = nearest.get(row.$parent);
    if (!held || distance < held.distance) nearest.set(row.$parent, { row, distance });
  }
  return [...nearest.values()].map(({ row }) => ({
    ...row,
    isFallback: isFallbackFor(row.language, wanted),
  }));
}
