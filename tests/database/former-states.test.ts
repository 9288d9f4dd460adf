import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAction } from '../factories/build-action.js';
import { buildChange } from '../factories/build-change.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildDocument } from '../factories/build-document.js';
import { buildIndicator } from '../factories/build-indicator.js';
import { buildLegalAct } from '../factories/build-legal-act.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildPlan } from '../factories/build-plan.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildTerm } from '../factories/build-term.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';

const builders = {
  organization: buildOrganization,
  document: buildDocument,
  term: buildTerm,
  collection: buildCollection,
  recommendation: buildRecommendation,
  legal_act: buildLegalAct,
  plan: buildPlan,
  action: buildAction,
  indicator: buildIndicator,
};

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await cloneTemplate();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

describe.each(Object.keys(builders) as Array<keyof typeof builders>)('%s', (table) => {
  const row = async (id: string) =>
    (await client.query(`select to_jsonb(t) as row from heed.${table} t where id = $1`, [id]))
      .rows[0].row as Record<string, unknown>;
  const refusal = { code: 'HD001' };

  test('keeps every former state as it was', async () => {
    const { id } = await builders[table](client);
    const states = [await row(id)];
    for (let edit = 0; edit < 2; edit += 1) {
      const revision = await buildChange(client);
      await client.query(`update heed.${table} set revision = $2 where id = $1`, [id, revision]);
      states.push(await row(id));
    }
    const { rows } = await client.query(
      'select kind, revision, ended_revision, former from heed.history where subject_id = $1 order by revision',
      [id],
    );
    expect(rows).toEqual(
      [0, 1].map((index) => ({
        kind: table,
        revision: states[index]!.revision,
        ended_revision: states[index + 1]!.revision,
        former: states[index],
      })),
    );
  });

  test('is published once and stays published', async () => {
    const { id } = await builders[table](client, { publishedRevision: null });
    const revision = await buildChange(client);
    await client.query(
      `update heed.${table} set revision = $2, published_revision = $2 where id = $1`,
      [id, revision],
    );
    const later = await buildChange(client);
    for (const published of [null, later]) {
      await expect(
        client.query(
          `update heed.${table} set revision = $2, published_revision = $3 where id = $1`,
          [id, later, published],
        ),
      ).rejects.toMatchObject(refusal);
    }
  });

  test('is not published before the revision that says so, nor edited in an old one', async () => {
    const { id } = await builders[table](client, { publishedRevision: null });
    const [old, newest] = [await buildChange(client), await buildChange(client)];
    for (const [revision, published] of [
      [newest, old],
      [old, old],
      [old, null],
    ]) {
      await expect(
        client.query(
          `update heed.${table} set revision = $2, published_revision = $3 where id = $1`,
          [id, revision, published],
        ),
      ).rejects.toMatchObject(refusal);
    }
    await expect(builders[table](client, { publishedRevision: 1 })).rejects.toMatchObject(refusal);
  });

  test('refuses an edit without a later revision, another id, delete and truncate', async () => {
    const { id, revision } = await builders[table](client);
    const later = await buildChange(client);
    const statements: Array<[string, unknown[]]> = [
      [`update heed.${table} set recorded_by_id = recorded_by_id where id = $1`, [id]],
      [`update heed.${table} set revision = $2 where id = $1`, [id, revision - 1]],
      [`update heed.${table} set id = gen_random_uuid(), revision = $2 where id = $1`, [id, later]],
      [`delete from heed.${table} where id = $1`, [id]],
      [`truncate heed.${table} cascade`, []],
    ];
    for (const [statement, values] of statements) {
      await expect(client.query(statement, values), statement).rejects.toMatchObject(refusal);
    }
  });
});

test('what is invented or real stays so, and a recommendation keeps its home, reference and parent', async () => {
  const [home, other] = [await buildCollection(client), await buildCollection(client)];
  const ids = {
    organization: (await buildOrganization(client)).id,
    document: (await buildDocument(client)).id,
    collection: other.id,
    recommendation: (await buildRecommendation(client, { homeCollectionId: home.id })).id,
  };
  const edit = async (table: keyof typeof ids, set: string) =>
    client.query(`update heed.${table} set ${set}, revision = $2 where id = $1`, [
      ids[table],
      await buildChange(client),
    ]);
  for (const [table, set] of [
    ['organization', 'is_invented = true'],
    ['document', 'is_invented = true'],
    ['collection', `is_invented = true, notices = '{"en": "Invented."}'`],
    ['recommendation', `origin = 'INVENTED'`],
    ['recommendation', `home_collection_id = '${other.id}'`],
    ['recommendation', `reference = 'ANOTHER'`],
    ['recommendation', `parent_id = '${(await buildRecommendation(client)).id}'`],
  ] as const) {
    await expect(edit(table, set), set).rejects.toMatchObject({ code: 'HD001' });
  }
  await edit('recommendation', `origin = 'UNSOURCED', document_id = null`);
});

test('a recommendation is in its home at every commit', async () => {
  const refusal = { code: 'HD011' };
  const [home, other] = [await buildCollection(client), await buildCollection(client)];
  await expect(
    buildRecommendation(client, { homeCollectionId: home.id, collectionIds: [other.id] }),
  ).rejects.toMatchObject(refusal);
  const { id } = await buildRecommendation(client, { collectionIds: [home.id, other.id] });
  const leave = async (collectionId: string) =>
    client.query(
      'update heed.collection_item set ended_revision = $3 where recommendation_id = $1 and collection_id = $2',
      [id, collectionId, await buildChange(client)],
    );
  await expect(leave(home.id)).rejects.toMatchObject(refusal);
  await leave(other.id);
});
