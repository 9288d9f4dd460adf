import { expect, test } from 'vitest';
import { answerOf, startTestServer } from './start-test-server.js';

const note = JSON.stringify({ query: 'mutation { note(text: "forged") }' });

// The types that a foreign page's form or a "simple" fetch can send without asking first, and near misses.
test.each([
  undefined,
  'text/plain',
  'text/plain; application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json, text/plain',
  'application/jsonp',
  'application/graphql',
  'application/json; charset=utf-16',
  'application/json; charset=windows-1251',
  'application/json; charset=utf-8; charset=utf-16',
])('a POST as %s is refused with 415 and changes nothing', async (type) => {
  const { endpoint, notes, counts } = await startTestServer();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: type ? { 'content-type': type } : {},
    body: new Blob([note]),
  });
  expect(response.status).toBe(415);
  expect((await answerOf(response)).errors[0].extensions.code).toBe('UNSUPPORTED_MEDIA_TYPE');
  expect(notes).toEqual([]);
  expect(counts.opened).toBe(0);
});

test.each(['gzip', 'br', 'UTF-8'])('a body encoded as %s is refused with 415', async (encoding) => {
  const { endpoint, notes } = await startTestServer();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    body: note,
  });
  expect(response.status).toBe(415);
  expect(notes).toEqual([]);
});

test.each([
  'application/json',
  'Application/JSON',
  'application/json; charset=utf-8',
  'application/json;charset="UTF-8"',
  'application/json; odata=verbose',
])('a POST as %s is taken', async (type) => {
  const { endpoint, notes } = await startTestServer();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': type },
    body: note,
  });
  expect(response.status).toBe(200);
  expect(notes).toEqual(['forged']);
});

test.each(['GET', 'HEAD'])('%s never mutates', async (method) => {
  const { endpoint, notes } = await startTestServer();
  const query = encodeURIComponent('query Q { hello } mutation M { note(text: "forged") }');
  const response = await fetch(`${endpoint}?query=${query}&operationName=M`, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
  expect(notes).toEqual([]);
});

test('a GET with query, variables and operationName works without any header', async () => {
  const { endpoint } = await startTestServer();
  const parameters = new URLSearchParams({
    query: 'query A { hello } query B($t: String) { echo(text: $t) }',
    operationName: 'B',
    variables: JSON.stringify({ t: 'Қазақстан + ёж' }),
  });
  const response = await fetch(`${endpoint}?${parameters}`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: { echo: 'Қазақстан + ёж' } });
});

test('a HEAD has the headers of a GET and no body', async () => {
  const { raw } = await startTestServer();
  const answer = await raw('HEAD /graphql?query={hello} HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toMatch(/content-length: 27\r\n/i);
  expect(answer.endsWith('\r\n\r\n')).toBe(true);
});

test('a cookie is nobody: it is neither read nor set', async () => {
  const { ask } = await startTestServer();
  const { headers, body } = await ask('{ secretWord }', undefined, {
    cookie: 'authorization=Bearer heed_x; token=heed_x',
  });
  expect(body).toEqual({ data: { secretWord: null } });
  expect(headers.get('set-cookie')).toBeNull();
});

test('a page of any origin may read, without credentials', async () => {
  const { endpoint } = await startTestServer();
  const preflight = await fetch(endpoint, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://dashboard.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  expect(preflight.status).toBe(204);
  const allowed = preflight.headers.get('access-control-allow-headers')!.toLowerCase();
  expect(allowed.split(', ').sort()).toEqual(['authorization', 'content-type']);
  expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');

  const answer = await fetch(`${endpoint}?query={hello}`, {
    headers: { origin: 'https://dashboard.example' },
  });
  for (const response of [preflight, answer]) {
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  }
});

test('a refusal can be read by a page too, elsewhere nothing can', async () => {
  const { url, endpoint } = await startTestServer();
  const refused = await fetch(endpoint, { method: 'DELETE' });
  expect(refused.status).toBe(405);
  const health = await fetch(`${url}/health/live`);
  expect(health.headers.get('access-control-allow-origin')).toBeNull();
});

test.each([
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
  [
    'application/graphql-response+json, application/json;q=0.9',
    'application/graphql-response+json; charset=utf-8',
  ],
  ['application/graphql-response+json;q=0.1, application/json', 'application/json; charset=utf-8'],
  ['text/html, */*;q=0.8', 'application/json; charset=utf-8'],
  ['application/*', 'application/json; charset=utf-8'],
  ['APPLICATION/JSON', 'application/json; charset=utf-8'],
])('to Accept "%s" the answer is %s', async (accept, type) => {
  const { endpoint } = await startTestServer();
  const response = await fetch(`${endpoint}?query={hello}`, { headers: { accept } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
});

test.each(['text/html', 'application/json;q=0', 'application/json;charset=utf-16', 'nonsense'])(
  'whoever accepts only "%s" gets 406, and no mutation has run',
  async (accept) => {
    const { ask, notes } = await startTestServer();
    const { status, body } = await ask('mutation { note(text: "unseen") }', undefined, { accept });
    expect(status).toBe(406);
    expect(body.errors[0].extensions.code).toBe('NOT_ACCEPTABLE');
    expect(notes).toEqual([]);
  },
);
