import type pg from 'pg';
import type { Actor } from '../domain/role.js';
import type { Database } from './connect.js';
import { Refusal } from '../domain/refusal.js';
import { expected, tookTooLong } from './database-refusal.js';
import { nameFor } from './named-statements.js';
import { begin, giveBack, readAtOnce, type Begun, type Wishes } from './read-transaction.js';
import { run, type Planning } from './run.js';
import { sendTogether } from './send-together.js';
import type { DatabaseState } from './state.js';
import { present, settingsFor, type World } from './world.js';

/** One consistent view of the database, for the whole of a request. */
export interface Snapshot {
  /** The rows of a statement. Its plan is kept and the same for any values. */
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /** The same for a statement of one row that is all that its root field reads. */
  queryAll<Row>(text: string, values: unknown[]): Promise<Row[]>;
  /** The same for a statement whose best plan depends on its values, as a filter's does: PostgreSQL weighs that. */
  queryFiltered<Row>(text: string, values: unknown[]): Promise<Row[]>;
  /** The same snapshot, as it was known at a revision, and as it stood on a day. */
  at(world: World): Snapshot;
  /** Lets the writers under way come to their end before the snapshot is taken. Only before the first query. */
  waitForWriters(): void;
  /** Says that one root field will read, so that one statement may be all. Only before the first query. */
  expectOne(): void;
  /** Ends all that is read when it has taken so many milliseconds: TOOK_TOO_LONG. Only before the first query. */
  endAfter(milliseconds: number): void;
  /** Has the snapshot's state asked for, together with its first statement. Only before the first query. */
  askState(): void;
  /** The state that was asked for; null where it was not, or where nothing was read. */
  state(): Promise<DatabaseState | null>;
  /** Gives the connection back. Calling it again does nothing. */
  close(): Promise<void>;
}

/**
 * Opens a snapshot for a viewer: a connection is taken, and the transaction begun, at the first statement.
 * The public reads the views in `published`, a member those in `permitted`; both read the past in `past`.
 */
export function openSnapshot(database: Database, actor: Actor | null): Snapshot {
  let opening: Promise<Begun> | null = null;
  let only: ReturnType<typeof readAtOnce> | null = null;
  let isClosed = false;
  const wishes: Wishes = { waits: false, asksState: false, isForOne: false, endsAfterMs: null };
  let lookedAt = settingsFor(present, actor);
  let planning: Planning = 'force_generic_plan';

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
   * Left alone, PostgreSQL would go on planning most of ours each time, because it takes a list of parameters for ten
   * ids and a plan for two looks cheaper, planning apart; so readers' connections keep plans.
   */
  function planAs(client: pg.PoolClient, wanted: Planning): Promise<unknown> | undefined {
    if (wanted === planning) return undefined;
    planning = wanted;
    return client.query({
      name: 'heed_planning',
      text: `select set_config('plan_cache_mode', $1, true)`,
      values: [wanted],
    });
  }

  async function send<Row>(
    world: World,
    text: string,
    values: unknown[],
    wanted: Planning,
  ): Promise<Row[]> {
    if (isClosed) throw new Error('The snapshot is closed.');
    if (only) throw new Error('The snapshot was said to need one statement alone.');
    opening ??= begin(database, actor, wishes);
    const begun = opening;
    try {
      const { client, beginning } = await begun;
      sendTogether(client);
      const turning = turnTo(client, world);
      const planned = planAs(client, wanted);
      const name = nameFor(client, lookedAt[0]!, text);
      const running = run<Row>(client, text, values, { world, name, planning: wanted });
      const [, , , rows] = await Promise.all([beginning, turning, planned, running]);
      return rows;
    } catch (error) {
      // What waited behind the statement that was cancelled says only that it was not run.
      if ((await begun.catch(() => null))?.time.isOver) throw new Refusal([tookTooLong]);
      throw expected(error) ?? error;
    }
  }

  /** Sends all that a request reads, where that needs no transaction: of the public, and of the present. */
  async function sendOnly<Row>(text: string, values: unknown[]): Promise<Row[]> {
    only = readAtOnce(database, text, values);
    try {
      return [(await only).row as Row];
    } catch (error) {
      throw expected(error) ?? error;
    }
  }

  function isOnly({ revision, day }: World): boolean {
    const isUntouched = opening === null && only === null && !isClosed;
    const isPlain = actor === null && revision === null && day === null && !wishes.waits;
    return isUntouched && isPlain && wishes.isForOne;
  }

  function viewOf(world: World): Snapshot {
    return {
      query: (text, values = []) => send(world, text, values, 'force_generic_plan'),
      queryAll: (text, values) =>
        isOnly(world) ? sendOnly(text, values) : send(world, text, values, 'force_generic_plan'),
      queryFiltered: (text, values) => send(world, text, values, 'auto'),
      at: viewOf,
      waitForWriters() {
        wishes.waits = true;
      },
      expectOne() {
        wishes.isForOne = true;
      },
      endAfter(milliseconds) {
        wishes.endsAfterMs = milliseconds;
      },
      askState() {
        wishes.asksState = true;
      },
      state: async () => (await only)?.state ?? (await opening)?.state ?? null,
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
