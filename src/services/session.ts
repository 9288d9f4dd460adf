import { randomUUID } from 'node:crypto';
import type { Database } from '../database/connect.js';
import { openSnapshot, type Snapshot } from '../database/snapshot.js';
import { present, type World } from '../database/world.js';
import { dayAt, type Day } from '../domain/day.js';
import type { Actor } from '../domain/role.js';

/** The first parameter of every service: who asks, of which world, on which day. */
export interface Session {
  database: Database;
  /** What this request reads; one snapshot for all of it. */
  db: Snapshot;
  /** What `db` looks at of it: the present, or the past. */
  world: World;
  /** Null for the public. */
  actor: Actor | null;
  /** When the request came. */
  now: Date;
  /** The installation's today. */
  today: Day;
  /** Canonical tags of the languages that who asks wants where no argument names one, the dearest first. */
  languages: readonly string[];
  /** An id for a new entry. */
  newId(): string;
}

export function openSession(
  database: Database,
  actor: Actor | null,
  now: Date,
  timeZone: string,
  languages: readonly string[] = [],
): Session {
  return {
    database,
    db: openSnapshot(database, actor),
    world: present,
    actor,
    now,
    today: dayAt(now, timeZone),
    languages,
    newId: randomUUID,
  };
}

/**
 * Lets the session look at the world anew: before a write, whose checks need their connection no more while it waits
 * for its turn, and after it. Nobody waits for the old look to end.
 */
export function refreshSession(session: Session): void {
  void session.db.close();
  session.db = openSnapshot(session.database, session.actor);
}
