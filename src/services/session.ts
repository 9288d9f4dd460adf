import { randomUUID } from 'node:crypto';
import type { Database } from '../database/connect.js';
import { openSnapshot, type Snapshot } from '../database/snapshot.js';
import { dayAt, type Day } from '../domain/day.js';
import type { Actor } from '../domain/role.js';

/** The first parameter of every service: who asks, of which world, on which day. */
export interface Session {
  database: Database;
  /** What this request reads; the same world for all of it. */
  db: Snapshot;
  /** Null for the public. */
  actor: Actor | null;
  /** The installation's today. */
  today: Day;
  /** An id for a new entry. */
  newId(): string;
}

export function openSession(
  database: Database,
  actor: Actor | null,
  now: Date,
  timeZone: string,
): Session {
  return {
    database,
    db: openSnapshot(database, actor),
    actor,
    today: dayAt(now, timeZone),
    newId: randomUUID,
  };
}

/** After a write the session looks at the world anew. */
export async function refreshSession(session: Session): Promise<void> {
  await session.db.close();
  session.db = openSnapshot(session.database, session.actor);
}
