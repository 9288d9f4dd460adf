import { channel } from 'node:diagnostics_channel';
import type pg from 'pg';
import type { Actor } from '../domain/role.js';
import type { Database } from './connect.js';
import { expected } from './database-refusal.js';

/** Publishes every statement that is sent: tests and the benchmark count and explain them. */
export const statements = channel('heed:statement');

/** A statement as it is published. */
export interface SentStatement {
  text: string;
  values: unknown[];
  /** The world that it looks at; undefined for those of a write. */
  world?: World;
}

/** Sends one statement. Every service's statement passes here. */
export async function run<Row>(
  client: pg.ClientBase,
  text: string,
  values: unknown[] = [],
  world?: World,
): Promise<Row[]> {
  if (statements.hasSubscribers) {
    statements.publish({ text, values, world } satisfies SentStatement);
  }
  const result = await client.query({ text, values });
  return result.rows as Row[];
}

/** What a statement looks at: null means the newest revision, and no day. */
export interface World {
  revision: number | null;
  day: string | null;
}

/** What is known now, and holds now. */
export const present: World = { revision: null, day: null };

/** One consistent view of the database, for the whole of a request. */
export interface Snapshot {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /** The same snapshot, as it was known at a revision, and as it stood on a day. */
  at(world: World): Snapshot;
  /** Lets the writers under way come to their end before the snapshot is taken. Only before the first query. */
  waitForWriters(): void;
  /** Gives the connection back. Calling it again does nothing. */
  close(): Promise<void>;
}

/**
 * Opens a snapshot for a viewer: a connection is taken, and the transaction begun, at the first statement.
 * The public reads the views in `published`, a member those in `permitted`; both read the past in `past`.
 */
export function openSnapshot(database: Database, actor: Actor | null): Snapshot {
  let opening: Promise<pg.PoolClient> | null = null;
  let isClosed = false;
  let waits = false;
  let lookedAt = settingsFor(present, actor);

  /** Statements go out in the order of the calls, so a change of world goes out just before its statement. */
  function turnTo(client: pg.PoolClient, world: World): Promise<unknown> | undefined {
    const settings = settingsFor(world, actor);
    if (settings.join() === lookedAt.join()) return undefined;
    lookedAt = settings;
    return client.query({
      text: `select set_config('search_path', $1, true), set_config('heed.revision', $2, true), set_config('heed.day', $3, true)`,
      values: settings,
    });
  }

  function viewOf(world: World): Snapshot {
    return {
      async query<Row>(text: string, values: unknown[] = []) {
        if (isClosed) throw new Error('The snapshot is closed.');
        opening ??= begin(database, actor, waits);
        try {
          const client = await opening;
          const [, rows] = await Promise.all([
            turnTo(client, world),
            run<Row>(client, text, values, world),
          ]);
          return rows;
        } catch (error) {
          throw expected(error) ?? error;
        }
      },
      at: viewOf,
      waitForWriters() {
        waits = true;
      },
      async close() {
        if (isClosed) return;
        isClosed = true;
        const client = await opening?.catch(() => null);
        if (client) await giveBack(client);
      },
    };
  }
  return viewOf(present);
}

/** The search path, revision and day for a world, as the views in `past` and `as_of` read them. */
export function settingsFor({ revision, day }: World, actor: Actor | null): string[] {
  const visible = actor ? 'permitted' : 'published';
  const path =
    revision !== null
      ? `past, ${visible}, heed`
      : day !== null
        ? `as_of, ${visible}, heed`
        : `${visible}, heed`;
  return [path, revision === null ? '' : String(revision), day ?? ''];
}

async function begin(
  database: Database,
  actor: Actor | null,
  waits: boolean,
): Promise<pg.PoolClient> {
  const client = await (actor ? database.memberReaders : database.publicReaders).connect();
  try {
    // A writer holds this lock from its revision's instant to its commit.
    if (waits)
      await client.query(
        'select pg_advisory_lock_shared(7304, 1), pg_advisory_unlock_shared(7304, 1)',
      );
    // One message for both: the id is our own column and was checked to be a UUID.
    await client.query(
      actor
        ? `begin isolation level repeatable read read only; set local heed.viewer = '${uuid(actor.organizationId)}'`
        : 'begin isolation level repeatable read read only',
    );
    return client;
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

async function giveBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}

function uuid(text: string): string {
  if (!/^[0-9a-f-]{36}$/.test(text)) throw new Error('not a UUID');
  return text;
}
