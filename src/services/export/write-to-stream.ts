import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Write } from './export-collection.js';

/**
 * Writes to a stream no faster than it takes: memory stays constant however slow the reader is.
 * Rejects when the stream breaks or is closed by its reader.
 */
export function writeTo(stream: Writable): Write {
  return async (text) => {
    if (stream.destroyed) throw new Error('The reader has gone.');
    if (!stream.write(text)) await drained(stream);
  };
}

async function drained(stream: Writable): Promise<void> {
  // Whoever listened in vain stops: a long export waits thousands of times.
  const waiting = new AbortController();
  const { signal } = waiting;
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
