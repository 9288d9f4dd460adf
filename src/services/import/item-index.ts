import { derivedId } from '../../domain/derived-id.js';
import type { ImportContext } from './context.js';
import type { FiledItems } from './file-items.js';

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

/** All recommendations that the file has or names, held or not. Those that are held are kept: some 400 bytes for each. */
export interface ItemIndex {
  get(reference: string): ItemFacts | undefined;
  /** Whether others have taken a reference of the file. */
  isTaken(reference: string): boolean;
  /** The ids of those that are held and in the file. */
  heldIds: string[];
}

/** How many references are looked up together. */
const referencesPerStatement = 5_000;

export async function indexItems(filed: FiledItems, context: ImportContext): Promise<ItemIndex> {
  const { items, namers } = filed;
  const references = new Set([...items.keys(), ...namers.keys()]);
  for (const { parent } of items.values()) if (parent !== null) references.add(parent);
  const held = new Map<string, ItemFacts>();
  for (const batch of batchesOf([...references])) {
    for (const facts of await readHeld(batch, context)) {
      // What the file has whole is published with it.
      const isWhole = (items.get(facts.reference)?.ownRow ?? null) !== null;
      held.set(facts.reference, {
        ...facts,
        isPublished: facts.isPublished || (isWhole && context.publish),
      });
    }
  }
  const get = (reference: string): ItemFacts | undefined => {
    const known = held.get(reference);
    const item = items.get(reference);
    if (known || !item || item.ownRow === null) return known;
    return {
      id: derivedId('recommendation', reference),
      reference,
      parentReference: item.parent,
      isHeld: false,
      isPublished: context.publish,
      isInvented: context.isInvented,
      keeperId: context.organizationId,
      hasParts: false,
    };
  };
  const taken = new Set<string>();
  const heldIds: string[] = [];
  for (const batch of batchesOf([...items.keys()])) {
    const facts = batch.flatMap((reference) => get(reference) ?? []);
    for (const { isHeld, id } of facts) if (isHeld) heldIds.push(id);
    const created = facts.filter(({ isHeld }) => !isHeld);
    for (const reference of await findTaken(created, context)) taken.add(reference);
  }
  return { get, isTaken: (reference) => taken.has(reference), heldIds };
}

function readHeld(references: string[], { query }: ImportContext): Promise<ItemFacts[]> {
  return query<ItemFacts>(
    `select recommendation.id, recommendation.reference, parent.reference as "parentReference", true as "isHeld",
            recommendation.published_revision is not null as "isPublished", recommendation.origin = 'INVENTED' as "isInvented",
            recommendation.recorded_by_id as "keeperId",
            exists (select from heed.recommendation part where part.parent_id = recommendation.id) as "hasParts"
       from permitted.recommendation
       left join permitted.recommendation parent on parent.id = recommendation.parent_id
      where recommendation.reference = any ($1)`,
    [references],
  );
}

/** The references that cannot be created: another recommendation bears them, or their ids. */
async function findTaken(created: ItemFacts[], { query }: ImportContext): Promise<string[]> {
  const taken = await query<{ reference: string; id: string }>(
    'select reference, id from heed.recommendation where reference = any ($1) or id = any ($2::uuid[])',
    [created.map(({ reference }) => reference), created.map(({ id }) => id)],
  );
  const keys = new Set(taken.flatMap(({ reference, id }) => [reference, id]));
  return created
    .filter(({ reference, id }) => keys.has(reference) || keys.has(id))
    .map(({ reference }) => reference);
}

function* batchesOf<Each>(all: Each[]): Generator<Each[]> {
  for (let start = 0; start < all.length; start += referencesPerStatement) {
    yield all.slice(start, start + referencesPerStatement);
  }
}
