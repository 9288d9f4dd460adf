import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, judgement, type World } from './build-world.js';
import { withoutARow } from './write-through.js';

let api: Api;
let world: World;
let token: string;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  token = world.ours.tokens.CONTRIBUTOR;
});
afterAll(() => api.stop());

const input = (overrides: object = {}) =>
  judgement({ recommendationId: world.ours.single.id, publish: true, ...overrides });
const mutation = (payload: string) =>
  `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { ${payload} } }`;

describe('what a mutation asks back', () => {
  const bad = [
    ['a page of none', 'assessment { recommendation { assessments(first: 0) { totalCount } } }'],
    ['too long a page', 'assessment { recommendation { assessments(first: 101) { totalCount } } }'],
    ['an id that is none', 'assessment { recommendation { status(collection: "x") { bucket } } }'],
    [
      'an id that is none, behind an alias',
      'assessment { recommendation { ok: isDisputed bad: isDisputed(collection: "x") } }',
    ],
    [
      'NUL in an argument, in a fragment',
      'assessment { ...Deep } } } fragment Deep on Assessment { recommendation { assessments(after: "\\u0000") { totalCount } }',
    ],
    ['a language that is none', 'assessment { assessor { name(language: "!") { value } } }'],
  ];
  it.each(bad)('is looked at before anything is written: %s', async (_what, payload) => {
    const { errors } = await withoutARow(api, () =>
      api.ask(mutation(payload), { input: input() }, token),
    );
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(errors?.[0]?.extensions.code).not.toBe('OUTCOME_UNKNOWN');
  });

  it('is told as written when only reading it back is refused', async () => {
    const payload = 'assessment { recommendation { assessments(after: "x") { totalCount } } }';
    const { errors } = await api.ask(mutation(payload), { input: input() }, token);
    expect(errors?.[0]?.extensions.code).toBe('OUTCOME_UNKNOWN');
    expect(errors?.[0]?.message).toMatch(/^It is written/);
  });

  it('may be nothing but the user errors, or left out by a directive', async () => {
    const data = await api.get(
      `mutation ($input: RecordAssessmentInput!, $no: Boolean = false) {
         bare: recordAssessment(input: $input) { userErrors { code } }
         without: recordAssessment(input: $input) { assessment @include(if: $no) { id } userErrors { code } }
         named: recordAssessment(input: $input) { __typename assessment { __typename id } userErrors { code } } }`,
      { input: input() },
      token,
    );
    expect(data).toMatchObject({
      bare: { userErrors: [] },
      without: { userErrors: [] },
      named: { __typename: 'RecordAssessmentPayload', assessment: { __typename: 'Assessment' } },
    });
  });

  it('of several writes in one request each sees those before it, and a refused one leaves the others', async () => {
    const data = await api.get(
      `mutation ($first: RecordAssessmentInput!, $bad: RecordAssessmentInput!, $last: RecordAssessmentInput!) {
         first: recordAssessment(input: $first) { assessment { recommendation { assessments { totalCount } } } }
         bad: recordAssessment(input: $bad) { assessment { id } userErrors { code } }
         last: recordAssessment(input: $last) { assessment { recommendation { assessments { totalCount } } } } }`,
      { first: input(), bad: input({ rationale: ' ' }), last: input() },
      token,
    );
    expect(data.bad).toEqual({ assessment: null, userErrors: [{ code: 'REQUIRED' }] });
    const countOf = (of: typeof data) => of.assessment.recommendation.assessments.totalCount;
    expect(countOf(data.last)).toBe(countOf(data.first) + 1);
  });
});

describe('a scalar of the wrong kind', () => {
  const cases: Array<[field: string, values: unknown[]]> = [
    [
      'effectiveOn',
      [
        '2019-02-29',
        '2019-13-01',
        '2019-00-10',
        '0999-01-01',
        '10000-01-01',
        '2019-7-17',
        '2019-07',
        '2019-07-17T00:00:00Z',
        ' 2019-07-17',
        '2019-07-17\n',
        '٢٠١٩-٠٧-١٧',
        '2019-07-17\0',
        '',
        20190717,
        true,
        ['2019-07-17', '2019-07-17'],
        { day: 17 },
        null,
      ],
    ],
    ['rationaleLanguage', ['ru_RU', '', 'x'.repeat(40), 'en\0', '../etc', 7, {}]],
    [
      'status',
      ['DIVIDED', 'NOT_ASSESSED', 'fully_implemented', '', 0, true, ['STALLED', 'STALLED']],
    ],
    ['publish', ['yes', 'true', 1, 0, {}]],
    ['recommendationId', [true, 1.5, {}, [], null]],
    ['rationale', [1, true, {}, ['a'], null]],
  ];
  const urls = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://example.org/',
    '//example.org',
    'https://user:word@example.org/',
    'https://',
    `${'http'}://[::1`,
    `https://example.org/${'x'.repeat(2_000)}`,
    'https://example.org/\0',
    ' https://example.org',
    7,
  ];
  const all = [
    ...cases.flatMap(([field, values]) =>
      values.map((value): [string, object] => [field, { [field]: value }]),
    ),
    ...urls.map((url): [string, object] => ['evidence.url', { evidence: [{ url, quote: 'q' }] }]),
  ].map(([field, overrides]): [string, string, object] => [
    field,
    JSON.stringify(overrides).slice(0, 60),
    overrides,
  ]);
  it.each(all)(
    '%s is refused before anything is written: %s',
    async (_field, _value, overrides) => {
      const started = Date.now();
      const { status, data, errors } = await withoutARow(api, () =>
        api.ask(
          mutation('assessment { id } userErrors { code }'),
          { input: input(overrides) },
          token,
        ),
      );
      expect(Date.now() - started).toBeLessThan(1_000);
      expect(status).toBeLessThan(500);
      expect(data?.recordAssessment ?? null).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );
});
