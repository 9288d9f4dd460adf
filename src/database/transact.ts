import type pg from 'pg';
import type { Database } from './connect.js';
import { isLost } from './database-refusal.js';
import { run } from './run.js';
import { refuse } from '../domain/refusal.js';

/** Runs a transaction. One whose commit was not answered has an unknown outcome. */
export async function transact<T>(
  database: Database,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await database.writers.connect();
  let isCommitting = false;
  try {
    // Each statement must see what was committed while it waited, whatever the database's default is.
    await client.query('begin isolation level read committed');
    const result = await work(client);
    isCommitting = true;
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    if (isLost(error)) client.release(error as Error);
    else await rollBack(client);
    if (isCommitting && isLost(error)) refuseUnknownOutcome();
    throw error;
  }
}

/** One statement that is its own transaction. */
export async function runAlone(database: Database, text: string, values: unknown[]): Promise<void> {
  const client = await database.writers.connect();
  try {
    await run(client, text, values);
    client.release();
  } catch (error) {
    client.release(isLost(error) ? (error as Error) : undefined);
    if (isLost(error)) refuseUnknownOutcome();
    throw error;
  }
}

function refuseUnknownOutcome(): never {
  return refuse(
    'OUTCOME_UNKNOWN',
    [],
    'The connection was lost at the commit. Look whether the write is there; with an idempotency key you may simply send it again.',
  );
}

async function rollBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}
