import { expect, test } from 'vitest';
import { refuse } from '../../src/domain/refusal.js';
import { startTestServer } from './start-test-server.js';

const accepts = ['application/json', 'application/graphql-response+json'];

test.each(['bug', 'GRAPHQL', 'STATEMENT', 'PASSING_FOR_GRAPHQL'])(
  'an unexpected error (%s) is masked; the log has it under the id that the client got',
  async (how) => {
    const { ask, lines } = await startTestServer();
    const { status, text, body } = await ask(`{ hello fail(how: "${how}") }`);
    expect(status).toBe(200);
    expect(text).not.toMatch(/secret|SELECT|nowhere|stack/);
    const [error] = body.errors;
    const { code, correlationId } = error.extensions;
    expect(Object.keys(error.extensions).sort()).toEqual(['code', 'correlationId']);
    expect(code).toBe('INTERNAL_SERVER_ERROR');
    expect(error.message).toContain('Something went wrong on our side.');
    expect(error.message).toContain(correlationId);
    expect(error.path).toEqual(['fail']);
    const logged = lines.map((line) => JSON.parse(line)).find((line) => line.level === 50);
    expect(logged.correlationId).toBe(correlationId);
    expect(logged.failure.message).toContain('SELECT secret FROM');
    expect(logged.failure.stack[0]).toContain('test-schema');
    expect(logged.path).toBe('fail');
  },
);

test('each request has an id of its own', async () => {
  const { ask } = await startTestServer();
  const idOf = async () => (await ask('{ fail }')).body.errors[0].extensions.correlationId;
  expect(await idOf()).not.toBe(await idOf());
});

test('a hundred failing fields fill the log with ten errors and a count', async () => {
  const { ask, lines } = await startTestServer();
  const { body } = await ask(
    `{ ${Array.from({ length: 100 }, (_, i) => `f${i}: fail`).join(' ')} }`,
  );
  expect(body.errors).toHaveLength(100);
  const errors = lines.map((line) => JSON.parse(line)).filter((line) => line.level === 50);
  expect(errors).toHaveLength(11);
  expect(errors[10].count).toBe(90);
});

test('a Refusal is told with its code and problems', async () => {
  const { ask, lines } = await startTestServer();
  const { status, body } = await ask('{ hello fail(how: "TWO") }');
  expect(status).toBe(200);
  expect(body.data).toEqual({ hello: 'world', fail: null });
  expect(body.errors[0].message).toBe('No such first.\nSecond too long.');
  expect(body.errors[0].path).toEqual(['fail']);
  expect(body.errors[0].extensions).toEqual({
    code: 'UNKNOWN_ID',
    problems: [
      { code: 'UNKNOWN_ID', path: ['filter', '0'], message: 'No such first.' },
      { code: 'TOO_LONG', path: ['filter', '1'], message: 'Second too long.' },
    ],
  });
  expect(lines.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
});

test.each(
  accepts.flatMap((accept) =>
    (
      [
        ['UNAUTHENTICATED', 401],
        ['FORBIDDEN', 403],
        ['DATABASE_UNAVAILABLE', 503],
        ['bug', 500],
      ] as const
    ).map(([how, status]) => [how, accept, status] as const),
  ),
)('%s without data answers %s with %i; with data 200', async (how, accept, status) => {
  const { ask } = await startTestServer();
  const code = how === 'bug' ? 'INTERNAL_SERVER_ERROR' : how;
  const whole = await ask(`{ mustNotFail(how: "${how}") }`, undefined, { accept });
  expect(whole.status).toBe(status);
  expect(whole.body.data).toBeNull();
  expect(whole.body.errors[0].extensions.code).toBe(code);
  expect(whole.headers.get('retry-after')).toBe(status === 503 ? '5' : null);
  expect(whole.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
  expect(whole.body.errors[0].extensions.isRetryable).toBe(status === 503 ? true : undefined);

  const part = await ask(`{ hello fail(how: "${how}") }`, undefined, { accept });
  expect(part.status).toBe(200);
  expect(part.body.data).toEqual({ hello: 'world', fail: null });
});

test.each(
  accepts.flatMap((accept) =>
    (
      [
        ['UNAUTHENTICATED', 401],
        ['DATABASE_UNAVAILABLE', 503],
      ] as const
    ).map(([code, status]) => [code, accept, status] as const),
  ),
)('a context refused as %s answers %s with %i and a GraphQL body', async (code, accept, status) => {
  const { ask } = await startTestServer({
    openContext: async () => refuse(code, [], `Refused as ${code}.`),
  });
  const { status: given, headers, body } = await ask('{ hello }', undefined, { accept });
  expect(given).toBe(status);
  expect(headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('retry-after')).toBe(status === 503 ? '5' : null);
  expect(body.errors[0].message).toBe(`Refused as ${code}.`);
  expect(body.errors[0].extensions.code).toBe(code);
  expect(body).not.toHaveProperty('data');
});

test('a context that fails is masked too', async () => {
  const { ask, lines } = await startTestServer({
    openContext: async () => {
      throw new Error('SELECT secret FROM access_token');
    },
  });
  const { status, text, body } = await ask('{ hello }');
  expect(status).toBe(500);
  expect(text).not.toContain('secret');
  const { correlationId } = body.errors[0].extensions;
  expect(lines.join()).toContain(correlationId);
});

test.each([
  ['a syntax error', '{ hello', undefined, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ hullo }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
  ['a wrong variable', 'query($t: Int!) { size(of: $t) }', { t: 'x' }, 'BAD_USER_INPUT'],
  [
    'two operations',
    'query A { hello } query B { hello }',
    undefined,
    'OPERATION_RESOLUTION_FAILURE',
  ],
])(
  '%s is 200 for application/json and 400 for the newer type',
  async (_what, query, variables, code) => {
    const { ask, lines } = await startTestServer();
    const [old, current] = await Promise.all(
      accepts.map((accept) => ask(query, variables, { accept })),
    );
    expect([old!.status, current!.status]).toEqual([200, 400]);
    for (const { body } of [old!, current!]) {
      expect(body).not.toHaveProperty('data');
      expect(body.errors[0].extensions).toEqual({ code });
    }
    expect(lines.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
  },
);

test("a null that only execution finds is the client's mistake, not ours", async () => {
  const { ask } = await startTestServer();
  const { body } = await ask('query($n: Int = 1) { size(of: $n) }', { n: null });
  expect(body.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
});

test.each([
  ['{ hell }', undefined],
  ['{ echo(txet: "a") }', undefined],
  ['{ mood(is: CALMM) }', undefined],
  ['{ item { ... on Itm { id } } }', undefined],
  ['query($m: Mod) { mood(is: $m) }', undefined],
  ['query($m: Mood) { mood(is: $m) }', { m: 'CALMM' }],
  ['{ item }', undefined],
])('no name of the schema is suggested for %s', async (query, variables) => {
  const { ask } = await startTestServer();
  const { text, body } = await ask(query, variables);
  expect(body.errors).toHaveLength(1);
  expect(text).not.toContain('Did you mean');
});

test('a long value is not echoed whole', async () => {
  const { ask } = await startTestServer();
  const query = 'query($n: Int!) { size(of: $n) }';
  const { text } = await ask(query, { n: 'x'.repeat(100_000) });
  expect(text.length).toBeLessThan(2_000);
});

test('the environment cannot switch reporting or stack traces on', async () => {
  process.env.APOLLO_SCHEMA_REPORTING = 'true';
  process.env.NODE_ENV = 'development';
  try {
    const { ask, endpoint } = await startTestServer();
    expect((await ask('{ fail }')).text).not.toContain('stack');
    const page = await fetch(endpoint, {
      headers: { accept: 'text/html, application/json;q=0.1' },
    });
    expect(page.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await page.text()).not.toContain('<');
  } finally {
    delete process.env.APOLLO_SCHEMA_REPORTING;
    process.env.NODE_ENV = 'test';
  }
});
