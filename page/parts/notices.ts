import type { CollectionHeadFragment } from '../generated/operations.js';
import type { Notice } from '../view.js';
import type { Visit } from '../visit.js';

/** What must be said of a collection on every view of it: that it is invented, or that its texts were not found. */
export function noticesOf(
  collection: Pick<CollectionHeadFragment, 'isInvented' | 'notice'> | null | undefined,
  { words }: Visit,
): Notice[] {
  if (!collection) return [];
  const { isInvented, notice } = collection;
  // The words for an invented example are fixed, whatever its notice says.
  if (isInvented) return [{ text: words.say('invented.notice'), isInvented }];
  return notice ? [{ text: notice.value, isInvented }] : [];
}
