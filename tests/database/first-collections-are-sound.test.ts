import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase, type Database } from '../../src/database/connect.js';
import { runChecks } from '../../src/services/check.js';
import { loadFirstCollections } from '../../src/services/first-collections.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';

let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await cloneTemplate();
  database = await connectDatabase(own.url);
});

afterAll(async () => {
  await database.close();
  await own.drop();
});

test('the first collections, as they are loaded, pass every check', async () => {
  await loadFirstCollections(database, {
    withPractice: true,
    timeZone: 'Asia/Almaty',
    now: new Date(),
    tell: () => undefined,
  });
  const { rows } = await database.writers.query<{ statuses: number }>(
    'select count(*) as statuses from heed.perspective_status',
  );
  expect(rows[0]!.statuses).toBeGreaterThan(0);
  const failed = (await runChecks(database)).filter((result) => !result.passed);
  expect(failed).toEqual([]);
}, 120_000);
