import type { IncomingMessage } from 'node:http';
import { exportCollection } from '../services/export/export-collection.js';
import { writeTo } from '../services/export/write-to-stream.js';
import type { Session } from '../services/session.js';
import type { Route } from './router.js';

/**
 * `/collections/<slug>.csv`: what is published of a collection, for spreadsheets and report programs.
 * @param openPublicSession a session that sees what everybody sees
 */
export function downloadRoutes(openPublicSession: () => Session): Route[] {
  return [
    {
      method: 'GET',
      pattern: /^\/collections\/([a-z0-9]+(?:-[a-z0-9]+)*)\.csv$/,
      async handle(request, response, match) {
        const slug = match![1]!;
        const { db } = openPublicSession();
        try {
          const write = writeTo(response);
          await exportCollection(db, slug, async (text) => {
            // The first piece says that there is something to send; a refusal came before it.
            if (!response.headersSent) {
              response.setHeader('content-type', 'text/csv; charset=utf-8; header=present');
              response.setHeader('content-disposition', `attachment; filename="${slug}.csv"`);
              response.setHeader('access-control-allow-origin', '*');
            }
            if (!isHead(request)) await write(text);
          });
          response.end();
        } finally {
          await db.close();
        }
      },
    },
  ];
}

function isHead(request: IncomingMessage): boolean {
  return request.method === 'HEAD';
}
