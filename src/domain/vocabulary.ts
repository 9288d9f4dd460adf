/** The vocabularies that terms belong to. A recommendation bears many terms of each. */
export const vocabularies = {
  THEME: 'What it is about.',
  AFFECTED_PERSONS: 'Whose life it concerns.',
  SDG_TARGET: 'A target of the Sustainable Development Goals.',
  RIGHT: 'A right in a treaty or constitution.',
} as const;

export type Vocabulary = keyof typeof vocabularies;
export const vocabularyNames = Object.keys(vocabularies) as Vocabulary[];
