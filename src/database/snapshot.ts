import { channel } from 'node:diagnostics_channel';
import type pg from 'pg';
import type { Actor } from '../domain/role.js';
import type { Database } from './connect.js';
import { expected } from './database-refusal.js';

/** Publishes the text of every statement that is sent: tests and the benchmark count them. */
export const statements = channel('heed:statement');

/** Sends one statement. Every service's statement passes here. */
export async function run<Row>(
  client: pg.ClientBase,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  if (statements.hasSubscribers) statements.publish({ text, values });
  const result = await client.query({ text, values });
  return result.rows as Row[];
}

/** One consistent view of the database, for the whole of a request. */
export interface Snapshot {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Gives the connection back. Calling it again does nothing. */
  close(): Promise<void>;
}

/**
 * Opens a snapshot for a viewer: a connection is taken, and the transaction begun, at the first statement.
 * The public reads the views in `published`, a member those in `permitted`.
 */
export function openSnapshot(database: Database, actor: Actor | null): Snapshot {
  let opening: Promise<pg.PoolClient> | null = null;
  let isClosed = false;
  return {
    async query<Row>(text: string, values: unknown[] = []) {
      if (isClosed) throw new Error('The snapshot is closed.');
      opening ??= begin(database, actor);
      try {
        return await run<Row>(await opening, text, values);
      } catch (error) {
        throw expected(error) ?? error;
      }
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      const client = await opening?.catch(() => null);
      if (client) await giveBack(client);
    },
  };
}

async function begin(database: Database, actor: Actor | null): Promise<pg.PoolClient> {
  const client = await (actor ? database.memberReaders : database.publicReaders).connect();
  try {
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
