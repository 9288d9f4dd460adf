import { expect, test } from 'vitest';
import { refuse } from '../../src/domain/refusal.js';
import { answerOf, startTestServer } from './start-test-server.js';

const csv = {
  method: 'GET' as const,
  pattern: /^\/exports\/([a-z0-9-]+)\.csv$/,
  handle(
    _request: unknown,
    response: import('node:http').ServerResponse,
    match: RegExpExecArray | null,
  ) {
    response.setHeader('content-type', 'text/csv; charset=utf-8');
    response.end(`collection\n${match![1]}\n`);
  },
};

test.each([
  '/',
  '/graphql?query={hello}',
  '/graphql',
  '/health/live',
  '/health/ready',
  '/none',
  '/exports/a.csv',
])('every answer of %s has the headers of safety', async (path) => {
  const { url } = await startTestServer({ routes: [csv] });
  const { headers } = await fetch(url + path);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('server')).toBeNull();
  expect(headers.get('set-cookie')).toBeNull();
});

test('the index says where things are, and no page is served', async () => {
  const { url } = await startTestServer();
  const response = await fetch(`${url}/`, { headers: { accept: 'text/html' } });
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toMatchObject({ graphql: '/graphql' });
});

test.each([
  '/nothing',
  '/graphql/',
  '/graphqlx',
  '/GRAPHQL',
  '//',
  '/health',
  '/../graphql',
  '/%67raphql',
])('%s is 404', async (path) => {
  const { raw } = await startTestServer();
  const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(JSON.parse(answer.split('\r\n\r\n')[1]!).errors[0].extensions.code).toBe('NOT_FOUND');
});

test.each([
  ['PUT', '/graphql', 'GET, HEAD, POST, OPTIONS'],
  ['DELETE', '/graphql', 'GET, HEAD, POST, OPTIONS'],
  ['TRACE', '/graphql', 'GET, HEAD, POST, OPTIONS'],
  ['POST', '/health/live', 'GET, HEAD'],
  ['POST', '/', 'GET, HEAD'],
  ['POST', '/exports/a.csv', 'GET, HEAD'],
])('%s %s is 405 and says what is allowed', async (method, path, allow) => {
  const { raw } = await startTestServer({ routes: [csv] });
  const answer = await raw(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  expect(answer.toLowerCase()).toContain(`\r\nallow: ${allow.toLowerCase()}\r\n`);
});

test('an upgrade or a tunnel is not given', async () => {
  const { raw } = await startTestServer();
  const upgrade = await raw(
    'GET /graphql?query={hello} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  );
  expect(upgrade).toMatch(/^HTTP\/1\.1 200 /);
  expect(await raw('CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n')).not.toMatch(/ 200 /);
});

test('a route of the caller is asked with its match, for HEAD too', async () => {
  const { url } = await startTestServer({ routes: [csv] });
  const response = await fetch(`${url}/exports/kazakhstan-2019.csv?x=1`);
  expect(await response.text()).toBe('collection\nkazakhstan-2019\n');
  const head = await fetch(`${url}/exports/kazakhstan-2019.csv`, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(await head.text()).toBe('');
});

test.each([
  ['UNKNOWN_ID', 404],
  ['FORBIDDEN', 403],
  ['UNAUTHENTICATED', 401],
  ['INVALID_VALUE', 400],
  ['DATABASE_UNAVAILABLE', 503],
] as const)('a route that refuses with %s answers %i', async (code, status) => {
  const { url } = await startTestServer({
    routes: [{ method: 'GET', pattern: '/x', handle: () => refuse(code, ['a'], 'No.') }],
  });
  const response = await fetch(`${url}/x`);
  expect(response.status).toBe(status);
  expect((await answerOf(response)).errors[0].extensions.problems).toEqual([
    { code, path: ['a'], message: 'No.' },
  ]);
});

test('a route that fails is masked; one that fails amid its answer is cut off', async () => {
  const { url, raw, lines } = await startTestServer({
    routes: [
      {
        method: 'GET',
        pattern: '/before',
        async handle() {
          throw new Error('SELECT secret');
        },
      },
      {
        method: 'GET',
        pattern: '/amid',
        async handle(_request, response) {
          response.write('half,');
          throw new Error('SELECT secret');
        },
      },
    ],
  });
  const before = await fetch(`${url}/before`);
  expect(before.status).toBe(500);
  expect(await before.text()).not.toContain('secret');
  const begin = Date.now();
  const amid = await raw('GET /amid HTTP/1.1\r\nHost: x\r\n\r\n', 2_000);
  expect(Date.now() - begin).toBeLessThan(1_000);
  expect(amid).not.toContain('\r\n0\r\n');
  expect(amid).not.toContain('errors');
  expect(lines.filter((line) => line.includes('masked error'))).toHaveLength(2);
});

test('a route that writes after its end does not end the process', async () => {
  const { url } = await startTestServer({
    routes: [
      {
        method: 'GET',
        pattern: '/late',
        handle(_request, response) {
          response.end('all');
          response.write('more');
        },
      },
    ],
  });
  expect(await (await fetch(`${url}/late`)).text()).toBe('all');
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
});
