/** What a translation can be relied on for. An original has no kind. */
export const translationKinds = {
  OFFICIAL: 'The issuer published it.',
  UNOFFICIAL: 'Somebody else translated it.',
  MACHINE: 'A program translated it and nobody has checked it.',
} as const;

export type TranslationKind = keyof typeof translationKinds;
export const translationKindNames = Object.keys(translationKinds) as TranslationKind[];
