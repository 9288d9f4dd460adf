import { isId } from '../../domain/text.js';
import { readItems } from '../export/read-items.js';
import type { ImportContext } from './context.js';
import { groupItems } from './group-items.js';
import type { FileItem } from './item.js';
import { indexItems, type ItemIndex } from './item-index.js';
import { emptyPlan, type ItemPlan } from './item-plan.js';
import { planItem } from './plan-item.js';
import type { Sheet } from './read-rows.js';
import { takeTurns } from './take-turns.js';

/** How many recommendations are read and compared together. */
const itemsPerBatch = 500;

/** The collection that a file of recommendations belongs to. */
export interface ImportCollection {
  id: string;
  slug: string;
}

/**
 * Reads a file of recommendations against what is held: everything that is wrong goes to the problems.
 * The held recommendations are held fast until the transaction ends.
 */
export async function planItems(
  sheet: Sheet,
  collection: ImportCollection,
  context: ImportContext,
): Promise<ItemPlan> {
  const items = groupItems(sheet, context);
  const { index, isTaken } = await indexItems(items, context);
  const heldIds = idsOfHeld(items, index);
  await context.query('select heed.lock_recommendations($1::uuid[])', [heldIds]);
  const memberIds = new Set(
    (
      await context.query<{ id: string }>(
        `select recommendation_id as id from heed.collection_item
          where collection_id = $1 and recommendation_id = any ($2::uuid[]) and ended_revision is null`,
        [collection.id, heldIds],
      )
    ).map(({ id }) => id),
  );
  const plan = emptyPlan();
  context.onProgress(0, items.length);
  for (let start = 0; start < items.length; start += itemsPerBatch) {
    const batch = items.slice(start, start + itemsPerBatch);
    const ids = idsOfHeld(batch, index);
    const held = new Map(
      (await readItems(context.query, 'permitted', ids)).map((item) => [item.reference, item]),
    );
    for (const item of batch) {
      if (isTaken(item)) {
        const message = `The reference "${item.reference}" is taken by a recommendation that you may not see, or that bears another reference now.`;
        context.problems.add(item.rows[0]!.number, 'reference', 'REFERENCE_TAKEN', message);
        continue;
      }
      planItem(item, held.get(item.reference) ?? null, { index, memberIds, plan, context });
    }
    context.onProgress(Math.min(start + itemsPerBatch, items.length), items.length);
  }
  takeTurns(plan, context);
  await refuseTakenIds(plan, context);
  return plan;
}

function idsOfHeld(items: FileItem[], index: ItemIndex): string[] {
  return items.flatMap(({ reference }) => {
    const facts = index.get(reference);
    return facts?.isHeld ? [facts.id] : [];
  });
}

/** An id names one entry among all. A key that is an id must be free, or be that assessment's. */
async function refuseTakenIds(plan: ItemPlan, { query, problems }: ImportContext): Promise<void> {
  const rows = new Map(plan.assessments.map(({ assessment }) => [assessment.id, assessment.row]));
  const ids = [...rows.keys()];
  const given = plan.assessments
    .filter(({ assessment }) => isId(assessment.row.cells.get('assessment')!.trim()))
    .map(({ assessment }) => assessment.id);
  const others = ['organization', 'document', 'term', 'collection', 'recommendation', 'response'];
  const taken = await query<{ id: string }>(
    [
      'select id from heed.assessment where id = any ($1::uuid[])',
      'select id from heed.submission where id = any ($1::uuid[])',
      ...others.map((table) => `select id from heed.${table} where id = any ($2::uuid[])`),
    ].join(' union all '),
    [ids, given],
  );
  for (const { id } of taken) {
    const message = `The id ${id} is taken by another entry; choose another key.`;
    problems.add(rows.get(id)!.number, 'assessment', 'REFERENCE_TAKEN', message);
  }
}
