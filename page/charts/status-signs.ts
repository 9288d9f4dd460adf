import type { Bucket } from '../generated/operations.js';

/** A sign for each status, in a square of 16, by which they are told apart without colour. */
export interface StatusSign {
  /** How much of the circle is filled, for the statuses that have a rank. */
  filled: number;
  /** A stroke of its own, for each of the others. */
  stroke: string | null;
}

const filled: Partial<Record<Bucket, number>> = {
  FULLY_IMPLEMENTED: 1,
  MOSTLY_IMPLEMENTED: 0.75,
  PARTIALLY_IMPLEMENTED: 0.5,
  IN_PROGRESS: 0.25,
  PLANNED: 0,
};

const strokes: Partial<Record<Bucket, string>> = {
  STALLED: 'M6 5v6M10 5v6',
  NOT_IMPLEMENTED: 'M4.5 8h7',
  CONTRARY_OR_REJECTED: 'M5 5l6 6M11 5l-6 6',
  DIVIDED: 'M8 1.5v13M5 6L3.5 8 5 10M11 6l1.5 2L11 10',
  NO_LONGER_APPLICABLE: 'M3.5 12.5l9-9',
  NO_INFORMATION: 'M6 6.2a2 2 0 1 1 2 2.3v1M8 11.6v.4',
  NOT_ASSESSED: 'M8 8v.01',
};

export function statusSign(bucket: Bucket): StatusSign {
  return { filled: filled[bucket] ?? 0, stroke: strokes[bucket] ?? null };
}

/** A part of a circle as the dashes of a thick stroke around its middle. */
export function pieDashes(part: number): string {
  const length = 2 * Math.PI * pieRadius;
  return `${part * length} ${length}`;
}
export const pieRadius = 3.25;
