import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpProblem } from './http-problem.js';
import { requireJson } from './media-type.js';
import type { ServerLimits } from './limits.js';

/** A body as it came, and what it says. */
export interface JsonBody {
  bytes: Buffer;
  json: unknown;
}

/**
 * Reads and parses the body. Throws 415 for another type, 413 for one over `bodyBytesMax`
 * (as soon as that is known) and 400 for what is not JSON in UTF-8.
 */
export async function readJson(
  request: IncomingMessage,
  response: ServerResponse,
  limits: ServerLimits,
): Promise<JsonBody> {
  requireJson(request.headers['content-type']);
  const encoding = request.headers['content-encoding'];
  if (encoding && encoding.toLowerCase() !== 'identity') requireJson(undefined);
  if (Number(request.headers['content-length']) > limits.bodyBytesMax) throw tooLarge(limits);
  if (request.headers.expect) response.writeContinue();
  const bytes = await readBytes(request, limits);
  return { bytes, json: parseJson(bytes) };
}

/**
 * After a body was refused: lets the client read the answer, then stops listening to it.
 * To cut at once would reset the connection, and the answer would be lost with it.
 */
export function discardBody(request: IncomingMessage, limits: ServerLimits): void {
  if (request.complete) return;
  request.resume();
  const cut = setTimeout(() => request.socket.destroy(), limits.lingerMs);
  request.once('end', () => clearTimeout(cut));
  request.socket.once('close', () => clearTimeout(cut));
}

function readBytes(request: IncomingMessage, limits: ServerLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limits.bodyBytesMax) {
        chunks.push(chunk);
        return;
      }
      request.removeAllListeners('data');
      reject(tooLarge(limits));
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('close', () => {
      if (!request.readableEnded) reject(endedEarly());
    });
    request.once('error', () => reject(endedEarly()));
  });
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) {
    throw new HttpProblem(400, 'BAD_REQUEST', 'The body is empty; send JSON with a "query".');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The engine's own message would quote the body.
    throw new HttpProblem(400, 'BAD_REQUEST', 'The body is not JSON in UTF-8.');
  }
}

function tooLarge(limits: ServerLimits): HttpProblem {
  const message = `The body is larger than ${limits.bodyBytesMax} bytes; split the request.`;
  return new HttpProblem(413, 'BODY_TOO_LARGE', message);
}

function endedEarly(): HttpProblem {
  return new HttpProblem(400, 'BAD_REQUEST', 'The request ended before its body was complete.');
}
