import type { Queryable } from './insert.js';

/** Lets an entry be found, as every write of Heed does. */
export async function refreshSearch(
  db: Queryable,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  await db.query('select heed.refresh_search($1::uuid[], $2)', [[id], revision]);
}
