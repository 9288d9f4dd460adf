import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { serverLimits } from '../../src/server/limits.js';
import { answerOf, startTestServer, until } from './start-test-server.js';

const post = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

/** A sound request of exactly so many bytes. */
function bodyOf(bytes: number): string {
  const frame = JSON.stringify({ query: '{ hello }', extensions: { padding: '' } });
  return frame.replace('"padding":""', `"padding":"${'x'.repeat(bytes - frame.length)}"`);
}

async function send(endpoint: string, body: string | Uint8Array<ArrayBuffer>) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(endpoint, { method: 'POST', headers, body });
  return { status: response.status, body: await answerOf(response) };
}

test('a body of the limit is taken, one byte more is refused with 413', async () => {
  const { endpoint, counts } = await startTestServer();
  expect((await send(endpoint, bodyOf(serverLimits.bodyBytesMax))).status).toBe(200);
  const { status, body } = await send(endpoint, bodyOf(serverLimits.bodyBytesMax + 1));
  expect(status).toBe(413);
  expect(body.errors[0].extensions.code).toBe('BODY_TOO_LARGE');
  expect(body.errors[0].message).toContain(String(serverLimits.bodyBytesMax));
  expect(counts.opened).toBe(1);
});

test('a body that says it is huge is refused before any of it is sent', async () => {
  const { raw } = await startTestServer();
  const answer = await raw(`${post}Content-Length: 60000000\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
});

test('a client that asks first is told no instead of "100 Continue"', async () => {
  const { raw } = await startTestServer();
  const expecting = `${post}Expect: 100-continue\r\n`;
  const refused = await raw(`${expecting}Content-Length: 60000000\r\n\r\n`);
  expect(refused).toMatch(/^HTTP\/1\.1 413 /);
  const invited = await raw(`${expecting}Content-Length: 17\r\n\r\n`);
  expect(invited).toBe('HTTP/1.1 100 Continue\r\n\r\n');
});

test('60 MB in chunks are refused while they come, and the connection is cut', async () => {
  const { url } = await startTestServer();
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  let isClosed = false;
  socket.on('data', (chunk) => (received += chunk));
  socket.on('error', () => {});
  socket.on('close', () => (isClosed = true));
  socket.write(`${post}Transfer-Encoding: chunked\r\n\r\n`);
  const piece = Buffer.concat([
    Buffer.from('10000\r\n'),
    Buffer.alloc(65_536, 'x'),
    Buffer.from('\r\n'),
  ]);
  let sent = 0;
  while (!isClosed && sent < 60_000_000) {
    if (!socket.write(piece)) await new Promise((resolve) => setTimeout(resolve, 5));
    sent += 65_536;
    if (received) break;
  }
  await until(() => isClosed);
  expect(received).toMatch(/^HTTP\/1\.1 413 /);
  expect(sent).toBeLessThan(60_000_000);
});

test.each([
  ['nothing', ''],
  ['half of an object', '{"query":"{ hello }"'],
  [
    'a byte that is not UTF-8',
    new Uint8Array(Buffer.from('{"query":"{ hello }","x":"\xff"}', 'latin1')),
  ],
  ['UTF-16', new Uint8Array(Buffer.from('{"query":"{ hello }"}', 'utf16le'))],
  ['null', 'null'],
  ['a text', '"{ hello }"'],
  ['an array, a batch', '[{"query":"{ hello }"},{"query":"{ hello }"}]'],
  ['an empty batch', '[]'],
  ['an empty object', '{}'],
  ['brackets without end', '['.repeat(200_000)],
  ['brackets in brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a query that is no text', '{"query":{"kind":"Document"}}'],
])('a body that is %s is refused with 400', async (_what, bytes) => {
  const { endpoint } = await startTestServer();
  const { status, body } = await send(endpoint, bytes);
  expect(status).toBe(400);
  expect(body.errors[0].extensions.code).toBe('BAD_REQUEST');
  expect(body).not.toHaveProperty('data');
});

test('deep variables neither hang nor break it', async () => {
  const { endpoint } = await startTestServer();
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const query = 'query($t: String) { echo(text: $t) }';
  const { status, body } = await send(endpoint, `{"query":"${query}","variables":{"t":${deep}}}`);
  expect(status).toBe(200);
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('a BOM before the JSON is taken', async () => {
  const { endpoint } = await startTestServer();
  expect((await send(endpoint, '\uFEFF{"query":"{ hello }"}')).body).toEqual({
    data: { hello: 'world' },
  });
});

test('a persisted query of which only the hash is sent is refused, not looked for', async () => {
  const { endpoint } = await startTestServer();
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
  const { body } = await send(endpoint, JSON.stringify({ extensions }));
  expect(body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
});

test('a client that is slow with its headers is cut off', async () => {
  const { raw } = await startTestServer({
    limits: { headersTimeoutMs: 200, requestTimeoutMs: 5_000 },
  });
  const begin = Date.now();
  const answer = await raw('POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: ', 3_000);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(Date.now() - begin).toBeLessThan(1_500);
});

test('a client that is slow with its body is cut off, and no context was opened', async () => {
  const { raw, counts } = await startTestServer({
    limits: { headersTimeoutMs: 200, requestTimeoutMs: 400 },
  });
  const begin = Date.now();
  const answer = await raw(`${post}Content-Length: 100\r\n\r\n{"query":`, 3_000);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(Date.now() - begin).toBeLessThan(1_500);
  expect(counts.opened).toBe(0);
});

test('an address over the limit is refused with 414, headers over it with 431', async () => {
  const { url, endpoint } = await startTestServer();
  const fits = `{hello}#${'x'.repeat(serverLimits.urlLengthMax - '/graphql?query={hello}%23'.length)}`;
  const ask = (query: string) => fetch(`${endpoint}?query=${query.replace('#', '%23')}`);
  expect((await ask(fits)).status).toBe(200);
  const refused = await ask(`${fits}x`);
  expect(refused.status).toBe(414);
  expect((await answerOf(refused)).errors[0].extensions.code).toBe('URL_TOO_LONG');
  const headers = { 'x-long': 'x'.repeat(serverLimits.headerBytesMax) };
  expect((await fetch(`${url}/`, { headers })).status).toBe(431);
});

test('over the number of connections further ones are closed', async () => {
  const { raw } = await startTestServer({ limits: { connectionsMax: 2 } });
  const get = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';
  const answers = await Promise.all([raw(get, 300), raw(get, 300), raw(get, 300)]);
  expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 200'))).toHaveLength(2);
  expect(answers.filter((answer) => answer === '')).toHaveLength(1);
});

test('over the number of requests in flight further ones are told to come again', async () => {
  let open!: () => void;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const { ask, counts, url } = await startTestServer({ gate, limits: { requestsInFlightMax: 1 } });
  const waiting = ask('{ wait }');
  await until(() => counts.opened === 1);
  const { status, headers, body } = await ask('{ hello }');
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('5');
  expect(body.errors[0].extensions.code).toBe('OVERLOADED');
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  open();
  expect((await waiting).body).toEqual({ data: { wait: 'waited' } });
  await until(() => counts.closed === 1);
  expect((await ask('{ hello }')).status).toBe(200);
});
