import { derivedId } from '../../domain/derived-id.js';
import type { Query } from '../export/held.js';
import type { ImportContext, Stamp } from './context.js';
import { insertRows, type TableRow } from './insert-rows.js';
import type { ItemPlan } from './item-plan.js';

/** How many assessments one statement writes, at the least; all of one recommendation go together. */
const assessmentsPerStatement = 500;

/**
 * Writes assessments, withdrawals and what was submitted before. What is a later word of its day waits.
 * @returns the ids of the recommendations and parts whose statuses rest on them
 */
export async function writeAssessments(
  plan: ItemPlan,
  stamp: Stamp,
  context: ImportContext,
): Promise<string[]> {
  const { assessments, retractions } = plan;
  const changedIds = await writeTurn(0, plan, { stamp, first: stamp }, context);
  await insertRows(context.query, 'retraction', [
    ...retractions.map(({ assessmentId, reason }) => retraction(assessmentId, reason, stamp)),
    ...assessments.flatMap(({ assessment: { id, retracted } }) =>
      retracted === null ? [] : [retraction(id, retracted, stamp)],
    ),
  ]);
  return [...changedIds, ...retractions.flatMap(({ targetIds }) => targetIds)];
}

/**
 * Writes the later words of their days, each turn in a change of its own, when all else is written.
 * @returns the ids of the recommendations and parts whose statuses rest on them
 */
export async function writeLaterTurns(
  plan: ItemPlan,
  first: Stamp,
  context: ImportContext,
): Promise<string[]> {
  const all = [
    ...plan.assessments.map(({ assessment }) => assessment),
    ...plan.published.submissions,
  ];
  const last = all.reduce((turn, each) => Math.max(turn, each.turn), 0);
  const changedIds: string[] = [];
  for (let turn = 1; turn <= last; turn += 1) {
    const stamp = await context.nextStamp();
    changedIds.push(...(await writeTurn(turn, plan, { stamp, first }, context)));
  }
  return changedIds;
}

async function writeTurn(
  turn: number,
  { assessments, published }: ItemPlan,
  { stamp, first }: { stamp: Stamp; first: Stamp },
  { query, publish }: ImportContext,
): Promise<string[]> {
  const own = assessments.filter(({ assessment }) => assessment.turn === turn);
  const inputs = own.map((each) => inputOf(each, first));
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
  const submissions = published.submissions.filter((each) => each.turn === turn);
  const submittedIds = await publishSubmissions(
    submissions.map(({ id }) => id),
    stamp,
    query,
  );
  return [
    ...(publish ? own.flatMap(({ assessment }) => assessment.targetIds) : []),
    ...submittedIds,
  ];
}

/** The input of `heed.add_assessments`, which a submission keeps until it is published. */
function inputOf(
  { facts, textRevision, assessment }: ItemPlan['assessments'][number],
  first: Stamp,
) {
  return {
    id: assessment.id,
    recommendation_id: facts.id,
    addressee_id: assessment.addressee?.id ?? null,
    assessor_id: assessment.assessor.id,
    recorded_by_id: first.recorded_by_id,
    ...assessment.judgement,
    text_revision: textRevision ?? first.revision,
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
