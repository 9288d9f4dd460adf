import { refuse } from '../../domain/refusal.js';
import { type Kept, requireKeeper, requireRole } from '../rights.js';
import type { Session } from '../session.js';

/** The editors of a collection decide what is in it. What it holds already is no matter of theirs here. */
export async function requireCollections(
  session: Session,
  ids: string[],
  heldId?: string,
): Promise<{ isInvented: boolean }> {
  const actor = requireRole(session, 'EDITOR');
  const rows = await session.db.query<Kept & { id: string; isInvented: boolean; isHeld: boolean }>(
    `select collection.id, collection.recorded_by_id as "recordedById", collection.published_revision is not null as "isPublic", collection.is_invented as "isInvented",
            exists (select from collection_item item where item.collection_id = collection.id and item.recommendation_id = $2 and item.ended_revision is null) as "isHeld"
       from collection where collection.id = any ($1::uuid[])`,
    [ids, heldId ?? null],
  );
  for (const row of rows)
    if (!row.isHeld) requireKeeper(actor, row, ['collectionIds', String(ids.indexOf(row.id))]);
  return { isInvented: rows.some((row) => row.isInvented) };
}

export async function requireRecommendation(
  session: Session,
  id: string,
  field: string,
): Promise<Kept & { homeCollectionId: string }> {
  const [row] = await session.db.query<Kept & { homeCollectionId: string }>(
    `select recommendation.recorded_by_id as "recordedById", recommendation.published_revision is not null as "isPublic", recommendation.home_collection_id as "homeCollectionId"
       from recommendation where recommendation.id = $1`,
    [id],
  );
  return row ?? refuse('UNKNOWN_ID', [field], `There is no recommendation ${id} that you may see.`);
}
