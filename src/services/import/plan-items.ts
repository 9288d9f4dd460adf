import { isId } from '../../domain/text.js';
import { readItems } from '../export/read-items.js';
import type { ImportContext } from './context.js';
import { familiesOf, type FiledItem } from './file-items.js';
import type { FileItem } from './item.js';
import { indexItems, type ItemIndex } from './item-index.js';
import { emptyPlan, type ItemPlan } from './item-plan.js';
import { planItem } from './plan-item.js';
import { readRowsAt, type Sheet } from './read-sheet.js';
import { takeTurns } from './take-turns.js';

/** How many recommendations are read and compared together, and how many bytes of their rows, if a family is not more. */
const itemsPerBatch = 500;
const bytesPerBatch = 4 * 1024 * 1024;

/** The collection that a file of recommendations belongs to. */
export interface ImportCollection {
  id: string;
  slug: string;
  /** Whether the importing organization may bring further recommendations into it. */
  mayAdd: boolean;
}

/**
 * Reads a file of recommendations against what is held, a batch at a time: everything that is wrong goes to the
 * problems. The held recommendations are held fast until the transaction ends.
 */
export async function* planItems(
  sheet: Sheet,
  collection: ImportCollection,
  context: ImportContext,
): AsyncGenerator<ItemPlan> {
  const index = await indexItems(sheet.filed, context);
  await context.query('select heed.lock_recommendations($1::uuid[])', [index.heldIds]);
  const total = sheet.filed.items.size;
  const givenIds = new Set<string>();
  let done = 0;
  let isForbidden = false;
  context.onProgress(done, total);
  for (const batch of batchesOf(sheet)) {
    const plan = await planBatch(await readFileItems(sheet, batch), index, collection, context);
    isForbidden ||= plan.members.length > 0 && !collection.mayAdd;
    takeTurns(plan, context);
    await refuseTakenIds(plan, givenIds, context);
    done += batch.length;
    context.onProgress(done, total);
    yield plan;
  }
  if (isForbidden) {
    const message = `Another organization keeps the collection "${collection.slug}"; only it adds recommendations to it.`;
    context.problems.add(null, null, 'FORBIDDEN', message);
  }
}

function* batchesOf({ filed, spool }: Sheet): Generator<FiledItem[]> {
  let batch: FiledItem[] = [];
  let bytes = 0;
  for (const family of familiesOf(filed)) {
    batch.push(...family);
    for (const { places } of family) {
      for (const place of places) bytes += spool.sizeOf(place);
    }
    if (batch.length < itemsPerBatch && bytes < bytesPerBatch) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function readFileItems(sheet: Sheet, batch: FiledItem[]): Promise<FileItem[]> {
  const all = await readRowsAt(
    sheet,
    batch.flatMap(({ places }) => places),
  );
  let start = 0;
  return batch.map(({ reference, ownRow, places }) => {
    const rows = all.slice(start, (start += places.length));
    return { reference, rows, ownRow: rows.find(({ number }) => number === ownRow) ?? null };
  });
}

async function planBatch(
  items: FileItem[],
  index: ItemIndex,
  collection: ImportCollection,
  context: ImportContext,
): Promise<ItemPlan> {
  const ids = items.flatMap(({ reference }) => {
    const facts = index.get(reference);
    return facts?.isHeld ? [facts.id] : [];
  });
  const members = await context.query<{ id: string }>(
    `select recommendation_id as id from heed.collection_item
      where collection_id = $1 and recommendation_id = any ($2::uuid[]) and ended_revision is null`,
    [collection.id, ids],
  );
  const memberIds = new Set(members.map(({ id }) => id));
  const held = new Map(
    (await readItems(context.query, 'permitted', ids)).map((item) => [item.reference, item]),
  );
  const plan = emptyPlan();
  for (const item of items) {
    if (index.isTaken(item.reference)) {
      const message = `The reference "${item.reference}" is taken by a recommendation that you may not see, or that bears another reference now.`;
      context.problems.add(item.rows[0]!.number, 'reference', 'REFERENCE_TAKEN', message);
      continue;
    }
    planItem(item, held.get(item.reference) ?? null, { index, memberIds, plan, context });
  }
  return plan;
}

/**
 * An id names one entry among all. A key that is an id must be free, or be that assessment's.
 * @param given the ids that the file has given to others: 100 bytes for each
 */
async function refuseTakenIds(
  plan: ItemPlan,
  given: Set<string>,
  { query, problems }: ImportContext,
): Promise<void> {
  const refuse = (row: number, id: string) => {
    const message = `The id ${id} is taken by another entry; choose another key.`;
    problems.add(row, 'assessment', 'REFERENCE_TAKEN', message);
  };
  const rows = new Map(plan.assessments.map(({ assessment }) => [assessment.id, assessment.row]));
  const givenHere: string[] = [];
  for (const { assessment } of plan.assessments) {
    const { id, row } = assessment;
    if (!isId(row.cells.get('assessment')!.trim())) continue;
    if (given.has(id)) refuse(row.number, id);
    given.add(id);
    givenHere.push(id);
  }
  const others = ['organization', 'document', 'term', 'collection', 'recommendation', 'response'];
  const taken = await query<{ id: string }>(
    [
      'select id from heed.assessment where id = any ($1::uuid[])',
      'select id from heed.submission where id = any ($1::uuid[])',
      ...others.map((table) => `select id from heed.${table} where id = any ($2::uuid[])`),
    ].join(' union all '),
    [[...rows.keys()], givenHere],
  );
  for (const { id } of taken) refuse(rows.get(id)!.number, id);
}
