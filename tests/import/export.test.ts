import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSnapshot } from '../../src/database/snapshot.js';
import { exportCollection } from '../../src/services/export/export-collection.js';
import { writeTo } from '../../src/services/export/write-to-stream.js';
import { layouts } from '../../src/services/import/layout.js';
import { openFurnishedWorld, type World } from './world.js';

let world: World;
const head = 'reference,type,origin,text_kind,title:en,issuers,addressees';

beforeAll(async () => {
  world = await openFurnishedWorld();
  const real = `${head}\nB-2,CONCERN,UNSOURCED,VERBATIM,"'=1+1",watch,interior\nB-10,CONCERN,UNSOURCED,VERBATIM,"one\ntwo; ""three""",watch,interior\n`;
  await world.import(real, { collection: 'proposals', publish: true });
  await world.import(`${head}\nB-3,CONCERN,UNSOURCED,VERBATIM,Private,watch,interior\n`, {
    collection: 'proposals',
  });
  const invented = `${head}\nP-1,RECOMMENDATION,INVENTED,VERBATIM,A practice,invented-body,invented-body\nP-2,CONCERN,INVENTED,VERBATIM,B,,\n`;
  await world.import(invented, { collection: 'practice', publish: true });
});
afterAll(() => world.close());

test('UTF-8 with its mark, CRLF, by reference, what is published alone, formulas made mute', async () => {
  const csv = await world.export('proposals');
  expect(csv.startsWith('\uFEFFcollection,reference,')).toBe(true);
  const rows = csv.slice(1).split('\r\n');
  expect(rows).toHaveLength(4);
  expect(rows[1]).toMatch(/^proposals,B-10,.*"one\ntwo; ""three"""/s);
  expect(rows[2]).toMatch(/^proposals,B-2,.*,'=1\+1,/);
  expect(rows[3]).toBe('');
  expect(csv).not.toContain('Private');
});

test('every column that import reads stands in it', async () => {
  const header = (await world.export('practice')).slice(1).split('\r\n')[0]!.split(',');
  const names = new Set(header.map((column) => column.split(':')[0]));
  const absent = layouts.recommendations.filter(({ name }) => !names.has(name));
  // A translation's columns are there where there is a translation.
  expect(absent.map(({ name }) => name)).toEqual(['translation']);
});

test('every row of an invented collection says so', async () => {
  const rows = (await world.export('practice')).trimEnd().split('\r\n').slice(1);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toMatch(/^practice,Invented\.,P-/);
  expect(await world.export('proposals')).not.toContain('notice');
});

test('the registers that a collection uses, and no more', async () => {
  const slugs = async (layout: 'organizations' | 'documents' | 'terms' | 'collections') =>
    (await world.export('proposals', layout))
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[0]);
  expect(await slugs('organizations')).toEqual([
    'almazia',
    'coalition',
    'committee',
    'interior',
    'watch',
  ]);
  expect(await slugs('documents')).toEqual(['report']);
  expect(await slugs('collections')).toContain('proposals');
  expect(await slugs('terms')).toEqual([]);
});

test('an unknown collection and a private one are refused', async () => {
  await expect(world.export('nothing')).rejects.toThrow('No collection "nothing" is published.');
  await world.import('collection,title:en,licence,headline_perspective\nhidden,H,CC0-1.0,STATE\n');
  await expect(world.export('hidden')).rejects.toThrow('No collection "hidden" is published.');
});

test('a slow reader is waited for, and one that has gone ends it', async () => {
  let taken = '';
  const slow = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(piece: string, _encoding, done) {
      taken += piece;
      setImmediate(done);
    },
  });
  const snapshot = openSnapshot(world.database, null);
  await exportCollection(snapshot, 'practice', writeTo(slow));
  expect(taken).toBe(await world.export('practice'));
  expect(['drain', 'error', 'close'].map((name) => slow.listenerCount(name))).toEqual([0, 1, 0]);
  const gone = new Writable({ highWaterMark: 1, write: () => gone.destroy() });
  await expect(exportCollection(snapshot, 'practice', writeTo(gone))).rejects.toThrow('has gone');
  await snapshot.close();
});

test('a disk that is full fails the export, and nothing else', async () => {
  const full = new Writable({
    write: (_piece, _encoding, done) => setImmediate(done, new Error('no space left on device')),
  });
  const write = writeTo(full);
  // It is taken, and fails behind our back.
  await write('a');
  await new Promise((resolve) => full.once('error', resolve));
  await expect(write('b')).rejects.toThrow('no space left');
});

test('an export that nobody wants any more ends while its reader is slow', async () => {
  const snapshot = openSnapshot(world.database, null);
  const interruption = new AbortController();
  const stuck = new Writable({
    highWaterMark: 1,
    write: () => interruption.abort(),
  });
  const exporting = exportCollection(snapshot, 'practice', writeTo(stuck, interruption.signal));
  await expect(exporting).rejects.toThrow('aborted');
  await snapshot.close();
});
