import type { Query } from '../export/held.js';
import { refreshSearch } from '../search/refresh-search.js';
import { count, type ImportContext, type Stamp, type Tally } from './context.js';
import { planItems, type ImportCollection } from './plan-items.js';
import type { Sheet } from './read-sheet.js';
import { addWaiting } from './rows-of-plan.js';
import { openWaitingRows, type WaitingRows } from './waiting-rows.js';
import { writeAssessments } from './write-assessments.js';
import { writeMissing } from './write-missing.js';

/** Imports a file of recommendations: judges all of it, and then writes it if nothing is wrong. */
export async function importItems(
  sheet: Sheet,
  collection: ImportCollection,
  context: ImportContext,
  tally: Tally,
): Promise<void> {
  const waiting = await openWaitingRows();
  let unchanged = 0;
  try {
    for await (const plan of planItems(sheet, collection, context)) {
      unchanged += plan.unchanged;
      if (context.problems.count === 0) await addWaiting(waiting, plan, collection, context);
    }
    if (context.problems.count > 0) return;
    tally.unchanged += unchanged;
    await writeMissing(context, tally);
    if (!waiting.isEmpty) await writeItems(waiting, context, tally);
  } finally {
    await waiting.close();
  }
}

/** The recommendations' rows are held, so the revision is the last lock taken. */
async function writeItems(
  waiting: WaitingRows,
  context: ImportContext,
  tally: Tally,
): Promise<void> {
  const { query } = context;
  const stamp = await context.stamp();
  const { revision } = stamp;
  // What is whole comes before its parts, which name it.
  await waiting.insert(query, 'whole', 'recommendation', stamp);
  await waiting.insert(query, 'part', 'recommendation', stamp);
  for (const table of childTables) await waiting.insert(query, table, table, { revision });
  await waiting.insert(query, 'response', 'response', stamp);
  await publishHeld(waiting, 'recommendation', stamp, query);
  await publishHeld(waiting, 'response', stamp, query);
  await writeAssessments(waiting, stamp, context);
  await tellPlanner(waiting, query);
  for await (const ids of waiting.texts('judged')) {
    await query('select heed.refresh_statuses($1::uuid[])', [JSON.parse(ids)]);
  }
  for await (const ids of waiting.texts('found')) {
    await refreshSearch(query, JSON.parse(ids) as string[], revision);
  }
  await settleFigures(query);
  countWritten(waiting, tally);
}

const childTables = [
  'recommendation_text',
  'recommendation_issuer',
  'addressee',
  'recommendation_term',
  'external_id',
  'collection_item',
];

async function publishHeld(
  waiting: WaitingRows,
  table: 'recommendation' | 'response',
  { revision }: Stamp,
  query: Query,
): Promise<void> {
  for await (const ids of waiting.texts(`published ${table}`)) {
    await query(
      `update heed.${table} set revision = $2, published_revision = $2 where id = any ($1::uuid[])`,
      [JSON.parse(ids), revision],
    );
  }
}

/** From how many new assessments on the planner must be told. */
const analyzedRowsMin = 1_000;

/**
 * Lets PostgreSQL count what this transaction has put in. It would take the tables for empty and read them
 * from end to end for every recommendation: 40,000 of them took a quarter of an hour so.
 */
async function tellPlanner(waiting: WaitingRows, query: Query): Promise<void> {
  if (waiting.countOf('assessment 0') < analyzedRowsMin) return;
  await query(
    'analyze heed.recommendation, heed.assessment, heed.assessment_target, heed.collection_item',
  );
}

/** The commit would settle them in one go, while the revision's lock is held and no limit of a statement holds. */
async function settleFigures(query: Query): Promise<void> {
  for (let settled = 1; settled > 0;) {
    const [row] = await query<{ settled: number }>('select heed.settle_due_figures() as settled');
    settled = row!.settled;
  }
}

function countWritten({ countOf, countOfTurns }: WaitingRows, tally: Tally): void {
  const recommendations = countOf('whole') + countOf('part');
  count(tally.created, 'recommendations', recommendations);
  count(tally.created, 'collectionItems', countOf('collection_item') - recommendations);
  count(tally.created, 'responses', countOf('response'));
  count(tally.created, 'assessments', countOfTurns('assessment'));
  count(tally.created, 'retractions', countOf('retraction'));
  count(tally.published, 'recommendations', countOf('published recommendation'));
  count(tally.published, 'responses', countOf('published response'));
  count(tally.published, 'assessments', countOfTurns('submission'));
}
