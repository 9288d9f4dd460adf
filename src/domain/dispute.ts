import type { Day } from './day.js';
import { buckets, type Bucket } from './status.js';

/** What stands between two perspectives within one scope. */
export const disputeKinds = ['DISPUTED', 'JUDGED_AT_DIFFERENT_TIMES'] as const;
export type DisputeKind = (typeof disputeKinds)[number];

/** The days of which a judgement's evidence tells, the first and the last. */
export interface Period {
  from: Day;
  until: Day;
}

/** What a perspective says of one scope, and the period of the judgement that gives it, where that is known. */
export interface Word {
  bucket: Bucket;
  period: Period | null;
}

/** What stands between two perspectives; null where they do not dispute each other. */
export function disputeOf(one: Word, other: Word): DisputeKind | null {
  if (!doDispute(one.bucket, other.bucket)) return null;
  return areOfDifferentTimes(one.period, other.period) ? 'JUDGED_AT_DIFFERENT_TIMES' : 'DISPUTED';
}

/**
 * Whether two perspectives dispute each other within one scope: ranks that differ by 2 or more,
 * or one that holds the recommendation to be no longer applicable where the other judges it.
 * NO_INFORMATION, DIVIDED and NOT_ASSESSED dispute nothing. In SQL: `heed.do_dispute`.
 */
export function doDispute(one: Bucket, other: Bucket): boolean {
  if (says(one) && says(other) && one !== other) {
    if (one === 'NO_LONGER_APPLICABLE' || other === 'NO_LONGER_APPLICABLE') return true;
    return Math.abs(buckets[one].rank! - buckets[other].rank!) >= 2;
  }
  return false;
}

/** Whether two periods have no day in common. Where one is not known, nothing is. In SQL: `heed.at_different_times`. */
export function areOfDifferentTimes(one: Period | null, other: Period | null): boolean {
  return one !== null && other !== null && (one.until < other.from || other.until < one.from);
}

function says(bucket: Bucket): boolean {
  return bucket === 'NO_LONGER_APPLICABLE' || buckets[bucket].rank !== null;
}
