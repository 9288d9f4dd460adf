import { governing, isIssued, named, type Filter } from './answers.js';
import { bucketOf, countBuckets, partsOf } from './buckets.js';
import type { ItemState, World } from './log.js';

export const groupings = ['COLLECTION', 'ADDRESSEE', 'ISSUER', 'THEME'] as const;
export type Grouping = (typeof groupings)[number];

/** How many recommendations stand where, and what was left out. */
export function summaryOf(
  world: World,
  filter: Filter,
  perspective: string | null,
  by: Grouping | null,
): { basis: object; whole: object; groups: object } {
  const asked = named(world, filter);
  const isLeaf = (item: ItemState) => partsOf(world, item).length === 0;
  const isAsked = ({ type }: ItemState) => type === 'RECOMMENDATION';
  const issued = asked.filter((item) => isIssued(world, item));
  const counted = issued.filter((item) => isAsked(item) && isLeaf(item));
  return {
    basis: {
      recommendationCount: counted.length,
      concernCount: issued.filter((item) => !isAsked(item)).length,
      parentCount: issued.filter((item) => isAsked(item) && !isLeaf(item)).length,
      notIssuedCount: asked.filter(
        (item) => isAsked(item) && isLeaf(item) && !issued.includes(item),
      ).length,
    },
    whole: countBuckets(
      counted.map((item) => {
        const { id, headline } = governing(world, item, filter.collections);
        return bucketOf(world, item, id, perspective ?? headline);
      }),
    ),
    groups: by === null ? {} : groupsOf(world, filter, perspective, by, counted),
  };
}

function groupsOf(
  world: World,
  filter: Filter,
  asked: string | null,
  by: Grouping,
  counted: ItemState[],
): Record<string, Record<string, number>> {
  const buckets: Record<string, string[]> = {};
  for (const item of counted) {
    const { collections, addressees, issuers, themes } = item;
    const all = { COLLECTION: collections, ADDRESSEE: addressees, ISSUER: issuers, THEME: themes };
    const ids = all[by];
    for (const group of ids.length > 0 ? ids : [null]) {
      // Each collection counts with its own headline and speakers; an addressee's own share goes before the whole.
      const { id, headline } =
        by === 'COLLECTION'
          ? world.collections.get(group!)!
          : governing(world, item, filter.collections);
      const own =
        by === 'ADDRESSEE' && group !== null
          ? bucketOf(world, item, id, asked ?? headline, group)
          : 'NOT_ASSESSED';
      const bucket = own === 'NOT_ASSESSED' ? bucketOf(world, item, id, asked ?? headline) : own;
      buckets[String(group)] = [...(buckets[String(group)] ?? []), bucket];
    }
  }
  return Object.fromEntries(
    Object.entries(buckets).map(([group, all]) => [group, countBuckets(all)]),
  );
}

/** The days of a trend: every day that ends an interval, looked at one by one, and the last. */
export function trendDays(from: string, to: string, interval: string): string[] {
  const found: string[] = [];
  for (let day = from; day < to; day = plusOne(day)) {
    if (periodOf(day, interval) !== periodOf(plusOne(day), interval)) found.push(day);
  }
  return [...found, to];
}

function plusOne(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The interval that a day lies in. */
function periodOf(day: string, interval: string): string {
  if (interval === 'YEAR') return day.slice(0, 4);
  if (interval === 'MONTH') return day.slice(0, 7);
  if (interval === 'QUARTER') return `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  // 1970-01-05 was a Monday.
  if (interval === 'WEEK') return String(Math.floor((Date.parse(day) / 86_400_000 - 4) / 7));
  return day;
}
