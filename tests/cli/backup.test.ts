import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '../../src/database/connect.js';
import { createDataSource } from '../../src/database/data-source.js';
import { migrations } from '../../src/database/migrations.js';
import { backUp } from '../../src/services/backup.js';
import { runChecks } from '../../src/services/check.js';
import { restoreBackup } from '../../src/services/restore.js';
import type { TestDatabase } from '../setup/database.js';
import {
  type BackupGround,
  connect,
  expectRefusal,
  makeBackup,
  openBackupGround,
} from './backup-ground.js';
import { dumpTables } from './dump-tables.js';
import { addAssessment, addRecommendation, seed, type Seeded } from './seed.js';

const passphrase = 'four random words here';
let ground: BackupGround;
let source: TestDatabase;
let seeded: Seeded;

beforeAll(async () => {
  ground = openBackupGround();
  source = await ground.freshDatabase();
  seeded = await seed(source.url);
});

afterAll(() => ground.clear());

test.each([null, passphrase])('a back-up brings back every byte (passphrase %s)', async (given) => {
  const file = ground.newFile();
  const result = await makeBackup(source.url, file, given);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(result.bytes).toBe(statSync(file).size);
  expect(result.isEncrypted).toBe(given !== null);
  const target = await ground.freshDatabase();
  await restoreBackup({ url: target.url, file, passphrase: given });
  expect(await dumpTables(target.url)).toEqual(await dumpTables(source.url));
});

test('a back-up is one moment of a database that somebody writes to', async () => {
  const busy = await ground.freshDatabase();
  const busySeeded = await seed(busy.url);
  const writer = writeOn(busy.url, busySeeded);
  const file = ground.newFile();
  const { revision } = await makeBackup(busy.url, file, null);
  await writer.stop();
  const target = await ground.freshDatabase();
  await restoreBackup({ url: target.url, file, passphrase: null });
  const [before, after] = [await dumpTables(busy.url), await dumpTables(target.url)];
  expect(before.change!.length).toBeGreaterThan(after.change!.length);
  expect(after.change!.length - 1).toBe(revision);
  expect(await failedChecks(target.url)).toEqual([]);
});

test('a database writes on after a restore with the next numbers', async () => {
  const file = ground.newFile();
  const { revision } = await makeBackup(source.url, file, null);
  const target = await ground.freshDatabase();
  await restoreBackup({ url: target.url, file, passphrase: null });
  const client = await connect(target.url);
  await addAssessment(client, seeded, 'PLANNED', '2022-02-02', null);
  const { rows } = await client.query('select max(change.revision) as newest from heed.change');
  await client.end();
  expect(rows).toEqual([{ newest: revision + 1 }]);
});

test('a back-up comes into a database that was never migrated, as a role that owns nothing else', async () => {
  const file = ground.newFile();
  await makeBackup(source.url, file, null);
  const target = await ground.bareDatabase();
  await restoreBackup({ url: target.url, file, passphrase: null });
  expect(await dumpTables(target.url)).toEqual(await dumpTables(source.url));
  const client = await connect(target.url);
  const refusal = client.query('truncate heed.retraction');
  await expect(refusal).rejects.toMatchObject({ code: 'HD001' });
  await client.end();
});

test('a back-up of an older Heed is brought to this version', async () => {
  const old = await ground.bareDatabase();
  const former = migrations.slice(0, -1);
  await migrateTo(old.url, former);
  const file = ground.newFile();
  await makeBackup(old.url, file, null);
  const target = await ground.freshDatabase();
  const { manifest, migrated } = await restoreBackup({ url: target.url, file, passphrase: null });
  expect(manifest.migrations).toEqual(former.map((migration) => migration.name));
  expect(migrated).toEqual([migrations.at(-1)!.name]);
  const client = await connect(target.url);
  const { rows } = await client.query('select migration.name from heed.migration order by id');
  await client.end();
  expect(rows.map((row: { name: string }) => row.name)).toEqual(migrations.map(({ name }) => name));
});

test('a table of many blocks comes back', async () => {
  const large = await ground.freshDatabase();
  const client = await connect(large.url);
  await client.query(
    `insert into heed.change_salt (revision, salt) select 1, decode(repeat('00ff', 1500000), 'hex')`,
  );
  await client.end();
  const file = ground.newFile();
  await makeBackup(large.url, file, null);
  const target = await ground.freshDatabase();
  await restoreBackup({ url: target.url, file, passphrase: null });
  expect(await dumpTables(target.url)).toEqual(await dumpTables(large.url));
});

test('a back-up leaves the file alone that is there, and no file when it breaks', async () => {
  const file = ground.newFile();
  writeFileSync(file, 'mine');
  await expectRefusal(makeBackup(source.url, file, null), /is there already/);
  expect(readFileSync(file, 'utf8')).toBe('mine');
  const other = ground.newFile();
  const stopped = new AbortController();
  const broken = backUp({
    url: source.url,
    file: other,
    passphrase: null,
    heedVersion: '0.1.0',
    signal: stopped.signal,
    onTable: () => stopped.abort(),
  });
  await expect(broken).rejects.toThrow(/abort/);
  const terminated = backUp({
    url: source.url,
    file: other,
    passphrase: null,
    heedVersion: '0.1.0',
    onTable: () => killBackups(source.url),
  });
  await expect(terminated).rejects.toThrow();
  await expectRefusal(
    makeBackup(source.url, join(ground.folder, 'none', 'x'), null),
    /no such file/,
  );
  await expectRefusal(makeBackup(source.url, ground.newFile(), 'short'), /at least 12/);
  const bare = await ground.bareDatabase();
  await expectRefusal(makeBackup(bare.url, ground.newFile(), null), /nothing to back up/);
  expect(readdirSync(ground.folder).filter((name) => name.includes('.part'))).toEqual([]);
  expect(readdirSync(ground.folder)).not.toContain(other);
});

async function migrateTo(url: string, former: readonly (new () => unknown)[]): Promise<void> {
  const client = await connect(url);
  await client.query('create schema heed');
  await client.end();
  const { options } = createDataSource(url);
  const dataSource = new DataSource({ ...options, migrations: [...former] } as typeof options);
  await dataSource.initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}

/** Adds recommendations and judgements until it is stopped. */
function writeOn(url: string, what: Seeded): { stop(): Promise<void> } {
  let isStopped = false;
  const work = (async () => {
    const client = await connect(url);
    // The last round begins after the back-up was made, so that there is something that it cannot have.
    for (let number = 2, isLast = false; !isLast; number += 1) {
      isLast = isStopped;
      const recommendationId = randomUUID();
      await addRecommendation(client, what, recommendationId, `R-${number}`);
      await addAssessment(client, { ...what, recommendationId }, 'PLANNED', '2019-09-26', null);
    }
    await client.end();
  })();
  return {
    async stop() {
      isStopped = true;
      await work;
    },
  };
}

async function killBackups(url: string): Promise<void> {
  const client = await connect(url);
  await client.query(
    `select pg_terminate_backend(activity.pid) from pg_stat_activity activity
      where activity.application_name = 'heed command' and activity.datname = current_database()`,
  );
  await client.end();
}

async function failedChecks(url: string): Promise<string[]> {
  const database = await connectDatabase(url);
  const results = await runChecks(database);
  await database.close();
  return results.filter(({ passed }) => !passed).map(({ name }) => name);
}
