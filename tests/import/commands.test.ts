import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHeed, type Ran } from '../cli/run-heed.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { collections, documents, organizations, terms } from './world.js';

let clone: TestDatabase;
let folder: string;
const heed = (...words: string[]): Promise<Ran> => runHeed(words, { DATABASE_URL: clone.url });
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const head = 'reference,type,origin,text_kind,title:en,issuers';
const good = `${head}\nC-1,CONCERN,UNSOURCED,VERBATIM,A title,watch\n`;

beforeAll(async () => {
  clone = await cloneTemplate();
  folder = mkdtempSync(join(tmpdir(), 'heed import '));
});
afterAll(async () => {
  await clone.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('registers, then a list; what was done is told, and the exit code is 0', async () => {
  for (const [name, text] of Object.entries({ organizations, documents, terms, collections })) {
    expect(await heed('import', file(`${name}.csv`, text), '--publish')).toMatchObject({
      code: 0,
      out: '',
    });
  }
  const path = file('good.csv', good);
  const trial = await heed('import', path, '--collection', 'proposals', '--dry-run');
  expect(trial).toMatchObject({ code: 0 });
  expect(trial.err).toContain('would add 1 recommendation.');
  const done = await heed('import', path, '--collection', 'proposals', '--publish');
  expect(done.err).toMatch(/good\.csv: added 1 recommendation; revision \d+\.\n$/);
  const again = await heed('import', path, '--collection', 'proposals', '--publish');
  expect(again.err).toContain('1 entry is held already.');
});

test('problems go by row and column to standard error, and the exit code is 1', async () => {
  const path = file('bad.csv', `${head}\nC-2,WISH,UNSOURCED,VERBATIM,A title,nobody\n`);
  const ran = await heed('import', path, '--collection', 'proposals');
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err).toContain(
    'row 2, type: INVALID_VALUE: "WISH" is not one of RECOMMENDATION, CONCERN.',
  );
  expect(ran.err).toContain('2 problems; nothing was imported.');
  const json = await heed('import', path, '--collection', 'proposals', '--json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({
    layout: 'recommendations',
    problemCount: 2,
    revision: null,
  });
});

test('no more than fifty problems are printed, and the rest is counted', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, index) => `M-${index},WISH${index},UNSOURCED,VERBATIM,A,`,
  );
  const ran = await heed(
    'import',
    file('many.csv', [head, ...rows].join('\n')),
    '--collection',
    'proposals',
  );
  expect(ran.err.match(/INVALID_VALUE/g)).toHaveLength(50);
  expect(ran.err).toContain('… and 10 more.');
});

test('one mistake in many rows is one line', async () => {
  const rows = Array.from({ length: 20 }, (_, index) => `G-${index},CONCERN,UNSOURCED,VERBATIM,A,`);
  const wrong = rows.map((row, index) => (index === 10 ? row : `${row}nobody`));
  const path = file('alike.csv', [head, ...wrong].join('\n'));
  const ran = await heed('import', path, '--collection', 'proposals');
  expect(ran.err).toMatch(/^rows 2-11, 13-21, issuers: UNKNOWN_ID: .*"nobody"/);
  expect(ran.err.trim().split('\n')).toHaveLength(2);
  expect(ran.err).toContain('19 problems; nothing was imported.');
  const json = await heed('import', path, '--collection', 'proposals', '--json');
  expect(JSON.parse(json.out).problems).toHaveLength(19);
});

test('what is made because it is only named is listed', async () => {
  const path = file('missing.csv', `${head}\nC-3,CONCERN,UNSOURCED,VERBATIM,A title,Жаңа ұйым\n`);
  const ran = await heed(
    'import',
    path,
    '--collection',
    'proposals',
    '--create-missing',
    '--publish',
  );
  expect(ran).toMatchObject({ code: 0 });
  expect(ran.err).toContain('made the organization zhanga-uyym for "Жаңа ұйым"');
});

test('a file that is not there, an unknown organization', async () => {
  const ran = await heed('import', join(folder, 'nothing.csv'), '--collection', 'proposals');
  expect(ran).toMatchObject({ code: 2 });
  expect(ran.err).toContain('nothing.csv');
  const as = await heed('import', file('good.csv', good), '--organization', 'nobody');
  expect(as).toMatchObject({ code: 1 });
  expect(as.err).toContain('There is no organization "nobody".');
});

test('an export goes whole to its file, and an unknown collection leaves none', async () => {
  const path = join(folder, 'out.csv');
  expect(
    await heed('export', '--collection', 'proposals', '--format', 'csv', '--output', path),
  ).toMatchObject({ code: 0 });
  const csv = readFileSync(path, 'utf8');
  expect(csv).toContain('\r\nproposals,C-1,');
  expect(await heed('import', path, '--collection', 'proposals', '--publish')).toMatchObject({
    code: 0,
  });
  const other = join(folder, 'other.csv');
  const ran = await heed('export', '--collection', 'nothing', '--output', other);
  expect(ran).toMatchObject({ code: 1 });
  expect([other, `${other}.partial`].map((each) => existsSync(each))).toEqual([false, false]);
  const nowhere = join(folder, 'no-such-folder', 'out.csv');
  const lost = await heed('export', '--collection', 'proposals', '--output', nowhere);
  expect(lost).toMatchObject({ code: 1 });
  expect(lost.err).toContain('no-such-folder');
  expect(await heed('export', '--collection', 'proposals', '--format', 'xlsx')).toMatchObject({
    code: 2,
  });
});
