import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../src/services/check.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { write } from './write-through.js';

let api: Api;
let world: World;
let token: string;
let recommendation: { recommendationIds: string[] };

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  token = world.ours.tokens.EDITOR;
  recommendation = { recommendationIds: [world.ours.single.id] };
});
afterAll(() => api.stop());

const entry = (slug: string) => ({
  slug,
  language: 'en',
  titles: [{ language: 'en', value: slug }],
  publish: true,
});
const ask = async (kind: 'action' | 'indicator', slug: string, fields: string) =>
  (await api.get(`{ ${kind}(slug: "${slug}") { ${fields} } }`))[kind];
const history = async (first: number) =>
  (
    await api.get(
      `query ($reference: String!) { recommendation(reference: $reference) { history(first: ${first}) { nodes { revision kind reason touched organization { slug } } } } }`,
      { reference: world.ours.single.reference },
    )
  ).recommendation.history.nodes;

it('of a status lets the one before count again, and leaves the past as it was told', async () => {
  const { id: actionId } = await write(
    api,
    'createAction',
    { ...entry('bill'), ...recommendation },
    token,
  );
  const say = (status: string, effectiveOn: string) =>
    write(api, 'recordActionStatus', { actionId, status, effectiveOn }, token);
  const begun = await say('IN_PROGRESS', '2020-01-01');
  const done = await say('COMPLETED', '2021-01-01');
  const withdrawn = await write(
    api,
    'retractActionStatus',
    { actionStatusId: done.id, reason: 'It was another bill.' },
    token,
  );
  const revision = done.revision + 1;
  const retraction = { reason: 'It was another bill.', revision };
  expect(withdrawn).toMatchObject({ id: done.id, revision: done.revision, retraction });

  const counting = (args = '') => ask('action', 'bill', `status${args} { id } completedOn${args}`);
  const whole = { status: { id: done.id }, completedOn: '2021-01-01' };
  const former = { status: { id: begun.id }, completedOn: null };
  expect(await counting()).toEqual(former);
  expect(await counting('(asOf: "2022-01-01")')).toEqual(former);
  expect(await counting(`(atRevision: ${done.revision})`)).toEqual(whole);
  expect(await counting(`(atRevision: ${revision})`)).toEqual(former);

  const all = async (args = '') =>
    (
      await ask(
        'action',
        'bill',
        `statuses${args} { nodes { id retraction { reason revision recordedBy { slug } } } }`,
      )
    ).statuses.nodes;
  const told = { ...retraction, recordedBy: { slug: 'ours' } };
  expect(await all()).toEqual([
    { id: done.id, retraction: told },
    { id: begun.id, retraction: null },
  ]);
  expect(await all(`(atRevision: ${done.revision})`)).toEqual([
    { id: done.id, retraction: null },
    { id: begun.id, retraction: null },
  ]);
  expect(await history(1)).toEqual([
    {
      revision,
      kind: 'ACTION_STATUS_RETRACTED',
      reason: 'It was another bill.',
      touched: ['ACTIONS'],
      organization: { slug: 'ours' },
    },
  ]);
  const changes = `{ changes(since: { revision: ${done.revision} }) { items { nodes { recommendation { reference } touched } } } }`;
  expect((await api.get(changes)).changes.items.nodes).toEqual([
    { recommendation: { reference: world.ours.single.reference }, touched: ['ACTIONS'] },
  ]);
  await write(
    api,
    'retractActionStatus',
    { actionStatusId: begun.id, reason: 'That, too.' },
    token,
  );
  expect(await counting()).toEqual({ status: null, completedOn: null });
});

it('of a measurement lets the one before count again, but not what it had corrected', async () => {
  const input = { ...entry('count'), ...recommendation, unit: 'persons', direction: 'DECREASE' };
  const { id: indicatorId } = await write(api, 'createIndicator', input, token);
  const measure = (value: string, measuredOn: string, rest: object = {}) =>
    write(
      api,
      'recordMeasurement',
      { indicatorId, value, measuredOn, note: 'Counted.', ...rest },
      token,
    );
  await measure('1', '2019-01-01');
  const second = await measure('2', '2020-01-01');
  const third = await measure('3', '2020-01-01', { supersedesId: second.id });
  const { retraction } = await write(
    api,
    'retractMeasurement',
    { measurementId: third.id, reason: 'Counted twice.' },
    token,
  );
  expect(retraction).toEqual({ reason: 'Counted twice.', revision: third.revision + 1 });
  const latest = async (args = '') =>
    (await ask('indicator', 'count', `latestMeasurement${args} { value }`)).latestMeasurement;
  expect(await latest()).toEqual({ value: '1' });
  expect(await latest(`(atRevision: ${third.revision})`)).toEqual({ value: '3' });
  expect(await latest(`(atRevision: ${second.revision})`)).toEqual({ value: '2' });
  const fields = 'measurements { nodes { value retraction { reason } supersededBy { value } } }';
  expect((await ask('indicator', 'count', fields)).measurements.nodes).toEqual([
    { value: '3', retraction: { reason: 'Counted twice.' }, supersededBy: null },
    { value: '2', retraction: null, supersededBy: { value: '3' } },
    { value: '1', retraction: null, supersededBy: null },
  ]);
  expect(await history(1)).toMatchObject([
    { kind: 'MEASUREMENT_RETRACTED', reason: 'Counted twice.', touched: ['INDICATORS'] },
  ]);
});

it('is read in as many statements for many as for one', async () => {
  const list = (first: number) =>
    `{ action(slug: "bill") { statuses(first: ${first}) { nodes { retraction { reason recordedBy { slug } } } } }
       indicator(slug: "count") { measurements(first: ${first}) { nodes { retraction { reason } } } } }`;
  const one = await statementsOf(() => api.get(list(1)));
  const many = await statementsOf(() => api.get(list(50)));
  expect(many.length).toBe(one.length);
});

it('leaves a database in which every invariant holds', async () => {
  expect((await runChecks(api.database)).filter((check) => !check.passed)).toEqual([]);
});
