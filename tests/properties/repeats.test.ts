import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, judgement, type World } from '../api/build-world.js';
import { allRows, send, withoutARow, type MutationName } from '../api/write-through.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

const steps = fc.record({
  act: fc.constantFrom(
    'record',
    'record',
    'correct',
    'correct',
    'retract',
    'publish',
    'respond',
    'edit',
    'create',
    'redact',
  ),
  of: fc.nat({ max: 10 }),
  publish: fc.boolean(),
});
type Step = ReturnType<typeof steps.generate>['value'];

let number = 0;
/** The input of a step, after those before it have been answered. */
function inputOf(
  { act, of, publish }: Step,
  ids: string[],
  revision: number,
): [MutationName, object] | null {
  const assessmentId = ids[of % (ids.length || 1)];
  const { single, collection } = world.ours;
  const key = { idempotencyKey: `step ${(number += 1)}` };
  if (act === 'record')
    return ['recordAssessment', judgement({ recommendationId: single.id, publish, ...key })];
  if (act === 'respond') {
    const said = {
      organizationId: world.ministry.id,
      position: 'NOTED',
      respondedOn: '2020-01-01',
    };
    return ['recordResponse', { recommendationId: single.id, ...said, publish, ...key }];
  }
  if (act === 'edit') {
    const change = { expectedRevision: revision, actionCategory: 1 + (of % 5) };
    return ['editRecommendation', { recommendationId: single.id, ...change, ...key }];
  }
  if (act === 'create') {
    const texts = [{ language: 'en', title: `Title ${number}` }];
    const place = { reference: `STEP-${number}`, collectionIds: [collection.id] };
    return ['createRecommendation', { ...place, texts, publish, ...key }];
  }
  if (!assessmentId) return null;
  if (act === 'correct') return ['correctAssessment', judgement({ assessmentId, publish, ...key })];
  if (act === 'retract') return ['retractAssessment', { assessmentId, reason: 'A slip.', ...key }];
  if (act === 'publish') return ['publish', { ids: [assessmentId], ...key }];
  return ['redact', { id: assessmentId, fields: ['RATIONALE'], reason: 'A name.', ...key }];
}

it('any writes, sent again with their keys in any order, change nothing and answer as before', async () => {
  const token = world.ours.tokens.ADMIN;
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 3, maxLength: 14 }),
      fc.infiniteStream(fc.nat()),
      async (sequence, shuffle) => {
        const sent: Array<{ mutation: MutationName; input: object; id: string }> = [];
        const ids: string[] = [];
        const mute = new Set<string>();
        for (const step of sequence) {
          const revision = await revisionOf(world.ours.single.id);
          const next = inputOf(step, ids, revision);
          if (!next) continue;
          const [mutation, input] = next;
          const answer = await send(api, mutation, input, token);
          expect(answer.errors).toBeUndefined();
          // What is refused leaves its key free; only what was done is sent again.
          if (answer.userErrors.length > 0) continue;
          const id = nodeOf(answer.node);
          if (mutation.endsWith('Assessment') && id) ids.push(id);
          if (mutation === 'redact') mute.add(id);
          if ('assessmentId' in input) mute.add(input.assessmentId as string);
          sent.push({ mutation, input, id });
        }
        const order = sent
          .map((each) => ({ each, place: shuffle.next().value as number }))
          .sort((one, other) => one.place - other.place);
        await withoutARow(api, async () => {
          for (const { each } of [...order, ...order]) {
            const again = await send(api, each.mutation, each.input, token);
            expect(again.errors).toBeUndefined();
            const codes = again.userErrors.map(({ code }) => code);
            // What was redacted, and a draft that was replaced or dropped, has a mute digest: that key can say nothing.
            if (mute.has(each.id) && codes.length > 0)
              expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
            else {
              expect(codes).toEqual([]);
              // A draft that was replaced or dropped since is no more there to be answered.
              expect([each.id, '']).toContain(nodeOf(again.node));
            }
          }
        });
      },
    ),
    { numRuns: 15 },
  );
});

it('a refusal keeps no key: the same key serves the mended input', async () => {
  const input = judgement({ recommendationId: world.ours.single.id, idempotencyKey: 'mended' });
  const token = world.ours.tokens.CONTRIBUTOR;
  const bad = await withoutARow(api, () =>
    send(api, 'recordAssessment', { ...input, rationale: ' ' }, token),
  );
  expect(bad.userErrors).toHaveLength(1);
  const before = await allRows(api);
  const good = await send(api, 'recordAssessment', input, token);
  expect(good.userErrors).toEqual([]);
  expect(await allRows(api)).not.toEqual(before);
});

async function revisionOf(id: string): Promise<number> {
  const { node } = await api.get(
    'query ($id: ID!) { node(id: $id) { ... on Recommendation { revision } } }',
    { id },
  );
  return node.revision;
}

function nodeOf(node: { id: string } | Array<{ id: string }> | null): string {
  return (Array.isArray(node) ? node[0]?.id : node?.id) ?? '';
}
