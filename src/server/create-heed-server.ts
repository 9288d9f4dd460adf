import { join } from 'node:path';
import type { Config } from '../config.js';
import type { Database } from '../database/connect.js';
import { dayAt, type Day } from '../domain/day.js';
import type { Context } from '../resolvers/context.js';
import { apiSchema } from '../resolvers/schema.js';
import { createFreshness } from '../services/freshness.js';
import { openSession } from '../services/session.js';
import { findDocument } from '../services/persisted-documents.js';
import { downloadRoutes } from './downloads.js';
import { readManifests } from './documents/read-documents.js';
import type { QueryContext } from './executor/execute-plugin.js';
import { createHttpServer, type HttpServer } from './http-server.js';
import { serverLimits } from './limits.js';
import { createLog } from './log.js';

/**
 * The HTTP server on an open database: the whole of Heed but its start and end.
 * @param pageFolder where the public page was built; without it, the API alone is served
 * @throws Refusal for a document of the page that does not fit the schema
 */
export function createHeedServer(
  config: Config,
  database: Database,
  pageFolder: string | null = null,
): HttpServer {
  const manifests = pageFolder === null ? [] : [join(pageFolder, 'documents.json')];
  const brought = readManifests(apiSchema(), manifests);
  return createHttpServer({
    schema: apiSchema(),
    host: config.host,
    port: config.port,
    log: createLog(config.logLevel),
    openContext: async ({ actor, languages }) => {
      const session = openSession(database, actor, new Date(), config.timeZone, languages);
      const { db, today } = session;
      return {
        context: {
          session,
          beforeQuery() {
            db.askState();
            db.endAfter(serverLimits.readMs);
          },
          beforeOneRoot: () => db.expectOne(),
        } satisfies Context & QueryContext,
        async ground() {
          const state = await db.state();
          return state === null ? null : { state, day: today };
        },
        close: () => session.db.close(),
      };
    },
    proof: {
      ...createFreshness(database),
      today: clockOfDays(config.timeZone),
    },
    documents: {
      find: async (id) => brought.get(id) ?? findDocument(database, id),
      isBrought: (id) => brought.has(id),
    },
    isReady: async () => {
      await database.writers.query('select 1');
      return true;
    },
    pageFolder,
    routes: downloadRoutes(() => openSession(database, null, new Date(), config.timeZone)),
  });
}

/** Tells today. It is asked all the time, and a day begins on a whole second everywhere. */
function clockOfDays(timeZone: string): () => Day {
  let second = Number.NaN;
  let today: Day = '';
  return () => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) {
      second = now;
      today = dayAt(new Date(), timeZone);
    }
    return today;
  };
}
