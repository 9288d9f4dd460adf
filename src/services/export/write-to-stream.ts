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
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), closed(stream)]);
  };
}

async function closed(stream: Writable): Promise<never> {
  await once(stream, 'close');
  throw new Error('The reader has gone.');
}
