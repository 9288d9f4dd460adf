/** The words for what is done about a recommendation. */

export const actionProgress = [
  'PLANNED',
  'IN_PROGRESS',
  'STALLED',
  'COMPLETED',
  'ABANDONED',
] as const;
export type ActionProgress = (typeof actionProgress)[number];

export const bodyRoles = ['LEAD', 'SUPPORTING'] as const;
export type BodyRole = (typeof bodyRoles)[number];

export const directions = ['INCREASE', 'DECREASE'] as const;
export type Direction = (typeof directions)[number];
