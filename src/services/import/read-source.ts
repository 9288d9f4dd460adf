import { readFile, stat } from 'node:fs/promises';
import { importBytesMax } from './decode.js';
import { Problems } from './problem.js';

/** A file to import. */
export interface ImportSource {
  /** The file's path, or its bytes. */
  file: string | Buffer;
  /** The collection that its recommendations come into. Registers need none. */
  collectionSlug?: string | null;
}

/** A file's bytes; null, with a problem, when they are too many. */
export interface ReadSource {
  bytes: Buffer | null;
  collectionSlug: string | null;
  problems: Problems;
}

/** Before the transaction: a disk that is slow, or has no such file, holds nobody up. */
export async function readSource({
  file,
  collectionSlug = null,
}: ImportSource): Promise<ReadSource> {
  const problems = new Problems();
  if (typeof file !== 'string') return { bytes: file, collectionSlug, problems };
  const found = await stat(file);
  if (!found.isFile()) {
    problems.add(null, null, 'INVALID_VALUE', 'That is no file: a folder, a device or a pipe.');
    return { bytes: null, collectionSlug, problems };
  }
  if (found.size <= importBytesMax) {
    return { bytes: await readFile(file), collectionSlug, problems };
  }
  const message = `The file is larger than ${importBytesMax} bytes. Cut it into several files.`;
  problems.add(null, null, 'TOO_LONG', message);
  return { bytes: null, collectionSlug, problems };
}
