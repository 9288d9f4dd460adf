import 'reflect-metadata';
import pg from 'pg';
import { createDataSource } from './data-source.js';

/** The number of the advisory lock that lets one program at a time migrate. */
export const migrationLock = 7303;

/**
 * Brings the database to this version of Heed.
 * @returns the names of the migrations that ran; empty when it was up to date.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const dataSource = createDataSource(url);
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query('create schema if not exists heed');
    await dataSource.initialize();
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await client.end();
  }
}
