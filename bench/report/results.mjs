import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** The last figures of each size, so that what grows can be seen. */
const folder = new URL('../results/', import.meta.url);

export function writeResults(rows, measured) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    new URL(`${rows}.json`, folder),
    `${JSON.stringify({ rows, ...measured }, null, 2)}\n`,
  );
}

/** The runs at all sizes, the smallest first. */
export function readResults() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
    .sort((one, other) => one.rows - other.rows);
}
