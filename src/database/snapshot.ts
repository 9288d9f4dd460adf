import { channel } from 'node:diagnostics_channel';
import type pg from 'pg';
import type { Actor } from '../domain/role.js';
import type { Database } from './connect.js';
import { expected } from './database-refusal.js';
import { nameFor } from './named-statements.js';
import { sendTogether } from './send-together.js';
import { newestChange, stateOf, type DatabaseState, type NewestChange } from './state.js';

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
  { world, name }: { world?: World; name?: string } = {},
): Promise<Row[]> {
  if (statements.hasSubscribers) {
    statements.publish({ text, values, world } satisfies SentStatement);
  }
  const result = await client.query({ text, values, name });
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
  /** The same for a statement whose best plan depends on its values, as a filter's does: it is planned each time. */
  queryFiltered<Row>(text: string, values: unknown[]): Promise<Row[]>;
  /** The same snapshot, as it was known at a revision, and as it stood on a day. */
  at(world: World): Snapshot;
  /** Lets the writers under way come to their end before the snapshot is taken. Only before the first query. */
  waitForWriters(): void;
  /** Has the snapshot's state asked for, together with its first statement. Only before the first query. */
  askState(): void;
  /** The state that was asked for; null where it was not, or where nothing was read. */
  state(): Promise<DatabaseState | null>;
  /** Gives the connection back. Calling it again does nothing. */
  close(): Promise<void>;
}

/** A connection on which a transaction was begun. */
interface Begun {
  client: pg.PoolClient;
  /** The beginning. Statements need not wait for it to be sent behind it, only to be believed. */
  beginning: Promise<unknown>;
  state: Promise<DatabaseState> | null;
}

/**
 * Opens a snapshot for a viewer: a connection is taken, and the transaction begun, at the first statement.
 * The public reads the views in `published`, a member those in `permitted`; both read the past in `past`.
 */
export function openSnapshot(database: Database, actor: Actor | null): Snapshot {
  let opening: Promise<Begun> | null = null;
  let isClosed = false;
  const wishes: Wishes = { waits: false, asksState: false };
  let lookedAt = settingsFor(present, actor);
  let planning: 'auto' | 'force_generic_plan' = 'auto';

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

  /**
   * A named statement keeps one plan for any values. Left alone, PostgreSQL would go on planning most of ours each
   * time, because it takes a list of parameters for ten ids and a plan for two looks cheaper, planning apart.
   */
  function planAs(client: pg.PoolClient, isNamed: boolean): Promise<unknown> | undefined {
    const wanted = isNamed ? 'force_generic_plan' : 'auto';
    if (wanted === planning) return undefined;
    planning = wanted;
    return client.query(`set local plan_cache_mode = ${wanted}`);
  }

  async function send<Row>(
    world: World,
    text: string,
    values: unknown[],
    mayBeNamed: boolean,
  ): Promise<Row[]> {
    if (isClosed) throw new Error('The snapshot is closed.');
    opening ??= begin(database, actor, wishes);
    try {
      const { client, beginning } = await opening;
      sendTogether(client);
      const turning = turnTo(client, world);
      const name = mayBeNamed ? nameFor(client, lookedAt[0]!, text) : undefined;
      const planned = planAs(client, name !== undefined);
      const running = run<Row>(client, text, values, { world, name });
      const [, , , rows] = await Promise.all([beginning, turning, planned, running]);
      return rows;
    } catch (error) {
      throw expected(error) ?? error;
    }
  }

  function viewOf(world: World): Snapshot {
    return {
      query: (text, values = []) => send(world, text, values, true),
      queryFiltered: (text, values) => send(world, text, values, false),
      at: viewOf,
      waitForWriters() {
        wishes.waits = true;
      },
      askState() {
        wishes.asksState = true;
      },
      state: async () => (await opening)?.state ?? null,
      async close() {
        if (isClosed) return;
        isClosed = true;
        const begun = await opening?.catch(() => null);
        if (begun) await giveBack(begun);
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

/** What is to be sent with the beginning. */
interface Wishes {
  waits: boolean;
  asksState: boolean;
}

async function begin(
  database: Database,
  actor: Actor | null,
  { waits, asksState }: Wishes,
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
  return { client, beginning, state };
}

async function readState(client: pg.ClientBase): Promise<DatabaseState> {
  const [newest] = await run<NewestChange>(client, newestChange, [], { name: 'heed_state' });
  return stateOf(newest);
}

async function giveBack({ client, beginning }: Begun): Promise<void> {
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
