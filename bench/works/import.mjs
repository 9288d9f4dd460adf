import { deepEqual } from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { runHeed } from './dashboard.mjs';
import { importedRows, writeImportFiles } from './import-files.mjs';
import { copyRows, countRows, keepRows, readSearchWords } from './copy-rows.mjs';

/** An import takes long enough to be measured well in fewer rounds. */
export const importRounds = 3;
const ready = 'heed_bench_register';
const target = 'heed_bench_import';
const folder = fileURLToPath(new URL('../.data/import/', import.meta.url));

/**
 * Imports a list of 40,000 rows by `heed import`, and copies the same rows by COPY into the same tables of the same
 * world, in turns, each time into a copy of a database that holds the register alone.
 */
export async function measureImport(database, onRound) {
  const list = writeImportFiles(folder).pop();
  const base = await makeBase(database);
  const words = await readSearchWords(base);
  const seconds = { ours: [], limit: [] };
  const timed = async (lane, work) => {
    const url = await database.copy(ready, target);
    const from = performance.now();
    await work(url);
    seconds[lane].push((performance.now() - from) / 1000);
    onRound(lane);
    return url;
  };
  for (let round = 0; round < importRounds; round += 1) {
    const url = await timed('ours', (own) =>
      runHeed(['import', list, '--collection', 'import-list', '--publish'], own),
    );
    const imported = await countRows(url);
    if (round === 0) await keepRows(url, folder, words);
    const copied = await countRows(await timed('limit', (own) => copyRows(own, folder)));
    deepEqual(copied, imported, 'COPY has filled other rows than the import.');
  }
  await database.drop(target);
  await database.drop(ready);
  return Object.fromEntries(
    Object.entries(seconds).map(([lane, all]) => [
      lane,
      { rps: importedRows / medianOf(all), p50: null, p99: null },
    ]),
  );
}

async function makeBase(database) {
  const url = await database.makeEmpty(ready);
  for (const name of ['organizations', 'documents', 'terms', 'collections'])
    await runHeed(['import', join(folder, `import-${name}.csv`), '--publish'], url);
  return url;
}

function medianOf(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
