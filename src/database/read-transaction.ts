import type pg from 'pg';
import type { Actor } from '../domain/role.js';
import type { Database } from './connect.js';
import { nameFor } from './named-statements.js';
import { run } from './run.js';
import { sendTogether } from './send-together.js';
import { databaseState, type DatabaseState } from './state.js';
import { withClient } from './with-client.js';
import { present, settingsFor } from './world.js';

/** A connection on which a transaction was begun. */
export interface Begun {
  client: pg.PoolClient;
  /** The beginning. Statements need not wait for it to be sent behind it, only to be believed. */
  beginning: Promise<unknown>;
  state: Promise<DatabaseState> | null;
  time: Time;
}

/** The limit of what a transaction may take in all. */
interface Time {
  isOver: boolean;
  /** Takes it away, once it cannot strike any more. */
  free(): Promise<void>;
}

/** What is to be sent with the beginning. */
export interface Wishes {
  waits: boolean;
  asksState: boolean;
  /** Whether one statement may be all that is read. */
  isForOne: boolean;
  /** How long all that is read may take, in milliseconds; null where only each statement is limited. */
  endsAfterMs: number | null;
}

/** Takes a connection and begins; statements can be sent behind the beginning at once. */
export async function begin(
  database: Database,
  actor: Actor | null,
  { waits, asksState, endsAfterMs }: Wishes,
): Promise<Begun> {
  const client = await (actor ? database.memberReaders : database.publicReaders).connect();
  sendTogether(client);
  // A writer holds this lock from its revision's instant to its commit.
  const waited = waits
    ? client.query('select pg_advisory_lock_shared(7304, 1), pg_advisory_unlock_shared(7304, 1)')
    : undefined;
  // One message for both: the id is our own column and was checked to be a UUID.
  const begun = client.query(
    actor
      ? `begin isolation level repeatable read read only; set local heed.viewer = '${uuid(actor.organizationId)}'`
      : 'begin isolation level repeatable read read only',
  );
  const beginning = Promise.all([waited, begun]);
  const state = asksState ? readState(client) : null;
  // Whoever reads waits for it, and hears of it; nobody may read.
  beginning.catch(() => {});
  state?.catch(() => {});
  return { client, beginning, state, time: limitTime(database, client, endsAfterMs) };
}

/**
 * Cancels what the connection is at when its time is over. In the transaction, all that waits behind it fails at once,
 * however many statements were sent.
 */
function limitTime(
  { provers }: Database,
  client: pg.PoolClient,
  milliseconds: number | null,
): Time {
  const time: Time = { isOver: false, free: async () => {} };
  if (milliseconds === null) return time;
  const { processID } = client as { processID?: number };
  let ending: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    time.isOver = true;
    ending = provers.query('select pg_cancel_backend($1)', [processID]).catch(() => {});
  }, milliseconds);
  time.free = async () => {
    clearTimeout(timer);
    // It must not strike whoever has the connection next.
    await ending;
  };
  return time;
}

async function readState(client: pg.ClientBase): Promise<DatabaseState> {
  const text = `select ${databaseState} as state`;
  const [row] = await run<{ state: DatabaseState }>(client, text, [], { name: 'heed_state' });
  return row!.state;
}

/** Reads one row of what everybody may see now, and the state that it is of, by one statement. */
export async function readAtOnce(
  database: Database,
  text: string,
  values: unknown[],
): Promise<{ row: unknown; state: DatabaseState }> {
  return withClient(database.publicReaders, async (client) => {
    const asked = `select answer.*, ${databaseState} as "$state" from (${text}) answer`;
    const [path] = settingsFor(present, null);
    const name = nameFor(client, path!, asked);
    const sent = { world: present, name };
    const [row] = await run<{ $state: DatabaseState }>(client, asked, values, sent);
    return { row, state: row!.$state };
  });
}

/** Ends the transaction and gives the connection back. */
export async function giveBack({ client, beginning, time }: Begun): Promise<void> {
  await time.free();
  try {
    await beginning;
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
