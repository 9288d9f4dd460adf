import type { Database } from './connect.js';

/**
 * Lets PostgreSQL look at its tables anew after many rows came at once: until its own look, a minute or more
 * later, it would plan as if they were empty, and the figures of a day would take seconds.
 */
export async function refreshStatistics({ writers }: Database): Promise<void> {
  await writers.query(
    `analyze heed.recommendation, heed.recommendation_text, heed.recommendation_issuer, heed.recommendation_term,
       heed.addressee, heed.collection_item, heed.collection_speaker, heed.response, heed.organization, heed.term,
       heed.assessment, heed.assessment_target, heed.evidence, heed.assessor_status, heed.perspective_status,
       heed.counted_recommendation, heed.status_turn, heed.figure_step, heed.figure_count`,
  );
}
