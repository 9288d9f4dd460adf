import { derivedId } from '../../domain/derived-id.js';
import type { Query } from '../export/held.js';
import type { ImportContext, Stamp } from './context.js';
import { insertRows, type TableRow } from './insert-rows.js';
import type { ItemPlan } from './item-plan.js';

/** How many assessments one statement writes, at the least; all of one recommendation go together. */
const assessmentsPerStatement = 500;

/**
 * Writes assessments, withdrawals and what was submitted before.
 * @returns the ids of the recommendations and parts whose statuses rest on them
 */
export async function writeAssessments(
  { assessments, retractions, published }: ItemPlan,
  stamp: Stamp,
  { query, publish }: ImportContext,
): Promise<string[]> {
  const inputs = assessments.map((each) => inputOf(each, stamp));
  if (publish) {
    for (const batch of batchesOf(inputs)) {
      await query('select heed.add_assessments($1, $2::jsonb)', [
        stamp.revision,
        JSON.stringify(batch),
      ]);
    }
  } else {
    await insertRows(
      query,
      'submission',
      inputs.map((input) => ({
        id: input.id,
        recommendation_id: input.recommendation_id,
        recorded_by_id: stamp.recorded_by_id,
        revision: stamp.revision,
        input,
      })),
    );
  }
  const submittedIds = await publishSubmissions(published.submissions, stamp, query);
  await insertRows(query, 'retraction', [
    ...retractions.map(({ assessmentId, reason }) => retraction(assessmentId, reason, stamp)),
    ...assessments.flatMap(({ assessment: { id, retracted } }) =>
      retracted === null ? [] : [retraction(id, retracted, stamp)],
    ),
  ]);
  return [
    ...(publish ? assessments.flatMap(({ assessment }) => assessment.targetIds) : []),
    ...retractions.flatMap(({ targetIds }) => targetIds),
    ...submittedIds,
  ];
}

/** The input of `heed.add_assessments`, which a submission keeps until it is published. */
function inputOf(
  { facts, textRevision, assessment }: ItemPlan['assessments'][number],
  stamp: Stamp,
) {
  return {
    id: assessment.id,
    recommendation_id: facts.id,
    addressee_id: assessment.addressee?.id ?? null,
    assessor_id: assessment.assessor.id,
    recorded_by_id: stamp.recorded_by_id,
    ...assessment.judgement,
    text_revision: textRevision ?? stamp.revision,
    supersedes_id: assessment.correctsId,
    targets: assessment.targetIds,
    evidence: assessment.evidence.map(({ columns }, index) => ({
      id: derivedId('evidence', `${assessment.id} ${index + 1}`),
      position: index + 1,
      ...columns,
    })),
  };
}

/** A correction names what it corrects, so both are written by one statement. */
function batchesOf<Input extends { recommendation_id: string }>(inputs: Input[]): Input[][] {
  const batches: Input[][] = [];
  for (const input of inputs) {
    const batch = batches.at(-1);
    const isSame = batch?.at(-1)?.recommendation_id === input.recommendation_id;
    if (batch && (isSame || batch.length < assessmentsPerStatement)) batch.push(input);
    else batches.push([input]);
  }
  return batches;
}

async function publishSubmissions(ids: string[], stamp: Stamp, query: Query): Promise<string[]> {
  if (ids.length === 0) return [];
  await query(
    `select heed.add_assessments($1, jsonb_agg(submission.input)) from heed.submission where submission.id = any ($2::uuid[])`,
    [stamp.revision, ids],
  );
  await query('delete from heed.submission where submission.id = any ($1::uuid[])', [ids]);
  const targets = await query<{ id: string }>(
    'select recommendation_id as id from heed.assessment_target where assessment_id = any ($1::uuid[])',
    [ids],
  );
  return targets.map(({ id }) => id);
}

function retraction(assessmentId: string, reason: string, stamp: Stamp): TableRow {
  return {
    id: derivedId('retraction', assessmentId),
    assessment_id: assessmentId,
    reason,
    recorded_by_id: stamp.recorded_by_id,
    revision: stamp.revision,
  };
}
