import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/services/check.js';
import { buildDocument } from '../factories/build-document.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { briefly, send, write } from './write-through.js';

let api: Api;
let world: World;
let token: string;
const titles = (value: string) => [
  { language: 'en', value },
  { language: 'ru', value: `${value} (ru)` },
];
const entry = (slug: string) => ({ slug, language: 'en', titles: titles(slug), publish: true });
/** The revision after each step, as a report would cite it. */
const revisions: Record<string, number> = {};
let law: { id: string };
let bill: { id: string; revision: number };
let register: { id: string; revision: number };
let firstCount: { id: string };

const status = async (actionId: string, effectiveOn: string, rest: object) =>
  write(api, 'recordActionStatus', { actionId, effectiveOn, ...rest }, token);
const measure = (rest: object) =>
  write(api, 'recordMeasurement', { indicatorId: register.id, ...rest }, token);

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  token = world.ours.tokens.EDITOR;
  const recommendationIds = [world.ours.single.id, world.theirs.single.id];
  law = await write(
    api,
    'createLegalAct',
    {
      ...entry('law-2020'),
      number: '333-VI',
      adoptedOn: '2020-05-25',
      url: 'https://example.org/law',
    },
    token,
  );
  const plan = await write(
    api,
    'createPlan',
    {
      ...entry('plan'),
      organizationId: world.ministry.id,
      startsOn: '2019-01-01',
      endsOn: '2021-12-31',
    },
    token,
  );
  bill = await write(
    api,
    'createAction',
    {
      ...entry('bill'),
      descriptions: [{ language: 'en', value: 'A bill on assemblies.' }],
      startsOn: '2019-12-05',
      startsOnPrecision: 'MONTH',
      dueOn: '2020-06-30',
      legalActId: law.id,
      planIds: [plan.id],
      recommendationIds,
      bodies: [
        { organizationId: world.committee.id, role: 'SUPPORTING' },
        { organizationId: world.ministry.id },
      ],
    },
    token,
  );
  await status(bill.id, '2019-12-20', { status: 'PLANNED', url: 'https://example.org/speech' });
  revisions.announced = (
    await status(bill.id, '2020-03-01', {
      status: 'IN_PROGRESS',
      effectiveOnPrecision: 'MONTH',
      note: 'Read by Mr A. N.',
    })
  ).revision;
  revisions.done = (await status(bill.id, '2020-05-25', { status: 'COMPLETED' })).revision;
  register = await write(
    api,
    'createIndicator',
    {
      ...entry('refused-rallies'),
      unit: 'per cent of notices',
      direction: 'DECREASE',
      baselineValue: '97.50',
      baselineOn: '2019-12-31',
      targetValue: '10',
      targetOn: '2025-12-31',
      organizationId: world.ministry.id,
      recommendationIds,
    },
    token,
  );
  firstCount = await measure({
    value: '90.123456789012',
    measuredOn: '2020-12-31',
    periodFrom: '2020-06-06',
    note: 'From the register.',
  });
  revisions.counted = (
    await measure({ value: '70', measuredOn: '2021-06-30', note: 'Again.' })
  ).revision;
  await measure({
    value: '91',
    measuredOn: '2020-12-31',
    note: 'Two were forgotten.',
    supersedesId: firstCount.id,
  });
});
afterAll(() => api.stop());

const bySlug = (asked: string, variables: object = {}, declared = '') =>
  api.get(
    `query${declared} { action(slug: "bill") { ${asked} } indicator(slug: "refused-rallies") { id } }`,
    variables,
  );

describe('an action', () => {
  it('is read with all that belongs to it, in both directions', async () => {
    const { action } = await bySlug(`
      visibility isInvented title(language: "ru") { value } description { value } startsOn startsOnPrecision dueOn dueOnPrecision completedOn
      legalAct { slug number adoptedOn adoptedOnPrecision } plans { slug organization { id } actions { totalCount nodes { slug } } }
      recommendations { reference actions { nodes { slug } } indicators { nodes { slug } } }
      bodies { role organization { id } } recordedBy { slug }
      status { status effectiveOn effectiveOnPrecision countsFrom note action { slug } recordedBy { slug } }`);
    expect(action).toMatchObject({
      visibility: 'PUBLIC',
      isInvented: false,
      title: { value: 'bill (ru)' },
      description: { value: 'A bill on assemblies.' },
      startsOn: '2019-12-01',
      startsOnPrecision: 'MONTH',
      dueOn: '2020-06-30',
      dueOnPrecision: 'DAY',
      completedOn: '2020-05-25',
      legalAct: { slug: 'law-2020', number: '333-VI', adoptedOn: '2020-05-25' },
      plans: [{ slug: 'plan', actions: { totalCount: 1, nodes: [{ slug: 'bill' }] } }],
      bodies: [
        { role: 'LEAD', organization: { id: world.ministry.id } },
        { role: 'SUPPORTING', organization: { id: world.committee.id } },
      ],
      status: { status: 'COMPLETED', effectiveOn: '2020-05-25', action: { slug: 'bill' } },
    });
    for (const each of action.recommendations) {
      expect(each.actions.nodes).toEqual([{ slug: 'bill' }]);
      expect(each.indicators.nodes).toEqual([{ slug: 'refused-rallies' }]);
    }
  });

  it('has a status on every day and at every revision, and none before the first', async () => {
    const said = async (clocks: object) => {
      const { action } = await bySlug(
        'status(asOf: $asOf, atRevision: $atRevision) { status } completedOn(asOf: $asOf, atRevision: $atRevision)',
        clocks,
        '($asOf: Date, $atRevision: Int)',
      );
      return [action.status?.status ?? null, action.completedOn];
    };
    expect(await said({ asOf: '2019-12-19' })).toEqual([null, null]);
    expect(await said({ asOf: '2019-12-20' })).toEqual(['PLANNED', null]);
    // A month counts from its last day.
    expect(await said({ asOf: '2020-03-30' })).toEqual(['PLANNED', null]);
    expect(await said({ asOf: '2020-03-31' })).toEqual(['IN_PROGRESS', null]);
    expect(await said({ asOf: '2020-05-25' })).toEqual(['COMPLETED', '2020-05-25']);
    expect(await said({ asOf: '2020-05-25', atRevision: revisions.announced })).toEqual([
      'IN_PROGRESS',
      null,
    ]);
    expect(await said({ atRevision: 1 })).toEqual([null, null]);
  });

  it('tells all its statuses, the newest day first, by pages and clocks', async () => {
    const page = async (args: string) =>
      (
        await bySlug(
          `statuses(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { status } }`,
        )
      ).action.statuses;
    const first = await page('first: 2');
    expect(first).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [{ status: 'COMPLETED' }, { status: 'IN_PROGRESS' }],
    });
    expect(await page(`first: 2, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ status: 'PLANNED' }],
    });
    expect(await page('first: 5, asOf: "2020-01-01"')).toMatchObject({
      totalCount: 1,
      nodes: [{ status: 'PLANNED' }],
    });
  });

  it('takes the later word where two count from one day', async () => {
    const { id } = await write(api, 'createAction', entry('twice'), token);
    for (const each of ['PLANNED', 'ABANDONED', 'STALLED'])
      await status(id, '2020-01-01', { status: each });
    const { action } = await api.get('{ action(slug: "twice") { status { status } } }');
    expect(action.status.status).toBe('STALLED');
  });

  it('said of this month counts from today', async () => {
    const { id } = await write(api, 'createAction', entry('today'), token);
    const { rows } = await api.db.query<{ today: string }>(
      `select to_char(now() at time zone 'Asia/Almaty', 'YYYY-MM-DD') as today`,
    );
    const { today } = rows[0]!;
    const said = await status(id, today, { status: 'PLANNED', effectiveOnPrecision: 'YEAR' });
    expect(said.countsFrom).toBe(today);
  });

  it('keeps what an edit does not give, and its former self', async () => {
    const before = await bySlug('revision title { value } bodies { role } plans { slug }');
    const edited = await write(
      api,
      'editAction',
      {
        actionId: bill.id,
        expectedRevision: before.action.revision,
        dueOn: '2020-01-01',
        dueOnPrecision: 'YEAR',
        bodies: [{ organizationId: world.ministry.id }],
        reason: 'It was put off.',
      },
      token,
    );
    expect(edited).toMatchObject({ dueOn: '2020-01-01', bodies: [{ role: 'LEAD' }] });
    const after = await bySlug('title { value } plans { slug } dueOnPrecision');
    expect(after.action).toEqual({
      title: before.action.title,
      plans: before.action.plans,
      dueOnPrecision: 'YEAR',
    });
    const { recommendation } = await api.get(
      `query ($r: String!, $at: Int!) { recommendation(reference: $r, atRevision: $at) { actions { nodes { dueOn bodies { role } } } } }`,
      { r: world.ours.single.reference, at: before.action.revision },
    );
    expect(recommendation.actions.nodes).toEqual([
      { dueOn: '2020-06-30', bodies: [{ role: 'LEAD' }, { role: 'SUPPORTING' }] },
    ]);
    const late = await send(
      api,
      'editAction',
      { actionId: bill.id, expectedRevision: before.action.revision, dueOn: null },
      token,
    );
    expect(briefly(late)).toEqual(['REVISION_OUTDATED expectedRevision']);
  });
});

describe('an indicator', () => {
  it('keeps its numbers digit for digit', async () => {
    const { indicator } = await api.get(
      `{ indicator(slug: "refused-rallies") { unit direction baselineValue baselineOn targetValue targetOn
           measurements(first: 5) { totalCount nodes { value measuredOn periodFrom note supersedes { value } supersededBy { value } } } } }`,
    );
    expect(indicator).toEqual({
      unit: 'per cent of notices',
      direction: 'DECREASE',
      baselineValue: '97.50',
      baselineOn: '2019-12-31',
      targetValue: '10',
      targetOn: '2025-12-31',
      measurements: {
        totalCount: 3,
        nodes: [
          {
            value: '70',
            measuredOn: '2021-06-30',
            periodFrom: null,
            note: 'Again.',
            supersedes: null,
            supersededBy: null,
          },
          {
            value: '91',
            measuredOn: '2020-12-31',
            periodFrom: null,
            note: 'Two were forgotten.',
            supersedes: { value: '90.123456789012' },
            supersededBy: null,
          },
          {
            value: '90.123456789012',
            measuredOn: '2020-12-31',
            periodFrom: '2020-06-06',
            note: 'From the register.',
            supersedes: null,
            supersededBy: { value: '91' },
          },
        ],
      },
    });
  });

  it('keeps them when something else is edited', async () => {
    const { id, revision } = await write(
      api,
      'createIndicator',
      {
        ...entry('digits'),
        unit: 'tenge',
        direction: 'INCREASE',
        baselineValue: '123456789012345678.123456789010',
        baselineOn: '2020-01-01',
        targetValue: '200000000000000000.50',
        targetOn: '2021-01-01',
      },
      token,
    );
    const edit = { indicatorId: id, expectedRevision: revision, unit: 'thousands of tenge' };
    expect(await write(api, 'editIndicator', edit, token)).toMatchObject({
      unit: 'thousands of tenge',
      targetValue: '200000000000000000.50',
    });
    const { indicator } = await api.get('{ indicator(slug: "digits") { baselineValue } }');
    expect(indicator.baselineValue).toBe('123456789012345678.123456789010');
  });

  it('refuses what is no decimal number', async () => {
    for (const value of ['1e3', '1,5', '.5', '01', '-0', '1.', '1234567890123456789', 'NaN', '']) {
      const input = { indicatorId: register.id, value, measuredOn: '2020-01-01', note: 'Counted.' };
      const { errors } = await api.ask(
        'mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { measurement { id } } }',
        { input },
        token,
      );
      expect(errors, value).toBeDefined();
    }
  });

  it('shows the latest measurement of a day and a revision, without corrected ones', async () => {
    const shown = async (clocks: object) => {
      const { indicator } = await api.get(
        `query ($asOf: Date, $atRevision: Int) { indicator(slug: "refused-rallies") {
           latestMeasurement(asOf: $asOf, atRevision: $atRevision) { value } } }`,
        clocks,
      );
      return indicator.latestMeasurement?.value ?? null;
    };
    expect(await shown({})).toBe('70');
    expect(await shown({ asOf: '2020-12-30' })).toBeNull();
    expect(await shown({ asOf: '2021-01-01' })).toBe('91');
    expect(await shown({ asOf: '2021-01-01', atRevision: revisions.counted })).toBe(
      '90.123456789012',
    );
  });

  it('leaves a corrected measurement out, also where the correction is of an earlier day', async () => {
    const numbered = { ...entry('moved'), unit: 'persons', direction: 'INCREASE' };
    const { id: indicatorId } = await write(api, 'createIndicator', numbered, token);
    const record = (rest: object) =>
      write(api, 'recordMeasurement', { indicatorId, note: 'Counted.', ...rest }, token);
    const { id: supersedesId } = await record({ value: '1', measuredOn: '2022-01-01' });
    await record({ value: '2', measuredOn: '2021-06-30' });
    await record({ value: '3', measuredOn: '2021-01-01', supersedesId });
    const { indicator } = await api.get(
      '{ indicator(slug: "moved") { latestMeasurement { value } } }',
    );
    expect(indicator.latestMeasurement).toEqual({ value: '2' });
  });
});

describe('legal acts', () => {
  it('stand with recommendations, and name what replaced them', async () => {
    const { single, collection } = world.ours;
    const older = await write(
      api,
      'createLegalAct',
      { ...entry('law-1995'), number: '2126', adoptedOn: '1995-03-17' },
      token,
    );
    const edited = await write(
      api,
      'editLegalAct',
      { legalActId: older.id, expectedRevision: older.revision, successorId: law.id },
      token,
    );
    expect(edited.successor).toEqual({ id: law.id });
    await write(
      api,
      'editRecommendation',
      {
        recommendationId: single.id,
        expectedRevision: single.revision,
        legalActIds: [older.id, law.id],
      },
      token,
    );
    await write(
      api,
      'createRecommendation',
      {
        reference: 'ON-THE-LAW',
        collectionIds: [collection.id],
        texts: [{ language: 'en', title: 'Amend it' }],
        legalActIds: [law.id],
        publish: true,
      },
      token,
    );
    const { recommendations } = await api.get(
      `query ($ids: [ID!]) { recommendations(filter: { legalActs: $ids }) { nodes { reference legalActs { slug successor { slug } } } } }`,
      { ids: [law.id] },
    );
    expect(recommendations.nodes).toEqual([
      { reference: 'ON-THE-LAW', legalActs: [{ slug: 'law-2020', successor: null }] },
      {
        reference: single.reference,
        legalActs: [
          { slug: 'law-1995', successor: { slug: 'law-2020' } },
          { slug: 'law-2020', successor: null },
        ],
      },
    ]);
  });
});

describe('the register', () => {
  it('lists each by slug, a page at a time', async () => {
    for (const list of ['legalActs', 'plans', 'actions', 'indicators']) {
      const { [list]: page } = await api.get(
        `{ ${list}(first: 100) { totalCount nodes { slug } } }`,
      );
      const slugs = page.nodes.map((node: { slug: string }) => node.slug);
      expect(slugs.length).toBe(page.totalCount);
      expect(slugs).toEqual([...slugs].sort());
      expect(slugs.length).toBeGreaterThan(0);
    }
  });

  it('reads what is done about many recommendations in as many statements as about one', async () => {
    const query = (first: number) =>
      `{ recommendations(first: ${first}) { nodes { legalActs { title { value } } actions(first: 3) { nodes { status { status } plans { slug } } }
         indicators(first: 3) { nodes { latestMeasurement { value } } } } } }`;
    const sent = async (first: number) => (await statementsOf(() => api.get(query(first)))).length;
    expect(await sent(5)).toBe(await sent(1));
  });
});

describe('publishing', () => {
  it('makes an action public with what it names, and not without', async () => {
    const hidden = { recordedById: world.ours.id, publishedRevision: null };
    const { id: documentId } = await buildDocument(api.db, hidden);
    const make = async (slug: string, rest: object) =>
      write(api, 'createAction', { ...entry(slug), publish: false, ...rest }, token);
    const plan = await write(api, 'createPlan', { ...entry('quiet'), publish: false }, token);
    const action = await make('quiet-action', { planIds: [plan.id] });
    const said = await status(action.id, '2020-01-01', { status: 'PLANNED', documentId });
    const publish = (...ids: string[]) => send(api, 'publish', { ids }, token);
    expect(briefly(await publish(action.id))).toEqual(['PRIVATE_REFERENCE']);
    expect(briefly(await publish(action.id, plan.id))).toEqual(['PRIVATE_REFERENCE']);
    const { node } = await publish(documentId, action.id, plan.id);
    expect(node).toHaveLength(3);
    const { action: seen } = await api.get(
      '{ action(slug: "quiet-action") { visibility plans { slug } status { status document { id } } } }',
    );
    expect(seen).toEqual({
      visibility: 'PUBLIC',
      plans: [{ slug: 'quiet' }],
      status: { status: 'PLANNED', document: { id: documentId } },
    });
    // While the action was private, nobody knew of its status.
    const { action: before } = await api.get(
      'query ($at: Int!) { action(slug: "quiet-action") { status(atRevision: $at) { status } statuses(atRevision: $at) { totalCount } } }',
      { at: said.revision },
    );
    expect(before).toEqual({ status: null, statuses: { totalCount: 0 } });
    const other = await buildDocument(api.db, hidden);
    const refused = await send(
      api,
      'recordActionStatus',
      { actionId: action.id, status: 'STALLED', effectiveOn: '2020-01-02', documentId: other.id },
      token,
    );
    expect(briefly(refused)).toEqual(['PRIVATE_REFERENCE']);
  });
});

it('a redaction empties a note and leaves the rest', async () => {
  const reason = 'It named a person.';
  const { nodes } = (await bySlug('statuses(first: 5) { nodes { id note status } }')).action
    .statuses;
  const told = nodes.find((each: { note: string | null }) => each.note);
  for (const id of [told.id, firstCount.id]) {
    await write(api, 'redact', { id, fields: ['NOTE'], reason }, world.ours.tokens.ADMIN);
  }
  const { first, second } = await api.get(
    `query ($one: ID!, $two: ID!) {
       first: node(id: $one) { ... on ActionStatus { note isRedacted status } }
       second: node(id: $two) { ... on Measurement { note isRedacted value } } }`,
    { one: told.id, two: firstCount.id },
  );
  expect(first).toEqual({ note: null, isRedacted: true, status: 'IN_PROGRESS' });
  expect(second).toEqual({ note: null, isRedacted: true, value: '90.123456789012' });
  const again = await send(
    api,
    'redact',
    { id: told.id, fields: ['NOTE'], reason },
    world.ours.tokens.ADMIN,
  );
  expect(briefly(again)).toEqual(['UNKNOWN_ID fields']);
  const { recommendation } = await api.get(
    `query ($r: String!, $at: Int!) { recommendation(reference: $r) { redactionsSince(atRevision: $at) { field subjectId } } }`,
    { r: world.ours.single.reference, at: revisions.done },
  );
  expect(recommendation.redactionsSince).toEqual([
    { field: 'NOTE', subjectId: told.id },
    { field: 'NOTE', subjectId: firstCount.id },
  ]);
});

it('leaves a database in which every invariant holds', async () => {
  expect((await runChecks(api.database)).filter((check) => !check.passed)).toEqual([]);
});
