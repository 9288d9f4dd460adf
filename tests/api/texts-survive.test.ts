import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, judgement, type World } from './build-world.js';
import { write } from './write-through.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

/** Texts that have broken other programs. */
const hostile = [
  "'; drop table heed.assessment; --",
  '$1 $$ \\ \\0 %s %n {{7*7}} ${7*7}',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '=cmd|"/c calc"!A1',
  'first\r\nSet-Cookie: a=b\r\n\r\nsecond',
  '__proto__',
  'constructor',
  'a\u2028b\u2029c\u0085d\u0001e\u007ff\ufefff',
  '\u202eright to left\u202c',
  'Z̸̢͗a̷͉̓l̶̳̈g̵̹̈o̸͓͑',
  'Ә, ғ, қ, ң, ө, ұ, ү, һ, і — Қазақстан; Ёж; 日本語; 👩‍👩‍👧‍👦; 𝒳',
  'ａ＇ ｏｒ １＝１',
  '"\\"\'`\t',
  ' a ',
  'x'.repeat(5_000),
  '𝒳'.repeat(2_500),
];
const visible = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 200 })
  .filter((text) => !text.includes('\0') && /[\p{L}\p{N}]/u.test(text));

describe('any text', () => {
  it('comes back as it went in, letter for letter', async () => {
    const { single, tokens } = world.ours;
    const look = `query ($id: ID!) { node(id: $id) { ... on Assessment { rationale evidence { quote } } } }`;
    await fc.assert(
      fc.asyncProperty(visible, async (text) => {
        const input = judgement({
          recommendationId: single.id,
          rationale: text,
          evidence: [{ quote: text }],
          publish: text.length % 2 === 0,
        });
        const { id } = await write(api, 'recordAssessment', input, tokens.CONTRIBUTOR);
        const { node } = await api.get(look, { id }, tokens.CONTRIBUTOR);
        expect(node).toEqual({ rationale: text, evidence: [{ quote: text }] });
      }),
      { numRuns: 100, examples: hostile.map((text) => [text]) },
    );
  });

  it('asked for as a key finds what bears it, and nothing else', async () => {
    const query = `query ($key: String!) { recommendation(reference: $key) { reference } organization(slug: $key) { slug }
      collection(slug: $key) { slug } document(slug: $key) { slug } term(slug: $key) { slug } }`;
    const nothing = {
      recommendation: null,
      organization: null,
      collection: null,
      document: null,
      term: null,
    };
    for (const key of [
      ...hostile.filter((text) => text.length < 200),
      '%',
      '_',
      '',
      'OURS',
      'ours ',
    ])
      expect(await api.get(query, { key })).toEqual(nothing);
    expect((await api.get(query, { key: 'ours' })).organization).toEqual({ slug: 'ours' });
  });

  it('asked for with NUL or half a surrogate pair is refused by name', async () => {
    for (const reference of ['a\0', '\ud83d', '\ude00']) {
      const { data, errors } = await api.ask(
        'query ($reference: String!) { recommendation(reference: $reference) { id } }',
        { reference },
      );
      expect([data, errors?.[0]?.extensions.code]).toEqual([
        { recommendation: null },
        'HOSTILE_TEXT',
      ]);
    }
  });
});
