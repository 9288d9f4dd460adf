import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/role.js';
import { runChecks } from '../../src/services/check.js';
import { unkept, type Api } from '../setup/api.js';
import { startBigApi } from './big-world.js';
import { explain, type Explained } from './explain.js';
import { bigId, questions } from './questions.js';

let api: Api;
let member: Actor;
let token: string;
let newest: number;
let large: Set<string>;
/** A revision in the midst of the judgements. */
const midst = 150_000;

beforeAll(async () => {
  api = await startBigApi();
  const { rows } = await api.db.query<{ id: string; revision: number }>(
    `select id, (select max(revision) from heed.change) as revision from heed.organization where slug = 'ngo-1'`,
  );
  const [{ id, revision } = { id: '', revision: 0 }] = rows;
  newest = revision;
  const sizes = await api.db.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'heed'::regnamespace and relkind = 'r' and relpages >= $1`,
    [pagesOfLarge],
  );
  large = new Set(sizes.rows.map(({ name }) => name));
  member = { tokenId: id, organizationId: id, role: 'EDITOR' };
  token = await api.tokenFor('ngo-1', 'EDITOR');
}, 300_000);
afterAll(() => api.stop());

/** A table of fewer pages is read whole where that costs less than looking up, and rightly so. */
const pagesOfLarge = 500;

/** An assessor of these judged every eighth entry: the past of so many is worked out from all judgements. */
const wholeInThePast = ['a page of what an assessor judged'];

/** The large tables that are read from end to end, and by which statement. */
function scans(explained: Explained[]): string[] {
  return explained.flatMap(({ text, wholeTables }) =>
    wholeTables.filter((table) => large.has(table)).map((table) => `${table}: ${text}`),
  );
}

/** The revisions and days at which the same is asked. */
const worlds: Array<[name: string, clocks: string]> = [
  ['now', ''],
  ['as of a day', ', asOf: "2018-12-31"'],
  ['at a revision', `, atRevision: ${midst}`],
  ['on both clocks', `, asOf: "2018-12-31", atRevision: ${midst}`],
];

describe.each(worlds)('%s', (_when, clocks) => {
  const asked = Object.entries(questions).filter(
    ([name]) => clocks === '' || !wholeInThePast.includes(name),
  );
  it.each(asked)('%s goes by index', async (_name, query) => {
    const text = query.replace('CLOCKS', clocks);
    expect(scans(await explain(api, null, () => api.get(unkept(text))))).toEqual([]);
    expect(scans(await explain(api, member, () => api.get(unkept(text), {}, token)))).toEqual([]);
  });
});

const rare = `filter: { terms: ["${bigId('THEME', 40)}"], addressees: ["${bigId('MINISTRY', 30)}"] }`;

describe('figures of few', () => {
  it.each([
    ['a summary', `{ statusSummary(${rare}, groupBy: ISSUER) { recommendationCount } }`],
    [
      'a summary of a day',
      `{ statusSummary(${rare}, asOf: "2018-12-31") { recommendationCount } }`,
    ],
    [
      'a trend',
      `{ statusTrend(${rare}, groupBy: THEME, from: "2014-01-01", interval: MONTH) { points { recommendationCount } } }`,
    ],
  ])('%s goes by index', async (_name, query) => {
    expect(scans(await explain(api, null, () => api.get(query)))).toEqual([]);
    expect(scans(await explain(api, member, () => api.get(query, {}, token)))).toEqual([]);
  });
});

/** These are read instead of what they sum. */
const sums = ['figure_step', 'figure_count'];

describe('figures of everything', () => {
  it.each([
    ['a summary', '{ statusSummary { recommendationCount } }'],
    ['a summary by theme', '{ statusSummary(groupBy: THEME) { groups { recommendationCount } } }'],
    [
      'a summary by addressee',
      '{ statusSummary(groupBy: ADDRESSEE) { groups { recommendationCount } } }',
    ],
    ['a summary of a day', '{ statusSummary(asOf: "2018-12-31") { recommendationCount } }'],
    [
      'a trend',
      '{ statusTrend(from: "2014-01-01", interval: MONTH) { points { recommendationCount } } }',
    ],
  ])('%s reads whole tables of sums at most', async (_name, query) => {
    const explained = await explain(api, null, () => api.get(query));
    expect(scans(explained).filter((scan) => !sums.includes(scan.split(':')[0]!))).toEqual([]);
  });
});

describe.each([
  ['judgements', 200_000, 200_030],
  ['deadlines', 32_100, 32_130],
  ['edits', 20_900, 20_930],
  ['withdrawals', 243_000, 243_030],
])('changes between two near revisions: %s', (_kind, since, until) => {
  it('goes by index', async () => {
    const query = `{ changes(since: { revision: ${since} }, until: { revision: ${until} }) { transitions { before after count } items(first: 50) { totalCount nodes { recommendation { reference } touched isNew changes { revision kind touched } before { bucket } after { bucket assessment { status } } } } } }`;
    expect(scans(await explain(api, null, () => api.get(unkept(query))))).toEqual([]);
  });
});

it('the world is sound', async () => {
  expect((await runChecks(api.database)).filter((check) => !check.passed)).toEqual([]);
  expect(newest).toBeGreaterThan(midst);
}, 180_000);
