import { migrationLock } from '../database/migrate.js';
import type pg from 'pg';
import { listMigrations, listTables, quoted } from './backup-tables.js';
import { migrations } from '../database/migrations.js';
import { run } from '../database/run.js';
import { refuse } from '../domain/refusal.js';
import { counted } from './counted.js';

/** Every schema that the migrations make. A restore makes them anew; a test holds the list against them. */
export const heedSchemas = ['heed', 'published', 'permitted', 'past', 'as_of', 'derived'];

/** How many tables a refusal names. */
const namedTablesMax = 5;

/**
 * Refuses a database that holds anything of anybody's: a restore never mixes and never replaces. Writers and
 * migrations wait until the transaction ends.
 */
export async function refuseUnlessEmpty(client: pg.ClientBase): Promise<void> {
  await client.query(`set local lock_timeout = '10s'`);
  await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
  await client.query('select pg_advisory_xact_lock(7304, 1)');
  const applied = await listMigrations(client);
  const tables = await listTables(client);
  if (applied === null && tables.length > 0) {
    refuse(
      'INVALID_VALUE',
      ['DATABASE_URL'],
      'The database has a schema called heed that Heed did not make. Restore into a database of its own.',
    );
  }
  refuseNewer(applied ?? []);
  const counts = await countRows(client, tables);
  const rows = counts.reduce((sum, table) => sum + table.rows, 0);
  if (rows === 0) return;
  const named = counts.sort((one, other) => other.rows - one.rows).slice(0, namedTablesMax);
  refuse(
    'INVALID_VALUE',
    ['DATABASE_URL'],
    `The database is not empty: it holds ${counted(rows, 'row')} (${named.map((each) => `${each.name} ${each.rows}`).join(', ')}` +
      `${counts.length > named.length ? ' and others' : ''}). Restore into a new database: create one and set ` +
      'DATABASE_URL, or set HEED_DATA_DIR to a new folder.',
  );
}

/** A newer Heed's empty tables are not ours to drop. */
function refuseNewer(applied: string[]): void {
  const known: string[] = migrations.map((migration) => migration.name);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  refuse(
    'INVALID_VALUE',
    ['DATABASE_URL'],
    `A newer Heed has migrated this database (${unknown.join(', ')}). Restore into a new database, or use that Heed.`,
  );
}

/** Nothing of their own: they are made of other tables, and migrations fill them with what these have. */
const derived = ['recommendation_search', 'entry_search', 'search_word'];

/** The rows of each table that holds any, without those that migrations write. */
async function countRows(
  client: pg.ClientBase,
  tables: { name: string; columns: string[] }[],
): Promise<{ name: string; rows: number }[]> {
  const counts: { name: string; rows: number }[] = [];
  for (const { name, columns } of tables.filter((table) => !derived.includes(table.name))) {
    const isOfInstallation = columns.includes('revision')
      ? `where counted.revision not in (select change.revision from heed.change where change.kind = 'INSTALLED')`
      : '';
    const [row] = await run<{ rows: string }>(
      client,
      `select count(*) as rows from heed.${quoted(name)} counted ${isOfInstallation}`,
    );
    if (Number(row!.rows) > 0) counts.push({ name, rows: Number(row!.rows) });
  }
  return counts;
}
