import type { Database } from '../database/connect.js';
import { run } from '../database/run.js';
import { refuse } from '../domain/refusal.js';
import { openSession, type Session } from './session.js';

/** For whom whoever runs the installation acts. */
export interface Operator {
  /** An organization's slug; null for the one that keeps the collection, else `heed`. */
  organization: string | null;
  collection?: string | null;
  now: Date;
  timeZone: string;
}

/**
 * Opens a session for whoever holds the database in hand, and so needs no token: an editor of one organization.
 * @throws Refusal when there is no such organization
 */
export async function openOperatorSession(
  database: Database,
  { organization, collection, now, timeZone }: Operator,
): Promise<Session> {
  const client = await database.writers.connect();
  try {
    const [found] = await run<{ id: string }>(
      client,
      `select organization.id from heed.organization
        where organization.slug = coalesce($1,
                (select keeper.slug from heed.collection
                   join heed.organization keeper on keeper.id = collection.recorded_by_id
                  where collection.slug = $2),
                'heed')`,
      [organization, collection ?? null],
    );
    if (!found) {
      refuse('UNKNOWN_ID', ['organization'], `There is no organization "${organization}".`);
    }
    const actor = { tokenId: found.id, organizationId: found.id, role: 'EDITOR' } as const;
    return openSession(database, actor, now, timeZone);
  } finally {
    client.release();
  }
}
