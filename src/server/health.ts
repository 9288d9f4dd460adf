import type { ServerResponse } from 'node:http';
import { retryLater, sendText } from './http-problem.js';
import type { Route } from './router.js';

/**
 * `/health/live` says that the process runs, `/health/ready` whether it can answer: 200 or 503.
 * Neither says why; that is the log's business. A check that fails or takes over `readinessMs` is a no.
 */
export function healthRoutes(isReady: () => Promise<boolean>, readinessMs: number): Route[] {
  return [
    {
      method: 'GET',
      pattern: '/health/live',
      handle: (_request, response) => sendJson(response, 200, { status: 'live' }),
    },
    {
      method: 'GET',
      pattern: '/health/ready',
      async handle(_request, response) {
        if (await inTime(isReady, readinessMs)) return sendJson(response, 200, { status: 'ready' });
        response.setHeaders(new Map(Object.entries(retryLater)));
        sendJson(response, 503, { status: 'unavailable' });
      },
    },
  ];
}

export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  sendText(response, JSON.stringify(body) + '\n');
}

async function inTime(isReady: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([isReady(), tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
