import type { Perspective } from '../../src/domain/perspective.js';
import { isNaivelyDisputed, naiveStatuses, type Said } from './naive-status.js';
import type { CollectionState, ItemState, Standing, World } from './two-clocks-log.js';

/** What the API should answer, told from a world with plain loops, each answer anew from its beginning. */

export const perspectivesAsked = ['CIVIL_SOCIETY', 'STATE', 'JOINT', 'INTERNATIONAL'] as const;
export const groupings = ['COLLECTION', 'ADDRESSEE', 'ISSUER', 'THEME'] as const;
export type Grouping = (typeof groupings)[number];

/** A filter: these collections, and perhaps where the recommendations stand. */
export interface Filter {
  collections: string[];
  statuses?: Array<{ perspective?: Perspective; in: string[] }>;
}

/** What counts on the day of the world, whoever said it of whatever. */
function counting(world: World): Standing[] {
  return world.judgements.filter((one) => world.day === null || one.countsFrom <= world.day);
}

/** What every perspective says of an item in a collection; nothing of what is not in it. */
function saidOf(world: World, item: ItemState, collection: string): Said[] {
  if (!item.collections.includes(collection)) return [];
  return naiveStatuses(counting(world), item.id, world.collections.get(collection)!.speakers);
}

function bucketOf(
  world: World,
  item: ItemState,
  collection: string,
  perspective: string,
  addressee: string | null = null,
): string {
  const said = saidOf(world, item, collection).find(
    (one) => one.perspective === perspective && one.addressee === addressee,
  );
  return said?.bucket ?? 'NOT_ASSESSED';
}

function partsOf(world: World, { id }: { id: string }): ItemState[] {
  return [...world.items.values()].filter((item) => item.parentId === id);
}

function countBuckets(buckets: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return counts;
}

/** Where an item stands, as a collection has it; as its home has it, where none is named. */
export function statusesOf(world: World, id: string, named: string | null): object {
  const item = world.items.get(id);
  const collection = item && world.collections.get(named ?? item.collections[0]!);
  if (!item || !collection || !item.collections.includes(collection.id))
    return { headline: null, status: {}, scopes: {}, isDisputed: false, parts: {} };
  const said = saidOf(world, item, collection.id);
  const whole = (perspective: string) =>
    said.find((one) => one.addressee === null && one.perspective === perspective);
  return {
    headline: collection.headline,
    status: Object.fromEntries(
      perspectivesAsked.map((perspective) => [
        perspective,
        {
          bucket: whole(perspective)?.bucket ?? 'NOT_ASSESSED',
          hasDissent: whole(perspective)?.hasDissent ?? false,
        },
      ]),
    ),
    scopes: Object.fromEntries(
      said.map(({ addressee, perspective, bucket, hasDissent, assessors }) => [
        `${addressee} ${perspective}`,
        { bucket, hasDissent, assessors },
      ]),
    ),
    isDisputed: isNaivelyDisputed(said),
    parts: countBuckets(
      partsOf(world, item).map((part) => bucketOf(world, part, collection.id, collection.headline)),
    ),
  };
}

/** The judgements that concern an item, the newest day first, and of one day the last recorded. */
export function assessmentsOf(world: World, id: string): object {
  const all = counting(world)
    .filter((one) => one.about === id || one.targets.includes(id))
    .sort((one, other) =>
      one.countsFrom === other.countsFrom
        ? other.revision - one.revision
        : one.countsFrom < other.countsFrom
          ? 1
          : -1,
    );
  return {
    ids: all.map((one) => one.id),
    totalCount: all.length,
    each: Object.fromEntries(
      all.map((one) => [
        one.id,
        {
          status: one.status,
          rationale: world.redacted.has(one.id) ? null : one.rationale,
          supersededBy: world.judgements.find((other) => other.supersedes === one.id)?.id ?? null,
          isRetracted: one.isRetracted,
        },
      ]),
    ),
  };
}

/** The recommendations that a filter finds, issued by the day of the world, by reference. */
export function found(world: World, filter: Filter): ItemState[] {
  return named(world, filter).filter((item) => isIssued(world, item));
}

function named(world: World, { collections, statuses = [] }: Filter): ItemState[] {
  return [...world.items.values()]
    .filter((item) => item.collections.some((id) => collections.includes(id)))
    .filter((item) =>
      statuses.every(({ perspective, in: buckets }) => {
        const { id, headline } = governing(world, item, collections);
        return buckets.includes(bucketOf(world, item, id, perspective ?? headline));
      }),
    )
    .sort((one, other) => (one.reference < other.reference ? -1 : 1));
}

function isIssued({ day }: World, { issuedBy }: ItemState): boolean {
  return day === null || issuedBy === null || issuedBy <= day;
}

/** The only collection that a filter names governs, or the item's home. */
function governing(world: World, item: ItemState, collections: string[]): CollectionState {
  return world.collections.get(collections.length === 1 ? collections[0]! : item.collections[0]!)!;
}

/** What a recommendation said, and what it was linked to. */
export function factsOf(world: World, item: ItemState): object {
  return {
    title: item.title,
    text: `${item.title}.`,
    type: item.type,
    addressees: [...item.addressees].sort(),
    issuers: [...item.issuers].sort(),
    terms: [...item.themes].sort(),
    responses: world.responses
      .filter((one) => one.item === item.id)
      .map(({ id }) => id)
      .sort(),
    parts: partsOf(world, item)
      .map(({ id }) => id)
      .sort(),
    collections: Object.fromEntries(
      item.collections.map((id) => {
        const { title, headline, speakers } = world.collections.get(id)!;
        return [id, { title, headline, speakers }];
      }),
    ),
  };
}

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
