/** What an administrator can empty; everything else of an entry stays. */
export const redactableFields = {
  RATIONALE: 'The rationale of an assessment.',
  QUOTE: 'The quote of a piece of evidence.',
  URL: 'The url of a piece of evidence.',
  TITLE: "A recommendation's title in one language, in one revision.",
  TEXT: "A recommendation's text in one language, in one revision.",
  ISSUER_DESCRIPTION: 'The quoted description of who issued a recommendation.',
  NATIVE_WORDS: 'The words of a response.',
} as const;

export type RedactableField = keyof typeof redactableFields;
export const redactableFieldNames = Object.keys(redactableFields) as RedactableField[];
