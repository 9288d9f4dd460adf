import pg from 'pg';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDataSource } from '../../src/database/data-source.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';

let migrated: TestDatabase;
let built: TestDatabase;

beforeAll(async () => {
  [migrated, built] = [await cloneTemplate(), await cloneTemplate()];
});

afterAll(async () => {
  await migrated.drop();
  await built.drop();
});

test('the schema builder proposes nothing on a migrated database', async () => {
  expect(await proposals(createDataSource(migrated.url))).toEqual([]);
});

test('it proposes the column that only an entity has', async () => {
  @Entity('change_salt')
  class ChangeSaltWithMore {
    @PrimaryColumn('integer')
    revision: number;
    @Column('bytea')
    salt: Buffer;
    @Column('text', { nullable: true })
    more: string | null;
  }
  const { options } = createDataSource(migrated.url);
  const dataSource = new DataSource({
    ...(options as PostgresDataSourceOptions),
    entities: [ChangeSaltWithMore],
  });
  expect(await proposals(dataSource)).toContainEqual(expect.stringContaining('ADD "more" text'));
});

// The builder compares checks and indexes by name alone, so what it would build is compared in full.
test('columns, constraints and indexes are the same when the entities build them', async () => {
  const client = new pg.Client({ connectionString: built.url });
  await client.connect();
  // The checks rest on functions, which TypeORM does not know.
  const functions = await client.query<{ sql: string }>(
    `select pg_get_functiondef(pg_proc.oid) as sql from pg_proc join pg_language on pg_language.oid = prolang
      where pronamespace = 'heed'::regnamespace and provolatile = 'i' and prokind = 'f' and lanname <> 'c'
      order by pg_proc.oid`,
  );
  await client.query('drop schema heed cascade; create schema heed');
  // Bodies that name dictionaries, which no entity needs, are taken as they are.
  await client.query('set check_function_bodies = off');
  for (const { sql } of functions.rows) await client.query(sql);
  await client.end();
  const dataSource = await createDataSource(built.url).initialize();
  await dataSource.synchronize();
  await dataSource.destroy();
  const [ours, theirs] = [await shapeOf(migrated), await shapeOf(built)];
  expect(theirs).toEqual(ours.filter((line) => !beyondTypeOrm.some((name) => line.includes(name))));
  expect(ours).toHaveLength(theirs.length + beyondTypeOrm.length);
});

/** What TypeORM cannot say: an index of an expression, with a collation, of another kind than a tree, or in which nulls are equal. */
const beyondTypeOrm = [
  'index recommendation_by_reference:',
  'index recommendation_by_issue:',
  'index submission_cluster_index:',
  'index assessor_status_scope:',
  'index perspective_status_scope:',
  'index status_turn_scope:',
  'index figure_step_scope:',
  'index figure_count_scope:',
  'index counted_recommendation_members:',
  'index relation_current:',
  'index recommendation_search_vector:',
  'index entry_search_vector:',
  'index search_word_sound:',
];

async function proposals(dataSource: DataSource): Promise<string[]> {
  await dataSource.initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map((query) => query.query);
  } finally {
    await dataSource.destroy();
  }
}

async function shapeOf({ url }: TestDatabase): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(`
      select format('column %s.%s: %s%s%s', tables.relname, attname, format_type(atttypid, atttypmod),
                    case when attnotnull then ' not null' end,
                    ' default ' || pg_get_expr(adbin, adrelid)) as line
        from pg_attribute
        join pg_class tables on tables.oid = attrelid
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
       where tables.relnamespace = 'heed'::regnamespace and tables.relkind = 'r' and attnum > 0 and not attisdropped
         and tables.relname <> 'migration'
      union all
      select format('constraint %s.%s: %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint
       where connamespace = 'heed'::regnamespace and conrelid <> 0 and contype in ('c', 'f', 'p', 'u')
         and conrelid is distinct from to_regclass('heed.migration')
      union all
      select format('index %s: %s', index.relname, pg_get_indexdef(index.oid))
        from pg_index
        join pg_class index on index.oid = indexrelid
       where index.relnamespace = 'heed'::regnamespace and indrelid is distinct from to_regclass('heed.migration')
       order by 1`);
    return rows.map((row) => row.line);
  } finally {
    await client.end();
  }
}
