import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Problems } from './problem.js';

/** How large a file may be, in bytes. Cut a larger one into several. */
export const importBytesMax = 256 * 1024 * 1024;

/** How many bytes are read at once. */
const chunkBytes = 256 * 1024;

/** A file to import. */
export interface ImportSource {
  /** The file's path, or its bytes. */
  file: string | Buffer;
  /** The collection that its recommendations come into. Registers need none. */
  collectionSlug?: string | null;
}

/** Whether there is a file, and not too much of it. What is wrong is among the problems. */
export async function isReadable({ file }: ImportSource, problems: Problems): Promise<boolean> {
  const found = typeof file === 'string' ? await stat(file) : null;
  if (found && !found.isFile()) {
    problems.add(null, null, 'INVALID_VALUE', 'That is no file: a folder, a device or a pipe.');
    return false;
  }
  if ((found?.size ?? file.length) <= importBytesMax) return true;
  const message = `The file is larger than ${importBytesMax} bytes. Cut it into several files.`;
  problems.add(null, null, 'TOO_LONG', message);
  return false;
}

/** The file's bytes from its beginning, some at a time. */
export async function* chunksOf({ file }: ImportSource): AsyncGenerator<Buffer> {
  if (typeof file === 'string') {
    yield* createReadStream(file, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>;
    return;
  }
  for (let start = 0; start < file.length; start += chunkBytes) {
    yield file.subarray(start, start + chunkBytes);
  }
}
