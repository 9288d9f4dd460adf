import type { Submission } from '../../src/entities/submission.js';
import { assessmentInput, type AssessmentOverrides } from './assessment-input.js';
import { buildChange } from './build-change.js';
import { insert, type Queryable } from './insert.js';

/** An assessment that only its organization sees. */
export async function buildSubmission(
  db: Queryable,
  overrides: AssessmentOverrides = {},
): Promise<Submission> {
  const input = await assessmentInput(db, overrides);
  return insert<Submission>(db, 'submission', {
    id: input.id,
    recommendationId: input.recommendation_id as string,
    recordedById: input.recorded_by_id,
    revision: await buildChange(db, { organizationId: input.recorded_by_id }),
    input,
  });
}
