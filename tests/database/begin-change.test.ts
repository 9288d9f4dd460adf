import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildChange, installationId } from '../factories/build-change.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { openPool } from '../setup/open-pool.js';

const writers = 16;
const writesEach = 25;

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await cloneTemplate();
  pool = openPool(database, writers);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('revisions have no gap and time never runs backwards, though writers race and some roll back', async () => {
  const committed = (
    await Promise.all(Array.from({ length: writers }, (_, writer) => writeMany(writer)))
  ).flat();
  const { rows } = await pool.query<{ revision: number; isOrdered: boolean }>(
    `select revision, recorded_at >= coalesce(lag(recorded_at) over (order by revision), '-infinity') as "isOrdered"
       from heed.change order by revision`,
  );
  expect(rows.map((row) => row.revision)).toEqual(rows.map((_, index) => index + 1));
  expect(rows.every((row) => row.isOrdered)).toBe(true);
  // The first revision is the installation's own.
  expect(committed.sort((one, other) => one - other)).toEqual(
    rows.slice(1).map((row) => row.revision),
  );
});

test('a change is stamped after the one before it was, however long its transaction has been open', async () => {
  const slow = await pool.connect();
  try {
    await slow.query('begin; select now()');
    const before = await buildChange(pool);
    const after = await buildChange(slow);
    await slow.query('commit');
    const { rows } = await pool.query<{ isOrdered: boolean }>(
      `select later.recorded_at >= earlier.recorded_at as "isOrdered"
         from heed.change earlier, heed.change later where earlier.revision = $1 and later.revision = $2`,
      [before, after],
    );
    expect(after).toBe(before + 1);
    expect(rows).toEqual([{ isOrdered: true }]);
  } finally {
    slow.release();
  }
});

test('a clock that was set back does not turn time back', async () => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const ahead = await buildChange(client);
    await client.query('set local session_replication_role = replica');
    await client.query(
      `update heed.change set recorded_at = recorded_at + interval '1 hour' where revision = $1`,
      [ahead],
    );
    await buildChange(client);
    const { rows } = await client.query(
      'select count(distinct recorded_at)::integer as count from heed.change where revision >= $1',
      [ahead],
    );
    expect(rows).toEqual([{ count: 1 }]);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('no change comes in beside begin_change with a gap, out of order, or from a day to come', async () => {
  await buildChange(pool);
  const add = (revision: string, recordedAt: string) =>
    pool.query(
      `insert into heed.change (revision, recorded_at, organization_id, kind)
       select max(revision) ${revision}, max(recorded_at) ${recordedAt}, $1, 'SLIPPED_IN' from heed.change`,
      [installationId],
    );
  const refusal = { code: 'HD001' };
  for (const [revision, recordedAt] of [
    ['+ 2', ''],
    ['', ''],
    ['- 1', ''],
    ['+ 1', `- interval '1 millisecond'`],
    ['+ 1', `+ interval '1 day'`],
  ] as const) {
    await expect(add(revision, recordedAt)).rejects.toMatchObject(refusal);
  }
  await add('+ 1', '');
});

/** Every fifth write rolls back after it has its revision. @returns the revisions that stayed */
async function writeMany(writer: number): Promise<number[]> {
  const stayed: number[] = [];
  for (let write = 0; write < writesEach; write += 1) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const revision = await buildChange(client, { organizationId: installationId });
      const isRolledBack = (writer + write) % 5 === 0;
      await client.query(isRolledBack ? 'rollback' : 'commit');
      if (!isRolledBack) stayed.push(revision);
    } finally {
      client.release();
    }
  }
  return stayed;
}
