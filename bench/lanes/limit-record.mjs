import { randomUUID } from 'node:crypto';

/**
 * The same transaction as a published judgement of Heed's, hand-written: the recommendation's row, the judgement with
 * its target and evidence, the kept statuses, the revision's lock and its change, in one round trip.
 */
export async function recordByHand(pool, [recommendationId, assessorId, textRevision]) {
  const id = randomUUID();
  const row = {
    id,
    recommendation_id: recommendationId,
    assessor_id: assessorId,
    recorded_by_id: assessorId,
    status: 'PARTIALLY_IMPLEMENTED',
    effective_on: '2025-11-01',
    precision: 'DAY',
    counts_from: '2025-11-01',
    rationale: 'The order no longer names visits; two of five prisons still withhold them.',
    rationale_language: 'en',
    text_revision: textRevision,
    targets: [recommendationId],
    evidence: [
      {
        id: randomUUID(),
        position: 1,
        url: 'https://example.org/visits',
        quote: 'In two of five, visits were withheld.',
        visibility: 'PUBLIC',
        is_anonymised: false,
      },
    ],
  };
  const { rows } = await pool.query({
    name: 'record',
    text: `select json_build_object('revision', heed.record_assessments($1, 'ASSESSMENT_RECORDED', $2, null, null, null, null, $3::jsonb))::text as answer`,
    values: [assessorId, id, JSON.stringify([row])],
  });
  return rows[0].answer.replace(' : ', ':');
}
