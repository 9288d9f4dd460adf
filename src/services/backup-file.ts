import { randomBytes } from 'node:crypto';
import type { WriteStream } from 'node:fs';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { refuse } from '../domain/refusal.js';

/**
 * Writes a new file whole or not at all: under another name first, and under its own when every byte is
 * on the disk. Only its owner may read it.
 * @throws Refusal when the file is there already or its folder cannot be written.
 */
export async function writeNewFile<Result>(
  file: string,
  fill: (destination: WriteStream) => Promise<Result>,
): Promise<Result> {
  const target = resolve(file);
  if (await isThere(target)) refuseExisting(file);
  const draft = join(
    dirname(target),
    `.${basename(target)}.${randomBytes(6).toString('hex')}.part`,
  );
  try {
    const handle = await open(draft, 'wx', 0o600);
    // Flushed when it is closed, which is when its last byte has been taken.
    const destination = handle.createWriteStream({ flush: true });
    try {
      const result = await fill(destination);
      await publish(draft, target, file);
      return result;
    } finally {
      await handle.close().catch(() => {});
    }
  } catch (error) {
    throw refusalOf(error, file) ?? error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** A link, unlike a renaming, never replaces what somebody has put there in the meantime. */
async function publish(draft: string, target: string, file: string): Promise<void> {
  try {
    await link(draft, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') refuseExisting(file);
    // Some file systems, such as exFAT, know no hard links.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    if (await isThere(target)) refuseExisting(file);
    await rename(draft, target);
  }
  await syncFolder(dirname(target));
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; it also needs no such step.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function refuseExisting(file: string): never {
  refuse('INVALID_VALUE', ['FILE'], `${file} is there already; choose another name.`);
}

/** What a person can mend: the folder, the rights, the room on the disk. Null for anything else. */
export function refusalOf(error: unknown, file: string): Error | null {
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  if (!reason) return null;
  try {
    return refuse('INVALID_VALUE', ['FILE'], `${file}: ${reason}`);
  } catch (refusal) {
    return refusal as Error;
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder.',
  ENOTDIR: 'a part of the path is not a folder.',
  EISDIR: 'that is a folder, not a file.',
  EACCES: 'you may not read or write there.',
  EPERM: 'you may not read or write there.',
  EROFS: 'that disk cannot be written to.',
  ENOSPC: 'the disk is full; nothing was kept.',
  EDQUOT: 'your share of the disk is full; nothing was kept.',
  ENAMETOOLONG: 'the name is too long.',
};
