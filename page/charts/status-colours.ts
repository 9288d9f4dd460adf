import type { Bucket } from '../generated/operations.js';

/**
 * Blue deepens as more is done, orange and brown stand for what is not, purple for a divided perspective, grey for
 * what is not known: told apart with every kind of colour blindness, and never the only sign.
 */
export const statusColours: Record<Bucket, string> = {
  FULLY_IMPLEMENTED: '#0b4a8f',
  MOSTLY_IMPLEMENTED: '#2f7ac6',
  PARTIALLY_IMPLEMENTED: '#6aaae4',
  IN_PROGRESS: '#a3cdf2',
  PLANNED: '#cfe4f8',
  STALLED: '#e8b33f',
  NOT_IMPLEMENTED: '#d9691c',
  CONTRARY_OR_REJECTED: '#8f3208',
  DIVIDED: '#7b4394',
  NO_LONGER_APPLICABLE: '#5d6670',
  NO_INFORMATION: '#939ca6',
  NOT_ASSESSED: '#d5dade',
};

/** The order in which statuses are drawn and listed, from done to unknown. */
export const statusOrder = Object.keys(statusColours) as Bucket[];

/** What counts as implemented in the one figure that heads a collection. */
export const implementedBuckets: Bucket[] = ['FULLY_IMPLEMENTED', 'MOSTLY_IMPLEMENTED'];
