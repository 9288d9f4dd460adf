import type { Query } from '../export/held.js';
import type { ImportContext, Stamp } from './context.js';
import type { WaitingRows } from './waiting-rows.js';

/**
 * Writes assessments, withdrawals and what was submitted before; then the later words of their days, each turn in a
 * change of its own.
 */
export async function writeAssessments(
  waiting: WaitingRows,
  stamp: Stamp,
  context: ImportContext,
): Promise<void> {
  const { recorded_by_id, revision } = stamp;
  await writeTurn(0, waiting, { stamp, textRevision: revision }, context);
  await waiting.insert(context.query, 'retraction', 'retraction', { recorded_by_id, revision });
  for (let turn = 1; isAnyIn(turn, waiting); turn += 1) {
    const later = await context.nextStamp();
    await writeTurn(turn, waiting, { stamp: later, textRevision: revision }, context);
  }
}

/** Every turn but the first follows on one before it, so none is missing between them. */
function isAnyIn(turn: number, waiting: WaitingRows): boolean {
  return waiting.countOf(`assessment ${turn}`) + waiting.countOf(`submission ${turn}`) > 0;
}

async function writeTurn(
  turn: number,
  waiting: WaitingRows,
  { stamp: { revision }, textRevision }: { stamp: Stamp; textRevision: number },
  { query, publish }: ImportContext,
): Promise<void> {
  for await (const inputs of waiting.texts(`assessment ${turn}`)) {
    await query(publish ? publicly : privately, [revision, textRevision, inputs]);
  }
  for await (const text of waiting.texts(`submission ${turn}`)) {
    const ids = JSON.parse(text) as string[];
    await waiting.add('judged', await publishSubmissions(ids, revision, query));
  }
}

const given = `select jsonb_build_object('text_revision', $2::integer) || input.value as value
  from jsonb_array_elements($3::jsonb) input`;
const publicly = `select heed.add_assessments($1, (select jsonb_agg(given.value) from (${given}) given))`;
const privately = `
  insert into heed.submission (id, recommendation_id, recorded_by_id, revision, input)
  select input.id, input.recommendation_id, input.recorded_by_id, $1, given.value
    from (${given}) given, jsonb_populate_record(null::heed.assessment, given.value) input`;

/** @returns the ids of the recommendations and parts that they judge */
async function publishSubmissions(
  ids: string[],
  revision: number,
  query: Query,
): Promise<string[]> {
  await query(
    `select heed.add_assessments($1, jsonb_agg(submission.input)) from heed.submission where submission.id = any ($2::uuid[])`,
    [revision, ids],
  );
  await query('delete from heed.submission where submission.id = any ($1::uuid[])', [ids]);
  const targets = await query<{ id: string }>(
    'select recommendation_id as id from heed.assessment_target where assessment_id = any ($1::uuid[])',
    [ids],
  );
  return targets.map(({ id }) => id);
}
