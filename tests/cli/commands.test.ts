import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open-database.js';
import { isWellFormedToken } from '../../src/domain/token.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { dumpTables } from './dump-tables.js';
import { type Ran, runHeed } from './run-heed.js';
import { seed } from './seed.js';

let folder: string;
let source: TestDatabase;
let target: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heed commands '));
  // Root's database belongs to another user, who must get there too.
  chmodSync(folder, 0o755);
  [source, target] = [await cloneTemplate(), await cloneTemplate()];
  await seed(source.url);
});

afterAll(async () => {
  await source.drop();
  await target.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('help and usage', () => {
  const commands = [
    [],
    ['serve'],
    ['migrate'],
    ['import'],
    ['export'],
    ['token'],
    ['token', 'create'],
    ['token', 'list'],
    ['token', 'revoke'],
    ['documents'],
    ['documents', 'add'],
    ['documents', 'list'],
    ['documents', 'remove'],
    ['backup'],
    ['restore'],
    ['check'],
    ['rebuild'],
    ['doctor'],
  ];

  test.each(commands)('%s %s has help, whatever the environment says', async (...words) => {
    const ran = await runHeed([...words.filter(Boolean), '--help'], { PORT: 'none' });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain(`Usage: heed${words.map((word) => ` ${word}`).join('')}`);
    if (words.length > 0 && !['token', 'documents'].includes(words.join(' ')))
      expect(ran.out).toContain('Example');
  });

  test.each([
    [[], /Usage: heed/],
    [['fly'], /unknown command 'fly'/],
    [['token'], /Usage: heed token/],
    [['backup'], /missing required argument/],
    [['backup', 'one', 'two'], /too many arguments/],
    [['restore', 'file', '--force'], /unknown option/],
    [['token', 'create', '--organization', 'heed'], /--role/],
    [
      ['token', 'create', '--organization', 'heed', '--role', 'OWNER'],
      /CONTRIBUTOR, EDITOR, ADMIN/,
    ],
    [
      ['token', 'create', '--organization', 'heed', '--role', 'ADMIN', '--expires', '0'],
      /1 to 3650/,
    ],
  ])('%j is a wrong way to call it', async (words, message) => {
    const ran = await runHeed(words, { DATABASE_URL: source.url });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(message);
  });

  test('a wrong environment variable is named', async () => {
    const ran = await runHeed(['check'], { PORT: '70000' });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/PORT is "70000"/);
  });
});

describe('an unreachable database', () => {
  test.each([['check'], ['token', 'list'], ['migrate'], ['backup', 'nowhere.heed']])(
    '%s %s ends with 3 and no stack',
    async (...words) => {
      const ran = await runHeed(words.filter(Boolean), {
        DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none',
      });
      expect(ran).toMatchObject({ code: 3, out: '' });
      expect(ran.err).toMatch(/^DATABASE_UNAVAILABLE: /);
      expect(ran.err).not.toMatch(/secret| at /);
      expect(existsSync('nowhere.heed')).toBe(false);
    },
  );

  test('has a doctor who says so', async () => {
    const ran = await runHeed(['doctor', '--json'], {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      HEED_DATA_DIR: folder,
      PORT: '0',
    });
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.out)).toContainEqual(
      expect.objectContaining({ subject: 'DATABASE_AWAY', state: 'PROBLEM' }),
    );
  });
});

test('a token goes through its life', async () => {
  const created = await run([
    'token',
    'create',
    '--organization',
    'prison-watch',
    '--role',
    'EDITOR',
  ]);
  expect(created.code).toBe(0);
  expect(isWellFormedToken(created.out.trimEnd())).toBe(true);
  expect(created.out).toMatch(/^\S+\n$/);
  expect(created.err).toMatch(/shown only now/);
  const asJson = await run([
    'token',
    'create',
    '--organization',
    'prison-watch',
    '--role',
    'ADMIN',
    '--expires',
    '2',
    '--json',
  ]);
  expect(JSON.parse(asJson.out)).toMatchObject({ organization: 'prison-watch', role: 'ADMIN' });
  const listed = JSON.parse((await run(['token', 'list', '--json'])).out) as {
    id: string;
    state: string;
  }[];
  expect(listed.map(({ state }) => state)).toEqual(['ACTIVE', 'ACTIVE']);
  expect((await run(['doctor', '--json'])).out).toMatch(
    /1 token ends within 30 days, the first on [-0-9]+; in all 2 active tokens\./,
  );
  const { id } = JSON.parse(asJson.out) as { id: string };
  expect((await run(['token', 'revoke', id])).code).toBe(0);
  const table = await run(['token', 'list']);
  expect(table.out.split('\n').find((line) => line.startsWith(id))).toMatch(/REVOKED$/);
  expect(table.out).not.toContain(created.out.trimEnd());
  expect(await run(['token', 'revoke', 'nothing'])).toMatchObject({ code: 1, out: '' });
  const unknown = await run(['token', 'create', '--organization', 'nobody', '--role', 'EDITOR']);
  expect(unknown).toMatchObject({ code: 1, out: '' });
  expect(unknown.err).toMatch(/^UNKNOWN_ID organization: There is no organization "nobody"/);
});

test('a database is backed up, restored, checked and looked at', async () => {
  const file = join(folder, 'all.heed');
  const secret = join(folder, 'secret');
  writeFileSync(secret, 'four random words here\r\nand a second line\n');
  const backup = await run(['backup', file, '--passphrase-file', secret, '--json']);
  expect(backup.code).toBe(0);
  expect(JSON.parse(backup.out)).toMatchObject({ file, isEncrypted: true });
  expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  expect(await run(['backup', file])).toMatchObject({ code: 1, out: '' });
  const locked = await runHeed(['restore', file], { DATABASE_URL: target.url });
  expect(locked).toMatchObject({ code: 1, out: '' });
  expect(locked.err).toMatch(/^REQUIRED passphrase: /);
  const restored = await runHeed(['restore', file, '--json'], {
    DATABASE_URL: target.url,
    HEED_PASSPHRASE: 'four random words here',
  });
  expect(restored).toMatchObject({ code: 0 });
  expect(JSON.parse(restored.out)).toMatchObject({
    migrated: [],
    heedVersion: expect.any(String) as string,
  });
  expect(await dumpTables(target.url)).toEqual(await dumpTables(source.url));
  const checked = await runHeed(['check', '--json'], { DATABASE_URL: target.url });
  expect(JSON.parse(checked.out)).toEqual(JSON.parse((await run(['check', '--json'])).out));
  expect(checked).toMatchObject({
    code: 0,
    out: expect.not.stringContaining('"passed": false') as string,
  });
  const plain = join(folder, 'plain.heed');
  expect(await run(['backup', plain])).toMatchObject({ code: 0, out: '' });
  const again = await runHeed(['restore', plain], { DATABASE_URL: target.url });
  expect(again.code).toBe(1);
  expect(again.err).toMatch(/^INVALID_VALUE DATABASE_URL: The database is not empty/);
});

test('a damaged back-up starts no database', async () => {
  const [file, dataDir] = [join(folder, 'damaged.heed'), join(folder, 'data')];
  writeFileSync(file, 'nothing of the kind');
  const ran = await runHeed(['restore', file], { HEED_DATA_DIR: dataDir });
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err).toMatch(/is not a back-up of Heed/);
  expect(existsSync(dataDir)).toBe(false);
});

test('a passphrase file that is missing or empty is a wrong way to call it', async () => {
  const empty = join(folder, 'empty');
  writeFileSync(empty, '\n');
  for (const file of [empty, join(folder, 'missing')]) {
    expect((await run(['backup', join(folder, 'x.heed'), '--passphrase-file', file])).code).toBe(2);
  }
});

describe('the embedded database', () => {
  test.each([
    ['check'],
    ['migrate'],
    ['token', 'list'],
    ['import', 'list.csv'],
    ['backup', 'no.heed'],
  ])('%s %s makes none where the server keeps none', async (...words) => {
    const dataDir = join(folder, 'elsewhere');
    const ran = await runHeed(words.filter(Boolean), { HEED_DATA_DIR: dataDir });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(`No Heed is kept in ${dataDir}.`);
    expect(ran.err).toMatch(/HEED_DATA_DIR or DATABASE_URL, set it here too/);
    expect(existsSync(dataDir)).toBe(false);
  });

  test('serves commands without a server, and is stopped after each', async () => {
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    const file = join(folder, 'embedded.heed');
    expect((await runHeed(['doctor'], { HEED_DATA_DIR: one, PORT: '0' })).out).toMatch(
      /no database yet/,
    );
    expect(existsSync(one)).toBe(false);
    await (await openDatabase({ databaseUrl: null, dataDir: one }, () => undefined)).stop();
    expect((await runHeed(['check'], { HEED_DATA_DIR: one })).err).toMatch(/npx heed migrate/);
    expect((await runHeed(['migrate'], { HEED_DATA_DIR: one })).code).toBe(0);
    const words = ['token', 'create', '--organization', 'heed', '--role', 'ADMIN'];
    expect((await runHeed(words, { HEED_DATA_DIR: one })).code).toBe(0);
    expect((await runHeed(['backup', file], { HEED_DATA_DIR: one })).code).toBe(0);
    expect((await runHeed(['restore', file], { HEED_DATA_DIR: other })).code).toBe(0);
    const listed = await runHeed(['token', 'list', '--json'], { HEED_DATA_DIR: other });
    expect(JSON.parse(listed.out)).toHaveLength(1);
    expect(existsSync(join(other, 'heed.lock'))).toBe(false);
    expect(existsSync(join(other, 'postgres', 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(other, 'postgres', 'postmaster.pid'))).toBe(false);
  }, 60_000);
});

function run(words: string[]): Promise<Ran> {
  return runHeed(words, { DATABASE_URL: source.url, HEED_DATA_DIR: folder, PORT: '0' });
}
