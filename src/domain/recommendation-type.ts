/** What an entry is. Concerns are never counted as recommendations. */
export const recommendationTypes = {
  RECOMMENDATION: 'Something is asked of somebody.',
  CONCERN: 'Something is found wrong, and nothing particular is asked.',
} as const;

export type RecommendationType = keyof typeof recommendationTypes;
export const recommendationTypeNames = Object.keys(recommendationTypes) as RecommendationType[];
