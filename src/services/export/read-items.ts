import { groupBy } from '../../domain/group-by.js';
import type { Query, View } from './held.js';
import { readAssessments, type HeldAssessment } from './read-assessments.js';
import { readResponses, type HeldResponse } from './read-responses.js';
import { readRecommendations, type HeldRecommendation } from './read-recommendations.js';

/** A recommendation as it is held, with all that a file says of it. */
export interface HeldItem extends HeldRecommendation {
  responses: HeldResponse[];
  /** Each after the one that it corrects, else by date and id. */
  assessments: HeldAssessment[];
}

/** Reads recommendations by id, by reference. */
export async function readItems(query: Query, view: View, ids: string[]): Promise<HeldItem[]> {
  if (ids.length === 0) return [];
  const recommendations = await readRecommendations(query, view, ids);
  const responses = groupBy(await readResponses(query, view, ids), (each) => each.itemId);
  const assessments = groupBy(await readAssessments(query, view, ids), (each) => each.itemId);
  return recommendations.map((recommendation) => ({
    ...recommendation,
    responses: responses.get(recommendation.id) ?? [],
    assessments: assessments.get(recommendation.id) ?? [],
  }));
}
