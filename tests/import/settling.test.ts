import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { largeFile } from './large-file.js';
import { openFurnishedWorld, type World } from './world.js';

const rowCount = 400;
/** As many as one writer touches. */
const touchedCount = 5;
/** What may be read of each: its rows before and after, for sums, for counts and for shares. */
const readsOfEach = 20;

const kept = ['counted_recommendation', 'status_turn', 'assessor_status', 'perspective_status'].map(
  (name) => `heed.${name}`,
);

let world: World;
let client: pg.PoolClient;
let ids: string[];

beforeAll(async () => {
  world = await openFurnishedWorld();
  client = await world.database.writers.connect();
  const csv = [...largeFile(rowCount)].join('');
  await world.import(csv, { collection: 'proposals', publish: true });
  const touched = await world.query<{ id: string }>(
    `select recommendation_id as id from heed.counted_recommendation order by id limit ${touchedCount}`,
  );
  ids = touched.map(({ id }) => id);
}, 60_000);
afterAll(async () => {
  client.release();
  await world.close();
});

beforeEach(async () => {
  await client.query(`begin; set local track_functions = 'all'`);
});
afterEach(() => client.query('rollback'));

async function touch(): Promise<void> {
  await client.query(
    `select heed.begin_change(id, 'IMPORTED', null, null, null, null, null) from heed.organization where slug = 'heed'`,
  );
  await client.query(
    `update heed.recommendation set revision = (select max(revision) from heed.change) where id = any ($1)`,
    [ids],
  );
}

/** Counted for the connection, not for the transaction alone. */
async function looks(): Promise<number> {
  const { rows } = await client.query<{ calls: string }>(
    `select coalesce(sum(calls), 0) as calls from pg_stat_xact_user_functions where funcname = 'settle_at_commit'`,
  );
  return Number(rows[0]!.calls);
}

async function waiting(): Promise<number> {
  const { rows } = await client.query('select from heed.figure_due');
  return rows.length;
}

test('a transaction looks once for what it has touched, and again for what it touches later', async () => {
  const before = await looks();
  await touch();
  await touch();
  expect(await waiting()).toBe(touchedCount);
  await client.query('set constraints all immediate');
  expect([(await looks()) - before, await waiting()]).toEqual([1, 0]);
  await client.query('set constraints all deferred');
  await touch();
  await client.query('set constraints all immediate');
  expect([(await looks()) - before, await waiting()]).toEqual([2, 0]);
});

test('what a savepoint takes back does not hide what is touched after it', async () => {
  const before = await looks();
  await client.query('savepoint before');
  await touch();
  await client.query('rollback to savepoint before');
  await touch();
  await client.query('set constraints all immediate');
  expect([(await looks()) - before, await waiting()]).toEqual([1, 0]);
});

test('a batch of a first import reads what it has touched, and nothing of those before it', async () => {
  // What is planned for empty tables in a transaction is kept until its end.
  await client.query(`
    set local session_replication_role = replica;
    truncate ${kept.join(', ')};
    analyze ${kept.join(', ')};
    select heed.settle_figures('{}'), heed.refresh_statuses('{}');
    insert into heed.counted_recommendation
      select id, home_collection_id, '-infinity', '{}', '{}', '{}', '{}', false, null, null, '{}' from heed.recommendation;
    insert into heed.status_turn (recommendation_id, collection_id, perspective, since, bucket)
      select id, home_collection_id, 'STATE', '2020-01-01', 'PLANNED' from heed.recommendation;
    insert into heed.assessor_status (recommendation_id, assessor_id, perspective, assessment_id, status, counts_from)
      select id, id, 'STATE', id, 'PLANNED', '2020-01-01' from heed.recommendation;
    insert into heed.perspective_status (recommendation_id, collection_id, perspective, bucket, assessment_id, has_dissent)
      select id, home_collection_id, 'STATE', 'PLANNED', id, false from heed.recommendation;
  `);
  const before = await reads();
  await client.query('select heed.settle_figures($1), heed.refresh_statuses($1)', [ids]);
  const read = (await reads()).map((all, table) => all - before[table]!);
  expect(Math.min(...read)).toBeGreaterThanOrEqual(touchedCount);
  expect(Math.max(...read)).toBeLessThanOrEqual(touchedCount * readsOfEach);
});

/** How many rows were read of each kept table. */
async function reads(): Promise<number[]> {
  const { rows } = await client.query<{ read: number }>(
    `select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
       from unnest($1::text[]) name join pg_stat_xact_user_tables on relid = name::regclass order by name`,
    [kept],
  );
  return rows.map(({ read }) => read);
}
