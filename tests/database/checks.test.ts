import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readChecks, runCheck, runChecks } from '../../src/services/check.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { openPool } from '../setup/open-pool.js';
import { offences } from './offences/offences.js';
import { buildSoundWorld, type SoundWorld } from './sound-world.js';

let database: TestDatabase;
let pool: pg.Pool;
let world: SoundWorld;

beforeAll(async () => {
  database = await cloneTemplate();
  pool = openPool(database);
  world = await buildSoundWorld(pool);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('a sound world passes, and every check says what must hold', async () => {
  const results = await runChecks({ writers: pool });
  expect(results.filter((result) => !result.passed)).toEqual([]);
  expect(results.map((result) => result.name)).toEqual([...results.map((r) => r.name)].sort());
  for (const result of results) expect(result.meaning).toMatch(/^[A-Z].{20,}\.$/);
});

test('every check has an offence that it must find', async () => {
  const planted = new Set(offences.map((offence) => offence.check));
  expect((await readChecks()).map((check) => check.name)).toEqual([...planted].sort());
});

test.each(offences)('$check finds $what', async ({ check: name, plant }) => {
  const check = (await readChecks()).find((each) => each.name === name)!;
  const client = await pool.connect();
  try {
    // As a replica the session fires no trigger and checks no foreign key.
    await client.query('begin; set local session_replication_role = replica');
    const [sql, ...values] = plant(world);
    const { rowCount } = await client.query(sql, values);
    expect(rowCount).toBeGreaterThan(0);
    const result = await runCheck(client, check);
    expect(result.offending).toBeGreaterThan(0);
    expect(result.examples[0]).toBeTruthy();
  } finally {
    await client.query('rollback');
    client.release();
  }
});
