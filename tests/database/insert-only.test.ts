import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAction } from '../factories/build-action.js';
import { buildChange } from '../factories/build-change.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { buildSoundWorld, type SoundWorld } from './sound-world.js';

/** Rows that are written once. */
const writtenOnce = [
  'change',
  'history',
  'organization_name',
  'collection_speaker',
  'recommendation_text',
  'recommendation_issuer',
  'addressee',
  'recommendation_term',
  'collection_item',
  'external_id',
  'response',
  'assessment',
  'assessment_target',
  'evidence',
  'retraction',
  'redaction',
  'recommendation_legal_act',
  'action_plan',
  'action_recommendation',
  'action_body',
  'action_status',
  'indicator_recommendation',
  'measurement',
  'relation',
  'scale',
  'deadline',
  'deadline_report',
  'follow_up',
];

/** Rows that may be edited; every former state is kept, see former-states.test.ts. */
const edited = [
  'organization',
  'document',
  'term',
  'collection',
  'recommendation',
  'legal_act',
  'plan',
  'action',
  'indicator',
];

/** Rows that may change or go, and why. */
const exceptions: Record<string, string> = {
  access_token: 'is no record of the world; revoking it writes a column',
  persisted_document:
    'is no record of the world; whoever runs the installation adds and removes it',
  change_salt: 'goes when a redaction makes a digest mute; it never becomes another one',
  submission: 'is nobody else’s business until it is published, and then it becomes an assessment',
  assessor_status: 'is derived from the assessments and kept beside them',
  perspective_status: 'is derived from the assessments and kept beside them',
  status_turn: 'is derived from the assessments and kept beside them',
  counted_recommendation: 'is derived from the entries and kept beside them',
  figure_step: 'is a sum of what is derived',
  figure_count: 'is a sum of what is derived',
  figure_due: 'is empty between transactions',
  recommendation_search: 'is derived from the texts and kept beside them',
  entry_search: 'is derived from the names and kept beside them',
  search_word: 'is derived from what is public, and goes with a redaction',
  migration: 'is TypeORM’s own book-keeping',
};

let database: TestDatabase;
let client: pg.Client;
let world: SoundWorld;

beforeAll(async () => {
  database = await cloneTemplate();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  world = await buildSoundWorld(client);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Tries a statement and takes it back. @returns the error's code, or null where the statement was let through */
async function codeOf(sql: string, values: unknown[] = []): Promise<string | null> {
  await client.query('begin');
  try {
    const { rowCount } = await client.query(sql, values);
    if (rowCount === 0) throw new Error(`No row was touched by: ${sql}`);
    return null;
  } catch (error) {
    const { code } = error as pg.DatabaseError;
    if (!code) throw error;
    return code;
  } finally {
    await client.query('rollback');
  }
}

test('every table is written once, or keeps its former states, or says why it need not', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'heed'::regnamespace and relkind in ('r', 'p') order by relname`,
  );
  expect(rows.map((row) => row.name)).toEqual(
    [...writtenOnce, ...edited, ...Object.keys(exceptions)].sort(),
  );
});

describe.each(writtenOnce)('%s', (table) => {
  test('refuses the update of any column', async () => {
    const columns = await columnsOf(table);
    expect(columns.length).toBeGreaterThan(1);
    for (const { name, type } of columns) {
      if (name === 'ended_revision' && table !== 'history') continue;
      const code = await codeOf(`update heed.${table} set ${name} = ${otherValue(name, type)}`);
      // An identity column is refused before any trigger.
      expect([name, code]).toEqual([name, name === 'id' && type === 'bigint' ? '428C9' : 'HD001']);
    }
  });

  test('refuses delete and truncate', async () => {
    expect(await codeOf(`delete from heed.${table}`)).toBe('HD001');
    await expect(client.query(`truncate heed.${table} cascade`)).rejects.toMatchObject({
      code: 'HD001',
      message: `${table} rows are written once: truncate is refused`,
    });
  });

  test('lets a link end once, and never again', async () => {
    const columns = await columnsOf(table);
    if (table === 'history' || !columns.some(({ name }) => name === 'ended_revision')) return;
    const revision = await buildChange(client);
    const end = `update heed.${table} set ended_revision = ${revision}`;
    expect(await codeOf(end)).toBeNull();
    expect(await codeOf(`${end}, revision = revision + 1`)).toBe('HD001');
    expect(await codeOf(`update heed.${table} set ended_revision = ${revision - 1}`)).toBe('HD001');
    await client.query('begin');
    await client.query(end);
    await expect(
      client.query(`update heed.${table} set ended_revision = null`),
    ).rejects.toMatchObject({ code: 'HD001' });
    await client.query('rollback');
  });
});

test('what carries a revision carries the newest when it comes in', async () => {
  const { rows } = await client.query<{ name: string; isWatched: boolean }>(
    `select table_name as name,
            exists (select from pg_trigger where tgrelid = ('heed.' || table_name)::regclass and tgname = table_name || '_newest') as "isWatched"
       from information_schema.columns
      where table_schema = 'heed' and column_name = 'revision' and table_name not in ('change', 'change_salt', 'history')`,
  );
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(({ isWatched }) => !isWatched)).toEqual([]);
  const add = (revision: number) =>
    codeOf(
      `insert into heed.external_id (id, recommendation_id, system, value, revision) values (gen_random_uuid(), $1, 'UHRI', '1', $2)`,
      [world.recommendation.id, revision],
    );
  const [past, newest] = [await buildChange(client), await buildChange(client)];
  expect(await add(past)).toBe('HD001');
  expect(await add(newest)).toBeNull();
});

test('a salt may go, and never becomes another one', async () => {
  const { revision } = world.recommendation;
  expect(await codeOf(`update heed.change_salt set salt = 'other'`)).toBe('HD001');
  expect(await codeOf('truncate heed.change_salt')).toBe('HD001');
  expect(await codeOf('delete from heed.change_salt where revision = $1', [revision])).toBeNull();
});

test('a redaction empties the description of an action and of its former states, and nothing else', async () => {
  const { id } = await buildAction(client, { descriptions: { en: 'By Mr A. N.' } });
  const edit = `update heed.action set descriptions = '{"en": "By N."}', revision = $2 where id = $1`;
  await client.query(edit, [id, await buildChange(client)]);
  const former = (change: string) =>
    `update heed.history set former = former || '${change}' where subject_id = '${id}'`;
  const sound = [
    `update heed.action set descriptions = '{}' where id = '${id}'`,
    former('{"descriptions": {}}'),
  ];
  await buildChange(client);
  for (const statement of sound) expect(await codeOf(statement)).toBe('HD001');
  await buildChange(client, { kind: 'REDACTED' });
  for (const statement of [
    `update heed.action set descriptions = '{"en": "Another."}' where id = '${id}'`,
    `update heed.action set descriptions = '{}', slug = 'another' where id = '${id}'`,
    `update heed.action set titles = '{}' where id = '${id}'`,
    former('{"descriptions": {"en": "Another."}}'),
    former('{"descriptions": {}, "slug": "another"}'),
    former('{"titles": {}}'),
    `update heed.history set former = former || '{"descriptions": {}}' where kind <> 'action'`,
  ])
    expect([statement, await codeOf(statement)]).toEqual([statement, 'HD001']);
  for (const statement of sound) expect(await codeOf(statement)).toBeNull();
});

describe('a redaction', () => {
  const redactable = [
    ['assessment', 'rationale'],
    ['evidence', 'quote'],
    ['evidence', 'url'],
    ['recommendation_text', 'title'],
    ['recommendation_text', 'text'],
    ['recommendation_text', 'issuer_description'],
    ['response', 'native_words'],
    ['action_status', 'note'],
    ['measurement', 'note'],
    ['relation', 'note'],
    ['deadline', 'note'],
    ['deadline_report', 'note'],
    ['follow_up', 'note'],
  ] as const;

  test.each(redactable)('empties %s.%s, with its own change', async (table, column) => {
    const other = await buildChange(client, { kind: 'ASSESSMENT_RECORDED' });
    const redaction = await buildChange(client, { kind: 'REDACTED' });
    const empty = `update heed.${table} set ${column} = null, redacted_revision = $1 where ${column} is not null`;
    expect(await codeOf(empty, [redaction])).toBeNull();
    expect(await codeOf(empty, [other])).toBe('HD001');
    expect(await codeOf(empty, [redaction + 1000])).toBe('HD001');
    await buildChange(client);
    expect(await codeOf(empty, [redaction])).toBe('HD001');
  });

  test.each([...new Set(redactable.map(([table]) => table))])(
    'of %s empties something',
    async (table) => {
      const redaction = await buildChange(client, { kind: 'REDACTED' });
      const claim = `update heed.${table} set redacted_revision = $1`;
      expect(await codeOf(claim, [redaction])).toBe('HD001');
    },
  );

  test.each(redactable)('writes nothing new into %s.%s', async (table, column) => {
    const redaction = await buildChange(client, { kind: 'REDACTED' });
    const rewrite = `update heed.${table} set ${column} = 'https://example.org/other', redacted_revision = $1`;
    expect(await codeOf(rewrite, [redaction])).toBe('HD001');
  });

  test('touches no other column', async () => {
    const redaction = await buildChange(client, { kind: 'REDACTED' });
    for (const change of [`status = 'STALLED'`, `effective_on = '2001-01-01'`, 'revision = 1']) {
      const code = await codeOf(
        `update heed.assessment set rationale = null, redacted_revision = $1, ${change}`,
        [redaction],
      );
      expect([change, code]).toEqual([change, 'HD001']);
    }
    expect(
      await codeOf(`update heed.response set position = 'NOTED', redacted_revision = $1`, [
        redaction,
      ]),
    ).toBe('HD001');
  });

  test('is not undone', async () => {
    expect(
      await codeOf('update heed.assessment set redacted_revision = null where id = $1', [
        world.dissent.id,
      ]),
    ).toBe('HD001');
  });
});

async function columnsOf(table: string): Promise<Array<{ name: string; type: string }>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
      where table_schema = 'heed' and table_name = $1 order by ordinal_position`,
    [table],
  );
  return rows;
}

function otherValue(name: string, type: string): string {
  switch (type) {
    case 'uuid':
      return 'gen_random_uuid()';
    case 'integer':
      return `coalesce(${name}, 0) + 1`;
    case 'bigint':
    case 'numeric':
      return `${name} + 1`;
    case 'boolean':
      return `not ${name}`;
    case 'date':
      return `coalesce(${name}, '2000-01-01') + 1`;
    case 'timestamp with time zone':
      return `${name} + interval '1 second'`;
    case 'jsonb':
      return `'{"other": 1}'`;
    case 'bytea':
      return `'other'`;
    default:
      return `coalesce(${name}, '') || 'X'`;
  }
}
