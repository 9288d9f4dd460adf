/** From where somebody judges. A body without a perspective (a mixed working group) cannot judge. */
export const perspectives = {
  STATE: "The State's own word: ministries, parliament, courts, the State itself.",
  CIVIL_SOCIETY: 'Non-governmental organizations and their coalitions.',
  NATIONAL_INSTITUTION:
    'The national human rights institution and the national preventive mechanism.',
  INTERNATIONAL:
    'Treaty bodies, special procedures and other international bodies; published findings only.',
  JOINT: 'Bodies in which State and civil society judge together, with one voice.',
} as const;

export type Perspective = keyof typeof perspectives;
export const perspectiveNames = Object.keys(perspectives) as Perspective[];
