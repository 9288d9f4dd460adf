import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../src/database/migrate.js';
import { migrations } from '../../src/database/migrations.js';
import { heedSchemas } from '../../src/services/restore-target.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';

const names = migrations.map((migration) => migration.name);

let database: TestDatabase;

beforeAll(async () => {
  database = await cloneTemplate();
});

beforeEach(() => query(`drop schema if exists ${heedSchemas.join(', ')} cascade`));

afterAll(() => database.drop());

test('every migration runs on an empty database, in order, once', async () => {
  expect(await migrate(database.url)).toEqual(names);
  expect(await query('select name from heed.migration order by id')).toEqual(
    names.map((name) => ({ name })),
  );
  expect(await migrate(database.url)).toEqual([]);
});

test('two programs may migrate at once', async () => {
  const ran = await Promise.all([migrate(database.url), migrate(database.url)]);
  expect(ran.sort((one, other) => one.length - other.length)).toEqual([[], names]);
});

test('names and timestamps rise, and no migration goes back', async () => {
  expect(names).toEqual([...names].sort((one, other) => (stampOf(one) < stampOf(other) ? -1 : 1)));
  expect(new Set(names.map(stampOf)).size).toBe(names.length);
  for (const Migration of migrations) {
    await expect(new Migration().down()).rejects.toThrow(/forward only/);
  }
});

function stampOf(name: string): string {
  return /\d{13}$/.exec(name)![0];
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
