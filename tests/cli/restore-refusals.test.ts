import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../src/database/migrations.js';
import { parseManifest } from '../../src/services/backup-manifest.js';
import { restoreBackup } from '../../src/services/restore.js';
import { verifyBackup } from '../../src/services/restore-reader.js';
import { heedSchemas } from '../../src/services/restore-target.js';
import type { TestDatabase } from '../setup/database.js';
import {
  type BackupGround,
  connect,
  expectRefusal,
  makeBackup,
  openBackupGround,
} from './backup-ground.js';
import { countDumped, dumpTables } from './dump-tables.js';
import { seed } from './seed.js';

const passphrase = 'four random words here';
const messageOfDamage = /damaged|not a back-up|does not open|refuses the back-up/;
let ground: BackupGround;
let source: TestDatabase;

beforeAll(async () => {
  ground = openBackupGround();
  source = await ground.freshDatabase();
  await seed(source.url);
});

afterAll(() => ground.clear());

test('a restore knows every schema that the migrations make', async () => {
  const client = await connect(source.url);
  const { rows } = await client.query<{ name: string }>(
    `select namespace.nspname::text as name from pg_namespace namespace
      where namespace.nspname !~ '^pg_' and namespace.nspname not in ('information_schema', 'public')`,
  );
  await client.end();
  expect(rows.map(({ name }) => name).sort()).toEqual([...heedSchemas].sort());
});

describe('a restore refuses', () => {
  let file: string;
  let encrypted: string;
  let target: TestDatabase;

  beforeAll(async () => {
    [file, encrypted] = [ground.newFile(), ground.newFile()];
    await makeBackup(source.url, file, null);
    await makeBackup(source.url, encrypted, passphrase);
    target = await ground.freshDatabase();
  });

  test('a database that holds anything, and says how much', async () => {
    const before = await dumpTables(source.url);
    // What is made of other tables is not counted: every installation's own names are searched.
    const own = Object.fromEntries(
      Object.entries(before).filter(([table]) => !table.includes('search')),
    );
    expect(countDumped(own)).toBeLessThan(countDumped(before));
    await expectRefusal(
      restoreBackup({ url: source.url, file, passphrase: null }),
      new RegExp(`not empty: it holds ${countDumped(own) - 5 - migrations.length} rows`),
    );
    expect(await dumpTables(source.url)).toEqual(before);
  });

  test('a database of a newer Heed, and one that is not of Heed', async () => {
    const newer = await ground.freshDatabase();
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
      const other = ground.newFile();
      writeFileSync(other, content, 'latin1');
      await expectRefusal(verifyBackup(other, null), /not a back-up|damaged/);
    }
    await expectRefusal(verifyBackup(join(ground.folder, 'nowhere'), null), /no such file/);
    await expectRefusal(verifyBackup(ground.folder, null), /folder/);
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
    const damaged = ground.newFile();
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
