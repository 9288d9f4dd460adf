import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildDeadline, buildReport } from '../factories/build-deadline.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
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

const issued = (reference: string, overrides: object = {}) =>
  buildRecommendation(api.db, {
    reference,
    homeCollectionId: world.ours.collection.id,
    recordedById: world.ours.id,
    addresseeIds: [world.ministry.id],
    ...overrides,
  });
const set = (input: object) =>
  write(api, 'setDeadline', { kind: 'IMPLEMENTATION', ...input }, token);
const asked = async (reference: string, fields: string) => {
  const query = `query ($reference: String!) { recommendation(reference: $reference) { ${fields} } }`;
  return (await api.get(query, { reference })).recommendation;
};
/** What `isOverdue` and the deadlines say on a day: `due in-force met overdue`. */
const standing = async (reference: string, args: string) => {
  const given = args && `(${args})`;
  const fields = `isOverdue${given} deadlines${given} { dueOn isInForce isMet isOverdue }`;
  const { isOverdue, deadlines } = await asked(reference, fields);
  const rows = deadlines as Array<Record<string, boolean>>;
  const words = rows.map((row) =>
    [row.dueOn, row.isInForce && 'holds', row.isMet && 'met', row.isOverdue && 'overdue']
      .filter(Boolean)
      .join(' '),
  );
  // The edge and the list must never say different things.
  expect(isOverdue).toBe(rows.some((row) => row.isOverdue));
  return words;
};
const found = async (filter: object, clocks = '') => {
  const query = `query ($filter: RecommendationFilter) { recommendations(filter: $filter, first: 100, orderBy: { field: REFERENCE, direction: ASC }${clocks}) { nodes { reference } } }`;
  const { recommendations } = await api.get(query, { filter });
  return recommendations.nodes.map((node: { reference: string }) => node.reference) as string[];
};

describe('a deadline for implementation', () => {
  it('is told with all that is known of it, and ends only as an error', async () => {
    const { id: recommendationId } = await issued('I-TOLD');
    const input = {
      recommendationId,
      addresseeId: world.ministry.id,
      dueOn: '2021-06-15',
      dueOnPrecision: 'MONTH',
      setOn: '2020-05-25',
      setById: world.committee.id,
      documentId: world.document.id,
      paragraph: '31',
      note: 'By the summer.',
    };
    const { id, revision } = await set(input);
    const fields = `deadlines { id kind dueOn dueOnPrecision setOn setOnPrecision note paragraph revision endedRevision
      addressee { id } setBy { id } document { id } extends { id } recordedBy { slug } recommendation { reference } reports { id } }`;
    expect((await asked('I-TOLD', fields)).deadlines).toEqual([
      {
        id,
        kind: 'IMPLEMENTATION',
        dueOn: '2021-06-01',
        dueOnPrecision: 'MONTH',
        setOn: '2020-05-25',
        setOnPrecision: 'DAY',
        note: 'By the summer.',
        paragraph: '31',
        revision,
        endedRevision: null,
        addressee: { id: world.ministry.id },
        setBy: { id: world.committee.id },
        document: { id: world.document.id },
        extends: null,
        recordedBy: { slug: 'ours' },
        recommendation: { reference: 'I-TOLD' },
        reports: [],
      },
    ]);
    expect(await found({ isOverdue: true })).toContain('I-TOLD');
    await write(api, 'endDeadline', { deadlineId: id, reason: 'Of another paragraph.' }, token);
    expect((await asked('I-TOLD', 'deadlines { id }')).deadlines).toEqual([]);
    expect(await found({ isOverdue: true })).not.toContain('I-TOLD');
    const then = `, atRevision: ${revision}`;
    expect(await found({ isOverdue: true }, then)).toContain('I-TOLD');
    const { history } = await asked('I-TOLD', 'history(first: 2) { nodes { kind touched } }');
    expect(history.nodes).toEqual([
      { kind: 'DEADLINE_ENDED', touched: ['DEADLINES'] },
      { kind: 'DEADLINE_SET', touched: ['DEADLINES'] },
    ]);
  });

  it('of a month is overdue after its last day, until the perspective sees it done', async () => {
    const { id: recommendationId } = await issued('I-DONE');
    await buildDeadline(api.db, { recommendationId, dueOn: '2021-06-01', dueOnPrecision: 'MONTH' });
    const judge = (
      assessorId: string,
      status: 'FULLY_IMPLEMENTED' | 'NO_LONGER_APPLICABLE',
      effectiveOn: string,
    ) =>
      buildAssessment(api.db, {
        recommendationId,
        assessorId,
        status,
        effectiveOn,
        countsFrom: effectiveOn,
      });
    expect(await standing('I-DONE', 'asOf: "2021-06-30"')).toEqual(['2021-06-01 holds']);
    expect(await standing('I-DONE', 'asOf: "2021-07-01"')).toEqual(['2021-06-01 holds overdue']);
    const { revision } = await judge(world.ministry.id, 'FULLY_IMPLEMENTED', '2021-08-01');
    // The headline perspective of the collection is that of civil society.
    expect(await standing('I-DONE', 'asOf: "2021-09-01"')).toEqual(['2021-06-01 holds overdue']);
    const state = 'perspective: STATE, asOf:';
    expect(await standing('I-DONE', `${state} "2021-07-31"`)).toEqual(['2021-06-01 holds overdue']);
    expect(await standing('I-DONE', `${state} "2021-08-01"`)).toEqual(['2021-06-01 holds met']);
    const before = `${state} "2021-08-01", atRevision: ${revision - 1}`;
    expect(await standing('I-DONE', before)).toEqual(['2021-06-01 holds overdue']);
    expect(await found({ isOverdue: true })).toContain('I-DONE');
    await judge(world.ours.id, 'NO_LONGER_APPLICABLE', '2022-01-01');
    expect(await found({ isOverdue: true })).not.toContain('I-DONE');
    expect(await found({ isOverdue: false })).toContain('I-DONE');
    expect(await found({ isOverdue: true }, ', asOf: "2021-12-31"')).toContain('I-DONE');
    expect(await standing('I-DONE', '')).toEqual(['2021-06-01 holds met']);
  });

  it('of one addressee looks at its own share, where that was judged', async () => {
    const { id: recommendationId } = await issued('I-SHARE');
    const due = { recommendationId, addresseeId: world.ministry.id };
    await buildDeadline(api.db, due);
    const judge = (
      status: 'FULLY_IMPLEMENTED' | 'STALLED',
      effectiveOn: string,
      addresseeId?: string,
    ) =>
      buildAssessment(api.db, {
        recommendationId,
        assessorId: world.ours.id,
        status,
        effectiveOn,
        countsFrom: effectiveOn,
        ...(addresseeId ? { addresseeId } : {}),
      });
    await judge('FULLY_IMPLEMENTED', '2021-01-01');
    expect(await standing('I-SHARE', 'asOf: "2021-12-31"')).toEqual(['2021-06-30 holds met']);
    await judge('STALLED', '2022-01-01', world.ministry.id);
    expect(await standing('I-SHARE', 'asOf: "2021-12-31"')).toEqual(['2021-06-30 holds met']);
    expect(await standing('I-SHARE', '')).toEqual(['2021-06-30 holds overdue']);
    await buildDeadline(api.db, { recommendationId, dueOn: '2021-07-31' });
    expect(await standing('I-SHARE', '')).toEqual([
      '2021-06-30 holds overdue',
      '2021-07-31 holds met',
    ]);
    expect(await found({ isOverdue: true })).toContain('I-SHARE');
  });

  it('is not there where the recommendation is not in the collection', async () => {
    const { id: recommendationId } = await issued('I-ELSEWHERE');
    await buildDeadline(api.db, { recommendationId });
    const elsewhere = `collection: "${world.theirs.collection.id}"`;
    const fields = `isOverdue(${elsewhere}) deadlines(${elsewhere}) { id }`;
    expect(await asked('I-ELSEWHERE', fields)).toEqual({ isOverdue: null, deadlines: [] });
  });
});

describe('a whole and its parts', () => {
  /** Judges what is named so, in the eyes of civil society. */
  const judge = async (
    recommendationId: string,
    status: 'FULLY_IMPLEMENTED' | 'NO_LONGER_APPLICABLE' | 'IN_PROGRESS',
    effectiveOn: string,
    addresseeId: string | null = null,
  ) =>
    buildAssessment(api.db, {
      recommendationId,
      assessorId: world.ours.id,
      status,
      effectiveOn,
      countsFrom: effectiveOn,
      addresseeId,
    });
  const build = async (reference: string) => {
    const whole = await issued(reference);
    const parts = [
      await issued(`${reference} (a)`, { parentId: whole.id }),
      await issued(`${reference} (b)`, { parentId: whole.id }),
    ] as const;
    return { whole, parts };
  };
  const overdue = async (reference: string, asOf: string) =>
    (await found({ isOverdue: true }, `, asOf: "${asOf}"`)).filter((each) =>
      each.startsWith(reference),
    );

  it('a deadline of the whole is one of its parts, each of which meets it by itself', async () => {
    const { whole, parts } = await build('W-1');
    await buildDeadline(api.db, { recommendationId: whole.id });
    const { revision } = await judge(parts[0].id, 'FULLY_IMPLEMENTED', '2022-01-01');
    await judge(parts[1].id, 'IN_PROGRESS', '2022-01-01');
    expect(await overdue('W-1', '2021-06-30')).toEqual([]);
    expect(await overdue('W-1', '2021-07-01')).toEqual(['W-1', 'W-1 (a)', 'W-1 (b)']);
    expect(await overdue('W-1', '2022-01-01')).toEqual(['W-1', 'W-1 (b)']);
    expect(await standing('W-1 (a)', '')).toEqual(['2021-06-30 holds met']);
    expect(await standing('W-1 (b)', '')).toEqual(['2021-06-30 holds overdue']);
    const before = `asOf: "2022-01-01", atRevision: ${revision - 1}`;
    expect(await standing('W-1 (a)', before)).toEqual(['2021-06-30 holds overdue']);
    await judge(parts[1].id, 'NO_LONGER_APPLICABLE', '2023-01-01');
    expect(await overdue('W-1', '2022-12-31')).toEqual(['W-1', 'W-1 (b)']);
    expect(await overdue('W-1', '2023-01-01')).toEqual([]);
    expect(await standing('W-1', '')).toEqual(['2021-06-30 holds met']);
    const state = 'perspective: STATE';
    expect(await standing('W-1', state)).toEqual(['2021-06-30 holds overdue']);
  });

  it('a word on the whole stands for parts on which there is none', async () => {
    const { whole, parts } = await build('W-2');
    await buildDeadline(api.db, { recommendationId: whole.id, addresseeId: world.ministry.id });
    await judge(whole.id, 'FULLY_IMPLEMENTED', '2022-01-01');
    await judge(parts[1].id, 'IN_PROGRESS', '2022-06-01', world.ministry.id);
    expect(await overdue('W-2', '2022-01-01')).toEqual([]);
    expect(await overdue('W-2', '2022-06-01')).toEqual(['W-2 (b)']);
    await judge(whole.id, 'IN_PROGRESS', '2023-01-01');
    await judge(parts[0].id, 'FULLY_IMPLEMENTED', '2023-01-01');
    await judge(parts[1].id, 'FULLY_IMPLEMENTED', '2023-01-01', world.ministry.id);
    expect(await overdue('W-2', '2023-01-01')).toEqual(['W-2']);
  });

  it('a deadline of a part is not one of the whole, and figures count the parts', async () => {
    const { whole, parts } = await build('W-3');
    const first = await buildDeadline(api.db, { recommendationId: whole.id, dueOn: '2040-01-01' });
    await buildDeadline(api.db, { extends: first, dueOn: '2041-01-01', setOn: '2021-01-01' });
    await buildDeadline(api.db, { recommendationId: parts[0].id });
    expect(await overdue('W-3', '2022-01-01')).toEqual(['W-3 (a)']);
    expect(await standing('W-3', '')).toEqual(['2040-01-01', '2041-01-01 holds']);
    expect(await standing('W-3 (a)', '')).toEqual([
      '2021-06-30 holds overdue',
      '2040-01-01',
      '2041-01-01 holds',
    ]);
    const due = 'filter: { dueFrom: "2041-01-01", dueUntil: "2041-01-02" }';
    const count = `{ statusSummary(${due}) { basis { recommendationCount } } }`;
    expect((await api.get(count)).statusSummary.basis.recommendationCount).toBe(2);
  });

  it('what extends is looked at as its extension is', async () => {
    const { whole, parts } = await build('W-4');
    const first = await buildDeadline(api.db, { recommendationId: whole.id });
    await buildDeadline(api.db, { extends: first, dueOn: '2022-01-01', setOn: '2021-01-01' });
    await judge(parts[0].id, 'FULLY_IMPLEMENTED', '2022-01-01');
    const fields = 'deadlines { recommendation { reference } isMet extends { isMet } }';
    const seen = await asked(
      'W-4',
      `parts { reference deadlines { isMet extends { isMet } } } ${fields}`,
    );
    expect(seen).toEqual({
      parts: [
        {
          reference: 'W-4 (a)',
          deadlines: [
            { isMet: true, extends: null },
            { isMet: true, extends: { isMet: true } },
          ],
        },
        {
          reference: 'W-4 (b)',
          deadlines: [
            { isMet: false, extends: null },
            { isMet: false, extends: { isMet: false } },
          ],
        },
      ],
      deadlines: [
        { recommendation: { reference: 'W-4' }, isMet: false, extends: null },
        { recommendation: { reference: 'W-4' }, isMet: false, extends: { isMet: false } },
      ],
    });
  });
});

describe('an extension', () => {
  it('holds from the day on which it was set, and the former one until then', async () => {
    const { id: recommendationId } = await issued('E-1');
    const first = await set({ recommendationId, dueOn: '2021-06-30', setOn: '2020-01-01' });
    const second = await set({
      recommendationId,
      dueOn: '2021-12-31',
      setOn: '2021-07-01',
      setOnPrecision: 'MONTH',
      extendsId: first.id,
    });
    const third = await set({
      recommendationId,
      dueOn: '2022-12-31',
      setOn: '2022-01-10',
      extendsId: second.id,
    });
    const on = (asOf: string) => standing('E-1', `asOf: "${asOf}"`);
    expect(await on('2019-12-31')).toEqual([]);
    expect(await on('2021-06-30')).toEqual(['2021-06-30 holds']);
    expect(await on('2021-07-30')).toEqual(['2021-06-30 holds overdue']);
    expect(await on('2021-07-31')).toEqual(['2021-06-30', '2021-12-31 holds']);
    expect(await on('2022-01-09')).toEqual(['2021-06-30', '2021-12-31 holds overdue']);
    expect(await on('2022-01-10')).toEqual(['2021-06-30', '2021-12-31', '2022-12-31 holds']);
    expect(await on('2023-01-01')).toEqual([
      '2021-06-30',
      '2021-12-31',
      '2022-12-31 holds overdue',
    ]);
    const known = `asOf: "2022-01-10", atRevision: ${second.revision}`;
    expect(await standing('E-1', known)).toEqual(['2021-06-30', '2021-12-31 holds overdue']);
    const { deadlines } = await asked('E-1', 'deadlines { extends { id dueOn isInForce } }');
    expect(deadlines).toEqual([
      { extends: null },
      { extends: { id: first.id, dueOn: '2021-06-30', isInForce: false } },
      { extends: { id: second.id, dueOn: '2021-12-31', isInForce: false } },
    ]);
    await write(api, 'endDeadline', { deadlineId: third.id, reason: 'Never agreed.' }, token);
    expect(await on('2022-01-10')).toEqual(['2021-06-30', '2021-12-31 holds overdue']);
  });

  it('of the present month holds at once', async () => {
    const { id: recommendationId } = await issued('E-NOW');
    const first = await set({ recommendationId, dueOn: '2021-06-30' });
    const setOn = new Date().toISOString().slice(0, 4) + '-01-01';
    await set({
      recommendationId,
      dueOn: '2999-12-31',
      setOn,
      setOnPrecision: 'YEAR',
      extendsId: first.id,
    });
    expect(await standing('E-NOW', '')).toEqual(['2021-06-30', '2999-12-31 holds']);
  });
});

describe('a deadline for a report', () => {
  it('is met by a report for any deadline of the chain, from the day on which it came', async () => {
    const { id: recommendationId } = await issued('R-1');
    const kind = 'FOLLOW_UP_REPORT';
    const first = await set({ recommendationId, kind, dueOn: '2021-06-30', setOn: '2020-01-01' });
    const second = await set({
      recommendationId,
      kind,
      dueOn: '2021-12-31',
      setOn: '2021-07-01',
      extendsId: first.id,
    });
    const report = await write(
      api,
      'recordReport',
      {
        deadlineId: first.id,
        reportedOn: '2022-02-03',
        reportedOnPrecision: 'MONTH',
        documentId: world.document.id,
        note: 'Late.',
      },
      token,
    );
    expect(report.reportedOn).toBe('2022-02-01');
    const on = (asOf: string) => standing('R-1', `asOf: "${asOf}"`);
    expect(await on('2022-02-27')).toEqual(['2021-06-30', '2021-12-31 holds overdue']);
    expect(await on('2022-02-28')).toEqual(['2021-06-30 met', '2021-12-31 holds met']);
    const fields = (asOf: string) =>
      `deadlines(asOf: "${asOf}") { reports { id reportedOn reportedOnPrecision note document { id } deadline { id } } }`;
    const told = [
      {
        id: report.id,
        reportedOn: '2022-02-01',
        reportedOnPrecision: 'MONTH',
        note: 'Late.',
        document: { id: world.document.id },
        deadline: { id: first.id },
      },
    ];
    expect((await asked('R-1', fields('2022-02-28'))).deadlines).toEqual([
      { reports: told },
      { reports: told },
    ]);
    expect((await asked('R-1', fields('2022-02-27'))).deadlines).toEqual([
      { reports: [] },
      { reports: [] },
    ]);
    // What became of the recommendation does not replace the report.
    await buildAssessment(api.db, {
      recommendationId,
      assessorId: world.ours.id,
      status: 'FULLY_IMPLEMENTED',
    });
    await write(api, 'endReport', { reportId: report.id, reason: 'Of another State.' }, token);
    expect(await on('2022-02-28')).toEqual(['2021-06-30', '2021-12-31 holds overdue']);
    const { history } = await asked('R-1', 'history(first: 1) { nodes { kind touched } }');
    expect(history.nodes).toEqual([{ kind: 'REPORT_ENDED', touched: ['DEADLINES'] }]);
    expect(second.revision).toBeGreaterThan(first.revision);
  });
});

describe('the filters', () => {
  it('find what comes up: in force, not met, with its last day between the two', async () => {
    const due = async (reference: string, overrides: object) => {
      const { id: recommendationId } = await issued(reference);
      return buildDeadline(api.db, { recommendationId, ...overrides });
    };
    await due('U-DAY', { dueOn: '2040-03-15' });
    await due('U-MONTH', { dueOn: '2040-03-01', dueOnPrecision: 'MONTH' });
    const moved = await due('U-MOVED', { dueOn: '2040-03-20' });
    await buildDeadline(api.db, { extends: moved, dueOn: '2041-01-01', setOn: '2021-01-01' });
    const reported = await due('U-REPORTED', { kind: 'PERIODIC_REPORT', dueOn: '2040-03-20' });
    await buildReport(api.db, { deadlineId: reported.id });
    const two = await due('U-TWO', { dueOn: '2040-02-28' });
    await buildDeadline(api.db, { recommendationId: two.recommendationId, dueOn: '2040-05-01' });

    const march = { dueFrom: '2040-03-01', dueUntil: '2040-04-01' };
    expect(await found(march)).toEqual(['U-DAY', 'U-MONTH']);
    expect(await found(march, ', asOf: "2020-12-31"')).toEqual([
      'U-DAY',
      'U-MONTH',
      'U-MOVED',
      'U-REPORTED',
    ]);
    expect(await found({ ...march, dueUntil: '2040-03-31' })).toEqual(['U-DAY']);
    expect(await found({ dueFrom: '2040-03-15', dueUntil: '2040-03-16' })).toEqual(['U-DAY']);
    expect(await found({ dueFrom: '2041-01-01' })).toEqual(expect.arrayContaining(['U-MOVED']));
    const past = (await found({ dueUntil: '2040-03-15' })).filter((each) => each.startsWith('U-'));
    expect(past).toEqual(['U-TWO']);
    expect((await found({ isOverdue: true })).filter((each) => each.startsWith('U-'))).toEqual([]);
  });

  it('count the same in a summary, and are refused where no day is theirs', async () => {
    const overdue = await found({ isOverdue: true, types: ['RECOMMENDATION'] });
    expect(overdue.length).toBeGreaterThan(2);
    const count =
      '{ statusSummary(filter: { isOverdue: true }) { basis { recommendationCount parentCount } } }';
    const { basis } = (await api.get(count)).statusSummary;
    expect(basis.recommendationCount + basis.parentCount).toBe(overdue.length);
    expect(basis.parentCount).toBeGreaterThan(0);
    for (const filter of [
      'isOverdue: true',
      'isOverdue: false',
      'dueFrom: "2020-01-01"',
      'dueUntil: "2020-01-01"',
    ]) {
      const trend = `{ statusTrend(filter: { ${filter} }, from: "2020-01-01", interval: YEAR) { points { asOf } } }`;
      expect((await api.ask(trend)).errors?.[0]?.extensions.code, filter).toBe('INVALID_VALUE');
    }
    const follow = `{ statusTrend(filter: { inFollowUpOf: ["${world.committee.id}"] }, from: "2020-01-01", interval: YEAR) { points { asOf } } }`;
    expect((await api.ask(follow)).errors?.[0]?.extensions.code).toBe('INVALID_VALUE');
    const report = (filter: string) =>
      `{ changes(filter: { ${filter} }, since: { revision: 1 }) { until { revision } } }`;
    expect((await api.ask(report('isOverdue: false'))).errors?.[0]?.extensions.code).toBe(
      'INVALID_VALUE',
    );
    expect((await api.ask(report('dueUntil: "2020-01-01"'))).errors).toBeUndefined();
  });

  it('and edges take as many statements for a list as for one', async () => {
    const list = (first: number) =>
      `{ recommendations(first: ${first}, filter: { isOverdue: true }) { nodes { isOverdue deadlines { isInForce isMet isOverdue extends { dueOn } reports { reportedOn } setBy { slug } } followUps { state } } } }`;
    const one = await statementsOf(() => api.get(list(1)));
    const many = await statementsOf(() => api.get(list(50)));
    expect(many.length).toBe(one.length);
  });
});
