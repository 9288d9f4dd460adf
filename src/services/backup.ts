import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connectOnce } from './backup-connection.js';
import { type BackupArchive, startArchive } from './backup-archive.js';
import { writeNewFile } from './backup-file.js';
import {
  backupFormatVersion,
  blockName,
  blockSize,
  type BackupManifest,
  checksumsName,
  manifestName,
  type TableChecksum,
  type TableOfBackup,
} from './backup-manifest.js';
import { copySettings, listMigrations, listTables, quoted } from './backup-tables.js';
import { run } from '../database/run.js';
import { refuse } from '../domain/refusal.js';

/** The shortest passphrase that a back-up is encrypted with, in characters. */
export const passphraseLengthMin = 12;
/** What age itself uses: a guess costs about a second and 256 MB. */
const scryptWorkFactor = 18;

export interface BackupRequest {
  /** The database, which may be at work. */
  url: string;
  /** The file to write; it must not be there yet. */
  file: string;
  /** Encrypts the file; null leaves it readable for everybody who has it. */
  passphrase: string | null;
  heedVersion: string;
  /** Stops the work; no file is left. */
  signal?: AbortSignal;
  /** Told of each table when it has been written; the next one waits for it. */
  onTable?: (table: string, checksum: TableChecksum) => void | Promise<void>;
  /** The base-2 logarithm of what a guess of the passphrase costs; only tests lower it. */
  scryptWorkFactor?: number;
}

export interface BackupResult {
  /** The newest revision that the back-up holds. */
  revision: number;
  rows: number;
  tables: number;
  /** The file's size. */
  bytes: number;
  isEncrypted: boolean;
}

/**
 * Writes all that the database holds into one file, as it is at one moment, while others write on.
 * Memory stays the same whatever the size.
 * @throws Refusal when the file is there, cannot be written, or the database is not one of Heed.
 */
export async function backUp(request: BackupRequest): Promise<BackupResult> {
  const { passphrase, file, signal } = request;
  if (passphrase !== null && passphrase.length < passphraseLengthMin) {
    refuse(
      'INVALID_VALUE',
      ['passphrase'],
      `The passphrase has ${passphrase.length} characters; it needs at least ${passphraseLengthMin}. ` +
        'Whoever finds the file may guess as long as he likes.',
    );
  }
  return writeNewFile(file, async (destination) => {
    const client = await connectOnce(request.url);
    const archive = startArchive(
      destination,
      passphrase,
      request.scryptWorkFactor ?? scryptWorkFactor,
    );
    try {
      const manifest = await openSnapshot(client, request.heedVersion);
      const checksums = await writeTables(client, archive, manifest, request);
      await archive.finish();
      const rows = Object.values(checksums).reduce((sum, table) => sum + table.rows, 0);
      return {
        revision: manifest.revision,
        rows,
        tables: manifest.tables.length,
        bytes: destination.bytesWritten,
        isEncrypted: passphrase !== null,
      };
    } catch (error) {
      await archive.abandon(error as Error);
      signal?.throwIfAborted();
      throw error;
    } finally {
      await client.end();
    }
  });
}

/** Begins the transaction in which everything is read. The locks keep migrations out, and nobody else. */
async function openSnapshot(client: pg.Client, heedVersion: string): Promise<BackupManifest> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(copySettings);
  await client.query('set local synchronize_seqscans = off');
  const migrations = await listMigrations(client);
  if (!migrations?.length) {
    refuse(
      'INVALID_VALUE',
      ['DATABASE_URL'],
      'The database holds nothing of Heed yet: nothing to back up.',
    );
  }
  const tables = await listTables(client);
  await client.query(`lock table ${tables.map(qualified).join(', ')} in access share mode`);
  const [now] = await run<{ takenAt: Date; revision: number; postgresqlVersion: string }>(
    client,
    `select clock_timestamp() as "takenAt", current_setting('server_version') as "postgresqlVersion",
            (select coalesce(max(change.revision), 0) from heed.change) as revision`,
  );
  return {
    format: 'heed-backup',
    formatVersion: backupFormatVersion,
    heedVersion,
    postgresqlVersion: now!.postgresqlVersion,
    takenAt: now!.takenAt.toISOString(),
    revision: now!.revision,
    migrations,
    tables,
  };
}

async function writeTables(
  client: pg.Client,
  archive: BackupArchive,
  manifest: BackupManifest,
  request: BackupRequest,
): Promise<Record<string, TableChecksum>> {
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  await archive.add(manifestName, text);
  const tables: Record<string, TableChecksum> = {};
  for (const table of manifest.tables) {
    const checksum = await writeTable(client, archive, table, request.signal);
    tables[table.name] = checksum;
    await request.onTable?.(table.name, checksum);
  }
  const checksums = { manifest: createHash('sha256').update(text).digest('hex'), tables };
  await archive.add(checksumsName, Buffer.from(`${JSON.stringify(checksums, null, 2)}\n`));
  return tables;
}

async function writeTable(
  client: pg.Client,
  archive: BackupArchive,
  table: TableOfBackup,
  signal: AbortSignal | undefined,
): Promise<TableChecksum> {
  const columns = table.columns.map(quoted).join(', ');
  const source = client.query(copyTo(`copy ${qualified(table)} (${columns}) to stdout`));
  const hash = createHash('sha256');
  let [rows, bytes, number] = [0, 0, 0];
  for await (const block of blocksOf(source)) {
    signal?.throwIfAborted();
    hash.update(block);
    bytes += block.length;
    rows += countRows(block);
    number += 1;
    await archive.add(blockName(table.name, number), block);
  }
  return { rows, bytes, sha256: hash.digest('hex') };
}

async function* blocksOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    length += chunk.length;
    if (length < blockSize) continue;
    yield Buffer.concat(chunks);
    chunks = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(chunks);
}

/** In COPY's text format a newline ends a row; one within a value is written `\n`. */
export function countRows(block: Buffer): number {
  let rows = 0;
  for (let at = block.indexOf(10); at !== -1; at = block.indexOf(10, at + 1)) rows += 1;
  return rows;
}

function qualified(table: { name: string }): string {
  return `heed.${quoted(table.name)}`;
}
