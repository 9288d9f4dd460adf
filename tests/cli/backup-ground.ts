import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect } from 'vitest';
import { backUp } from '../../src/services/backup.js';
import { heedSchemas } from '../../src/services/restore-target.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';

/** A folder for back-ups and the databases that a test file makes; all is gone after `clear`. */
export interface BackupGround {
  folder: string;
  /** A path in the folder where nothing is yet. */
  newFile(): string;
  /** A migrated database without entries. */
  freshDatabase(): Promise<TestDatabase>;
  /** A database without anything, owned by a role that may do nothing beyond it. */
  bareDatabase(): Promise<TestDatabase>;
  clear(): Promise<void>;
}

export function openBackupGround(): BackupGround {
  const folder = mkdtempSync(join(tmpdir(), 'heed backup '));
  const clearings: (() => Promise<void>)[] = [];
  const freshDatabase = async () => {
    const database = await cloneTemplate();
    clearings.push(database.drop);
    return database;
  };
  return {
    folder,
    newFile: () => join(folder, `${randomUUID()}.heed`),
    freshDatabase,
    async bareDatabase() {
      const database = await freshDatabase();
      const role = `heed_owner_${randomUUID().replaceAll('-', '')}`;
      await giveTo(database.url, role);
      clearings.push(() => dropRole(role));
      const url = new URL(database.url);
      [url.username, url.password] = [role, 'secret'];
      return { ...database, url: url.href };
    },
    async clear() {
      for (const each of clearings) await each();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Backs up with an encryption that costs a test no second. */
export function makeBackup(url: string, file: string, passphrase: string | null) {
  return backUp({ url, file, passphrase, heedVersion: '0.1.0', scryptWorkFactor: 4 });
}

export async function expectRefusal(work: Promise<unknown>, message: RegExp): Promise<void> {
  await expect(work).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringMatching(message) as string,
  });
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function giveTo(url: string, role: string): Promise<void> {
  const client = await connect(url);
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  await client.query(`drop schema if exists ${heedSchemas.join(', ')} cascade`);
  await client.query(`create role ${role} login password 'secret' nosuperuser nocreatedb`);
  await client.query(`alter database ${rows[0]!.name} owner to ${role}`);
  await client.end();
}

async function dropRole(role: string): Promise<void> {
  const other = await cloneTemplate();
  const client = await connect(other.url);
  await client.query(`drop role ${role}`);
  await client.end();
  await other.drop();
}
