import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { documentIdOf } from '../../src/domain/document-id.js';
import { apiSchema } from '../../src/resolvers/schema.js';
import { readManifests } from '../../src/server/documents/read-documents.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { runHeed } from './run-heed.js';

const count = '{ organizations { totalCount } }';
const named = 'query Newest {\n  revision\n}\n';
let clone: TestDatabase;
let folder: string;

beforeAll(async () => {
  clone = await cloneTemplate();
  folder = mkdtempSync(join(tmpdir(), 'heed-documents-'));
});
afterAll(async () => {
  await clone.drop();
  rmSync(folder, { recursive: true, force: true });
});

const heed = (...words: string[]) => runHeed(['documents', ...words], { DATABASE_URL: clone.url });
const read = async (): Promise<Array<{ id: string; name: string; addedAt: string }>> =>
  JSON.parse((await heed('list', '--json')).out) as [];

function file(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('documents are added, listed and removed', async () => {
  expect(await heed('list')).toMatchObject({ code: 0, out: '', err: /No document/ });
  const manifest = JSON.stringify({ [documentIdOf(named)]: named });
  const files = [file('count.graphql', count), file('page.json', manifest)];
  const added = await heed('add', ...files);
  expect(added).toMatchObject({ code: 0, err: '' });
  const lines = added.out.trim().split('\n');
  expect(lines[0]).toMatch(/^ID +ADDED +NAME$/);
  expect(lines[1]).toMatch(new RegExp(`^${documentIdOf(count)}  \\d{4}-\\d\\d-\\d\\d  count$`));
  expect(lines[2]).toMatch(new RegExp(`^${documentIdOf(named)}  .+  Newest$`));

  const before = await read();
  expect(before.map(({ id }) => id).sort()).toEqual([count, named].map(documentIdOf).sort());
  expect((await heed('add', file('again.graphql', count))).code).toBe(0);
  expect(await read()).toEqual(before);

  expect(await heed('remove', documentIdOf(count))).toMatchObject({ code: 0, out: '' });
  expect((await read()).map(({ id }) => id)).toEqual([documentIdOf(named)]);
});

test('removing is all or nothing', async () => {
  await heed('add', file('all.graphql', count));
  const before = await read();
  for (const wrong of [documentIdOf('{ nobody }'), 'count', "' or true --"]) {
    const ran = await heed('remove', documentIdOf(count), wrong);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('UNKNOWN_ID');
    expect(ran.err).toContain(wrong);
  }
  expect(await read()).toEqual(before);
});

describe('a document that cannot be asked for', () => {
  const deep = `{ recommendation(reference: "A") ${'{ parent '.repeat(12)}{ id ${'}'.repeat(13)} }`;
  const cases: Array<[what: string, name: string, text: string | Buffer, message: RegExp]> = [
    ['no GraphQL', 'a.graphql', '{ revision', /Syntax Error.*line 1, column 11/],
    ['empty', 'a.graphql', '', /Syntax Error/],
    ['an unknown field', 'a.graphql', '{ revisoin }', /Cannot query field/],
    ['only a fragment', 'a.graphql', 'fragment A on Query { revision }', /A/],
    ['a subscription', 'a.graphql', 'subscription { revision }', /subscription/],
    ['too long', 'a.graphql', `{ revision } #${'x'.repeat(50_000)}`, /TOO_LONG.*50000/s],
    ['too many tokens', 'a.graphql', `{ ${'revision '.repeat(1_001)} }`, /tokens/],
    ['too deep', 'a.graphql', deep, /levels deep/],
    ['too costly', 'a.graphql', `{ ${costly()} }`, /values/],
    ['NUL', 'a.graphql', '{ revision } # \0', /NUL/],
    ['not UTF-8', 'a.graphql', Buffer.from([0x7b, 0xff, 0x7d]), /not UTF-8/],
    ['no JSON', 'a.json', '{', /manifest is a JSON object/],
    ['another JSON', 'a.json', '[]', /manifest is a JSON object/],
    ['no text', 'a.json', '{"sha256:0": 7}', /manifest is a JSON object/],
    ['another id', 'a.json', JSON.stringify({ [documentIdOf('{ a }')]: count }), /has the id/],
    ['invalid in it', 'a.json', JSON.stringify({ [documentIdOf('{ a }')]: '{ a }' }), /Cannot/],
  ];

  test.each(cases)('%s', async (_what, name, text, message) => {
    const sound = file('sound.graphql', 'query Sound { revision }');
    const before = await read();
    const ran = await heed('add', sound, file(name, text));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(message);
    expect(await read()).toEqual(before);
  });

  it('is named with its file', async () => {
    const missing = join(folder, 'missing.graphql');
    const ran = await heed('add', missing);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain(missing);
  });

  function costly(): string {
    const items =
      'items: recommendations(first: 100) { nodes { addressees { organization { id } } } }';
    return [...Array(15).keys()].map((each) => items.replace('items', `items${each}`)).join(' ');
  }
});

describe('manifests that come along', () => {
  it('bring their documents', () => {
    const path = file('page.json', JSON.stringify({ [documentIdOf(named)]: named }));
    const missing = join(folder, 'not-built.json');
    expect([...readManifests(apiSchema(), [missing, path])]).toEqual([
      [documentIdOf(named), named],
    ]);
  });

  it('are refused whole where one does not fit', () => {
    const path = file('page.json', JSON.stringify({ [documentIdOf('{ a }')]: '{ a }' }));
    expect(() => readManifests(apiSchema(), [path])).toThrow(`${path}, document sha256:`);
  });
});
