/** Whose words the text is in. */
export const textKinds = {
  VERBATIM: 'The words of the source.',
  PARAPHRASE: 'Short words of whoever entered it.',
} as const;

export type TextKind = keyof typeof textKinds;
export const textKindNames = Object.keys(textKinds) as TextKind[];
