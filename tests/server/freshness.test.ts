import { afterAll, beforeAll, expect, it } from 'vitest';
import { statements } from '../../src/database/run.js';
import { KeptAnswer } from '../../src/server/answers/kept-answer.js';
import { KeptAnswers, rightsOf } from '../../src/server/answers/kept-answers.js';
import { createFreshness, type Findings } from '../../src/services/freshness.js';
import { buildChange } from '../factories/build-change.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildPersistedDocument } from '../factories/build-persisted-document.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { openDatabaseProxy, type DatabaseProxy } from '../setup/database-proxy.js';
import { openPool } from '../setup/open-pool.js';

let clone: TestDatabase;
let proxy: DatabaseProxy;
let api: Api;

const publicly = { token: null, documentId: null };

beforeAll(async () => {
  clone = await cloneTemplate();
  proxy = await openDatabaseProxy(clone.url);
  const drop = async () => {
    await clone.drop();
    await proxy.goAway();
  };
  api = await startApi({ url: proxy.url, drop });
});
afterAll(() => api.stop());

it('is one statement for all who asked before it was sent', async () => {
  const freshness = createFreshness(api.database);
  const id = await buildPersistedDocument(api.db, '{ __typename }');
  let found: Findings[] = [];
  const sent = await statementsOf(async () => {
    found = await Promise.all([
      freshness.ask(publicly),
      freshness.ask({ token: 'ab'.repeat(32), documentId: null }),
      freshness.ask({ token: null, documentId: id }),
    ]);
  });
  expect(sent).toHaveLength(1);
  expect(new Set(found).size).toBe(1);
  expect(found[0]!.hasDocument(id)).toBe(true);
  expect(found[0]!.holderOf('ab'.repeat(32))).toBeNull();
});

it('is asked anew for who came while it was under way', async () => {
  const freshness = createFreshness(api.database);
  let late: Promise<Findings> | null = null;
  const revision: number[] = [];
  // The first statement has been sent when this is heard; what is committed then may be too late for it.
  const note = () => (late ??= freshness.ask(publicly));
  statements.subscribe(note);
  const first = await freshness.ask(publicly);
  revision.push(await buildChange(api.db));
  statements.unsubscribe(note);
  const second = await late!;
  expect(second).not.toBe(first);
  revision.push(await buildChange(api.db));
  expect((await freshness.ask(publicly)).state).toMatch(new RegExp(`^${revision[1]} `));
});

it('lets nothing be answered with the database away', async () => {
  const id = await buildPersistedDocument(api.db, '{ revision }');
  const address = `${api.url}/graphql?documentId=${id}`;
  const tag = (await fetch(address)).headers.get('etag')!;
  expect((await fetch(address)).status).toBe(200);
  await proxy.goAway();
  for (const headers of [{}, { 'if-none-match': tag }] as Array<Record<string, string>>) {
    const answer = await fetch(address, { headers });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  await proxy.comeBack();
  expect((await fetch(address)).status).toBe(200);
});

it('knows a database that took the place of another, at the same revision', async () => {
  const query = '{ revision organizations { nodes { slug } } }';
  const before = await buildOrganization(api.db, { slug: 'before' });
  const first = await api.get(query);
  await api.get(query);
  expect(JSON.stringify(first)).toContain(before.slug);

  await clone.drop();
  await cloneTemplate(new URL(clone.url).pathname.slice(1));
  const direct = openPool(clone, 1);
  const start = await direct.query<{ revision: number }>(
    'select max(revision) as revision from heed.change',
  );
  for (let left = first.revision - start.rows[0]!.revision - 1; left > 0; left -= 1) {
    await buildChange(direct);
  }
  await buildOrganization(direct, { slug: 'after' });
  await direct.end();
  const second = await api.get(query);
  expect(second.revision).toBe(first.revision);
  expect(JSON.stringify(second)).toContain('after');
  expect(JSON.stringify(second)).not.toContain('before');
});

it('is proved for no more answers than are kept', async () => {
  const freshness = createFreshness(api.database);
  const day = '2026-01-31';
  const answers = new KeptAnswers(
    { ...freshness, today: () => day },
    { keptAnswersMax: 2, keptAnswerBytesMax: 10_000, keptBytesMax: 16_000 },
  );
  const { state } = await freshness.ask(publicly);
  const keep = (key: string, size: number) => {
    const answer = new KeptAnswer(Buffer.alloc(size), { state, day }, true, true);
    answers.keep({ ...publicly, key, rights: rightsOf(null) }, answer);
  };
  const kept = async (...keys: string[]) => {
    const found = await Promise.all(keys.map((key) => answers.find({ ...publicly, key })));
    return keys.filter((_key, index) => found[index]!.kept);
  };
  for (const key of ['a', 'b', 'c']) keep(key, 10);
  expect(await kept('a', 'b', 'c')).toEqual(['b', 'c']);
  keep('large', 10_000);
  expect(await kept('large', 'b', 'c')).toEqual(['b', 'c']);
  keep('d', 7_000);
  keep('e', 7_000);
  expect(await kept('b', 'c', 'd', 'e')).toEqual(['e']);
});
