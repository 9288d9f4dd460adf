import { implementedBuckets } from '../charts/status-colours.js';
import type { Bucket } from '../generated/operations.js';
import type { Words } from '../words/words.js';

/**
 * The one figure of a side: how much is implemented, or, where it has judged nothing, that. "0 of 58 implemented" would
 * read as a judgement that nobody has made.
 */
export function headlineFigure(
  counts: ReadonlyMap<Bucket, number>,
  total: number,
  words: Words,
): { text: string; buckets: readonly Bucket[] } {
  const countOf = (buckets: readonly Bucket[]) =>
    buckets.reduce((sum, bucket) => sum + (counts.get(bucket) ?? 0), 0);
  const notAssessed: Bucket[] = ['NOT_ASSESSED'];
  const isJudged = countOf(notAssessed) < total;
  const buckets = isJudged ? implementedBuckets : notAssessed;
  const key = isJudged ? 'collection.implemented' : 'collection.notAssessed';
  return { text: words.say(key, { count: countOf(buckets), total }), buckets };
}
