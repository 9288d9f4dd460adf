import type { Cli } from './cli.js';
import { groupBy } from '../domain/group-by.js';
import type { ImportReport } from '../services/import/import-file.js';
import { importProblemsMax, type ImportProblem } from '../services/import/problem.js';

/** How many lines of problems are printed; `--json` has `importProblemsMax` problems. */
const linesMax = 50;
/** How many runs of rows a line names. */
const runsMax = 10;

/** Says what is wrong with a file: one mistake that stands in many rows is one line. */
export function tellProblems(cli: Cli, { problems, problemCount }: ImportReport): void {
  const alike = groupBy(problems, ({ column, code, message }) =>
    JSON.stringify([column, code, message]),
  );
  let rest = problemCount;
  for (const group of [...alike.values()].slice(0, linesMax)) {
    const { column, code, message } = group[0]!;
    const place = [rowsOf(group), column].filter(Boolean).join(', ');
    cli.tell(place ? `${place}: ${code}: ${message}` : `${code}: ${message}`);
    rest -= group.length;
  }
  if (rest > 0) cli.tell(`… and ${rest} more. --json lists up to ${importProblemsMax}.`);
}

/** `row 2`, or `rows 2-21, 30`; null where it is the whole file. */
function rowsOf(problems: ImportProblem[]): string | null {
  const runs: { first: number; last: number }[] = [];
  for (const { row } of problems) {
    const run = runs.at(-1);
    if (row === null) continue;
    if (run && row <= run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  if (runs.length === 0) return null;
  const named = runs
    .slice(0, runsMax)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`))
    .join(', ');
  const isOne = runs.length === 1 && runs[0]!.first === runs[0]!.last;
  return `${isOne ? 'row' : 'rows'} ${named}${runs.length > runsMax ? ' …' : ''}`;
}
