import { isDay, parsePreciseDay, formatPreciseDay, type Day } from '../../domain/day.js';
import type { Problem } from '../../domain/refusal.js';
import { canonicalLanguageTag } from '../../domain/language.js';
import { isWebAddress, textProblems } from '../../domain/text.js';
import type { ImportContext } from './context.js';
import type { Named } from './directory.js';
import type { Register } from './layout.js';
import type { ImportCode } from './problem.js';
import { linesOf, type Row } from './read-rows.js';
import { likelyChoice, likelyDay, noDate } from './likely-cell.js';
import { isSlug } from './slug.js';

/** Reads one row's cells as what they should be. What is not is added to the problems, and reads as blank. */
export interface CellReader {
  row: Row;
  has(column: string): boolean;
  fail(column: string | null, code: ImportCode, message: string): void;
  /** A text of people, word for word. */
  text(column: string, lengthMax: number): string | null;
  /** A text of one line, without the spaces around it. */
  line(column: string, lengthMax: number): string | null;
  /** Says that a blank cell is needed. A column that is not there was named with the header. */
  required<Value>(column: string, value: Value | null): Value | null;
  slug(column: string): string | null;
  choice<Choice extends string>(column: string, choices: readonly Choice[]): Choice | null;
  yesNo(column: string): boolean;
  wholeNumber(column: string, min: number, max: number): number | null;
  day(column: string): Day | null;
  /** A day, month or year that has begun, in the shape in which it is given. */
  pastDay(column: string): string | null;
  language(column: string): string | null;
  webAddress(column: string, lengthMax: number): string | null;
  lines(column: string, linesMax: number): string[];
  /** The texts of a column in languages, in the order of the columns. */
  languages(column: string, lengthMax: number): [language: string, text: string][];
  refer(column: string, register: Register, text?: string): Named | null;
  referAll(column: string, register: Register, linesMax: number): Named[];
}

export function readCells(row: Row, context: ImportContext): CellReader {
  const fail: CellReader['fail'] = (column, code, message) =>
    context.problems.add(row.number, column, code, message);
  const trimmed = (column: string) => row.cells.get(column)?.trim() ?? null;
  const invalid = (column: string, message: string) => {
    fail(column, 'INVALID_VALUE', message);
    return null;
  };
  const limited = (column: string, text: string | null, lengthMax: number) => {
    // A NUL or half a surrogate pair was found when the row was read.
    const problems = textProblems([column], text, lengthMax).filter(isNews);
    problems.forEach((problem) => fail(column, problem.code, problem.message));
    return text;
  };
  const reader: CellReader = {
    row,
    fail,
    has: (column) => row.cells.has(column),
    text: (column, lengthMax) => limited(column, row.cells.get(column) ?? null, lengthMax),
    line: (column, lengthMax) => limited(column, trimmed(column), lengthMax),
    required(column, value) {
      if (!row.cells.has(column) && context.header.has(column)) {
        fail(column, 'REQUIRED', `${column} is needed.`);
      }
      return value;
    },
    slug(column) {
      const text = trimmed(column);
      if (text === null || isSlug(text)) return text;
      return invalid(
        column,
        `"${text}" is no slug: use small letters a–z, digits and hyphens, at most 80.`,
      );
    },
    choice(column, choices) {
      const text = trimmed(column);
      const choice = choices.find((each) => each === text);
      if (text === null || choice) return choice ?? null;
      const likely = likelyChoice(text, choices);
      const wayOut = likely ? ` Write ${likely}.` : '';
      return invalid(column, `"${text}" is not one of ${choices.join(', ')}.${wayOut}`);
    },
    yesNo(column) {
      const text = trimmed(column)?.toLowerCase();
      if (text === undefined || text === 'no') return false;
      if (text !== 'yes') invalid(column, `"${text}" is neither yes nor no.`);
      return text === 'yes';
    },
    wholeNumber(column, min, max) {
      const text = trimmed(column);
      const number = Number(text);
      if (text === null) return null;
      if (/^\d{1,9}$/.test(text) && number >= min && number <= max) return number;
      return invalid(column, `"${text}" is no whole number from ${min} to ${max}.`);
    },
    day(column) {
      const text = trimmed(column);
      if (text === null || isDay(text)) return text;
      const wayOut = likelyDay(text) ?? 'YYYY-MM-DD, such as 2019-07-17';
      return invalid(column, `"${text}" is no day; write ${wayOut}.`);
    },
    pastDay(column) {
      const text = trimmed(column);
      if (text === null) return null;
      const day = parsePreciseDay(text);
      if (!day) return invalid(column, noDate(text));
      if (day.day <= context.today) return formatPreciseDay(day);
      fail(column, 'DATE_IN_FUTURE', `${text} is later than today, ${context.today}.`);
      return null;
    },
    language(column) {
      const text = trimmed(column);
      if (text === null) return null;
      const tag = canonicalLanguageTag(text);
      return (
        tag ?? invalid(column, `"${text}" is no language tag of BCP 47, such as en or kk-Cyrl.`)
      );
    },
    webAddress(column, lengthMax) {
      const text = limited(column, trimmed(column), lengthMax);
      if (text === null || isWebAddress(text)) return text;
      return invalid(
        column,
        'An address begins with https:// or http:// and holds no user name or password.',
      );
    },
    lines(column, linesMax) {
      const lines = linesOf(row.cells.get(column));
      if (lines.length > linesMax) {
        fail(
          column,
          'TOO_LONG',
          `The cell has ${lines.length} lines; at most ${linesMax} are allowed.`,
        );
      }
      lines.forEach((line, index) => {
        if (lines.indexOf(line) < index)
          fail(column, 'DUPLICATE', `"${line}" stands in the cell twice.`);
      });
      return [...new Set(lines)];
    },
    languages(column, lengthMax) {
      return [...context.header]
        .filter((name) => name.startsWith(`${column}:`) && row.cells.has(name))
        .map((name) => [name.slice(column.length + 1), reader.text(name, lengthMax)!]);
    },
    refer(column, register, text = trimmed(column) ?? undefined) {
      if (text === undefined) return null;
      const directory = context.directories[register];
      const [found, ...others] = directory.find(text);
      if (others.length > 0) {
        const candidates = [found!, ...others].map(({ slug }) => slug).join(', ');
        fail(column, 'AMBIGUOUS', `Several bear the name "${text}": write one of ${candidates}.`);
        return null;
      }
      if (!found && context.createMissing) {
        const isInvented = register === 'term' ? null : context.isInvented;
        return directory.make(text, { isPublished: context.publish, isInvented });
      }
      if (!found) {
        const message = `No ${register} "${text}" is known. Mend the name, import the ${register} first, or use --create-missing.`;
        fail(column, 'UNKNOWN_ID', message);
        return null;
      }
      if (context.publish && !found.isPublished) {
        const message = `The ${register} "${found.slug}" is private; publish it first.`;
        fail(column, 'PRIVATE_REFERENCE', message);
      }
      return found;
    },
    referAll(column, register, linesMax) {
      const all = reader
        .lines(column, linesMax)
        .map((line) => reader.refer(column, register, line))
        .filter((entry) => entry !== null);
      all.forEach((entry, index) => {
        if (all.indexOf(entry) < index)
          fail(column, 'DUPLICATE', `${entry.slug} stands in the cell twice.`);
      });
      return [...new Set(all)];
    },
  };
  return reader;
}

function isNews(problem: Problem): boolean {
  return problem.code !== 'HOSTILE_TEXT';
}
