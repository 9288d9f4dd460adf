import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';
import { migrations } from '../../src/database/migrations.js';
import { backUp } from '../../src/services/backup.js';
import { parseManifest } from '../../src/services/backup-manifest.js';
import { restoreBackup } from '../../src/services/restore.js';
import { verifyBackup } from '../../src/services/restore-reader.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { countDumped, dumpTables } from './dump-tables.js';
import { addAssessment, addRecommendation, seed, type Seeded } from './seed.js';

const passphrase = 'four random words here';
let folder: string;
let source: TestDatabase;
let seeded: Seeded;
const databases: TestDatabase[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heed backup '));
  source = await freshDatabase();
  seeded = await seed(source.url);
});

afterAll(async () => {
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a back-up', () => {
  test.each([null, passphrase])('brings back every byte (passphrase %s)', async (given) => {
    const file = newName();
    const result = await makeBackup(source.url, file, given);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(result.bytes).toBe(statSync(file).size);
    expect(result.isEncrypted).toBe(given !== null);
    const target = await freshDatabase();
    await restoreBackup({ url: target.url, file, passphrase: given });
    expect(await dumpTables(target.url)).toEqual(await dumpTables(source.url));
  });

  test('is one moment of a database that somebody writes to', async () => {
    const busy = await freshDatabase();
    const busySeeded = await seed(busy.url);
    const writer = writeOn(busy.url, busySeeded);
    const file = newName();
    const { revision } = await makeBackup(busy.url, file, null);
    await writer.stop();
    const target = await freshDatabase();
    await restoreBackup({ url: target.url, file, passphrase: null });
    const [before, after] = [await dumpTables(busy.url), await dumpTables(target.url)];
    expect(before.change!.length).toBeGreaterThan(after.change!.length);
    expect(after.change!.length - 1).toBe(revision);
    expect(await keptStatusDifferences(target.url)).toBe(0);
  });

  test('writes on after a restore with the next numbers', async () => {
    const file = newName();
    const { revision } = await makeBackup(source.url, file, null);
    const target = await freshDatabase();
    await restoreBackup({ url: target.url, file, passphrase: null });
    const client = await connect(target.url);
    await addAssessment(client, seeded, 'PLANNED', '2022-02-02', null);
    const { rows } = await client.query('select max(change.revision) as newest from heed.change');
    await client.end();
    expect(rows).toEqual([{ newest: revision + 1 }]);
  });

  test('restores into a database that was never migrated, as a role that owns nothing else', async () => {
    const file = newName();
    await makeBackup(source.url, file, null);
    const target = await bareDatabase();
    await restoreBackup({ url: target.url, file, passphrase: null });
    expect(await dumpTables(target.url)).toEqual(await dumpTables(source.url));
    const client = await connect(target.url);
    const refusal = client.query('truncate heed.retraction');
    await expect(refusal).rejects.toMatchObject({ code: 'HD001' });
    await client.end();
  });

  test('of an older Heed is brought to this version', async () => {
    const old = await bareDatabase();
    const former = migrations.slice(0, -1);
    await migrateTo(old.url, former);
    const file = newName();
    await makeBackup(old.url, file, null);
    const target = await freshDatabase();
    const { manifest, migrated } = await restoreBackup({ url: target.url, file, passphrase: null });
    expect(manifest.migrations).toEqual(former.map((migration) => migration.name));
    expect(migrated).toEqual([migrations.at(-1)!.name]);
    const client = await connect(target.url);
    const { rows } = await client.query('select migration.name from heed.migration order by id');
    await client.end();
    expect(rows.map((row: { name: string }) => row.name)).toEqual(
      migrations.map(({ name }) => name),
    );
  });

  test('of a table of many blocks comes back', async () => {
    const large = await freshDatabase();
    const client = await connect(large.url);
    await client.query(
      `insert into heed.change_salt (revision, salt) select 1, decode(repeat('00ff', 1500000), 'hex')`,
    );
    await client.end();
    const file = newName();
    await makeBackup(large.url, file, null);
    const target = await freshDatabase();
    await restoreBackup({ url: target.url, file, passphrase: null });
    expect(await dumpTables(target.url)).toEqual(await dumpTables(large.url));
  });

  test('leaves the file alone that is there, and no file when it breaks', async () => {
    const file = newName();
    writeFileSync(file, 'mine');
    await expectRefusal(makeBackup(source.url, file, null), /is there already/);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const other = newName();
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
    await expectRefusal(makeBackup(source.url, join(folder, 'none', 'x'), null), /no such file/);
    await expectRefusal(makeBackup(source.url, newName(), 'short'), /at least 12/);
    const bare = await bareDatabase();
    await expectRefusal(makeBackup(bare.url, newName(), null), /nothing to back up/);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    expect(readdirSync(folder)).not.toContain(other);
  });
});

describe('a restore refuses', () => {
  let file: string;
  let encrypted: string;
  let target: TestDatabase;

  beforeAll(async () => {
    [file, encrypted] = [newName(), newName()];
    await makeBackup(source.url, file, null);
    await makeBackup(source.url, encrypted, passphrase);
    target = await freshDatabase();
  });

  test('a database that holds anything, and says how much', async () => {
    const before = await dumpTables(source.url);
    await expectRefusal(
      restoreBackup({ url: source.url, file, passphrase: null }),
      new RegExp(`not empty: it holds ${countDumped(before) - 5 - 6} rows`),
    );
    expect(await dumpTables(source.url)).toEqual(before);
  });

  test('a database of a newer Heed, and one that is not of Heed', async () => {
    const newer = await freshDatabase();
    const client = await connect(newer.url);
    await client.query(
      `insert into heed.migration (timestamp, name) values (9999999999999, 'Future9999999999999')`,
    );
    await expectRefusal(
      restoreBackup({ url: newer.url, file, passphrase: null }),
      /newer Heed has migrated this database \(Future9999999999999\)/,
    );
    await client.query('drop table heed.migration');
    await client.end();
    await expectRefusal(
      restoreBackup({ url: newer.url, file, passphrase: null }),
      /a schema called heed that Heed did not make/,
    );
  });

  test('a back-up that only a newer Heed understands', async () => {
    const manifest = await verifyBackup(file, null);
    const newer = { ...manifest, heedVersion: '9.1.0' };
    const refused = [
      { ...newer, formatVersion: 2 },
      { ...newer, migrations: [...manifest.migrations, 'Future9999999999999'] },
    ];
    for (const each of refused) {
      expect(() => parseManifest(JSON.stringify(each))).toThrow(/Install Heed 9.1.0 or newer/);
    }
    expect(() => parseManifest('{"format": "other"}')).toThrow(/not a back-up/);
    expect(() => parseManifest(JSON.stringify({ ...manifest, tables: [1] }))).toThrow(/not whole/);
  });

  test('what is no back-up', async () => {
    for (const content of ['', 'hello', 'SQLite format 3', '\x1f\x8b\x08nothing of the kind']) {
      const other = newName();
      writeFileSync(other, content, 'latin1');
      await expectRefusal(verifyBackup(other, null), /not a back-up|damaged/);
    }
    await expectRefusal(verifyBackup(join(folder, 'nowhere'), null), /no such file/);
    await expectRefusal(verifyBackup(folder, null), /folder/);
  });

  test('a wrong passphrase, and none', async () => {
    await expectRefusal(verifyBackup(encrypted, 'not this one at all'), /does not open/);
    await expectRefusal(verifyBackup(encrypted, null), /is encrypted/);
  });

  test('a file that is cut short anywhere', async () => {
    for (const [whole, given] of bothFiles()) {
      const bytes = readFileSync(whole);
      for (const share of [0.01, 0.1, 0.5, 0.9, 0.99]) {
        await expectDamage(bytes.subarray(0, Math.floor(bytes.length * share)), given);
      }
      await expectNothingRestored(bytes.subarray(0, bytes.length - 1), given);
    }
  });

  test('a file with one bit turned anywhere', async () => {
    for (const [whole, given] of bothFiles()) {
      const bytes = readFileSync(whole);
      const step = Math.ceil(bytes.length / 40);
      for (let at = 10; at < bytes.length; at += step) {
        const turned = Buffer.from(bytes);
        turned[at]! ^= 1 << (at % 8);
        await expectDamage(turned, given);
      }
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      await expectNothingRestored(bytes, given);
    }
  });

  function bothFiles(): [string, string | null][] {
    return [
      [file, null],
      [encrypted, passphrase],
    ];
  }

  /** The file is refused before a database is asked for. */
  async function expectDamage(content: Buffer, given: string | null): Promise<string> {
    const damaged = newName();
    writeFileSync(damaged, content);
    await expectRefusal(verifyBackup(damaged, given), messageOfDamage);
    return damaged;
  }

  /** And if it breaks only then, while its rows go in, none stays. */
  async function expectNothingRestored(content: Buffer, given: string | null): Promise<void> {
    const damaged = await expectDamage(content, given);
    const before = await dumpTables(target.url);
    const work = restoreBackup({ url: target.url, file: damaged, passphrase: given });
    await expectRefusal(work, messageOfDamage);
    expect(await dumpTables(target.url)).toEqual(before);
  }
});

const messageOfDamage = /damaged|not a back-up|does not open|refuses the back-up/;

function newName(): string {
  return join(folder, `${randomUUID()}.heed`);
}

function makeBackup(url: string, file: string, given: string | null) {
  return backUp({ url, file, passphrase: given, heedVersion: '0.1.0', scryptWorkFactor: 4 });
}

async function freshDatabase(): Promise<TestDatabase> {
  const database = await cloneTemplate();
  databases.push(database);
  return database;
}

/** A database without anything, owned by a role that may do nothing beyond it. */
async function bareDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase();
  const client = await connect(database.url);
  const role = `heed_owner_${randomUUID().replaceAll('-', '')}`;
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  await client.query('drop schema heed, published, permitted cascade');
  await client.query(`create role ${role} login password 'secret' nosuperuser nocreatedb`);
  await client.query(`alter database ${rows[0]!.name} owner to ${role}`);
  await client.end();
  databases.push({ url: '', drop: () => dropRole(role) });
  const url = new URL(database.url);
  [url.username, url.password] = [role, 'secret'];
  return { ...database, url: url.href };
}

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

async function dropRole(role: string): Promise<void> {
  const other = await cloneTemplate();
  const client = await connect(other.url);
  await client.query(`drop role ${role}`);
  await client.end();
  await other.drop();
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Adds recommendations and judgements until it is stopped. */
function writeOn(url: string, what: Seeded): { stop(): Promise<void> } {
  let isStopped = false;
  const work = (async () => {
    const client = await connect(url);
    for (let number = 2; !isStopped; number += 1) {
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

async function keptStatusDifferences(url: string): Promise<number> {
  const client = await connect(url);
  const { rows } = await client.query<{ count: number }>(
    `with shall as (
       select told.* from heed.assessor_statuses_of(array(select recommendation.id from heed.recommendation)) told
     ), kept as (
       select status.recommendation_id, status.addressee_id, status.assessor_id, status.perspective,
              status.assessment_id, status.status, status.counts_from from heed.assessor_status status
     )
     select count(*)::integer as count
       from ((table shall except table kept) union all (table kept except table shall)) difference`,
  );
  await client.end();
  return rows[0]!.count;
}

async function expectRefusal(work: Promise<unknown>, message: RegExp): Promise<void> {
  await expect(work).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringMatching(message) as string,
  });
}
