/**
 * The canonical statuses of implementation, with the rank by which two judgements are compared.
 * A null rank disputes nothing; NO_LONGER_APPLICABLE is compared by name, see dispute.ts.
 */
export const statuses = {
  NO_INFORMATION: {
    rank: null,
    meaning: 'The assessor looked and found no information, or got no cooperation.',
  },
  NOT_IMPLEMENTED: { rank: 0, meaning: 'Nothing of what was asked has been done.' },
  PLANNED: { rank: 1, meaning: 'A measure is announced or planned; nothing has begun.' },
  IN_PROGRESS: { rank: 1, meaning: 'A measure has begun; no result yet.' },
  STALLED: { rank: 1, meaning: 'A measure was begun and has stopped.' },
  PARTIALLY_IMPLEMENTED: { rank: 2, meaning: 'Some of what was asked is done.' },
  MOSTLY_IMPLEMENTED: { rank: 3, meaning: 'Most of what was asked is done.' },
  FULLY_IMPLEMENTED: { rank: 4, meaning: 'All of what was asked is done.' },
  CONTRARY_OR_REJECTED: {
    rank: -1,
    meaning: 'What was done is contrary to what was asked, or it was rejected.',
  },
  NO_LONGER_APPLICABLE: { rank: null, meaning: 'Events have overtaken the recommendation.' },
} as const;

export type Status = keyof typeof statuses;
export const statusNames = Object.keys(statuses) as Status[];

/** Where a recommendation stands in a count: a status, or one of two buckets that no assessor can say. */
export const buckets = {
  ...statuses,
  DIVIDED: {
    rank: null,
    meaning:
      'The assessors of the perspective disagree and the collection lists no speaker for it.',
  },
  NOT_ASSESSED: {
    rank: null,
    meaning: 'Nobody who speaks for the perspective has judged. It never means inaction.',
  },
} as const;

export type Bucket = keyof typeof buckets;
export const bucketNames = Object.keys(buckets) as Bucket[];
