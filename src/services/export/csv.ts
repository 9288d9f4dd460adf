import { stringify } from 'csv-stringify/sync';

/** A cell of these starts, blanks before it or not, would be run as a formula by some spreadsheet: full-width signs, too. */
const formula = /^'*(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Writes a text so that no spreadsheet runs it: with a leading apostrophe where it would. */
export function writeCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Reads a cell: the inverse of `writeCell`. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** The byte order mark by which Excel knows UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Rows of CSV by RFC 4180, with commas and CRLF. Columns that a row does not have are blank. */
export function csvRows(header: readonly string[], rows: readonly Cells[]): string {
  return csvLines(rows.map((row) => header.map((column) => writeCell(row[column] ?? ''))));
}

export function csvLines(lines: readonly (readonly string[])[]): string {
  // Quoted wherever another program could cut: at its own separator, or at half of a line end.
  return stringify(
    lines.map((line) => [...line]),
    {
      record_delimiter: '\r\n',
      quoted_match: /[;\r\n\t]|^\s|\s$/,
    },
  );
}

/** One row of a layout by the names of its columns. A column that is not there is blank. */
export type Cells = Readonly<Partial<Record<string, string>>>;

/** The cells without those that are null or blank. */
export function cellsOf(values: Record<string, string | null | undefined>): Cells {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
