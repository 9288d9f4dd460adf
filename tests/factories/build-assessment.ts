import type { Assessment } from '../../src/entities/assessment.js';
import { assessmentInput, type AssessmentOverrides } from './assessment-input.js';
import { toEntity, type Queryable } from './insert.js';

/** A published assessment, written as every assessment is: with its change and the kept statuses. */
export async function buildAssessment(
  db: Queryable,
  overrides: AssessmentOverrides = {},
): Promise<Assessment> {
  const input = await assessmentInput(db, overrides);
  await db.query(
    `select heed.record_assessments($1, 'ASSESSMENT_RECORDED', $2, null, null, null, null, $3)`,
    [input.recorded_by_id, input.id, JSON.stringify([input])],
  );
  const { rows } = await db.query('select * from heed.assessment where id = $1', [input.id]);
  return toEntity<Assessment>(rows[0] as Record<string, unknown>);
}
