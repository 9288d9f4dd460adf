/** The words for what is done about a recommendation. */

export const actionProgress = {
  PLANNED: 'Announced or planned; nothing has begun.',
  IN_PROGRESS: 'Begun, and not done yet.',
  STALLED: 'Begun, and has stopped.',
  COMPLETED: 'Done.',
  ABANDONED: 'Given up.',
} as const;
export type ActionProgress = keyof typeof actionProgress;

export const bodyRoles = {
  LEAD: 'It carries the action out.',
  SUPPORTING: 'It helps.',
} as const;
export type BodyRole = keyof typeof bodyRoles;

export const directions = {
  INCREASE: 'More is better.',
  DECREASE: 'Less is better.',
} as const;
export type Direction = keyof typeof directions;
