import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sendText } from './http-problem.js';

/** A content coding that is answered, as HTTP names it. */
export type Coding = 'br' | 'gzip';

/** Shorter texts gain nothing that a network's packet would not carry anyway. */
const compressedBytesMin = 1_000;

/** Fast enough for each answer; files are compressed harder, once, when they are built. */
const brotliQuality = 5;

/** What a client takes, the better one first; null sends it as it is. */
export function acceptedCoding(request: IncomingMessage): Coding | null {
  const header = String(request.headers['accept-encoding'] ?? '').toLowerCase();
  const taken = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((piece) => piece.startsWith('q='))?.slice(2);
      return [name, quality === undefined ? 1 : Number(quality)];
    }),
  );
  const takes = (name: string) => (taken.get(name) ?? taken.get('*') ?? 0) > 0;
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : null;
}

/**
 * Ends an answer with a text, compressed where the client takes it. Only for what everybody may read: the length of a
 * compressed secret, mixed with what an attacker chooses, gives it away.
 */
export async function sendCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
): Promise<void> {
  const content = Buffer.from(text);
  const coding = content.length < compressedBytesMin ? null : acceptedCoding(request);
  addVary(response);
  if (coding === null) return sendText(response, content);
  response.setHeader('content-encoding', coding);
  sendText(response, await compress[coding](content));
}

/** Says to caches that the answer depends on what the client takes. */
export function addVary(response: ServerResponse): void {
  response.appendHeader('vary', 'Accept-Encoding');
}

const compress: Record<Coding, (content: Buffer) => Promise<Buffer>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => promisify(gzip)(content),
};
