import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { perspectives } from '../../src/domain/perspective.js';
import { statusNames } from '../../src/domain/status.js';
import { runChecks } from '../../src/services/check.js';
import { rebuildFigures } from '../../src/services/rebuild.js';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildChange } from '../factories/build-change.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { buildRandomWorld, type RandomWorld } from './random-world.js';

let api: Api;
let world: RandomWorld;
/** Of a member who keeps private entries, and private parts of public ones. */
let token: string;

beforeAll(async () => {
  api = await startApi();
  world = await buildRandomWorld(api.db, 60);
  const member = await buildOrganization(api.db);
  token = await api.tokenFor(member.slug, 'EDITOR');
  const wholes = world.items.filter(({ parentId }) => parentId === null);
  for (const [index, { id, collections, terms }] of wholes.slice(0, 12).entries()) {
    await buildRecommendation(api.db, {
      recordedById: member.id,
      publishedRevision: null,
      parentId: index % 2 ? id : null,
      homeCollectionId: collections[0]!,
      collectionIds: collections,
      termIds: terms,
      addresseeIds: index % 3 ? [world.organizations[index % 4]!] : [],
      ...(index % 4 ? { issuedOn: '2012-03-04', issuedOnPrecision: 'DAY' } : {}),
    });
  }
});
afterAll(() => api.stop());

const summary = `query ($filter: RecommendationFilter, $perspective: Perspective, $groupBy: SummaryGrouping, $asOf: Date) {
  statusSummary(filter: $filter, perspective: $perspective, groupBy: $groupBy, asOf: $asOf) {
    recommendationCount statuses { bucket count }
    groups { subject { id } recommendationCount statuses { bucket count } } } }`;
const trend = `query ($filter: RecommendationFilter, $perspective: Perspective, $groupBy: SummaryGrouping) {
  statusTrend(filter: $filter, perspective: $perspective, groupBy: $groupBy, from: "2009-05-17", interval: QUARTER) {
    points { asOf recommendationCount statuses { bucket count } }
    series { subject { id } points { asOf recommendationCount statuses { bucket count } } } } }`;

/** Filters that what is kept knows, some of them summed, and days. */
function questions() {
  const oneOf = (ids: string[]) => fc.option(fc.constantFrom(...ids.map((id) => [id])));
  const some = (ids: string[]) =>
    fc.option(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }));
  return fc.record({
    collections: oneOf(world.collections.map(({ id }) => id)),
    member: fc.option(
      fc.oneof(
        fc.record({ terms: fc.constantFrom(...world.terms.map((id) => [id])) }),
        fc.record({ issuers: fc.constantFrom(...world.organizations.map((id) => [id])) }),
        fc.record({ addressees: fc.constantFrom(...world.organizations.map((id) => [id])) }),
        fc.record({
          terms: some(world.terms),
          issuers: some(world.organizations),
          addressees: some(world.organizations),
        }),
      ),
      { freq: 2 },
    ),
    perspective: fc.option(fc.constantFrom(...perspectives)),
    groupBy: fc.option(fc.constantFrom('COLLECTION', 'ISSUER', 'ADDRESSEE', 'THEME')),
    asOf: fc.option(fc.constantFrom('2011-01-01', '2012-03-04', '2019-06-01', '2024-01-01')),
    isMember: fc.boolean(),
  });
}

async function ask(query: string, variables: object, isMember: boolean) {
  let answer: unknown;
  const sent = await statementsOf(async () => {
    answer = await api.get(query, variables, isMember ? token : undefined);
  });
  const reads = (rows: RegExp) => sent.some((text) => rows.test(text));
  return {
    answer,
    usesSums: reads(/from figure_(count|step) kept/),
    usesRows: reads(/from counted_recommendation counted/),
  };
}

it('a figure from what is kept is the figure that is counted one by one', async () => {
  const times = { sums: 0, rows: 0, asked: 0 };
  await fc.assert(
    fc.asyncProperty(questions(), async ({ collections, member, isMember, ...asked }) => {
      const filter = { collections, ...member };
      // Says nothing new, but what is kept does not know it.
      const exactly = { ...filter, types: ['RECOMMENDATION'] };
      for (const query of [summary, trend]) {
        const kept = await ask(query, { ...asked, filter }, isMember);
        const counted = await ask(query, { ...asked, filter: exactly }, isMember);
        expect(counted.usesSums || counted.usesRows).toBe(false);
        expect(kept.answer).toEqual(counted.answer);
        times.asked += 1;
        if (kept.usesSums) times.sums += 1;
        if (kept.usesRows) times.rows += 1;
      }
    }),
    { numRuns: 150 },
  );
  expect(times.sums).toBeGreaterThan(times.asked / 5);
  expect(times.rows).toBeGreaterThan(times.asked / 5);
}, 240_000);

/** Another headline of a collection, or a judgement in one of its two perspectives. */
const events = fc.record({
  place: fc.nat({ max: 2 }),
  headline: fc.constantFrom(null, null, ...perspectives),
  item: fc.nat({ max: 59 }),
  speaker: fc.nat({ max: 1 }),
  status: fc.constantFrom(...statusNames),
});

type Event = ReturnType<typeof events.generate>['value'];

it('figures of everything stay so while headlines change to and fro and judgements come', async () => {
  const speakers = [
    await buildOrganization(api.db, { perspective: 'STATE' }),
    await buildOrganization(api.db, { perspective: 'CIVIL_SOCIETY' }),
  ];
  const happen = async ({ place, headline, item, speaker, status }: Event) => {
    if (!headline) {
      await buildAssessment(api.db, {
        recommendationId: world.items[item]!.id,
        assessorId: speakers[speaker]!.id,
        status,
      });
      return;
    }
    await api.db.query(
      'update heed.collection set headline_perspective = $2, revision = $3 where id = $1',
      [world.collections[place]!.id, headline, await buildChange(api.db)],
    );
  };
  let sums = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(events, { minLength: 1, maxLength: 4 }), async (history) => {
      for (const event of history) await happen(event);
      for (const groupBy of [null, 'THEME', 'ADDRESSEE'])
        for (const query of [summary, trend]) {
          const kept = await ask(query, { groupBy, filter: {} }, false);
          const exactly = { types: ['RECOMMENDATION'] };
          const counted = await ask(query, { groupBy, filter: exactly }, false);
          expect(kept.answer).toEqual(counted.answer);
          if (kept.usesSums) sums += 1;
        }
    }),
    { numRuns: 15, endOnFailure: true },
  );
  expect(sums).toBeGreaterThan(15);
  expect((await runChecks(api.database)).filter(({ passed }) => !passed)).toEqual([]);
}, 120_000);

it('a figure of everything reads sums and no recommendation, for the public', async () => {
  for (const query of [
    '{ statusSummary { recommendationCount statuses { bucket count } } }',
    '{ statusSummary(groupBy: THEME) { groups { recommendationCount } } }',
    '{ statusSummary(asOf: "2019-06-01") { recommendationCount } }',
    '{ statusTrend(from: "2010-01-01", interval: MONTH) { points { recommendationCount } } }',
  ]) {
    const sent = await statementsOf(() => api.get(query));
    expect(sent.filter((text) => /\b(recommendation|assessment|status_turn)\b/.test(text))).toEqual(
      [],
    );
  }
});

it('what is kept is put right by a rebuild, and is what it was', async () => {
  const kept = () =>
    Promise.all(
      [
        'figure_step',
        'figure_count',
        'status_turn',
        'counted_recommendation',
        'perspective_status',
      ].map(async (table) => {
        const { rows } = await api.db.query<{ row: string }>(
          `select (to_jsonb(kept) - 'id')::text as row from heed.${table} kept order by 1`,
        );
        return rows.map(({ row }) => row);
      }),
    );
  const before = await kept();
  await api.db.query(`delete from heed.figure_step where bucket is null;
    update heed.figure_count set count = count + 1; delete from heed.status_turn where perspective = 'STATE';
    delete from heed.counted_recommendation; update heed.perspective_status set bucket = 'STALLED'`);
  const failed = async () =>
    (await runChecks(api.database)).filter(({ passed }) => !passed).map(({ name }) => name);
  expect(await failed()).toEqual(['kept-figures-equal-history', 'kept-statuses-equal-history']);
  const progress: number[] = [];
  const total = await rebuildFigures(api.database, { onProgress: (done) => progress.push(done) });
  expect(progress.at(-1)).toBe(total);
  expect(await failed()).toEqual([]);
  expect(await kept()).toEqual(before);
});
