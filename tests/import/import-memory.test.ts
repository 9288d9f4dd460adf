import { execFile } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryRoot } from '../../src/repository-root.js';
import { largeFile } from './large-file.js';
import { longCollectionSql } from './long-collection.js';
import { openFurnishedWorld, type World } from './world.js';

/** What the program itself takes, and a batch; the files below would take a multiple. */
const heapMegabytes = 72;
const milliseconds = 300_000;

let world: World;
let folder: string;
let spools: string;
beforeAll(async () => {
  world = await openFurnishedWorld();
  folder = mkdtempSync(join(tmpdir(), 'heed memory '));
  spools = join(folder, 'spools');
  mkdirSync(spools);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command as a process of its own, in a small heap. */
function heed(...words: string[]): Promise<{ code: number | string; out: string; err: string }> {
  const program = join(repositoryRoot(), 'bin', 'heed.mjs');
  const env = { PATH: process.env.PATH, DATABASE_URL: world.database.url, TMPDIR: spools };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`--max-old-space-size=${heapMegabytes}`, program, ...words],
      { env, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => resolve({ code: error ? (error.code ?? error.signal!) : 0, out, err }),
    );
  });
}

test(
  'a long file is read, judged and made ready in a small heap, and leaves nothing behind',
  async () => {
    const rowCount = 10_000;
    const file = join(folder, 'long.csv');
    // It is the last row that is wrong: all the others wait to be written by then, and need not be.
    const lines = function* () {
      let header = '';
      for (const line of largeFile(rowCount)) {
        header ||= line;
        yield line;
      }
      const cells: Record<string, string> = {
        reference: 'LAST',
        type: 'WISH',
        origin: 'UNSOURCED',
      };
      Object.assign(cells, { text_kind: 'VERBATIM', 'title:en': 'A title' });
      yield header
        .trimEnd()
        .split(',')
        .map((column) => cells[column] ?? '')
        .join(',');
    };
    await pipeline(Readable.from(lines()), createWriteStream(file));
    const { code, out } = await heed(
      'import',
      file,
      '--collection',
      'proposals',
      '--publish',
      '--json',
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      problemCount: 1,
      problems: [{ row: rowCount + 2, column: 'type', code: 'INVALID_VALUE' }],
    });
    expect(readdirSync(spools)).toEqual([]);
  },
  milliseconds,
);

test(
  'a long collection is exported in a small heap',
  async () => {
    const recommendationCount = 2_500;
    await world.query(longCollectionSql(recommendationCount));
    const { code, out } = await heed('export', '--collection', 'long');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\r\n')).toHaveLength(1 + 20 * recommendationCount);
  },
  milliseconds,
);
