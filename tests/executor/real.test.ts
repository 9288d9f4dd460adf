import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/role.js';
import { repositoryRoot } from '../../src/repository-root.js';
import { apiSchema } from '../../src/resolvers/schema.js';
import { measureQuery } from '../../src/server/measure-query.js';
import { openSession } from '../../src/services/session.js';
import { actorOf } from '../setup/actor-of.js';
import type { Api } from '../setup/api.js';
import { startFilledApi } from '../setup/filled-api.js';
import { readGoldenQuery } from '../setup/golden.js';
import { testSchema } from '../server/test-schema.js';
import { expectTheSame, validDocument } from './by-both.js';
import { randomQuery } from './random-query.js';

let api: Api;
let member: Actor;

beforeAll(async () => {
  api = await startFilledApi();
  const token = await api.tokenFor('heed', 'ADMIN');
  member = (await actorOf(api.database, token, new Date()))!;
});
afterAll(() => api.stop());

const now = new Date();

function openAs(actor: Actor | null) {
  const session = openSession(api.database, actor, now, 'Asia/Almaty', ['kk', 'ru']);
  return { contextValue: { session }, close: () => session.db.close() };
}

const folders = ['.', 'users'].map((name) => join(repositoryRoot(), 'tests', 'golden', name));
const goldenQueries = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file): [string, string] => [file, folder]),
);

it.each(goldenQueries)('writes %s as graphql-js does', async (file, folder) => {
  const text = readGoldenQuery(folder, file.replace('.graphql', ''));
  for (const actor of [null, member]) {
    const query = { text, variables: text.includes('$firstReport') ? { firstReport: 2 } : {} };
    const how = await expectTheSame(apiSchema(), parse(text), query, () => openAs(actor));
    expect(how).toBe('written');
  }
});

it('answers generated queries over a filled database as graphql-js does', async () => {
  const schema = apiSchema();
  const texts = await textsThatExist();
  const counts: Record<string, number> = {};
  for (let seed = 0; seed < 1_500; seed += 1) {
    const query = randomQuery(schema, seed + 1_000_000, texts, 3);
    const document = validDocument(schema, query.text);
    if (!document) continue;
    const operation = document.definitions[0] as Parameters<typeof measureQuery>[2];
    if (measureQuery(schema, document, operation, query.variables).cost > 2_000) continue;
    const actor = seed % 2 === 0 ? null : member;
    const how = await expectTheSame(schema, document, query, () => openAs(actor));
    counts[how] = (counts[how] ?? 0) + 1;
  }
  expect(counts.written).toBeGreaterThan(200);
  expect(counts.failed).toBeGreaterThan(50);
  // Every field that must not be null had its value, wherever it was asked.
  expect(counts.unwritable).toBeUndefined();
}, 60_000);

/** Ids of all sorts, references and slugs: what arguments can name. */
async function textsThatExist(): Promise<string[]> {
  const { rows } = await api.db.query<{ text: string }>(
    `(select id::text as text from heed.recommendation order by id limit 8)
     union all (select reference from heed.recommendation order by id limit 4)
     union all (select id::text from heed.organization order by id limit 4)
     union all (select slug from heed.organization order by id limit 2)
     union all (select id::text from heed.assessment order by id limit 4)
     union all (select id::text from heed.collection order by id limit 2)
     union all (select id::text from heed.action order by id limit 2)`,
  );
  return rows.map((row) => row.text);
}

describe('what means harm', () => {
  const bomb = (levels: number) =>
    Array.from(
      { length: levels },
      (_, level) => `fragment B${level} on Recommendation { ...B${level + 1} ...B${level + 1} }`,
    ).join('\n');
  const list = '{ recommendations(first: 2) { nodes';
  it.each([
    [
      '__proto__ as a key',
      `${list} { __proto__: reference constructor: id hasOwnProperty: type } } }`,
      {},
    ],
    [
      'a bomb of fragments',
      `${list} { ...B0 } } } ${bomb(12)} fragment B12 on Recommendation { id }`,
      {},
    ],
    [
      'the same fragment with and without a condition',
      `query($no: Boolean!) ${list} { ...F @include(if: $no) ...F } } } fragment F on Recommendation { id }`,
      { no: false },
    ],
    [
      'everything left out',
      `query($yes: Boolean!) ${list} { id @skip(if: $yes) } } }`,
      { yes: true },
    ],
    ['left out at the root', '{ revision @include(if: false) }', {}],
    [
      'both conditions',
      `${list} { id @skip(if: false) @include(if: true) reference @skip(if: true) @include(if: true) } } }`,
      {},
    ],
    [
      'arguments in another order',
      '{ recommendations(first: 1) { nodes { a: assessments(after: null, first: 2) { nodes { id } } b: assessments(first: 2, after: null) { nodes { id } } } } }',
      {},
    ],
    [
      'a variable left out in an object',
      'query($t: [ID!]) { recommendations(first: 1, filter: { terms: $t, types: [RECOMMENDATION] }) { nodes { id } } }',
      {},
    ],
    [
      'a null where none may be',
      'query($n: Int = 1) { recommendations(first: $n) { nodes { id } } }',
      { n: null },
    ],
    [
      'a variable of another type',
      'query($n: Int) { recommendations(first: $n) { nodes { id } } }',
      { n: 'many' },
    ],
    ['a required variable left out', 'query($id: ID!) { node(id: $id) { id } }', {}],
    ['an unknown variable', 'query { revision }', { other: { deep: [] } }],
    ['an id that is none, beside what is fine', '{ revision node(id: "1; drop") { id } }', {}],
    [
      'a page that is too long, deep down',
      '{ recommendations(first: 1) { nodes { assessments(first: 1000) { nodes { id } } } } }',
      {},
    ],
    [
      'a cursor of another list',
      '{ recommendations(first: 1, after: "bm9uZQ") { nodes { id } } }',
      {},
    ],
    ['a text that cannot be stored', '{ recommendation(reference: "\\u0000") { id } }', {}],
    ['introspection', '{ __schema { queryType { name } } revision }', {}],
    ['the name of the root', '{ __typename x: __typename revision }', {}],
    ['a future day', '{ recommendations(asOf: "9999-12-31") { nodes { id } } }', {}],
  ])('%s', async (_name, text, variables) => {
    const document = parse(text);
    await expectTheSame(apiSchema(), document, { text, variables }, () => openAs(null));
  });

  it.each(['bug', 'refusal', 'text', 'graphql', 'unavailable', 'nothing', ''])(
    'a resolver that fails: %s',
    async (how) => {
      const text = `{ hello fail(how: "${how}", word: "secret") item { id } }`;
      const query = { text, variables: {} };
      await expectTheSame(testSchema, parse(text), query, () => ({ contextValue: { notes: [] } }));
      const must = { text: `{ hello mustNotFail(how: "${how}") }`, variables: {} };
      await expectTheSame(testSchema, parse(must.text), must, () => ({
        contextValue: { notes: [] },
      }));
    },
  );
});
