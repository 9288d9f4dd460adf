import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HttpProblem, retryLater } from './http-problem.js';
import type { Route } from './router.js';

/** The half of the page that makes files of its lists. */
export interface ListDownloads {
  open(path: string, search: string): Promise<{ name: string; pieces: AsyncIterable<string> }>;
}

/** How many lists are sent as files at once at most. */
const listDownloadsMax = 8;

/**
 * `/<language>/…/recommendations.csv`: what a list of the page shows, as a file. It is sent while it is made, page by
 * page; what fails on the way ends the connection, so that no half of a list looks whole.
 */
export function listDownloadRoute(
  languages: readonly string[],
  openDownloads: (requestId: string) => ListDownloads,
): Route {
  let running = 0;
  return {
    method: 'GET',
    pattern: new RegExp(
      `^/(?:${languages.join('|')})(?:/collections/[a-z0-9-]+)?/recommendations\\.csv$`,
    ),
    async handle(request, response, match, requestId) {
      if (running >= listDownloadsMax) {
        const message = `${listDownloadsMax} lists are being sent, which is the limit; try again.`;
        throw new HttpProblem(503, 'OVERLOADED', message, retryLater);
      }
      running += 1;
      try {
        const { name, pieces } = await openDownloads(requestId).open(
          match![0],
          request.url!.slice(match![0].length),
        );
        response.setHeader('content-type', 'text/csv; charset=utf-8; header=present');
        response.setHeader('content-disposition', `attachment; filename="${name}"`);
        if (request.method === 'HEAD') {
          response.end();
          return;
        }
        await pipeline(Readable.from(pieces), response);
      } catch (error) {
        // A client that goes away is no fault of ours.
        if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE')
          throw problemOf(error);
      } finally {
        running -= 1;
      }
    },
  };
}

/** What an address asks wrongly, as the page's program tells it, under its status. */
function problemOf(error: unknown): unknown {
  const { status, message } = error as { status?: number; message?: string };
  if (status === 404) return new HttpProblem(404, 'NOT_FOUND', 'There is no such list.');
  if (status === 503) return new HttpProblem(503, 'OVERLOADED', 'Try again.', retryLater);
  if (status === 400) return new HttpProblem(400, 'BAD_REQUEST', message ?? '');
  return error;
}
