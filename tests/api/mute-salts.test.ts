import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../src/services/check.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, judgement, source, type World } from './build-world.js';
import { write as writeNode, type MutationName } from './write-through.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

const write = async (mutation: MutationName, input: object): Promise<string> =>
  (await writeNode(api, mutation, input, world.ours.tokens.ADMIN))?.id as string;

let keys = 0;
const keyed = (input: object) => ({ ...input, idempotencyKey: `key-${++keys}` });

/** A judgement that nobody else sees yet, written with a key. */
const submit = (evidence: object[] = []) =>
  write(
    'recordAssessment',
    keyed({ recommendationId: world.ours.single.id, ...judgement(), evidence }),
  );

/** By which changes about a subject the input could be guessed. */
async function saltedKinds(subjectId: string): Promise<string[]> {
  const { rows } = await api.db.query<{ kind: string }>(
    `select change.kind from heed.change join heed.change_salt using (revision) where change.subject_id = $1 order by revision`,
    [subjectId],
  );
  return rows.map(({ kind }) => kind);
}

it('redacted evidence takes the salt of the private write that brought it', async () => {
  const id = await submit([source()]);
  await write('publish', { ids: [id] });
  expect(await saltedKinds(id)).toEqual(['ASSESSMENT_RECORDED']);
  const { rows } = await api.db.query<{ id: string }>(
    'select id from heed.evidence where assessment_id = $1',
    [id],
  );
  await write('redact', { id: rows[0]!.id, fields: ['QUOTE'], reason: 'It named a prisoner.' });
  expect(await saltedKinds(id)).toEqual([]);
});

it('a private assessment that is replaced takes its salt with it', async () => {
  const id = await submit();
  const input = { assessmentId: id, ...judgement({ rationale: 'It has met three times.' }) };
  const replaced = await write('correctAssessment', keyed(input));
  expect(await saltedKinds(id)).toEqual([]);
  expect(await saltedKinds(replaced)).toEqual(['ASSESSMENT_CORRECTED']);
  await write('correctAssessment', { assessmentId: replaced, ...judgement(), publish: true });
  expect(await saltedKinds(replaced)).toEqual([]);
});

it('a private assessment that is dropped takes its salt with it', async () => {
  const id = await submit();
  await write('retractAssessment', { assessmentId: id, reason: 'Written in error.' });
  expect(await saltedKinds(id)).toEqual([]);
});

it('and the check finds nothing left', async () => {
  const results = await runChecks(api.database);
  expect(results.filter((result) => !result.passed)).toEqual([]);
});
