import type pg from 'pg';
import { connectDatabase, type Database } from '../../src/database/connect.js';
import { statements } from '../../src/database/run.js';
import type { Role } from '../../src/domain/role.js';
import { createHeedServer } from '../../src/server/create-heed-server.js';
import { issueToken } from '../../src/services/tokens.js';
import { cloneTemplate, type TestDatabase } from './database.js';
import { openPool } from './open-pool.js';

/** An answer of /graphql. */
export interface Answer {
  status: number;
  // The shape is the query's, which the test knows.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors?: Array<{
    message: string;
    path?: string[];
    extensions: { code: string; problems?: unknown[] };
  }>;
  /** How many bytes the answer has. */
  bytes: number;
}

/** The whole of Heed on a database of its own, over real HTTP. */
export interface Api {
  url: string;
  database: Database;
  /** A connection with the rights of the owner, for what no API offers. */
  db: pg.Pool;
  /** @param headers more of them, such as `accept-language` */
  ask(
    query: string,
    variables?: object,
    token?: string,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Asks, and fails unless the answer is without errors. @returns the data */
  get(
    query: string,
    variables?: object,
    token?: string,
    headers?: Record<string, string>,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
  ): Promise<any>;
  tokenFor(organizationSlug: string, role: Role): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the API on a clone of the template, or on a given database; with the page, where it was built. */
export async function startApi(
  given?: TestDatabase,
  pageFolder: string | null = null,
): Promise<Api> {
  const clone = given ?? (await cloneTemplate());
  const database = await connectDatabase(clone.url);
  const config = {
    databaseUrl: clone.url,
    dataDir: '',
    host: '127.0.0.1',
    port: 0,
    timeZone: 'Asia/Almaty',
    logLevel: 'silent',
  };
  const server = createHeedServer(config, database, pageFolder);
  const { url } = await server.listen();
  const db = openPool(clone, 4);
  const ask: Api['ask'] = async (query, variables = {}, token, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return {
      status: response.status,
      bytes: Buffer.byteLength(text),
      ...(JSON.parse(text) as { data: unknown }),
    };
  };
  return {
    url,
    database,
    db,
    ask,
    async get(query, variables, token, headers) {
      const answer = await ask(query, variables, token, headers);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors, null, 1));
      return answer.data as unknown;
    },
    async tokenFor(organization, role) {
      const { token } = await issueToken(
        database,
        { organization, role, expiresInDays: 30 },
        new Date(),
      );
      return token;
    },
    async stop() {
      await server.close();
      await db.end();
      await database.close();
      await clone.drop();
    },
  };
}

let unkeptCount = 0;

/** The same query in a text that nobody has sent yet, so that no answer to it is kept. */
export function unkept(query: string): string {
  unkeptCount += 1;
  return `${query}\n# ${unkeptCount}`;
}

/** Runs the work and returns the statements that it sent, in their order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const note = (message: unknown) =>
    sent.push((message as { text: string }).text.replace(/\s+/g, ' ').trim());
  statements.subscribe(note);
  try {
    await work();
  } finally {
    statements.unsubscribe(note);
  }
  return sent;
}
