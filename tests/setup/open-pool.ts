import pg from 'pg';
import type { TestDatabase } from './database.js';

/** A pool of plain connections for a test file. */
export function openPool({ url }: TestDatabase, max = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  // Dropping the database may reach a connection that is just closing; nobody waits for it any more.
  pool.on('error', () => {});
  return pool;
}
