import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildAction } from '../factories/build-action.js';
import { buildChange } from '../factories/build-change.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildIndicator } from '../factories/build-indicator.js';
import { buildLegalAct } from '../factories/build-legal-act.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { insert } from '../factories/insert.js';
import { startApi, type Api } from '../setup/api.js';

let api: Api;
let token: string;
let legalActId: string;
let beforeTheEnd: number;

async function link(table: string, row: object): Promise<number> {
  const revision = await buildChange(api.db);
  await insert(api.db, table, { id: randomUUID(), revision, ...row });
  return revision;
}

beforeAll(async () => {
  api = await startApi();
  const ours = await buildOrganization(api.db);
  token = await api.tokenFor(ours.slug, 'EDITOR');
  const homeCollectionId = (await buildCollection(api.db)).id;
  const build = (reference: string, parentId?: string) =>
    buildRecommendation(api.db, { reference, homeCollectionId, ...(parentId ? { parentId } : {}) });
  const [acted, measured, secret, left] = [
    await build('ACTED'),
    await build('MEASURED'),
    await build('SECRET'),
    await build('LEFT'),
  ];
  const whole = await build('WHOLE');
  await build('WHOLE-A', whole.id);
  await build('WHOLE-B', whole.id);
  await build('NOTHING');
  const action = await buildAction(api.db);
  const hidden = await buildAction(api.db, { publishedRevision: null, recordedById: ours.id });
  const indicator = await buildIndicator(api.db);
  legalActId = (await buildLegalAct(api.db)).id;
  for (const recommendationId of [acted.id, whole.id, left.id])
    await link('action_recommendation', { actionId: action.id, recommendationId });
  await link('action_recommendation', { actionId: hidden.id, recommendationId: secret.id });
  await link('indicator_recommendation', {
    indicatorId: indicator.id,
    recommendationId: measured.id,
  });
  beforeTheEnd = await link('recommendation_legal_act', {
    recommendationId: acted.id,
    legalActId,
    position: 1,
  });
  const ended = await buildChange(api.db);
  await api.db.query(
    'update heed.action_recommendation set ended_revision = $1 where recommendation_id = $2',
    [ended, left.id],
  );
});

afterAll(() => api.stop());

async function found(filter: object, viewer?: string, atRevision?: number): Promise<string[]> {
  const { recommendations } = await api.get(
    `query ($filter: RecommendationFilter, $atRevision: Int) {
       recommendations(filter: $filter, atRevision: $atRevision) { nodes { reference } } }`,
    { filter, atRevision },
    viewer,
  );
  return recommendations.nodes.map((node: { reference: string }) => node.reference);
}

it('finds what a visible action or indicator is linked to, and its parts', async () => {
  expect(await found({ hasActionOrIndicator: true })).toEqual([
    'ACTED',
    'MEASURED',
    'WHOLE',
    'WHOLE-A',
    'WHOLE-B',
  ]);
  expect(await found({ hasActionOrIndicator: false })).toEqual(['LEFT', 'NOTHING', 'SECRET']);
});

it('counts a private action for its own organization only', async () => {
  expect(await found({ hasActionOrIndicator: false }, token)).toEqual(['LEFT', 'NOTHING']);
});

it('answers as it was known at a revision', async () => {
  expect(await found({ hasActionOrIndicator: false }, undefined, beforeTheEnd)).toEqual([
    'NOTHING',
    'SECRET',
  ]);
});

it('finds what is about a legal act, and refuses one that is unknown', async () => {
  expect(await found({ legalActs: [legalActId] })).toEqual(['ACTED']);
  const { errors } = await api.ask(
    `query ($ids: [ID!]) { recommendations(filter: { legalActs: $ids }) { totalCount } }`,
    { ids: [randomUUID()] },
  );
  expect(errors?.[0]?.extensions.problems).toMatchObject([
    { code: 'UNKNOWN_ID', path: ['filter', 'legalActs'] },
  ]);
});
