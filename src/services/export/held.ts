import type { Cells } from './csv.js';

export type Query = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Whose eyes: what everybody may see, or that and what the viewer's organization keeps. */
export type View = 'published' | 'permitted';

/** An entry of the register as it is held, in the cells of its layout. */
export interface HeldEntry {
  id: string;
  slug: string;
  isPublished: boolean;
  /** The organization that keeps it. */
  keeperId: string;
  cells: Cells;
}

/** `column:language` cells of a text in languages, e.g. `title:en`. */
export function languageCells(
  column: string,
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [`${column}:${language}`, text]),
  );
}

/** What a redaction emptied, in a layout that wants something there. */
export const redacted = '[redacted]';

export function yesNo(is: boolean): string {
  return is ? 'yes' : '';
}

/** The order of texts that does not depend on a language: by UTF-16 units, as `collate "C"` for our keys. */
export function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
