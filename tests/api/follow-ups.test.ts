import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildFollowUp } from '../factories/build-follow-up.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { write } from './write-through.js';

let api: Api;
let world: World;
let token: string;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  token = world.ours.tokens.EDITOR;
});
afterAll(() => api.stop());

const issued = (reference: string) =>
  buildRecommendation(api.db, {
    reference,
    homeCollectionId: world.ours.collection.id,
    recordedById: world.ours.id,
  });
const found = async (inFollowUpOf: string[], clocks = '') => {
  const { recommendations } = await api.get(
    `query ($filter: RecommendationFilter) { recommendations(filter: $filter, orderBy: { field: REFERENCE, direction: ASC }${clocks}) { nodes { reference } } }`,
    { filter: { inFollowUpOf } },
  );
  return recommendations.nodes.map((node: { reference: string }) => node.reference);
};
const followUps = async (reference: string, clocks: string) => {
  const { recommendation } = await api.get(
    `{ recommendation(reference: "${reference}") { followUps${clocks} { state decidedOn note organization { id } } } }`,
  );
  return recommendation.followUps;
};

it('a Committee selects and drops: its last word by the day holds, as far as it was known', async () => {
  const { id: recommendationId } = await issued('F-1');
  const { id: other } = await issued('F-2');
  const organizationId = world.committee.id;
  const decide = (state: string, decidedOn: string, overrides: object = {}) =>
    write(
      api,
      'recordFollowUp',
      {
        recommendationId,
        organizationId,
        state,
        decidedOn,
        documentId: world.document.id,
        ...overrides,
      },
      token,
    );
  const selected = await decide('SELECTED', '2016-07-01', {
    decidedOnPrecision: 'MONTH',
    note: 'One of three.',
  });
  await buildFollowUp(api.db, { recommendationId: other, organizationId: world.theirs.id });
  const dropped = await decide('DISCONTINUED', '2018-03-20');

  expect(await found([organizationId])).toEqual([]);
  expect(await found([organizationId], ', asOf: "2018-03-19"')).toEqual(['F-1']);
  expect(await found([organizationId, world.theirs.id], ', asOf: "2018-03-20"')).toEqual([]);
  expect(await found([organizationId, world.theirs.id])).toEqual(['F-2']);
  expect(await found([organizationId], ', asOf: "2016-07-30"')).toEqual([]);
  expect(await found([organizationId], ', asOf: "2016-07-31"')).toEqual(['F-1']);
  expect(await found([organizationId], `, atRevision: ${selected.revision}`)).toEqual(['F-1']);

  expect(await followUps('F-1', '')).toEqual([
    {
      state: 'DISCONTINUED',
      decidedOn: '2018-03-20',
      note: null,
      organization: { id: organizationId },
    },
    {
      state: 'SELECTED',
      decidedOn: '2016-07-01',
      note: 'One of three.',
      organization: { id: organizationId },
    },
  ]);
  expect(await followUps('F-1', '(asOf: "2017-01-01")')).toMatchObject([{ state: 'SELECTED' }]);
  expect(await followUps('F-1', '(asOf: "2016-07-30")')).toEqual([]);

  await write(
    api,
    'endFollowUp',
    { followUpId: dropped.id, reason: 'It was another paragraph.' },
    token,
  );
  expect(await found([organizationId])).toEqual(['F-1']);
  expect(await followUps('F-1', '')).toMatchObject([{ state: 'SELECTED' }]);
  expect(await found([organizationId], `, atRevision: ${dropped.revision}`)).toEqual([]);
  const { recommendation } = await api.get(
    '{ recommendation(reference: "F-1") { history(first: 3) { nodes { kind touched } } } }',
  );
  expect(recommendation.history.nodes).toEqual([
    { kind: 'FOLLOW_UP_ENDED', touched: ['FOLLOW_UPS'] },
    { kind: 'FOLLOW_UP_RECORDED', touched: ['FOLLOW_UPS'] },
    { kind: 'FOLLOW_UP_RECORDED', touched: ['FOLLOW_UPS'] },
  ]);
});

it('of two decisions of one day the one recorded later is the last word', async () => {
  const { id: recommendationId } = await issued('F-3');
  const { id: organizationId } = world.mixed;
  const decidedOn = '2020-01-01';
  await buildFollowUp(api.db, { recommendationId, organizationId, decidedOn, state: 'CONCLUDED' });
  await buildFollowUp(api.db, { recommendationId, organizationId, decidedOn });
  expect(await found([organizationId])).toEqual(['F-3']);
});

it('a note is emptied for ever by a redaction, and history says so', async () => {
  const { id: recommendationId } = await issued('F-4');
  const { id } = await buildFollowUp(api.db, { recommendationId, note: 'Because of Mr X.' });
  await write(
    api,
    'redact',
    { id, fields: ['NOTE'], reason: 'It named a prisoner.' },
    world.ours.tokens.ADMIN,
  );
  const { recommendation } = await api.get(
    '{ recommendation(reference: "F-4") { followUps { note isRedacted } history(first: 1) { nodes { kind touched } } } }',
  );
  expect(recommendation).toEqual({
    followUps: [{ note: null, isRedacted: true }],
    history: { nodes: [{ kind: 'REDACTED', touched: ['REDACTION'] }] },
  });
});
