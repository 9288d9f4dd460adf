import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { buildSoundWorld } from './sound-world.js';
import { checkViolations, uniqueViolations } from './violations.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await cloneTemplate();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await buildSoundWorld(client);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

test.each(checkViolations)('%s refuses: %s set %s', async (constraint, table, set) => {
  const statement = `update heed.${table} set ${set} where ctid = (select ctid from heed.${table} limit 1)`;
  expect(await violatedBy(table, statement)).toBe(constraint);
});

test.each(uniqueViolations)(
  '%s refuses a second such row in %s',
  async (constraint, table, twin) => {
    const { where = 'true', set, other = {} } = twin;
    const isNumbered = /_status$|_turn$|^figure_/.test(table);
    const id = isNumbered ? { id: 100_000 } : table === 'change' ? {} : { id: randomUUID() };
    const original = `ctid = (select ctid from heed.${table} where ${where} limit 1)`;
    const statement = `
    with original as (${set ? `update heed.${table} set ${set} where ${original} returning *` : `select * from heed.${table} where ${original}`})
    insert into heed.${table} overriding system value
    select (jsonb_populate_record(null::heed.${table}, to_jsonb(original) || $1)).* from original`;
    expect(await violatedBy(table, statement, [JSON.stringify({ ...id, ...other })])).toBe(
      constraint,
    );
  },
);

test('each check, unique constraint and unique index has a violation', async () => {
  const { rows } = await client.query<{ name: string; kind: string }>(`
    select conname as name, contype as kind from pg_constraint
     where connamespace = 'heed'::regnamespace and contype in ('c', 'u')
    union all
    select index.relname, 'u' from pg_index join pg_class index on index.oid = indexrelid
     where index.relnamespace = 'heed'::regnamespace and indisunique
       and not exists (select from pg_constraint where conindid = indexrelid)
    order by 1`);
  const named = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.name);
  const covered = (cases: Array<[string, ...unknown[]]>) =>
    [...new Set(cases.map(([constraint]) => constraint))].sort();
  expect(covered(checkViolations)).toEqual(named('c').sort());
  expect(covered(uniqueViolations)).toEqual(named('u').sort());
});

test('every foreign key refuses a row that is not there', async () => {
  const { rows } = await client.query<{
    name: string;
    table: string;
    column: string;
    type: string;
  }>(`
    select conname as name, relname as table, attname as column, format_type(atttypid, null) as type
      from pg_constraint
      join pg_class on pg_class.oid = conrelid
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where connamespace = 'heed'::regnamespace and contype = 'f'`);
  expect(rows.length).toBeGreaterThan(60);
  for (const { name, table, column, type } of rows) {
    const isLow = column === 'published_revision' || name === 'history_revision_fkey';
    const nowhere = type === 'uuid' ? 'gen_random_uuid()' : isLow ? '0' : '2000000000';
    const statement = `update heed.${table} set ${column} = ${nowhere} where ctid = (select ctid from heed.${table} limit 1)`;
    expect(await violatedBy(table, statement)).toBe(name);
  }
});

/** Holds rows of a transaction under way only, so there is none to write a second time. */
const emptyAtRest = `'figure_due'`;

test('every primary key refuses a second row of its name', async () => {
  const { rows } = await client.query<{ name: string; table: string }>(`
    select conname as name, relname as table from pg_constraint join pg_class on pg_class.oid = conrelid
     where connamespace = 'heed'::regnamespace and contype = 'p' and relname not in ('migration', ${emptyAtRest})`);
  expect(rows.length).toBeGreaterThan(20);
  for (const { name, table } of rows) {
    const copy = `insert into heed.${table} overriding system value select * from heed.${table} limit 1`;
    expect(await violatedBy(table, copy)).toBe(name);
  }
});

/** Tries a statement without the table's own triggers, and takes it back. @returns the constraint that refused it */
async function violatedBy(
  table: string,
  statement: string,
  values: unknown[] = [],
): Promise<string | null> {
  await client.query('begin');
  try {
    await client.query(`alter table heed.${table} disable trigger user`);
    const { rowCount } = await client.query(statement, values);
    expect(rowCount, statement).toBe(1);
    await client.query('set constraints all immediate');
    return null;
  } catch (error) {
    const { constraint } = error as pg.DatabaseError;
    if (!constraint) throw error;
    return constraint;
  } finally {
    await client.query('rollback');
  }
}
