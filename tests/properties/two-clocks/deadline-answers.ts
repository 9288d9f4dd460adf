import { bucketOf, partsOf } from './buckets.js';
import type { CollectionState, Deadline, ItemState, World } from './log.js';

/** Without a day it is today: later than every day of a history, but for the one that nobody sees past. */
const today = '2050-01-01';

/** Whether a deadline of an item, or of the whole that it is a part of, is over and not met, as a collection sees it. */
export function isOverdue(world: World, item: ItemState, collection: CollectionState): boolean {
  const day = world.day ?? today;
  const held = world.deadlines.filter((one) => one.countsFrom === null || one.countsFrom <= day);
  return held.some(
    (one) =>
      (one.item === item.id || one.item === item.parentId) &&
      one.dueBy < day &&
      !held.some((other) => other.extends === one.id) &&
      !isMet(world, one, item, collection),
  );
}

function isMet(
  world: World,
  deadline: Deadline,
  item: ItemState,
  collection: CollectionState,
): boolean {
  const seen = (one: ItemState) => doneIn(world, deadline, one, collection);
  // A part that nobody judged stands where its whole does, and a whole that nobody judged where all its parts do.
  const said = [seen(item), seen(world.items.get(deadline.item)!)].find((one) => one !== 'UNKNOWN');
  if (said) return said === 'YES';
  const parts = partsOf(world, item);
  return parts.length > 0 && parts.every((part) => seen(part) === 'YES');
}

/** The share of the addressee that the deadline names goes before the whole. */
function doneIn(
  world: World,
  { addressee }: Deadline,
  item: ItemState,
  { id, headline }: CollectionState,
): 'YES' | 'NO' | 'UNKNOWN' {
  const scopes = addressee === null ? [null] : [addressee, null];
  const bucket = scopes
    .map((scope) => bucketOf(world, item, id, headline, scope))
    .find((one) => one !== 'NOT_ASSESSED');
  if (!bucket) return 'UNKNOWN';
  return ['FULLY_IMPLEMENTED', 'NO_LONGER_APPLICABLE'].includes(bucket) ? 'YES' : 'NO';
}
