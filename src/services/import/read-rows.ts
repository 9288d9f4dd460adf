import { isHostile } from '../../domain/text.js';
import { readCell } from '../export/csv.js';
import type { Problems } from './problem.js';

/** A row of a file. Cells that are blank are not there. */
export interface Row {
  /** As a spreadsheet numbers it; the header is 1. */
  number: number;
  cells: ReadonlyMap<string, string>;
}

/** Reads the cells of a row, and looks at every one for what no cell may hold. Null when the row is blank or broken. */
export function readRow(
  header: readonly string[],
  raw: string[],
  number: number,
  problems: Problems,
): Row | null {
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
