import type { ServerResponse } from 'node:http';
import { Refusal, type RefusalCode } from '../domain/refusal.js';
import { serverLimits } from './limits.js';

/** What the HTTP layer itself refuses, as `extensions.code` says it. */
export type HttpProblemCode =
  | 'BAD_REQUEST'
  | 'BODY_TOO_LARGE'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_ACCEPTABLE'
  | 'NOT_FOUND'
  | 'OVERLOADED'
  | 'PERSISTED_DOCUMENT_NOT_FOUND'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'URL_TOO_LONG';

/** A request that is refused before any use case sees it. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: HttpProblemCode,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'HttpProblem';
  }
}

/** One entry of `errors`, in GraphQL's form. Every failing answer of the server has it. */
export interface ProblemBody {
  message: string;
  extensions: Record<string, unknown>;
}

interface Failure {
  status: number;
  headers: Record<string, string>;
  error: ProblemBody;
}

/**
 * What the client is told of an error. `logUnexpected` is called for a bug and must log it;
 * the client gets no more than the id by which the log can be searched.
 */
export function describeFailure(
  error: unknown,
  requestId: string,
  logUnexpected: (error: unknown) => void,
): Failure {
  if (error instanceof HttpProblem) {
    const { status, headers, message, code } = error;
    return { status, headers, error: { message, extensions: { code } } };
  }
  if (error instanceof Refusal) {
    const code = error.problems[0].code;
    return {
      status: refusalStatus[code] ?? 400,
      headers: refusalHeaders(code),
      error: { message: error.message, extensions: refusalExtensions(error) },
    };
  }
  logUnexpected(error);
  return { status: 500, headers: {}, error: unexpectedProblem(requestId) };
}

/** What a client is told of a bug. */
export function unexpectedProblem(correlationId: string): ProblemBody {
  return {
    message: `Something went wrong on our side. Quote the id ${correlationId} when you report it.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
  };
}

export function refusalExtensions(refusal: Refusal): Record<string, unknown> {
  const code = refusal.problems[0].code;
  return {
    code,
    problems: refusal.problems,
    ...(code === 'DATABASE_UNAVAILABLE' ? { isRetryable: true } : {}),
  };
}

/** The headers that belong to a code, whichever way the answer is made. */
export function refusalHeaders(code: string): Record<string, string> {
  if (code === 'UNAUTHENTICATED') return { 'www-authenticate': 'Bearer' };
  if (code === 'DATABASE_UNAVAILABLE') return retryLater;
  return {};
}

export const retryLater = { 'retry-after': String(serverLimits.retryAfterSeconds) };

/** Sends an error as JSON, or cuts the connection when an answer is already on its way. */
export function sendFailure(response: ServerResponse, failure: Failure): void {
  if (response.headersSent) {
    if (!response.writableEnded) response.destroy();
    return;
  }
  response.statusCode = failure.status;
  for (const [name, value] of Object.entries(failure.headers)) response.setHeader(name, value);
  if (!response.hasHeader('content-type')) {
    response.setHeader('content-type', 'application/json; charset=utf-8');
  }
  sendText(response, JSON.stringify({ errors: [failure.error] }) + '\n');
}

/** Ends an answer whose status and type are set; a HEAD gets the length without the body. */
export function sendText(response: ServerResponse, text: string | Buffer): void {
  response.setHeader('content-length', Buffer.byteLength(text));
  response.end(text);
}

const refusalStatus: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNKNOWN_ID: 404,
  TOOK_TOO_LONG: 503,
  DATABASE_UNAVAILABLE: 503,
  OUTCOME_UNKNOWN: 500,
};
