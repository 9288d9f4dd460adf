/** Why a text took the place of an earlier one. */
export const textChangeReasons = {
  TYPO: 'A slip of whoever entered it is mended.',
  CORRIGENDUM: 'The issuer corrected it.',
  FINAL_VERSION: 'The final version replaces an advance version.',
} as const;

export type TextChangeReason = keyof typeof textChangeReasons;
export const textChangeReasonNames = Object.keys(textChangeReasons) as TextChangeReason[];
