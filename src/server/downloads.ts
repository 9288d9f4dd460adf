import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { exportCollection } from '../services/export/export-collection.js';
import { writeTo } from '../services/export/write-to-stream.js';
import type { Session } from '../services/session.js';
import { HttpProblem, retryLater } from './http-problem.js';
import { serverLimits } from './limits.js';
import type { Route } from './router.js';

/** How many downloads run at once at most; each keeps a file on disk until its client has it. */
const downloadsMax = 8;

/**
 * `/collections/<slug>.csv`: what is published of a collection, for spreadsheets and report programs.
 * The file is made whole before the first byte is sent, so that a slow client holds no connection to the
 * database, and a failure is told by its status.
 * @param openPublicSession a session that sees what everybody sees
 */
export function downloadRoutes(openPublicSession: () => Session): Route[] {
  let running = 0;
  return [
    {
      method: 'GET',
      pattern: /^\/collections\/([a-z0-9]+(?:-[a-z0-9]+)*)\.csv$/,
      async handle({ socket }, response, match) {
        if (running >= downloadsMax) {
          throw new HttpProblem(
            503,
            'OVERLOADED',
            `${downloadsMax} downloads are running, which is the limit; try again.`,
            retryLater,
          );
        }
        running += 1;
        const folder = await mkdtemp(join(tmpdir(), 'heed-download-'));
        try {
          const file = join(folder, 'collection.csv');
          // A long collection takes minutes before anything is to be heard.
          socket.setTimeout(0);
          await spool(openPublicSession(), match![1]!, file, response);
          socket.setTimeout(serverLimits.silenceMs);
          await send(response, file, `${match![1]!}.csv`);
        } catch (error) {
          // A client that goes away is no fault of ours.
          if (!response.destroyed) throw error;
        } finally {
          running -= 1;
          await rm(folder, { recursive: true, force: true });
        }
      },
    },
  ];
}

async function spool(
  { db }: Session,
  slug: string,
  file: string,
  response: ServerResponse,
): Promise<void> {
  const output = createWriteStream(file, { mode: 0o600 });
  // Nobody goes on for a client that has gone.
  const stop = () => output.destroy();
  response.once('close', stop);
  try {
    await exportCollection(db, slug, writeTo(output));
    output.end();
    await finished(output);
  } finally {
    response.off('close', stop);
    output.destroy();
    await db.close();
  }
}

async function send(response: ServerResponse, file: string, name: string): Promise<void> {
  const { size } = await stat(file);
  response.setHeader('content-type', 'text/csv; charset=utf-8; header=present');
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  response.setHeader('content-length', size);
  response.setHeader('access-control-allow-origin', '*');
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(createReadStream(file), response);
}
