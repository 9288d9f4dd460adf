import { join } from 'node:path';
import type { Config } from '../config.js';
import type { Database } from '../database/connect.js';
import { refuse } from '../domain/refusal.js';
import type { Context } from '../resolvers/context.js';
import { apiSchema } from '../resolvers/schema.js';
import { openSession } from '../services/session.js';
import { findDocument } from '../services/persisted-documents.js';
import { findActor } from '../services/tokens.js';
import { acceptedLanguages } from './accept-language.js';
import { downloadRoutes } from './downloads.js';
import { readManifests } from './documents/read-documents.js';
import { createHttpServer, type HttpServer } from './http-server.js';
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
    openContext: async ({ authorization, acceptLanguage }) => {
      const actor =
        authorization === undefined ? null : await requireActor(database, authorization);
      const session = openSession(
        database,
        actor,
        new Date(),
        config.timeZone,
        acceptedLanguages(acceptLanguage),
      );
      return { context: { session } satisfies Context, close: () => session.db.close() };
    },
    findDocument: async (id) => brought.get(id) ?? findDocument(database, id),
    isReady: async () => {
      await database.writers.query('select 1');
      return true;
    },
    pageFolder,
    routes: downloadRoutes(() => openSession(database, null, new Date(), config.timeZone)),
  });
}

async function requireActor(database: Database, authorization: string) {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const actor = token ? await findActor(database, token, new Date()) : null;
  return (
    actor ??
    refuse(
      'UNAUTHENTICATED',
      [],
      'The token is not valid: malformed, unknown, revoked or expired. Send Authorization: Bearer heed_… or nothing.',
    )
  );
}
