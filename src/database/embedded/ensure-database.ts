import pg from 'pg';
import { databaseName, databaseUrl, type ServerSettings } from './server-settings.js';

/** Makes the database `heed` of the server when it is not there yet. */
export async function ensureDatabase(settings: ServerSettings): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(settings, 'postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}
