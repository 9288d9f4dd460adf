import { connect, createServer } from 'node:net';
import { request as httpRequest, Agent } from 'node:http';
import { expect, test } from 'vitest';
import { createHttpServer } from '../../src/server/http-server.js';
import { createLog } from '../../src/server/log.js';
import { sendRaw, startTestServer, until } from './start-test-server.js';
import { testSchema } from './test-schema.js';

/** A promise that the test resolves. */
function gate() {
  let open!: () => void;
  const promise = new Promise<void>((resolve) => (open = resolve));
  return { promise, open };
}

const get = (query: string, more = '') =>
  `GET /graphql?query=${query} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;

test.each([
  ['an answer', '{ hello }'],
  ['a masked error', '{ fail }'],
  ['no data at all', '{ mustNotFail }'],
  ['a syntax error', '{ hello'],
  ['a validation error', '{ nothing }'],
  ['a query too deep', `{ item ${'{ parent '.repeat(20)} { id } ${'}'.repeat(20)} }`],
  ['a GET that would mutate', 'mutation { note(text: "x") }'],
])('the context is closed exactly once after %s', async (_what, query) => {
  const { endpoint, counts } = await startTestServer();
  await fetch(`${endpoint}?query=${encodeURIComponent(query)}`);
  await until(() => counts.closed > 0);
  expect(counts).toEqual({ opened: 1, closed: 1 });
});

test('the context of a client that went away is closed, once, when its work is done', async () => {
  const { promise, open } = gate();
  const { url, ask, counts, lines } = await startTestServer({ gate: promise });
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname, () => socket.write(get('{wait}')));
  await until(() => counts.opened === 1);
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  open();
  await until(() => counts.closed === 1);
  expect((await ask('{ hello }')).status).toBe(200);
  await until(() => counts.closed === 2);
  expect(counts.opened).toBe(2);
  expect(lines.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
});

test('a client that goes away amid its body opens no context and is no error', async () => {
  const { url, counts, ask, lines } = await startTestServer();
  await sendRaw(
    url,
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    50,
  );
  expect((await ask('{ hello }')).status).toBe(200);
  expect(counts.opened).toBe(1);
  expect(lines.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
});

test.each([
  () => Promise.reject(new Error('SELECT secret')),
  () => {
    throw new Error('SELECT secret');
  },
])('a context that cannot be closed spoils no answer, and is logged (%#)', async (close) => {
  const { ask, lines } = await startTestServer({
    openContext: async () => ({ context: {}, close }),
  });
  expect((await ask('{ hello }')).body).toEqual({ data: { hello: 'world' } });
  await until(() => lines.some((line) => line.includes('context not closed')));
});

test('several requests go over one connection, also in one write', async () => {
  const { url, raw } = await startTestServer();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ports = new Set<number | undefined>();
  for (let i = 0; i < 3; i++) {
    await new Promise<void>((resolve) => {
      httpRequest(`${url}/graphql?query={hello}`, { agent }, (response) => {
        ports.add(response.socket.localPort);
        response.resume().on('end', resolve);
      }).end();
    });
  }
  agent.destroy();
  expect(ports.size).toBe(1);
  const answers = await raw(get('{hello}') + get('{nothing}') + get('{hello}'));
  expect(answers.match(/HTTP\/1\.1 \d+/g)).toHaveLength(3);
  expect(answers.match(/"world"/g)).toHaveLength(2);
});

test('close lets a request in flight finish, and takes no new connection', async () => {
  const { promise, open } = gate();
  const { url, counts, close } = await startTestServer({ gate: promise });
  const waiting = sendRaw(url, get('{wait}'), 5_000);
  const idle = sendRaw(url, get('{hello}'), 5_000);
  await until(() => counts.opened === 2);
  let isClosed = false;
  const closing = close().then(() => (isClosed = true));
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  await idle;
  expect(isClosed).toBe(false);
  const begin = Date.now();
  open();
  expect(await waiting).toContain('"waited"');
  await closing;
  // Well before the connections would have been cut.
  expect(Date.now() - begin).toBeLessThan(1_000);
  expect(counts.closed).toBe(2);
});

test('a request that does not finish is cut when the time is up', async () => {
  const { url, counts, close } = await startTestServer({
    gate: new Promise(() => {}),
    limits: { shutdownMs: 200, lingerMs: 100 },
  });
  const waiting = sendRaw(url, get('{wait}'), 5_000);
  await until(() => counts.opened === 1);
  const begin = Date.now();
  const first = close();
  await close();
  expect(Date.now() - begin).toBeGreaterThanOrEqual(190);
  await first;
  expect(Date.now() - begin).toBeLessThan(1_500);
  expect(await waiting).toBe('');
});

test('a server that never listened closes', async () => {
  const server = createHttpServer({
    schema: testSchema,
    host: '127.0.0.1',
    port: 0,
    log: createLog('silent'),
    openContext: async () => ({ context: {}, close: async () => {} }),
    documents: { find: async () => null, isBrought: () => false },
    proof: null,
    isReady: async () => true,
    routes: [],
    pageFolder: null,
  });
  await server.close();
});

test('a port that is taken is named, with the way out', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
  });
  try {
    await expect(startTestServer({ port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program. Choose another with PORT, for example PORT=${port + 1}.`,
    );
  } finally {
    other.close();
  }
});

test('a host that is not ours is named', async () => {
  await expect(startTestServer({ host: '203.0.113.1' })).rejects.toThrow(
    /^203\.0\.113\.1 is no address of this machine\. Choose another with HOST/,
  );
});

test('ready says 200 or 503 and never why; live says 200 all the while', async () => {
  let isReady: () => Promise<boolean> = async () => true;
  const { url } = await startTestServer({
    isReady: () => isReady(),
    limits: { readinessMs: 100 },
  });
  const ready = () => fetch(`${url}/health/ready`);
  expect(await (await ready()).json()).toEqual({ status: 'ready' });
  for (const failing of [
    async () => false,
    () => Promise.reject(new Error('secret host')),
    () => new Promise<boolean>(() => {}),
  ]) {
    isReady = failing;
    const response = await ready();
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toEqual({ status: 'unavailable' });
    const live = await fetch(`${url}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
  }
  isReady = async () => true;
  expect((await ready()).status).toBe(200);
});
