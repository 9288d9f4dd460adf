import { derivedId } from '../../domain/derived-id.js';
import { limits } from '../../domain/limits.js';
import type { ImportContext } from './context.js';
import type { FileItem } from './item.js';
import { linesOf } from './read-rows.js';

/** What is known of a recommendation before it is read: enough to be named by others. */
export interface ItemFacts {
  id: string;
  reference: string;
  parentReference: string | null;
  isHeld: boolean;
  isPublished: boolean;
  isInvented: boolean;
  keeperId: string;
  hasParts: boolean;
}

export type ItemIndex = ReadonlyMap<string, ItemFacts>;

/** All recommendations that the file has or names, held or not. Also says which of its references others have taken. */
export async function indexItems(
  items: FileItem[],
  context: ImportContext,
): Promise<{ index: ItemIndex; isTaken: (item: FileItem) => boolean }> {
  const references = new Set(items.map(({ reference }) => reference));
  for (const { rows } of items) {
    for (const { cells } of rows) {
      const parent = cells.get('parent')?.trim();
      if (parent) references.add(parent);
      linesOf(cells.get('assessed_parts'))
        .slice(0, limits.partsMax)
        .forEach((part) => references.add(part));
    }
  }
  const index = new Map<string, ItemFacts>();
  const held = await context.query<ItemFacts>(
    `select recommendation.id, recommendation.reference, parent.reference as "parentReference", true as "isHeld",
            recommendation.published_revision is not null as "isPublished", recommendation.origin = 'INVENTED' as "isInvented",
            recommendation.recorded_by_id as "keeperId",
            exists (select from heed.recommendation part where part.parent_id = recommendation.id) as "hasParts"
       from permitted.recommendation
       left join permitted.recommendation parent on parent.id = recommendation.parent_id
      where recommendation.reference = any ($1)`,
    [[...references]],
  );
  for (const facts of held) index.set(facts.reference, facts);
  for (const { reference, ownRow } of items) {
    const facts = index.get(reference);
    // What the file has whole is published with it.
    if (facts && ownRow) facts.isPublished ||= context.publish;
    if (!ownRow || facts) continue;
    index.set(reference, {
      id: derivedId('recommendation', reference),
      reference,
      parentReference: ownRow.cells.get('parent')?.trim() ?? null,
      isHeld: false,
      isPublished: context.publish,
      isInvented: context.isInvented,
      keeperId: context.organizationId,
      hasParts: false,
    });
  }
  const created = [...index.values()].filter(({ isHeld }) => !isHeld);
  const taken = await context.query<{ reference: string; id: string }>(
    'select reference, id from heed.recommendation where reference = any ($1) or id = any ($2::uuid[])',
    [created.map(({ reference }) => reference), created.map(({ id }) => id)],
  );
  const keys = new Set(taken.flatMap(({ reference, id }) => [reference, id]));
  return {
    index,
    isTaken: ({ reference }) => {
      const facts = index.get(reference);
      return facts !== undefined && !facts.isHeld && (keys.has(reference) || keys.has(facts.id));
    },
  };
}
