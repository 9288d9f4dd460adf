import type { ItemFacts } from './item-index.js';
import type { NewAssessment, NewRecommendation, NewResponse } from './item.js';

/** What an import of recommendations will write when nothing is wrong. */
export interface ItemPlan {
  recommendations: {
    facts: ItemFacts;
    parentId: string | null;
    recommendation: NewRecommendation;
  }[];
  /** Ids that come into the collection. */
  members: string[];
  responses: { facts: ItemFacts; response: NewResponse }[];
  assessments: { facts: ItemFacts; textRevision: number | null; assessment: NewAssessment }[];
  retractions: { assessmentId: string; targetIds: string[]; reason: string }[];
  /** What was private and is published now: ids, and of assessments what the file says of them. */
  published: { recommendations: string[]; responses: string[]; submissions: NewAssessment[] };
  unchanged: number;
}

export function emptyPlan(): ItemPlan {
  return {
    recommendations: [],
    members: [],
    responses: [],
    assessments: [],
    retractions: [],
    published: { recommendations: [], responses: [], submissions: [] },
    unchanged: 0,
  };
}
