import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../src/services/check.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { briefly, send, write, type MutationName } from './write-through.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

const secret = 'Prisoner Nobody';
const reason = 'It named a prisoner.';
const act = (name: MutationName, input: object) => write(api, name, input, world.ours.tokens.ADMIN);
const described = (...values: string[]) =>
  values.map((value, index) => ({ language: ['en', 'ru'][index]!, value }));
/** In which tables a text stands. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows: tables } = await api.db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'heed' and table_type = 'BASE TABLE'`,
  );
  const { rows } = await api.db.query<{ name: string }>(
    tables
      .map(({ name }) => `select '${name}' as name from heed.${name} held where held::text like $1`)
      .join(' union '),
    [`%${text}%`],
  );
  return rows.map(({ name }) => name);
}

it('a redaction empties the description of an action in all languages and states', async () => {
  const { id, revision } = await act('createAction', {
    slug: 'visits',
    language: 'en',
    titles: [{ language: 'en', value: 'Visits' }],
    descriptions: described(`${secret} is visited.`, `${secret} (ru).`),
    recommendationIds: [world.ours.single.id],
    publish: true,
    idempotencyKey: 'visits',
  });
  const edited = await act('editAction', {
    actionId: id,
    expectedRevision: revision,
    descriptions: described(`${secret} was visited.`),
    reason: 'It has happened.',
    idempotencyKey: 'visited',
  });
  const reads = (args = '') =>
    api
      .get(
        `query ($reference: String!) { recommendation(reference: $reference) { actions${args} { nodes { title { value } description { value } isRedacted } } } }`,
        {
          reference: world.ours.single.reference,
        },
      )
      .then(({ recommendation }) => recommendation.actions.nodes[0]);
  expect(await reads()).toMatchObject({
    description: { value: `${secret} was visited.` },
    isRedacted: false,
  });
  expect((await tablesWith(secret)).sort()).toEqual(['action', 'history']);

  const redaction = { id, fields: ['DESCRIPTION'], reason };
  const editor = await send(api, 'redact', redaction, world.ours.tokens.EDITOR);
  expect(editor.errors?.[0]?.extensions.code ?? briefly(editor)).toBe('FORBIDDEN');
  await act('redact', redaction);
  expect(await tablesWith(secret)).toEqual([]);
  const emptied = { title: { value: 'Visits' }, description: null, isRedacted: true };
  expect(await reads()).toEqual(emptied);
  const { rows } = await api.db.query(
    'select from heed.change join heed.change_salt using (revision) where change.subject_id = $1',
    [id],
  );
  expect(rows).toEqual([]);

  const then = `atRevision: ${revision}`;
  const { recommendation } = await api.get(
    `query ($reference: String!) { recommendation(reference: $reference) {
       history(first: 1) { nodes { kind reason touched } }
       redactionsSince(${then}) { field subjectId reason } } }`,
    { reference: world.ours.single.reference },
  );
  expect(recommendation).toEqual({
    history: { nodes: [{ kind: 'REDACTED', reason, touched: ['REDACTION'] }] },
    redactionsSince: [{ field: 'DESCRIPTION', subjectId: id, reason }],
  });
  const past = await api.get(
    `{ recommendations(${then}, filter: { hasActionOrIndicator: true }) { nodes { actions { nodes { description { value } isRedacted } } } } }`,
  );
  expect(past.recommendations.nodes).toEqual([
    { actions: { nodes: [{ description: null, isRedacted: true }] } },
  ]);

  const again = await send(api, 'redact', redaction, world.ours.tokens.ADMIN);
  expect(briefly(again)).toEqual(['UNKNOWN_ID fields']);
  await act('editAction', {
    actionId: id,
    expectedRevision: edited.revision,
    descriptions: described('A prisoner was visited.'),
    reason: 'Without the name.',
  });
  expect(await reads()).toMatchObject({
    description: { value: 'A prisoner was visited.' },
    isRedacted: true,
  });
});

it('an action without a description has nothing to empty', async () => {
  const { id } = await act('createAction', {
    slug: 'bare',
    language: 'en',
    titles: [{ language: 'en', value: 'Bare' }],
    publish: true,
  });
  for (const fields of [['DESCRIPTION'], ['NOTE'], ['DESCRIPTION', 'TEXT']]) {
    const refused = await send(api, 'redact', { id, fields, reason }, world.ours.tokens.ADMIN);
    expect(briefly(refused)).toEqual(['UNKNOWN_ID fields']);
  }
});

it('leaves a database in which every invariant holds', async () => {
  expect((await runChecks(api.database)).filter((check) => !check.passed)).toEqual([]);
});
