import { migrations } from '../database/migrations.js';
import { refuse } from '../domain/refusal.js';

/**
 * What a back-up is: a gzipped tar of `manifest.json`, then each table's rows in blocks as
 * `tables/<table>/000001.copy` and so on in the text format of PostgreSQL's COPY, then
 * `checksums.json`, which can be known only when all has been written. With a passphrase the whole
 * is an age file around it.
 */
export const backupFormatVersion = 1;
export const manifestName = 'manifest.json';
export const checksumsName = 'checksums.json';
/** A block is what is held in memory of a table, in bytes; a reader takes up to the double. */
export const blockSize = 1024 * 1024;

/** The head of a back-up: what it is, and where its rows belong. */
export interface BackupManifest {
  format: 'heed-backup';
  formatVersion: number;
  heedVersion: string;
  postgresqlVersion: string;
  /** When the snapshot was taken, as an ISO instant. */
  takenAt: string;
  /** The newest revision that it holds. */
  revision: number;
  /** The migrations that its tables had seen, in their order. */
  migrations: string[];
  /** In an order in which every row's foreign keys are there before it. */
  tables: TableOfBackup[];
}

export interface TableOfBackup {
  name: string;
  columns: string[];
}

/** The foot of a back-up: what must have been read by then. */
export interface BackupChecksums {
  /** SHA-256 of manifest.json, as every digest here in hexadecimal digits. */
  manifest: string;
  tables: Record<string, TableChecksum>;
}

export interface TableChecksum {
  rows: number;
  bytes: number;
  sha256: string;
}

export function blockName(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(6, '0')}.copy`;
}

/**
 * Reads a manifest's text.
 * @throws Refusal when it is not one, or when only a newer Heed can read it, with the way out.
 */
export function parseManifest(text: string): BackupManifest {
  const manifest = parseObject(text) as Partial<BackupManifest> | null;
  if (manifest?.format !== 'heed-backup' || !Number.isInteger(manifest.formatVersion)) {
    return refuse('INVALID_VALUE', ['FILE'], 'The file is not a back-up of Heed.');
  }
  if (manifest.formatVersion! > backupFormatVersion) {
    return refuse(
      'INVALID_VALUE',
      ['FILE'],
      `Heed ${manifest.heedVersion} wrote this back-up in format ${manifest.formatVersion}; this Heed reads ` +
        `up to ${backupFormatVersion}. Install Heed ${manifest.heedVersion} or newer and restore with that; or the file is damaged.`,
    );
  }
  if (!isWhole(manifest)) {
    return refuse('INVALID_VALUE', ['FILE'], 'The back-up is damaged: its manifest is not whole.');
  }
  refuseUnknownMigrations(manifest);
  return manifest;
}

/** A back-up's tables are rebuilt by its migrations, so this Heed must have them all, from the first on. */
function refuseUnknownMigrations(manifest: BackupManifest): void {
  const known: string[] = migrations.map((migration) => migration.name);
  const unknown = manifest.migrations.filter((name, index) => name !== known[index]);
  if (unknown.length === 0) return;
  refuse(
    'INVALID_VALUE',
    ['FILE'],
    `The back-up has migrations that this Heed does not know: ${unknown.join(', ')}. ` +
      `Install Heed ${manifest.heedVersion} or newer and restore with that; or the file is damaged.`,
  );
}

export function parseChecksums(text: string): BackupChecksums | null {
  const checksums = parseObject(text) as Partial<BackupChecksums> | null;
  const isRight = typeof checksums?.manifest === 'string' && typeof checksums.tables === 'object';
  return isRight ? (checksums as BackupChecksums) : null;
}

function isWhole(manifest: Partial<BackupManifest>): manifest is BackupManifest {
  return (
    typeof manifest.heedVersion === 'string' &&
    typeof manifest.takenAt === 'string' &&
    Number.isInteger(manifest.revision) &&
    isListOfTexts(manifest.migrations) &&
    manifest.migrations.length > 0 &&
    Array.isArray(manifest.tables) &&
    manifest.tables.every(
      (table) => typeof table?.name === 'string' && isListOfTexts(table.columns),
    )
  );
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
