import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpProblem } from './http-problem.js';

/** One address of the server. */
export interface Route {
  method: 'GET' | 'POST' | 'OPTIONS';
  /** A whole path, or an expression over the path (without the flags g and y); never over the query string. */
  pattern: string | RegExp;
  /**
   * Answers the request. What it throws is answered too: a Refusal or HttpProblem as it says, all else masked.
   * `match` is null for a path given as text. GET is asked for HEAD as well; Node drops the body.
   */
  handle(
    request: IncomingMessage,
    response: ServerResponse,
    match: RegExpExecArray | null,
    requestId: string,
  ): Promise<void> | void;
}

interface Found {
  route: Route;
  match: RegExpExecArray | null;
}

/** Finds who answers. Throws 404, 405 with `Allow`, or 414. */
export function findRoute(routes: Route[], request: IncomingMessage, urlLengthMax: number): Found {
  const url = request.url ?? '/';
  if (url.length > urlLengthMax) {
    const message = `The address is longer than ${urlLengthMax} characters; send the query by POST.`;
    throw new HttpProblem(414, 'URL_TOO_LONG', message);
  }
  const path = url.split('?', 1)[0]!;
  const found = routes.flatMap((route): Found[] => {
    if (typeof route.pattern === 'string') {
      return route.pattern === path ? [{ route, match: null }] : [];
    }
    const match = route.pattern.exec(path);
    return match ? [{ route, match }] : [];
  });
  if (found.length === 0) {
    throw new HttpProblem(404, 'NOT_FOUND', 'There is nothing here; / says what is where.');
  }
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const fitting = found.find(({ route }) => route.method === method);
  if (fitting) return fitting;
  const methods = found.map(({ route }) => route.method);
  const allow = [
    ...new Set(methods.flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name]))),
  ];
  throw new HttpProblem(405, 'METHOD_NOT_ALLOWED', `Use ${allow.join(' or ')} here.`, {
    allow: allow.join(', '),
  });
}
