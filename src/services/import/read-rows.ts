import { isHostile } from '../../domain/text.js';
import { readCell } from '../export/csv.js';
import { cutRows, findDelimiter } from './cut-rows.js';
import { decode } from './decode.js';
import {
  canonicalColumnName,
  columnOf,
  layouts,
  recognizeLayout,
  type LayoutName,
} from './layout.js';
import type { Problems } from './problem.js';

/** A row of a file. Cells that are blank are not there. */
export interface Row {
  /** As a spreadsheet numbers it; the header is 1. */
  number: number;
  cells: ReadonlyMap<string, string>;
}

export interface Sheet {
  layout: LayoutName;
  header: string[];
  rows: Row[];
}

/**
 * Reads a file's bytes into the rows of its layout, and looks at every cell for what no cell may hold.
 * @returns null when not even the header could be read; what is wrong is among the problems
 */
export function readRows(bytes: Buffer, problems: Problems): Sheet | null {
  const text = decode(bytes, problems);
  if (text === null) return null;
  const { rows, broken } = cutRows(text, findDelimiter(text));
  if (broken) {
    const message = `${broken} This row and those after it were not read.`;
    problems.add(rows.length + 1, null, 'BROKEN_CSV', message);
  }
  const header = rows[0]?.map((name) => canonicalColumnName(name.trim()));
  if (!header) {
    if (!broken) problems.add(null, null, 'BROKEN_CSV', 'The file is empty, or its first row is.');
    return null;
  }
  if (header.some((name) => name.includes('\t'))) {
    const message = 'The columns are separated by tabs. Save the file with commas or semicolons.';
    problems.add(1, null, 'BROKEN_CSV', message);
    return null;
  }
  const layout = recognizeLayout(header, problems);
  if (!layout) return null;
  const sheet: Sheet = { layout, header, rows: [] };
  for (let index = 1; index < rows.length; index += 1) {
    const row = readRow(header, rows[index]!, index + 1, problems);
    if (row) sheet.rows.push(row);
  }
  if (sheet.rows.length === 0 && problems.count === 0) {
    problems.add(null, null, 'REQUIRED', 'The file has a header and no rows.');
  }
  return sheet;
}

function readRow(header: string[], raw: string[], number: number, problems: Problems): Row | null {
  if (raw.every((cell) => cell.trim() === '')) return null;
  if (raw.slice(header.length).some((cell) => cell.trim() !== '') || raw.length < header.length) {
    const message = `The row has ${raw.length} cells and the header ${header.length}. A separator or a quotation mark is missing or too many.`;
    problems.add(number, null, 'BROKEN_CSV', message);
    return null;
  }
  const cells = new Map<string, string>();
  header.forEach((column, index) => {
    const cell = readCell(raw[index]!);
    if (isHostile(cell)) {
      const message = 'The cell contains a NUL or half of a surrogate pair; remove it.';
      problems.add(number, column, 'HOSTILE_TEXT', message);
    } else if (hasLostLetters(cell)) {
      const message =
        'A "?" stands where a letter should: letters were lost when the file was saved. Go back to the source and save it as UTF-8; if it is a real question mark, put a space after it.';
      problems.add(number, column, 'LOST_LETTERS', message);
    }
    if (cell.trim() !== '') cells.set(column, cell);
  });
  return { number, cells };
}

/**
 * Whether question marks stand for letters: before a Cyrillic letter, as the whole of a word, or the
 * sign that decoders put for what they cannot read. In web addresses they are what they are.
 */
function hasLostLetters(cell: string): boolean {
  if (!/[?\uFFFD]/.test(cell)) return false;
  const words = cell.replaceAll(/https?:\/\/\S+/g, '');
  return /\?\p{Script=Cyrillic}|(?<=^|\s)\?{2,}(?=$|[\s.,;:)])|\uFFFD/u.test(words);
}

/** The values of a cell that holds several, each on a line of its own. */
export function linesOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether a sheet's header has any of these columns of its layout. */
export function hasAnyColumn(sheet: Sheet, columns: readonly { name: string }[]): boolean {
  const known = new Set(columns);
  return sheet.header.some((name) =>
    known.has(columnOf(sheet.layout, name) ?? layouts[sheet.layout][0]!),
  );
}
