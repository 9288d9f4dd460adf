import { afterAll, beforeAll, expect, it } from 'vitest';
import { settingsFor } from '../../src/database/world.js';
import { statements, type SentStatement } from '../../src/database/run.js';
import { buildChange } from '../factories/build-change.js';
import { buildCollection } from '../factories/build-collection.js';
import { startApi, type Api } from '../setup/api.js';

let api: Api;
let revision: number;

/** Many recommendations, each with a deadline that is over: without an index, each would look through all of them. */
beforeAll(async () => {
  api = await startApi();
  const { id, recordedById } = await buildCollection(api.db);
  revision = await buildChange(api.db);
  await api.db.query(
    `with added as (
       insert into heed.recommendation (id, reference, type, origin, text_kind, home_collection_id, recorded_by_id, revision, published_revision)
         select gen_random_uuid(), 'MANY-' || number, 'RECOMMENDATION', 'UNSOURCED', 'PARAPHRASE', $1, $2, $3, $3
           from generate_series(1, 3000) number returning recommendation.id
     ), placed as (
       insert into heed.collection_item (id, collection_id, recommendation_id, revision)
         select gen_random_uuid(), $1, added.id, $3 from added
     )
     insert into heed.deadline (id, recommendation_id, kind, due_on, due_on_precision, first_id, recorded_by_id, revision)
       select added.id, added.id, 'IMPLEMENTATION', '2021-06-30', 'DAY', added.id, $2, $3 from added`,
    [id, recordedById, revision],
  );
  await api.db.query('analyze');
});
afterAll(() => api.stop());

/** The plan of the statement that counts what is overdue. */
async function planOf(clocks: string): Promise<string> {
  const sent: SentStatement[] = [];
  const note = (message: unknown) => sent.push(message as SentStatement);
  statements.subscribe(note);
  const query = `{ recommendations(filter: { isOverdue: true }${clocks}) { totalCount } }`;
  try {
    expect(await api.get(query)).toEqual({ recommendations: { totalCount: 3000 } });
  } finally {
    statements.unsubscribe(note);
  }
  const { text, values, world } = sent.find((each) => each.text.includes('from deadline'))!;
  const client = await api.db.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('search_path', $1, true), set_config('heed.revision', $2, true), set_config('heed.day', $3, true)`,
      settingsFor(world!, null),
    );
    const { rows } = await client.query<Record<'QUERY PLAN', string>>(`explain ${text}`, values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.query('rollback');
    client.release();
  }
}

it.each([
  ['now', () => ''],
  ['on a day', () => ', asOf: "2022-01-01"'],
  ['at a revision', () => `, atRevision: ${revision}`],
  ['on a day at a revision', () => `, asOf: "2022-01-01", atRevision: ${revision}`],
])('what extends a deadline is looked up by index, %s', async (_when, clocks) => {
  expect(await planOf(clocks())).toMatch(/deadline_extend(s_index|ed_once)/);
});
