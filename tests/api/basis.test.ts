import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildAction } from '../factories/build-action.js';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildChange } from '../factories/build-change.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { write } from './write-through.js';

let api: Api;
let collection: string;
let assessor: string;
/** The newest revision before anything was redacted. */
let cited: number;

beforeAll(async () => {
  api = await startApi();
  const ngo = await buildOrganization(api.db, { perspective: 'CIVIL_SOCIETY' });
  assessor = ngo.id;
  ({ id: collection } = await buildCollection(api.db, { headlinePerspective: 'CIVIL_SOCIETY' }));
  const item = (reference: string, overrides: object = {}) =>
    buildRecommendation(api.db, { homeCollectionId: collection, reference, ...overrides });
  const judged = await item('BASIS-1', { issuedOn: '2014-05-01', issuedOnPrecision: 'DAY' });
  await item('BASIS-2', { issuedOn: '2019-01-01', issuedOnPrecision: 'YEAR' });
  await item('BASIS-3', { type: 'CONCERN' });
  const { id } = await buildAssessment(api.db, {
    recommendationId: judged.id,
    assessorId: ngo.id,
    recordedById: ngo.id,
    effectiveOn: '2015-01-01',
    rationale: 'A name that must go.',
  });
  ({ revision: cited } = await api.get('{ revision }'));
  const admin = await api.tokenFor(ngo.slug, 'ADMIN');
  await write(api, 'redact', { id, fields: ['RATIONALE'], reason: 'It named a prisoner.' }, admin);
});
afterAll(() => api.stop());

const basis = `basis { asOf revision recordedAt perspective recommendationCount concernCount parentCount notIssuedCount duplicateCount privateCount
  redactionsSince { revision field reason recommendation { reference } } }`;
const ask = async (clocks: string) =>
  (
    await api.get(
      `query ($ids: [ID!]) { statusSummary(filter: { collections: $ids }${clocks}) { recommendationCount ${basis} } }`,
      { ids: [collection] },
    )
  ).statusSummary;

it('says of which world a figure is, what was counted and what was left out', async () => {
  const summary = await ask(', asOf: "2019-06-30", perspective: STATE');
  expect(summary.basis).toMatchObject({
    asOf: '2019-06-30',
    revision: cited + 1,
    perspective: 'STATE',
    recommendationCount: 1,
    concernCount: 1,
    parentCount: 0,
    // Of 2019, so not before its last day.
    notIssuedCount: 1,
    duplicateCount: 0,
    privateCount: 0,
    redactionsSince: [],
  });
  expect(summary.recommendationCount).toBe(1);
  const { rows } = await api.db.query<{ at: Date }>(
    'select recorded_at as at from heed.change where revision = $1',
    [cited + 1],
  );
  expect(new Date(summary.basis.recordedAt)).toEqual(rows[0]!.at);
});

it('lists what was redacted since the revision that is asked for, and moves no figure', async () => {
  const then = await ask(`, atRevision: ${cited}`);
  const now = await ask('');
  expect(then.basis).toMatchObject({ revision: cited, asOf: now.basis.asOf });
  expect(then.basis.redactionsSince).toEqual([
    {
      revision: cited + 1,
      field: 'RATIONALE',
      reason: 'It named a prisoner.',
      recommendation: { reference: 'BASIS-1' },
    },
  ]);
  expect(now.basis.redactionsSince).toEqual([]);
  expect(then.recommendationCount).toBe(now.recommendationCount);
});

it('lists them on the recommendation, too, wherever that revision is asked for', async () => {
  const since = 'redactionsSince { field }';
  const { recommendation, at, list, now } = await api.get(
    `query ($ids: [ID!]) {
      recommendation(reference: "BASIS-1", atRevision: ${cited}) { ${since} }
      at: recommendation(reference: "BASIS-1") { redactionsSince(atRevision: ${cited}) { field } }
      list: recommendations(filter: { collections: $ids }, atRevision: ${cited}) { nodes { reference ${since} } }
      now: recommendation(reference: "BASIS-1") { ${since} }
    }`,
    { ids: [collection] },
  );
  expect(recommendation.redactionsSince).toEqual([{ field: 'RATIONALE' }]);
  expect(at.redactionsSince).toEqual([{ field: 'RATIONALE' }]);
  expect(list.nodes).toEqual([
    { reference: 'BASIS-1', redactionsSince: [{ field: 'RATIONALE' }] },
    { reference: 'BASIS-2', redactionsSince: [] },
    { reference: 'BASIS-3', redactionsSince: [] },
  ]);
  expect(now.redactionsSince).toEqual([]);
});

it('tells the basis of a trend at its last point', async () => {
  const { statusTrend } = await api.get(
    `query ($ids: [ID!]) { statusTrend(filter: { collections: $ids }, from: "2014-12-31", to: "2018-12-31", interval: YEAR, atRevision: ${cited}) {
      points { recommendationCount } ${basis} } }`,
    { ids: [collection] },
  );
  expect(statusTrend.points.at(-1).recommendationCount).toBe(1);
  expect(statusTrend.basis).toMatchObject({
    asOf: '2018-12-31',
    revision: cited,
    recommendationCount: 1,
    notIssuedCount: 1,
    redactionsSince: [{ field: 'RATIONALE' }],
  });
});

it('tells about how many nothing is known to be done, now and at a revision', async () => {
  const ask = async (clocks: string) =>
    (
      await api.get(
        `query ($ids: [ID!]) { statusSummary(filter: { collections: $ids }${clocks}) { basis { recommendationCount withoutActionOrIndicatorCount } } }`,
        { ids: [collection] },
      )
    ).statusSummary.basis;
  const nothing = { recommendationCount: 2, withoutActionOrIndicatorCount: 2 };
  expect(await ask('')).toEqual(nothing);
  const action = await buildAction(api.db);
  const { recommendation } = await api.get('{ recommendation(reference: "BASIS-1") { id } }');
  const before = (await api.get('{ revision }')).revision as number;
  await api.db.query(
    `insert into heed.action_recommendation (id, action_id, recommendation_id, revision) values ($1, $2, $3, $4)`,
    [randomUUID(), action.id, recommendation.id, await buildChange(api.db)],
  );
  expect(await ask('')).toEqual({ ...nothing, withoutActionOrIndicatorCount: 1 });
  expect(await ask(`, atRevision: ${before}`)).toEqual(nothing);
});

it('reads only what is asked', async () => {
  const figure = (selection: string) =>
    statementsOf(() => api.get(`{ statusSummary { recommendationCount ${selection} } }`));
  const bare = await figure('');
  expect((await figure('basis { asOf perspective }')).length).toBe(bare.length);
  expect((await figure('basis { concernCount parentCount }')).length).toBe(bare.length + 1);
});

it('keeps the assessor in the answer although the words are gone', async () => {
  const { recommendation } = await api.get(
    `{ recommendation(reference: "BASIS-1", atRevision: ${cited}) { assessments { nodes { rationale isRedacted assessor { id } } } } }`,
  );
  expect(recommendation.assessments.nodes).toEqual([
    { rationale: null, isRedacted: true, assessor: { id: assessor } },
  ]);
});
