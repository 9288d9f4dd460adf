import { naiveStatuses, type Said } from '../naive-status.js';
import type { ItemState, Standing, World } from './log.js';

export const perspectivesAsked = ['CIVIL_SOCIETY', 'STATE', 'JOINT', 'INTERNATIONAL'] as const;

/** What counts on the day of the world, whoever said it of whatever. */
export function counting(world: World): Standing[] {
  return world.judgements.filter((one) => world.day === null || one.countsFrom <= world.day);
}

/** What every perspective says of an item in a collection; nothing of what is not in it. */
export function saidOf(world: World, item: ItemState, collection: string): Said[] {
  if (!item.collections.includes(collection)) return [];
  return naiveStatuses(counting(world), item.id, world.collections.get(collection)!.speakers);
}

export function bucketOf(
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

export function partsOf(world: World, { id }: { id: string }): ItemState[] {
  return [...world.items.values()].filter((item) => item.parentId === id);
}

export function countBuckets(buckets: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return counts;
}
