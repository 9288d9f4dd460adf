import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KeptAnswer } from './kept-answer.js';

/**
 * Sends an answer, or that it is still the one which the client has.
 * @returns whether it was not modified
 */
export function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  answer: KeptAnswer,
  mediaType: string,
): boolean {
  const { tag, whole, notModified } = answer.headIn(mediaType);
  const held = request.headers['if-none-match'];
  if (tag !== null && held !== undefined && isAmong(tag, held)) {
    response.removeHeader('content-type');
    response.writeHead(304, notModified);
    response.end();
    return true;
  }
  response.writeHead(200, whole);
  // Node leaves the body out where HEAD was asked.
  response.end(answer.body);
  return false;
}

/** Whether a tag is among those of `If-None-Match`, where weak ones compare as well as strong ones. */
function isAmong(tag: string, held: string): boolean {
  if (held.trim() === '*') return true;
  return held.match(/"[^"]*"/g)?.includes(tag) ?? false;
}
