import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDocument } from '../factories/build-document.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { write } from './write-through.js';

let api: Api;
let world: World;
let token: string;
const entry = (slug: string) => ({
  slug,
  language: 'en',
  titles: [{ language: 'en', value: slug }],
});

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  token = world.ours.tokens.EDITOR;
});
afterAll(() => api.stop());

async function history(reference: string, revision = 0): Promise<string[]> {
  const { recommendation } = await api.get(
    'query ($reference: String!) { recommendation(reference: $reference) { history(first: 100) { nodes { revision kind touched } } } }',
    { reference },
  );
  return recommendation.history.nodes
    .filter((node: { revision: number }) => node.revision > revision)
    .map((node: { kind: string; touched: string[] }) => `${node.kind} ${node.touched.join(',')}`)
    .reverse();
}

it('history tells of actions, indicators and legal acts from their publication on, while they are linked', async () => {
  const { single } = world.ours;
  const { revision: start } = single;
  const action = await write(
    api,
    'createAction',
    { ...entry('bill'), recommendationIds: [single.id] },
    token,
  );
  const status = { actionId: action.id, status: 'PLANNED', effectiveOn: '2020-01-01' };
  await write(api, 'recordActionStatus', status, token);
  expect(await history(single.reference, start)).toEqual([]);
  const [published] = await write(api, 'publish', { ids: [action.id] }, token);
  await write(api, 'recordActionStatus', { ...status, status: 'STALLED' }, token);
  const edit = (expectedRevision: number, rest: object) =>
    write(api, 'editAction', { actionId: action.id, expectedRevision, ...rest }, token);
  const edited = await edit(published.revision, { dueOn: '2021-01-01' });
  const indicator = await write(
    api,
    'createIndicator',
    {
      ...entry('count'),
      unit: 'persons',
      direction: 'INCREASE',
      recommendationIds: [single.id],
      publish: true,
    },
    token,
  );
  await write(
    api,
    'recordMeasurement',
    { indicatorId: indicator.id, value: '1', measuredOn: '2020-01-01', note: 'Counted.' },
    token,
  );
  const law = await write(api, 'createLegalAct', { ...entry('law'), publish: true }, token);
  await write(
    api,
    'editRecommendation',
    { recommendationId: single.id, expectedRevision: start, legalActIds: [law.id] },
    token,
  );
  const ended = await edit(edited.revision, { recommendationIds: [] });
  await write(api, 'recordActionStatus', { ...status, status: 'ABANDONED' }, token);
  await edit(ended.revision, { dueOn: null });
  expect(await history(single.reference, start)).toEqual([
    'PUBLISHED ACTIONS',
    'ACTION_STATUS_RECORDED ACTIONS',
    'ACTION_EDITED ACTIONS',
    'INDICATOR_CREATED INDICATORS',
    'MEASUREMENT_RECORDED INDICATORS',
    'RECOMMENDATION_EDITED ENTRY,LEGAL_ACTS',
    'ACTION_EDITED ACTIONS',
  ]);
});

it('tells that a note was redacted', async () => {
  const { whole } = world.ours;
  const action = await write(
    api,
    'createAction',
    { ...entry('named'), recommendationIds: [whole.id], publish: true },
    token,
  );
  const { id, revision } = await write(
    api,
    'recordActionStatus',
    { actionId: action.id, status: 'PLANNED', effectiveOn: '2020-01-01', note: 'By Mr A. N.' },
    token,
  );
  const redaction = { id, fields: ['NOTE'], reason: 'It named a person.' };
  await write(api, 'redact', redaction, world.ours.tokens.ADMIN);
  expect(await history(whole.reference, revision)).toEqual(['REDACTED REDACTION']);
});

it('what is done about what is invented is invented, and in no list', async () => {
  const body = await buildOrganization(api.db, { isInvented: true });
  const { id: documentId } = await buildDocument(api.db);
  const { id, reference } = await buildRecommendation(api.db, { origin: 'INVENTED' });
  const plan = await write(
    api,
    'createPlan',
    { ...entry('invented-plan'), organizationId: body.id, publish: true },
    token,
  );
  const action = await write(
    api,
    'createAction',
    {
      ...entry('invented-action'),
      recommendationIds: [id],
      planIds: [plan.id],
      bodies: [{ organizationId: body.id }],
      documentId,
      publish: true,
    },
    token,
  );
  const indicator = await write(
    api,
    'createIndicator',
    {
      ...entry('invented-indicator'),
      unit: 'persons',
      direction: 'INCREASE',
      recommendationIds: [id],
      organizationId: body.id,
      publish: true,
    },
    token,
  );
  expect([action.isInvented, indicator.isInvented]).toEqual([true, true]);
  const { plans, actions, indicators, recommendation } = await api.get(
    `query ($reference: String!) { plans(first: 100) { nodes { slug isInvented } } actions(first: 100) { nodes { slug isInvented } }
       indicators(first: 100) { nodes { slug isInvented } }
       recommendation(reference: $reference) { actions { nodes { slug plans { slug isInvented } } } } }`,
    { reference },
  );
  for (const { nodes } of [plans, actions, indicators]) {
    expect(nodes.filter((node: { isInvented: boolean }) => node.isInvented)).toEqual([]);
  }
  expect(recommendation.actions.nodes).toEqual([
    { slug: 'invented-action', plans: [{ slug: 'invented-plan', isInvented: true }] },
  ]);
});
