import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, statementsOf, unkept, type Api } from '../setup/api.js';
import { judgement, source } from './build-world.js';
import { write } from './write-through.js';

let api: Api;
let collection: string;
let ngo: { id: string; slug: string };
let token: string;
/** The newest revision when the first report was written, and its instant. */
let report: { revision: number; instant: string };
let until: number;

beforeAll(async () => {
  api = await startApi();
  ngo = await buildOrganization(api.db, { perspective: 'CIVIL_SOCIETY' });
  ({ id: collection } = await buildCollection(api.db, {
    headlinePerspective: 'CIVIL_SOCIETY',
    recordedById: ngo.id,
  }));
  token = await api.tokenFor(ngo.slug, 'EDITOR');
  const item = (reference: string, overrides: object = {}) =>
    buildRecommendation(api.db, {
      homeCollectionId: collection,
      recordedById: ngo.id,
      reference,
      ...overrides,
    });
  const judge = (recommendationId: string, status: string, effectiveOn: string) =>
    write(
      api,
      'recordAssessment',
      { recommendationId, ...judgement({ status, effectiveOn, publish: true }) },
      token,
    );
  const moved = await item('CHANGE-1');
  const same = await item('CHANGE-2');
  const mended = await item('CHANGE-3');
  await item('CHANGE-4');
  await judge(moved.id, 'NOT_IMPLEMENTED', '2019-10-01');
  await judge(same.id, 'PLANNED', '2019-10-01');
  const slip = await judge(mended.id, 'FULLY_IMPLEMENTED', '2019-10-01');
  const { rows } = await api.db.query<{ revision: number; at: Date }>(
    'select revision, recorded_at as at from heed.change order by revision desc limit 1',
  );
  report = { revision: rows[0]!.revision, instant: rows[0]!.at.toISOString() };
  await new Promise((resolve) => setTimeout(resolve, 5));

  await judge(moved.id, 'PARTIALLY_IMPLEMENTED', '2020-05-25');
  await judge(same.id, 'PLANNED', '2020-01-01');
  await write(
    api,
    'correctAssessment',
    {
      assessmentId: slip.id,
      ...judgement({ status: 'NOT_IMPLEMENTED', effectiveOn: '2019-10-01', publish: true }),
    },
    token,
  );
  const late = await item('CHANGE-5');
  await item('CHANGE-6', { type: 'CONCERN' });
  await judge(late.id, 'STALLED', '2018-01-01');
  // Another perspective's word touches it, and moves nothing that civil society says.
  await write(
    api,
    'recordAssessment',
    {
      recommendationId: moved.id,
      assessorId: (await buildOrganization(api.db, { perspective: 'STATE' })).id,
      ...judgement({ status: 'FULLY_IMPLEMENTED', effectiveOn: '2020-05-25', publish: true }),
      evidence: [source()],
    },
    token,
  );
  await write(
    api,
    'recordAssessment',
    { recommendationId: same.id, ...judgement({ status: 'CONTRARY_OR_REJECTED', publish: false }) },
    token,
  );
  ({ revision: until } = await api.get('{ revision }'));
});
afterAll(() => api.stop());

const items = `nodes { isNew touched before { bucket assessment { effectiveOn } } after { bucket assessors { status } }
  recommendation { reference } changes { kind organization { slug } } } totalCount pageInfo { hasNextPage endCursor }`;
const ask = (since: string, more = '', selection = `items { ${items} }`) =>
  api.get(
    `query ($ids: [ID!]) { changes(filter: { collections: $ids }, since: ${since}${more}) {
      since { revision recordedAt } until { revision } transitions { before after count } basis { recommendationCount concernCount revision } ${selection} } }`,
    { ids: [collection] },
  );

it('tells what changed since a revision, with old and new status', async () => {
  const { changes } = await ask(`{ revision: ${report.revision} }`);
  expect(changes).toMatchObject({
    since: { revision: report.revision, recordedAt: report.instant },
    until: { revision: until },
    transitions: [
      { before: null, after: 'STALLED', count: 1 },
      { before: 'NOT_IMPLEMENTED', after: 'PARTIALLY_IMPLEMENTED', count: 1 },
      { before: 'FULLY_IMPLEMENTED', after: 'NOT_IMPLEMENTED', count: 1 },
    ],
    basis: { recommendationCount: 5, concernCount: 1, revision: until },
  });
  const seen = Object.fromEntries(
    changes.items.nodes.map((node: { recommendation: { reference: string } }) => [
      node.recommendation.reference,
      node,
    ]),
  );
  expect(Object.keys(seen)).toEqual(['CHANGE-1', 'CHANGE-2', 'CHANGE-3', 'CHANGE-5', 'CHANGE-6']);
  expect(seen['CHANGE-1']).toMatchObject({
    isNew: false,
    touched: ['ASSESSMENTS'],
    before: { bucket: 'NOT_IMPLEMENTED', assessment: { effectiveOn: '2019-10-01' } },
    after: { bucket: 'PARTIALLY_IMPLEMENTED', assessors: [{ status: 'PARTIALLY_IMPLEMENTED' }] },
    changes: [
      { kind: 'ASSESSMENT_RECORDED', organization: { slug: ngo.slug } },
      { kind: 'ASSESSMENT_RECORDED', organization: { slug: ngo.slug } },
    ],
  });
  expect(seen['CHANGE-2']).toMatchObject({
    before: { bucket: 'PLANNED' },
    after: { bucket: 'PLANNED' },
  });
  expect(seen['CHANGE-5']).toMatchObject({
    isNew: true,
    before: null,
    after: { bucket: 'STALLED' },
  });
});

it('takes an instant, another perspective, and a moment to end at', async () => {
  const byInstant = await ask(`{ instant: "${report.instant}" }`);
  expect(byInstant).toEqual(await ask(`{ revision: ${report.revision} }`));
  const state = await ask(`{ revision: ${report.revision} }`, ', perspective: STATE');
  expect(state.changes.transitions).toEqual([
    { before: null, after: 'NOT_ASSESSED', count: 1 },
    { before: 'NOT_ASSESSED', after: 'FULLY_IMPLEMENTED', count: 1 },
  ]);
  const nothing = await ask(
    `{ revision: ${report.revision} }`,
    `, until: { revision: ${report.revision} }`,
  );
  expect(nothing.changes).toMatchObject({ transitions: [], items: { nodes: [], totalCount: 0 } });
});

it('tells all from the beginning, and gives pages of what moved', async () => {
  const { changes } = await ask('{ revision: 0 }');
  expect(changes.since).toEqual({ revision: 0, recordedAt: null });
  expect(changes.items.totalCount).toBe(6);
  const since = `{ revision: ${report.revision} }`;
  const page = (after: string) =>
    ask(
      since,
      `, until: { revision: ${until} }`,
      `items(onlyStatusChanges: true, first: 2${after}) { ${items} }`,
    );
  const first = (await page('')).changes.items;
  expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).changes.items;
  const references = [...first.nodes, ...second.nodes].map((node) => node.recommendation.reference);
  expect(references).toEqual(['CHANGE-1', 'CHANGE-3', 'CHANGE-5', 'CHANGE-6']);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

it('refuses moments that make no sense, and a cursor of another answer', async () => {
  const problem = async (since: string, more = '', selection = 'items { totalCount }') => {
    const { errors } = await api.ask(`{ changes(since: ${since}${more}) { ${selection} } }`);
    return errors?.[0]?.message;
  };
  expect(await problem('{}')).toMatch(/since is a revision or an instant/);
  expect(await problem('{ revision: 1, instant: "2020-01-01T00:00:00Z" }')).toMatch(
    /one of the two/,
  );
  expect(await problem('{ revision: -1 }')).toMatch(/from 0 to the newest/);
  expect(await problem(`{ revision: ${until + 1} }`)).toMatch(/from 0 to the newest/);
  expect(await problem('{ instant: "2999-01-01T00:00:00Z" }')).toMatch(
    /since.instant is in the future/,
  );
  expect(await problem('{ revision: 2 }', ', until: { revision: 1 }')).toMatch(
    /is later than until/,
  );
  const { changes } = await api.get(
    `{ changes(since: { revision: 0 }, until: { revision: ${report.revision} }) { items(first: 1) { pageInfo { endCursor } } } }`,
  );
  const cursor = changes.items.pageInfo.endCursor as string;
  expect(
    await problem('{ revision: 0 }', '', `items(first: 1, after: "${cursor}") { totalCount }`),
  ).toMatch(/give until: \{ revision: \d+ \}/);
});

it('gives a member what it gives everybody, and sends as many statements for one as for all', async () => {
  const query = `query ($ids: [ID!], $first: Int) { changes(filter: { collections: $ids }, since: { revision: 0 }) { items(first: $first) { ${items} } transitions { count } } }`;
  const asked = { ids: [collection], first: 100 };
  expect(await api.get(query, asked, token)).toEqual(await api.get(query, asked));
  const forAll = await statementsOf(() => api.get(unkept(query), asked));
  const forOne = await statementsOf(() => api.get(unkept(query), { ...asked, first: 1 }));
  expect(forAll.length).toBe(forOne.length);
});
