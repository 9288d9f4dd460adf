import { refusalCodes, type RefusalCode } from '../../domain/refusal.js';

/** What can be wrong with a file only; the API knows nothing of it. */
const fileCodes = {
  ENCODING: 'The file is not UTF-8 text.',
  BROKEN_CSV: 'The file cannot be cut into rows and cells: a quote or a separator is wrong.',
  UNKNOWN_LAYOUT: 'The header is that of none of the five layouts.',
  UNKNOWN_COLUMN: 'The layout has no column of this name.',
  MISSING_COLUMN: 'The layout needs this column.',
  DUPLICATE_COLUMN: 'The column stands in the header twice.',
  LOST_LETTERS: 'Letters were lost: a question mark stands where a letter should.',
  DUPLICATE: 'The file says the same thing, or two things of the same name, twice.',
  AMBIGUOUS: 'The name is borne by several entries.',
} as const;
export type ImportCode = RefusalCode | keyof typeof fileCodes;
/** What can be wrong with a file: the words of the API, and those that only a file knows. */
export const importCodes = [...refusalCodes, ...Object.keys(fileCodes)] as ImportCode[];

/** One thing that is wrong with a file, where it is, and how to mend it. */
export interface ImportProblem {
  /** The row as a spreadsheet numbers it, the header being 1; null where it is the whole file. */
  row: number | null;
  /** The column's name; null where it is the whole row. */
  column: string | null;
  code: ImportCode;
  message: string;
}

/** How many problems are kept for one file; the rest is counted. A file of the wrong kind has no end of them. */
export const importProblemsMax = 1_000;

/** Cells are quoted in messages, and a terminal obeys control characters: they are shown instead. */
function mute(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** All that is wrong with one file, in the order of its rows. */
export class Problems {
  readonly #kept: ImportProblem[] = [];
  #count = 0;

  add(row: number | null, column: string | null, code: ImportCode, message: string): void {
    this.#count += 1;
    if (this.#kept.length < importProblemsMax) {
      this.#kept.push({ row, column: column && mute(column), code, message: mute(message) });
    }
  }

  /** How many there are, those that were not kept included. */
  get count(): number {
    return this.#count;
  }

  list(): ImportProblem[] {
    return this.#kept.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
  }
}
