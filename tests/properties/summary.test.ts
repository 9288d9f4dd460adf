import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { perspectives } from '../../src/domain/perspective.js';
import { startApi, type Api } from '../setup/api.js';
import {
  bucketOf,
  buildRandomWorld,
  filters,
  headlineOf,
  isFound,
  type Filter,
  type Item,
  type RandomWorld,
} from './random-world.js';

let api: Api;
let world: RandomWorld;

beforeAll(async () => {
  api = await startApi();
  world = await buildRandomWorld(api.db, 60);
});
afterAll(() => api.stop());

const groupings = ['COLLECTION', 'ISSUER', 'ADDRESSEE', 'THEME'] as const;
type Grouping = (typeof groupings)[number];
interface Counted {
  recommendationCount: number;
  statuses: Array<{ bucket: string; count: number }>;
}
const summary = `query ($filter: RecommendationFilter, $perspective: Perspective, $groupBy: SummaryGrouping) {
  statusSummary(filter: $filter, perspective: $perspective, groupBy: $groupBy) {
    recommendationCount basis { recommendationCount concernCount parentCount privateCount notIssuedCount } statuses { bucket count } groupsOverlap
    groups { subject { id } recommendationCount statuses { bucket count } } } }`;

/** Which groups an item is in; what has none of it is in the group of nothing. */
function groupsOf(item: Item, by: Grouping): Array<string | null> {
  const ids = {
    COLLECTION: item.collections,
    ISSUER: item.issuers,
    ADDRESSEE: item.addressees,
    THEME: item.terms.filter((id) => world.themes.includes(id)),
  }[by];
  return ids.length > 0 ? ids : [null];
}

/** Each collection is counted as its own headline has it; an addressee's own share goes before the whole. */
function bucketIn(
  item: Item,
  filter: Filter,
  asked: string | null,
  by: Grouping,
  group: string | null,
) {
  const headline =
    by === 'COLLECTION'
      ? world.collections.find(({ id }) => id === group)!.headlinePerspective
      : headlineOf(world, item, filter);
  const perspective = asked ?? headline;
  const own = by === 'ADDRESSEE' ? bucketOf(item, perspective, group) : 'NOT_ASSESSED';
  return own === 'NOT_ASSESSED' ? bucketOf(item, perspective) : own;
}

function countBuckets(buckets: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return counts;
}

/** The counts as a record, after a look at whether they add up. */
function checked({ recommendationCount, statuses }: Counted): Record<string, number> {
  expect(statuses.reduce((sum, { count }) => sum + count, 0)).toBe(recommendationCount);
  expect(statuses.every(({ count }) => count > 0)).toBe(true);
  return Object.fromEntries(statuses.map(({ bucket, count }) => [bucket, count]));
}

it('a summary counts what a naive count finds, whole and in every group', async () => {
  const anyPerspective = fc.option(fc.constantFrom(...perspectives));
  const by = fc.option(fc.constantFrom(...groupings));
  await fc.assert(
    fc.asyncProperty(filters(world), anyPerspective, by, async (filter, perspective, groupBy) => {
      const found = world.items.filter((item) => isFound(world, item, filter));
      const hasParts = (item: Item) => world.items.some((other) => other.parentId === item.id);
      const asked = found.filter((item) => item.type === 'RECOMMENDATION');
      const counted = asked.filter((item) => !hasParts(item));

      const { statusSummary } = await api.get(summary, { filter, perspective, groupBy });

      expect(statusSummary).toMatchObject({
        recommendationCount: counted.length,
        basis: {
          recommendationCount: counted.length,
          concernCount: found.length - asked.length,
          parentCount: asked.length - counted.length,
          privateCount: 0,
          notIssuedCount: 0,
        },
        groupsOverlap: groupBy !== null,
      });
      const buckets = counted.map((item) =>
        bucketOf(item, perspective ?? headlineOf(world, item, filter)),
      );
      expect(checked(statusSummary)).toEqual(countBuckets(buckets));
      const groups = groupBy ? new Set(counted.flatMap((item) => groupsOf(item, groupBy))) : [];
      const expected = [...groups].map((group): [string, Record<string, number>] => {
        const members = counted.filter((item) => groupsOf(item, groupBy!).includes(group));
        return [
          String(group),
          countBuckets(members.map((item) => bucketIn(item, filter, perspective, groupBy!, group))),
        ];
      });
      const seen = statusSummary.groups.map(
        (group: Counted & { subject: { id: string } | null }) => [
          String(group.subject?.id ?? null),
          checked(group),
        ],
      );
      expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected));
    }),
    { numRuns: 200, examples: groupings.map((each): [Filter, null, Grouping] => [{}, null, each]) },
  );
});
