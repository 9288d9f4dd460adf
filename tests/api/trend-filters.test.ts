import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAction } from '../factories/build-action.js';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildChange } from '../factories/build-change.js';
import { buildLegalAct } from '../factories/build-legal-act.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildResponse } from '../factories/build-response.js';
import { buildTerm } from '../factories/build-term.js';
import { insert } from '../factories/insert.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';

let api: Api;
let world: World;
/** What the filters name, all of it of one recommendation. */
let ids: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  const issuer = await buildOrganization(api.db);
  const term = await buildTerm(api.db);
  const legalAct = await buildLegalAct(api.db);
  const { id: recommendationId } = await buildRecommendation(api.db, {
    homeCollectionId: world.ours.collection.id,
    recordedById: world.ours.id,
    documentId: world.document.id,
    issuedOn: '2016-08-11',
    issuedOnPrecision: 'DAY',
    issuerIds: [issuer.id],
    addresseeIds: [world.ministry.id],
    termIds: [term.id],
  });
  const { id: actionId } = await buildAction(api.db);
  const link = async (table: string, row: object) =>
    insert(api.db, table, {
      id: randomUUID(),
      recommendationId,
      revision: await buildChange(api.db),
      ...row,
    });
  await link('recommendation_legal_act', { legalActId: legalAct.id, position: 1 });
  await link('action_recommendation', { actionId });
  // Both are of the middle of the trend: what a filter finds must not turn there.
  await buildResponse(api.db, { recommendationId, respondedOn: '2019-06-30' });
  for (const [status, effectiveOn] of [
    ['STALLED', '2018-03-01'],
    ['FULLY_IMPLEMENTED', '2020-03-01'],
  ] as const)
    await buildAssessment(api.db, {
      recommendationId,
      assessorId: world.ours.id,
      status,
      effectiveOn,
      countsFrom: effectiveOn,
    });
  ids = {
    collection: world.ours.collection.id,
    issuer: issuer.id,
    ministry: world.ministry.id,
    term: term.id,
    legalAct: legalAct.id,
    document: world.document.id,
    ours: world.ours.id,
  };
});
afterAll(() => api.stop());

/** Filters that choose the same recommendations on every day: a point is the summary of its day. */
const answered: Record<string, string> = {
  collections: '["<collection>"]',
  issuers: '["<issuer>"]',
  addressees: '["<ministry>"]',
  terms: '["<term>"]',
  legalActs: '["<legalAct>"]',
  documents: '["<document>"]',
  responses: '[SUPPORTED]',
  types: '[RECOMMENDATION]',
  origins: '[SOURCED]',
  issuedFrom: '"2016-08-11"',
  issuedUntil: '"2016-08-12"',
  hasActionOrIndicator: 'true',
  isCounted: 'true',
  text: '{ query: "asks" }',
  keptBy: '["<ours>"]',
};
/** Filters that choose others from day to day: what a point showed would be no trend of anything. */
const refused: Record<string, string> = {
  statuses: '[{ in: [STALLED] }]',
  isDisputed: 'true',
  stale: '{ after: "2020-01-01" }',
  assessors: '["<ours>"]',
  isOverdue: 'false',
  dueFrom: '"2020-01-01"',
  dueUntil: '"2020-01-01"',
  inFollowUpOf: '["<ours>"]',
  answeredBy: '["<ours>"]',
  unansweredBy: '["<ours>"]',
};

it('every filter is answered or refused', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const filter = schema.getType('RecommendationFilter') as GraphQLInputObjectType;
  const known = Object.keys({ ...answered, ...refused });
  expect(known.sort()).toEqual(Object.keys(filter.getFields()).sort());
});

const given = (name: string, value: string) =>
  `filter: { ${name}: ${value.replace(/<(\w+)>/g, (_, of: string) => ids[of]!)} }`;

describe('a trend is answered', () => {
  it.each(Object.entries(answered))(
    'with %s, as the summaries of its days',
    async (name, value) => {
      const asked = given(name, value);
      const counts = 'recommendationCount statuses { bucket count }';
      const { statusTrend } = await api.get(
        `{ statusTrend(${asked}, from: "2015-06-01", to: "2021-12-31", interval: YEAR) { points { asOf ${counts} } } }`,
      );
      expect(statusTrend.points).toHaveLength(7);
      const last = statusTrend.points.at(-1);
      expect(last.statuses).toContainEqual({ bucket: 'FULLY_IMPLEMENTED', count: 1 });
      for (const { asOf, ...point } of statusTrend.points) {
        const { statusSummary } = await api.get(
          `{ statusSummary(${asked}, asOf: "${asOf}") { ${counts} } }`,
        );
        expect({ asOf, ...point }).toEqual({ asOf, ...statusSummary });
      }
    },
  );
});

describe('a trend is refused', () => {
  it.each(Object.entries(refused))('with %s, by its name', async (name, value) => {
    const { errors } = await api.ask(
      `{ statusTrend(${given(name, value)}, from: "2015-06-01", interval: YEAR) { points { asOf } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_VALUE',
      problems: [{ path: ['filter', name] }],
    });
    expect(errors?.[0]?.message).toContain(`; ${name} depends on the day`);
  });
});
