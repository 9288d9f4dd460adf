import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeDataDirectory } from './make-data-directory.js';
import { isAlive, processStart } from './process-identity.js';
import { StartupProblem } from './startup-problem.js';

/** Who holds a data directory. */
export interface LockHolder {
  pid: number;
  /** When that process began, as `processStart` says it. */
  processStart: string | null;
  /** What it does there: `serve`, or a command's name. */
  purpose: string;
  /** When it took the lock, as an ISO instant. */
  lockedAt: string;
}

export interface DataDirectoryLock {
  /** Gives the directory back. Calling it again does nothing. */
  release(): void;
}

/** Another process holds the data directory. */
export class DataDirectoryLocked extends StartupProblem {
  constructor(
    readonly dataDir: string,
    readonly holder: LockHolder,
  ) {
    super(
      `Heed already runs on ${dataDir}: process ${holder.pid} (${holder.purpose}), since ` +
        `${holder.lockedAt}. Stop that one first, or set HEED_DATA_DIR to another folder.`,
    );
  }
}

const lockName = 'heed.lock';
/** How long a takeover, a matter of microseconds, may last before it counts as abandoned. */
const takeoverMillisecondsMax = 10_000;
/** How long a lock without sense is believed to be still in the writing. */
const writingMillisecondsMax = 1_000;
const attemptsMax = 200;

/** The locks of this process, which may take the same one several times over. */
const held = new Map<string, { count: number; token: string }>();

/**
 * Takes the data directory for this process, so that no two work on it at once. The directory is
 * made when it is missing. A lock whose process has ended is taken over.
 * @param purpose what the next one is told about us, such as `serve`.
 * @throws DataDirectoryLocked when a living process holds it.
 */
export async function lockDataDirectory(
  dataDir: string,
  purpose: string,
): Promise<DataDirectoryLock> {
  makeDataDirectory(dataDir);
  const folder = realpathSync(dataDir);
  const ours = held.get(folder);
  if (ours) ours.count += 1;
  else held.set(folder, { count: 1, token: await takeLock(folder, dataDir, purpose) });
  let isHeld = true;
  return {
    release() {
      if (!isHeld) return;
      isHeld = false;
      releaseOnce(folder);
    },
  };
}

/** Who holds the directory now; null when nobody living does. */
export function readLockHolder(dataDir: string): LockHolder | null {
  const holder = readLock(join(dataDir, lockName));
  return holder && isSameProcess(holder) ? holder : null;
}

async function takeLock(folder: string, dataDir: string, purpose: string): Promise<string> {
  const path = join(folder, lockName);
  const holder: LockHolder = {
    pid: process.pid,
    processStart: processStart(process.pid),
    purpose,
    lockedAt: new Date().toISOString(),
  };
  const token = `${JSON.stringify(holder)}\n`;
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    if (createWhole(path, token)) return token;
    const other = readLock(path);
    if (other && isSameProcess(other)) throw new DataDirectoryLocked(dataDir, other);
    if (!removeStale(folder, path)) await pause(50);
  }
  throw new StartupProblem(
    `The lock ${path} could not be taken. When no Heed runs on this folder, delete that file.`,
  );
}

/** Creates the file with all its text at once, or not at all: nobody ever reads half a lock. */
function createWhole(path: string, text: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, text);
    linkSync(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'EACCES' || code === 'EROFS') throw new StartupProblem(notWritable(path));
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    return createWithoutLinks(path, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Some file systems, such as exFAT, know no hard links. */
function createWithoutLinks(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Deletes a lock whose process has ended. Of several that try, one at a time looks and deletes:
 * otherwise the slower would delete the lock that the quicker has just made.
 * @returns false when another is at it.
 */
function removeStale(folder: string, path: string): boolean {
  const gate = join(folder, `${lockName}.takeover`);
  try {
    mkdirSync(gate);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (ageOf(gate) > takeoverMillisecondsMax) removeFolder(gate);
    return false;
  }
  try {
    const other = readLock(path);
    if (!other && ageOf(path) < writingMillisecondsMax) return false;
    if (!other || !isSameProcess(other)) rmSync(path, { force: true });
    return true;
  } finally {
    removeFolder(gate);
  }
}

function releaseOnce(folder: string): void {
  const ours = held.get(folder);
  if (!ours) return;
  ours.count -= 1;
  if (ours.count > 0) return;
  held.delete(folder);
  const path = join(folder, lockName);
  if (readText(path) === ours.token) rmSync(path, { force: true });
}

function readLock(path: string): LockHolder | null {
  try {
    const holder = JSON.parse(readText(path) ?? '') as LockHolder;
    return Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

function isSameProcess(holder: LockHolder): boolean {
  if (!isAlive(holder.pid)) return false;
  const start = processStart(holder.pid);
  return start === null || holder.processStart === null || start === holder.processStart;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function notWritable(path: string): string {
  return (
    `You may not write to ${dirname(path)}. Run Heed as the user who started it first, or set ` +
    'HEED_DATA_DIR to another folder.'
  );
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function removeFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Somebody else was quicker, which is as good.
  }
}
