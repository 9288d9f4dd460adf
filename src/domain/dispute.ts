import { buckets, type Bucket } from './status.js';

/**
 * Whether two perspectives dispute each other within one scope: ranks that differ by 2 or more,
 * or one that holds the recommendation to be no longer applicable where the other judges it.
 * NO_INFORMATION, DIVIDED and NOT_ASSESSED dispute nothing.
 */
export function doDispute(one: Bucket, other: Bucket): boolean {
  if (says(one) && says(other) && one !== other) {
    if (one === 'NO_LONGER_APPLICABLE' || other === 'NO_LONGER_APPLICABLE') return true;
    return Math.abs(buckets[one].rank! - buckets[other].rank!) >= 2;
  }
  return false;
}

/** Whether any two of the perspectives of one scope dispute each other. */
export function isDisputed(of: readonly Bucket[]): boolean {
  return of.some((one, index) => of.slice(index + 1).some((other) => doDispute(one, other)));
}

function says(bucket: Bucket): boolean {
  return bucket === 'NO_LONGER_APPLICABLE' || buckets[bucket].rank !== null;
}
