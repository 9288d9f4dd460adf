import 'reflect-metadata';
import { pipeline } from 'node:stream/promises';
import type { QueryRunner } from 'typeorm';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copySettings, listTables, quoted } from './backup-tables.js';
import type { BackupManifest, TableOfBackup } from './backup-manifest.js';
import { runAllMigrations, runMigrations } from './restore-migrations.js';
import { heedSchemas, refuseUnlessEmpty } from './restore-target.js';
import { type BackupReader, openBackup } from './restore-reader.js';
import { createDataSource } from '../database/data-source.js';
import { run } from '../database/run.js';
import { refuse, Refusal } from '../domain/refusal.js';

export interface RestoreRequest {
  /** The database to fill: a new one, or one that holds nothing but what `migrate` writes. */
  url: string;
  file: string;
  /** What an encrypted back-up was encrypted with; null when none was given. */
  passphrase: string | null;
  /** Stops the work; the database stays as it was. */
  signal?: AbortSignal;
  /** Told of each table when it has been loaded. */
  onTable?: (table: string, rows: number) => void;
}

export interface RestoreResult {
  manifest: BackupManifest;
  rows: number;
  /** The migrations that are newer than the back-up and ran after its rows were in. */
  migrated: string[];
}

/**
 * Fills an empty database with a back-up, all of it or nothing: one transaction rebuilds the tables as the
 * back-up's migrations made them, loads its rows, holds them against the checksums, and migrates on.
 * The role needs to own the database's Heed or to be allowed to create schemas; no more.
 * @throws Refusal when the database holds anything, or the back-up is not sound or too new.
 */
export async function restoreBackup(request: RestoreRequest): Promise<RestoreResult> {
  const reader = await openBackup(request.file, request.passphrase);
  try {
    return await transact(request.url, async (runner, client) => {
      await refuseUnlessEmpty(client);
      await rebuild(runner, reader.manifest);
      await refuseOtherTables(client, reader.manifest);
      const rows = await loadTables(client, reader, request);
      const migrated = await runAllMigrations(runner);
      await client.query(`analyze ${(await listTables(client)).map(qualified).join(', ')}`);
      return { manifest: reader.manifest, rows, migrated };
    });
  } finally {
    await reader.close();
  }
}

async function transact<Result>(
  url: string,
  work: (runner: QueryRunner, client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const dataSource = await createDataSource(url).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.PoolClient;
    await runner.startTransaction('READ COMMITTED');
    await client.query(copySettings);
    const result = await work(runner, client);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => {});
    throw error;
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

/** Builds the empty tables anew, as they were when the back-up was taken. */
async function rebuild(runner: QueryRunner, manifest: BackupManifest): Promise<void> {
  await runner.query(`drop schema if exists ${heedSchemas.join(', ')} cascade; create schema heed`);
  await runMigrations(runner, manifest.migrations);
}

async function refuseOtherTables(client: pg.ClientBase, manifest: BackupManifest): Promise<void> {
  const shapeOf = (tables: TableOfBackup[]) =>
    tables.map((table) => `${table.name}(${table.columns.join(',')})`).sort();
  const shall = shapeOf(await listTables(client));
  const is = shapeOf(manifest.tables);
  const odd = [
    ...is.filter((table) => !shall.includes(table)),
    ...shall.filter((table) => !is.includes(table)),
  ];
  if (odd.length === 0) return;
  refuse(
    'INVALID_VALUE',
    ['FILE'],
    `The back-up's tables are not those that its migrations make: ${odd.join('; ')}. ` +
      'Somebody has altered that database by hand; restore it with the Heed that wrote it.',
  );
}

/**
 * Replaces the few rows that migrations write, which bear this installation's date, by those of the back-up.
 * Triggers rest meanwhile: they judge new entries, and these are old ones. The constraints judge them all.
 */
async function loadTables(
  client: pg.PoolClient,
  reader: BackupReader,
  request: RestoreRequest,
): Promise<number> {
  const tables = reader.manifest.tables;
  await client.query('set constraints all immediate');
  for (const table of tables)
    await client.query(`alter table ${qualified(table)} disable trigger user`);
  await client.query(`truncate ${tables.map(qualified).join(', ')}`);
  await client.query('set constraints all deferred');
  const rows = await copyBlocks(client, reader, request);
  await client.query('set constraints all immediate');
  for (const table of tables) {
    await client.query(`alter table ${qualified(table)} enable trigger user`);
    await resetSequences(client, table);
  }
  await client.query('set constraints all deferred');
  return rows;
}

async function copyBlocks(
  client: pg.PoolClient,
  reader: BackupReader,
  request: RestoreRequest,
): Promise<number> {
  const blocks = reader.blocks();
  let next = await blocks.next();
  async function* blocksOf(table: string): AsyncGenerator<Buffer> {
    while (!next.done && next.value.table === table) {
      request.signal?.throwIfAborted();
      yield next.value.content;
      next = await blocks.next();
    }
  }
  let rows = 0;
  for (const table of reader.manifest.tables) {
    const columns = table.columns.map(quoted).join(', ');
    const copy = client.query(copyFrom(`copy ${qualified(table)} (${columns}) from stdin`));
    await pipeline(blocksOf(table.name), copy).catch((error: unknown) => {
      throw refusalOf(error, table) ?? error;
    });
    rows += copy.rowCount;
    request.onTable?.(table.name, copy.rowCount);
  }
  return rows;
}

/** Rows that the constraints refuse are the back-up's fault. Null for anything else. */
function refusalOf(error: unknown, table: TableOfBackup): Refusal | null {
  const { code, message, detail } = error as pg.DatabaseError;
  if (!/^2[23]...$/.test(code ?? '')) return null;
  const why = [message, detail].filter(Boolean).join(': ');
  const sentence = `The database refuses the back-up's rows of ${table.name}: ${why}. Nothing was restored.`;
  return new Refusal([{ code: 'INVALID_VALUE', path: ['FILE'], message: sentence }]);
}

async function resetSequences(client: pg.ClientBase, table: TableOfBackup): Promise<void> {
  const sequences = await run<{ name: string; column: string }>(
    client,
    `select owned.name, owned.column_name as "column"
       from (select pg_get_serial_sequence($1, each.column_name) as name, each.column_name
               from unnest($2::text[]) each(column_name)) owned
      where owned.name is not null`,
    [qualified(table), table.columns],
  );
  for (const { name, column } of sequences) {
    await run(
      client,
      `select setval($1, coalesce(max(${quoted(column)}), 1), max(${quoted(column)}) is not null) from ${qualified(table)}`,
      [name],
    );
  }
}

function qualified(table: { name: string }): string {
  return `heed.${quoted(table.name)}`;
}
