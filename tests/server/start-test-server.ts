import { connect } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { afterEach } from 'vitest';
import { createHttpServer, type HttpServerDeps } from '../../src/server/http-server.js';
import { serverLimits, type ServerLimits } from '../../src/server/limits.js';
import { createLog } from '../../src/server/log.js';
import { testSchema } from './test-schema.js';

type Options = Partial<HttpServerDeps> & {
  limits?: Partial<ServerLimits>;
  gate?: Promise<void>;
  logLevel?: string;
};

const started: Array<{ close(): Promise<void> }> = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
});

/** A server on a free port, closed after the test. Counts contexts; keeps the log and the notes. */
export async function startTestServer(options: Options = {}) {
  const counts = { opened: 0, closed: 0 };
  const notes: string[] = [];
  const lines: string[] = [];
  const log = createLog(options.logLevel ?? 'trace', { write: (line) => void lines.push(line) });
  const { limits, gate = Promise.resolve(), logLevel: _, ...deps } = options;
  const server = createHttpServer(
    {
      schema: testSchema as GraphQLSchema,
      host: '127.0.0.1',
      port: 0,
      log,
      async openContext({ authorization }) {
        counts.opened += 1;
        return {
          context: { authorization, notes, gate },
          close: async () => void (counts.closed += 1),
        };
      },
      documents: { find: async () => null, isBrought: () => false },
      proof: null,
      isReady: async () => true,
      routes: [],
      pageFolder: null,
      ...deps,
    },
    { ...serverLimits, shutdownMs: 2_000, lingerMs: 300, timeoutCheckMs: 50, ...limits },
  );
  started.push(server);
  const { url } = await server.listen();
  const endpoint = `${url}/graphql`;
  return {
    url,
    endpoint,
    counts,
    notes,
    lines,
    close: () => server.close(),
    /** POSTs a query, as most clients do. */
    async ask(query: string, variables?: object, headers: Record<string, string> = {}) {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: JSON.parse(text) as Answer,
      };
    },
    /** Sends bytes as they are and returns all that comes until the server closes or nothing comes for `quietMs`. */
    raw: (bytes: string | Buffer, quietMs = 500) => sendRaw(url, bytes, quietMs),
  };
}

export function sendRaw(url: string, bytes: string | Buffer, quietMs: number): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setTimeout(quietMs, () => socket.destroy());
    socket.on('data', (chunk) => (received += chunk));
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
  });
}

/** What GraphQL answers, and every refusal of the server. */
export interface Answer {
  data?: unknown;
  errors: [AnsweredError, ...AnsweredError[]];
}

interface AnsweredError {
  message: string;
  path?: unknown[];
  extensions: Record<string, unknown>;
}

export async function answerOf(response: Response): Promise<Answer> {
  return (await response.json()) as Answer;
}

/** Waits until it is so, or fails after two seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 2_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('it did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
