/** What an addressee said to a recommendation. */
export const responsePositions = {
  SUPPORTED: 'It is accepted.',
  SUPPORTED_IN_PART: 'Some of it is accepted.',
  NOTED: 'It is taken note of, which is not consent.',
  NOT_SUPPORTED: 'It is rejected.',
  PENDING: 'An answer is announced for later.',
} as const;

export type ResponsePosition = keyof typeof responsePositions;
export const responsePositionNames = Object.keys(responsePositions) as ResponsePosition[];
