import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where every user of the machine can get to and nobody but root can change anything. */
export const lastingFolders = ['/var/lib/heed', '/srv/heed', '/opt/heed'];

/** Folders for what can be made again, the fittest first; each is to be made before its use. */
export function passingFolders(): string[] {
  return [...lastingFolders, join(tmpdir(), `heed-${process.getuid?.() ?? 'copies'}`)];
}

/** A folder for what must outlive a restart of the machine; null when none can be had. */
export function lastingFolder(): string | null {
  return lastingFolders.find(makeOwnFolder) ?? null;
}

/**
 * Makes the folder, and trusts it only when it is ours alone: its name can be guessed by others.
 * @returns false when it cannot be had.
 */
export function makeOwnFolder(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o755 });
    chmodSync(path, 0o755);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
  }
  const state = lstatSync(path);
  const ownUid = process.getuid?.() ?? state.uid;
  return state.isDirectory() && state.uid === ownUid && (state.mode & 0o022) === 0;
}
