import type { Perspective } from '../../../src/domain/perspective.js';
import { isNaivelyDisputed } from '../naive-status.js';
import { bucketOf, countBuckets, counting, partsOf, perspectivesAsked, saidOf } from './buckets.js';
import { isOverdue } from './deadline-answers.js';
import { textKey, type CollectionState, type ItemState, type World } from './log.js';

/** What the API should answer, told from a world with plain loops, each answer anew from its beginning. */

/** A filter: these collections, and perhaps where the recommendations stand and whether they are late. */
export interface Filter {
  collections: string[];
  statuses?: Array<{ perspective?: Perspective; in: string[] }>;
  isOverdue?: boolean;
}

/** Where an item stands, as a collection has it; as its home has it, where none is named. */
export function statusesOf(world: World, id: string, named: string | null): object {
  const item = world.items.get(id);
  const collection = item && world.collections.get(named ?? item.collections[0]!);
  if (!item || !collection || !item.collections.includes(collection.id))
    return {
      headline: null,
      status: {},
      scopes: {},
      isDisputed: false,
      isOverdue: null,
      parts: {},
    };
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
    isOverdue: isOverdue(world, item, collection),
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

export function named(world: World, filter: Filter): ItemState[] {
  const { collections, statuses = [] } = filter;
  return [...world.items.values()]
    .filter((item) => item.collections.some((id) => collections.includes(id)))
    .filter((item) =>
      statuses.every(({ perspective, in: buckets }) => {
        const { id, headline } = governing(world, item, collections);
        return buckets.includes(bucketOf(world, item, id, perspective ?? headline));
      }),
    )
    .filter(
      (item) =>
        filter.isOverdue === undefined ||
        filter.isOverdue === isOverdue(world, item, governing(world, item, collections)),
    )
    .sort((one, other) => (one.reference < other.reference ? -1 : 1));
}

export function isIssued({ day }: World, { issuedBy }: ItemState): boolean {
  return day === null || issuedBy === null || issuedBy <= day;
}

/** The only collection that a filter names governs, or the item's home. */
export function governing(world: World, item: ItemState, collections: string[]): CollectionState {
  return world.collections.get(collections.length === 1 ? collections[0]! : item.collections[0]!)!;
}

/** What a recommendation said, and what it was linked to. */
export function factsOf(world: World, item: ItemState): object {
  return {
    title: item.title,
    text: world.redacted.has(textKey(item)) ? null : `${item.title}.`,
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
