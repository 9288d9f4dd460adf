import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statusNames } from '../../src/domain/status.js';
import { runChecks } from '../../src/services/check.js';
import { startApi, type Api } from '../setup/api.js';
import { assessmentsOf, factsOf, found, statusesOf, type Filter } from './two-clocks/answers.js';
import type { Book } from './two-clocks/book.js';
import { perspectivesAsked } from './two-clocks/buckets.js';
import { groupings, summaryOf, trendDays } from './two-clocks/figure-answers.js';
import { seeSummaries, seeTrend } from './two-clocks/figure-questions.js';
import { seeLists } from './two-clocks/list-questions.js';
import { worldAt, type Moment, type World } from './two-clocks/log.js';
import { openBook, play } from './two-clocks/play.js';
import { seeAssessments, seeStatuses, type ClockTexts } from './two-clocks/questions.js';
import { buildStage, type Stage } from './two-clocks/stage.js';
import { days, examples, steps, type Step } from './two-clocks/steps.js';

/**
 * The same histories in every run. `TWO_CLOCKS_SEED=7 npx vitest run tests/properties/two-clocks.test.ts` plays
 * others; what fails names the seed that brings it back.
 */
const seed = Number(process.env.TWO_CLOCKS_SEED ?? 20190926);

let api: Api;
let stage: Stage;
let histories = 0;
/** How many values were compared: a status, a count of a bucket, a list of ids … */
let comparisons = 0;

beforeAll(async () => {
  api = await startApi();
  stage = await buildStage(api);
});
afterAll(() => api.stop());

function compare(seen: unknown, expected: unknown): void {
  expect(seen).toEqual(expected);
  comparisons += valuesIn(expected);
}

function valuesIn(value: unknown): number {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return 1;
  return Object.values(value).reduce((sum: number, each) => sum + valuesIn(each), 0);
}

/** Where to look: a day or none, and a revision, an instant or neither, chosen among those of the history. */
const looks = fc.record({
  day: fc.option(fc.constantFrom(...days, '2019-02-01', '2019-12-30', '2020-02-11', '2026-01-01')),
  clock: fc.constantFrom('atRevision', 'knownAt', 'knownAt', null),
  // Anywhere alike: most of what can go wrong happens between two revisions in the middle.
  place: fc.noBias(fc.nat({ max: 1_000 })).map((thousandths) => thousandths / 1_000),
  span: fc.constantFrom(
    { from: '2017-06-01', to: '2020-03-01', interval: 'YEAR' },
    { from: '2018-11-15', to: '2020-03-31', interval: 'QUARTER' },
    { from: '2019-06-30', to: '2020-02-29', interval: 'MONTH' },
    { from: '2019-12-20', to: '2020-02-20', interval: 'WEEK' },
    { from: '2020-02-03', to: '2020-02-12', interval: 'DAY' },
  ),
  groupBy: fc.constantFrom(null, ...groupings),
  perspective: fc.constantFrom(null, ...perspectivesAsked),
  buckets: fc.shuffledSubarray([...statusNames, 'DIVIDED', 'NOT_ASSESSED'], { minLength: 2 }),
  isAlone: fc.boolean(),
});
type Look = ReturnType<typeof looks.generate>['value'];

/** The moment that a look means, and how a query says so. */
async function momentOf(book: Book, look: Look): Promise<Moment & { clock: ClockTexts }> {
  const first = Math.max(...book.log.events.slice(0, 3).map(({ revision }) => revision));
  const { rows } = await api.db.query<{ revision: number; at: Date }>(
    'select revision, recorded_at as at from heed.change where revision >= $1 order by revision',
    [first],
  );
  const { revision, at } = rows[Math.min(Math.floor(look.place * rows.length), rows.length - 1)]!;
  const day = look.day ? `asOf: "${look.day}"` : '';
  if (look.clock === null) return { day: look.day, revision: null, clock: { day, known: '' } };
  if (look.clock === 'atRevision')
    return { day: look.day, revision, clock: { day, known: `atRevision: ${revision}` } };
  // Of one instant the last is known.
  const known = rows.filter((row) => row.at <= at).at(-1)!.revision;
  const instant = `knownAt: "${at.toISOString()}"`;
  return { day: look.day, revision: known, clock: { day, known: instant } };
}

async function compareStatuses(book: Book, world: World, clock: ClockTexts): Promise<void> {
  const ids = book.publicItems().map(({ id }) => id);
  const collections = [null, ...book.collections.map(({ id }) => id)];
  const expected = (collection: string | null) =>
    Object.fromEntries(ids.map((id) => [id, statusesOf(world, id, collection)]));
  for (const pair of [collections.slice(0, 2), collections.slice(2)]) {
    const seen = await seeStatuses(api, ids, pair, clock);
    for (const [index, collection] of pair.entries()) compare(seen[index], expected(collection));
  }
  const assessments = ids.map((id) => [id, assessmentsOf(world, id)]);
  compare(await seeAssessments(api, ids, clock), Object.fromEntries(assessments));
}

async function compareLists(
  book: Book,
  world: World,
  clock: ClockTexts,
  { buckets, perspective }: Look,
): Promise<void> {
  const all = book.collections.map(({ id }) => id);
  const half = buckets.slice(0, Math.ceil(buckets.length / 2));
  const filters: Filter[] = [
    { collections: all },
    { collections: all, statuses: [{ in: buckets }] },
    { collections: all, statuses: [{ perspective: perspective ?? 'STATE', in: half }] },
    ...all.map((id) => ({ collections: [id], statuses: [{ in: half }] })),
    { collections: all.slice(0, 2), statuses: [{ perspective: 'CIVIL_SOCIETY', in: buckets }] },
    { collections: all, isOverdue: true },
    { collections: all.slice(0, 1), isOverdue: true, statuses: [{ in: buckets }] },
    { collections: all.slice(1, 2), isOverdue: false },
  ];
  compare(await seeLists(api, filters, clock), {
    lists: filters.map((filter) => {
      const ids = found(world, filter).map(({ id }) => id);
      return [ids.length, ids];
    }),
    facts: Object.fromEntries(
      found(world, filters[0]!).map((item) => [item.id, factsOf(world, item)]),
    ),
  });
}

async function compareFigures(
  book: Book,
  { day, revision, clock }: Moment & { clock: ClockTexts },
  look: Look,
): Promise<void> {
  const ids = book.collections.map(({ id }) => id);
  const filter = { collections: look.isAlone ? ids.slice(0, 1) : ids };
  const world = worldAt(book.log, { day, revision });
  for (const perspectives of [
    [null, 'STATE'],
    ['CIVIL_SOCIETY', 'JOINT'],
  ]) {
    const asked = perspectives.flatMap((perspective) =>
      [null, ...groupings].map((groupBy) => ({ filter, perspective, groupBy, clock })),
    );
    const seen = await seeSummaries(api, asked);
    for (const [index, { perspective, groupBy }] of asked.entries())
      compare(seen[index], summaryOf(world, filter, perspective, groupBy));
  }
  const { perspective, groupBy, span } = look;
  const expected = trendDays(span.from, span.to, span.interval);
  const trend = await seeTrend(api, { filter, perspective, groupBy, clock }, span);
  const points = expected.map((each) => ({
    ...{ filter, perspective, groupBy },
    clock: { ...clock, day: `asOf: "${each}"` },
  }));
  const summaries = await seeSummaries(api, points);
  for (const [index, each] of expected.entries()) {
    const then = worldAt(book.log, { day: each, revision });
    const summary = summaryOf(then, filter, perspective, groupBy);
    compare(summaries[index], summary);
    const { whole, groups } = summary;
    compare(trend[index], { day: each, whole, groups });
  }
  expect(trend).toHaveLength(expected.length);
}

const now: Look = {
  day: null,
  clock: null,
  place: 1,
  span: { from: '2018-11-15', to: '2020-03-31', interval: 'QUARTER' },
  groupBy: 'ADDRESSEE',
  perspective: null,
  buckets: ['STALLED', 'NOT_ASSESSED'],
  isAlone: false,
};

it('every query answers at any point of both clocks what a naive reading of the history says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 12, maxLength: 36 }),
      fc.array(looks, { minLength: 4, maxLength: 4 }),
      async (history, looked) => {
        const book = await openBook(stage, `history-${(histories += 1)}`);
        for (const step of history) await play(book, step);
        for (const look of [now, ...looked]) {
          const moment = await momentOf(book, look);
          const world = worldAt(book.log, moment);
          await compareStatuses(book, world, moment.clock);
          await compareLists(book, world, moment.clock, look);
          await compareFigures(book, moment, look);
        }
      },
    ),
    {
      seed,
      numRuns: 12,
      // A history is long to play: what fails is told as it is.
      endOnFailure: true,
      examples: examples.map((history): [Step[], Look[]] => [
        history,
        [
          { ...now, day: '2019-12-31', clock: 'atRevision', place: 0.7 },
          ...[0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((place): Look => ({
            ...now,
            clock: place > 0.6 ? 'knownAt' : 'atRevision',
            place,
          })),
        ],
      ]),
    },
  );
  expect((await runChecks(api.database)).filter((check) => !check.passed)).toEqual([]);
  console.info(`two-clocks: ${comparisons} comparisons, ${histories} histories, seed ${seed}`);
  expect(comparisons).toBeGreaterThanOrEqual(20_000);
}, 180_000);
