/** From where somebody judges. A body without a perspective (a mixed working group) cannot judge. */
export const perspectives = [
  'STATE',
  'CIVIL_SOCIETY',
  'NATIONAL_INSTITUTION',
  'INTERNATIONAL',
  'JOINT',
] as const;

export type Perspective = (typeof perspectives)[number];
