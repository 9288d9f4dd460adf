import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openSeeded } from './database.mjs';
import { measureImport } from './works/import.mjs';
import { startProgress } from './progress.mjs';
import { describeMachine } from './report/machine.mjs';
import { compose } from './report/compose.mjs';
import { growthSizes } from './report/goals.mjs';
import { describe, printTable } from './report/table.mjs';
import { readResults, writeResults } from './report/results.mjs';
import { writePage } from './report/page.mjs';
import { measureDashboard, measureReads, measureWrites } from './measure/groups.mjs';

/** About how many seconds each part takes on two cores. */
const estimates = { seedPerRow: 0.001, lanes: 40, import: 300 };
/** Reads at three lanes, the dashboard twice at three, writes at two; or one work. */
const lanesInAll = { all: 7 * 3 + 2 * 3 + 2, one: 3 };

/** About how long a run takes; five rounds at each lane of each work, and a second to warm up. */
function estimate(rows, seconds, only) {
  const measuring = (only ? lanesInAll.one : lanesInAll.all) * (5 * seconds + 1);
  const importing = !only || only === 'import' ? estimates.import : 0;
  return rows * estimates.seedPerRow + estimates.lanes + measuring + importing;
}

function writeJson(file, results) {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

/**
 * Measures Heed beside the limit and PostGraphile, and tells it.
 * @returns the exit code
 */
export async function runBench({ rows, seconds, json, database: given, work: only }) {
  const machine = describeMachine();
  const progress = startProgress(estimate(rows, seconds, only));
  let share = 0;
  const database = await openSeeded(
    given ?? null,
    rows,
    (step, done) => {
      progress.tell(`Seeding: ${step}`);
      progress.advance((done - share) * rows * estimates.seedPerRow);
      share = done;
    },
    (sentence) => progress.tell(sentence),
  );
  progress.advance((1 - share) * rows * estimates.seedPerRow);
  const end = async (signal) => {
    progress.tell(`Ending, because of ${signal}`);
    await database.stop();
    process.exit(130);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    const results = [];
    // A run takes long: what was found is told and kept at once, whatever comes after it.
    const keep = (found) => {
      const result = compose(found, rows);
      results.push(result);
      progress.tell(describe(result));
      if (json) writeJson(json, results);
    };
    const asked = { database, rows, seconds, only, progress, keep };
    await measureReads(asked);
    await measureDashboard(asked);
    await measureWrites(asked);
    // An import fills an empty world, whatever the size of the seeded one.
    if (only ? only === 'import' : rows <= growthSizes.from) {
      progress.tell('Importing 40,000 rows, and copying them');
      const lanes = await measureImport(database, () => progress.advance(estimates.import / 6));
      keep({ work: 'import', title: 'import of 40,000 rows (rows/s)', lanes });
    }
    progress.stop();
    printTable(results);
    if (!only) {
      writeResults(rows, { ...machine, postgresql: database.version, seconds, results });
      writePage(readResults());
    }
    return 0;
  } finally {
    progress.stop();
    await database.stop();
  }
}
