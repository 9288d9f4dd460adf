/** Who sees a piece of evidence. */
export const evidenceVisibilities = {
  PUBLIC: 'Everybody who sees the assessment.',
  RESTRICTED: 'Only the organization that recorded it.',
} as const;

export type EvidenceVisibility = keyof typeof evidenceVisibilities;
export const evidenceVisibilityNames = Object.keys(evidenceVisibilities) as EvidenceVisibility[];
