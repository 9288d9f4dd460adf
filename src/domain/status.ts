/**
 * The canonical statuses of implementation, with the rank by which two judgements are compared. What they mean in
 * words stands in the catalogue of labels.
 * A null rank disputes nothing; NO_LONGER_APPLICABLE is compared by name, see dispute.ts.
 */
export const statuses = {
  NO_INFORMATION: { rank: null },
  NOT_IMPLEMENTED: { rank: 0 },
  PLANNED: { rank: 1 },
  IN_PROGRESS: { rank: 1 },
  STALLED: { rank: 1 },
  PARTIALLY_IMPLEMENTED: { rank: 2 },
  MOSTLY_IMPLEMENTED: { rank: 3 },
  FULLY_IMPLEMENTED: { rank: 4 },
  CONTRARY_OR_REJECTED: { rank: -1 },
  NO_LONGER_APPLICABLE: { rank: null },
} as const;

export type Status = keyof typeof statuses;
export const statusNames = Object.keys(statuses) as Status[];

/** Where a recommendation stands in a count: a status, or one of two buckets that no assessor can say. */
export const buckets = {
  ...statuses,
  DIVIDED: { rank: null },
  NOT_ASSESSED: { rank: null },
} as const;

export type Bucket = keyof typeof buckets;
export const bucketNames = Object.keys(buckets) as Bucket[];
