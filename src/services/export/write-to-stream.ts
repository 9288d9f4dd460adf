import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Write } from './export-collection.js';

/**
 * Writes to a stream no faster than it takes: memory stays constant however slow the reader is.
 * Rejects when the stream breaks or is closed by its reader, and when the signal says that nobody wants it any more.
 */
export function writeTo(stream: Writable, signal?: AbortSignal): Write {
  // What fails behind a write that was taken, as on a full disk, is heard at the next; unheard, it would end the process.
  stream.on('error', () => {});
  return async (text) => {
    signal?.throwIfAborted();
    if (stream.errored) throw stream.errored;
    if (stream.destroyed) throw new Error('The reader has gone.');
    if (!stream.write(text)) await drained(stream, signal);
  };
}

async function drained(stream: Writable, unwanted?: AbortSignal): Promise<void> {
  // Whoever listened in vain stops: a long export waits thousands of times.
  const waiting = new AbortController();
  const signal = AbortSignal.any([waiting.signal, ...(unwanted ? [unwanted] : [])]);
  try {
    await Promise.race([once(stream, 'drain', { signal }), closed(stream, signal)]);
  } finally {
    waiting.abort();
  }
}

async function closed(stream: Writable, signal: AbortSignal): Promise<never> {
  await once(stream, 'close', { signal });
  throw new Error('The reader has gone.');
}
