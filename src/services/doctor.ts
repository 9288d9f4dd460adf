import { existsSync } from 'node:fs';
import { access, constants, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { dayAt } from '../domain/day.js';

/** What a look at the installation found out about one thing. */
export interface Finding {
  /** What was looked at: `NODE`, `DATA_DIRECTORY` … */
  subject: string;
  state: 'FINE' | 'WARNING' | 'PROBLEM';
  /** What is so, and, unless it is fine, how to mend it. */
  message: string;
}

/** What the machine and the environment are. */
export interface Installation {
  nodeVersion: string;
  dataDir: string;
  host: string;
  port: number;
  timeZone: string;
  /** Whether a server of Heed runs on the data directory. */
  isServing: boolean;
  now: Date;
}

/** Below these many bytes of room the disk is a warning, and a problem. */
const roomWarned = 2 * 1024 ** 3;
const roomNeeded = 200 * 1024 ** 2;

/** Looks at all that needs no database. Nothing is changed. */
export async function examineMachine(installation: Installation): Promise<Finding[]> {
  return [
    examineNode(installation.nodeVersion),
    await examineDataDirectory(installation.dataDir),
    await examineRoom(installation.dataDir),
    await examinePort(installation),
    examineTimeZone(installation),
  ];
}

function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (isSupported) return { subject: 'NODE', state: 'FINE', message: `Node.js ${version}` };
  const message = `Node.js ${version} is not supported; install 20.19 or newer, 22.13 or newer, or 24.11 or newer.`;
  return { subject: 'NODE', state: 'PROBLEM', message };
}

async function examineDataDirectory(dataDir: string): Promise<Finding> {
  const subject = 'DATA_DIRECTORY';
  const folder = nearestFolder(dataDir);
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    const { uid } = await stat(folder);
    return {
      subject,
      state: 'PROBLEM',
      message:
        `You may not write to ${folder}; it belongs to the user number ${uid}. ` +
        'Run Heed as that user, or set HEED_DATA_DIR to a folder of yours.',
    };
  }
  if (folder !== dataDir) {
    return {
      subject,
      state: 'FINE',
      message: `${dataDir} is not there yet; the first start makes it.`,
    };
  }
  const { uid } = await stat(dataDir);
  const own = process.getuid?.();
  if (own === undefined || own === uid)
    return { subject, state: 'FINE', message: `${dataDir} is yours.` };
  return {
    subject,
    state: 'WARNING',
    message: `${dataDir} belongs to the user number ${uid}, and you are number ${own}. Run Heed as one user.`,
  };
}

async function examineRoom(dataDir: string): Promise<Finding> {
  const disk = await statfs(nearestFolder(dataDir));
  const room = disk.bavail * disk.bsize;
  const message = `${(room / 1024 ** 3).toFixed(1)} GB of room on the disk of ${dataDir}`;
  if (room >= roomWarned) return { subject: 'DISK', state: 'FINE', message };
  const state = room >= roomNeeded ? 'WARNING' : 'PROBLEM';
  return {
    subject: 'DISK',
    state,
    message: `Only ${message}. Make room before the database stops.`,
  };
}

async function examinePort({ host, port, isServing }: Installation): Promise<Finding> {
  const subject = 'PORT';
  const failure = await tryToListen(host, port);
  if (failure === null) return { subject, state: 'FINE', message: `${host}:${port} is free.` };
  if (failure === 'EADDRINUSE' && isServing) {
    return { subject, state: 'FINE', message: `${host}:${port} is in use; Heed is running.` };
  }
  const reason = failure === 'EADDRINUSE' ? 'another program uses it' : failure;
  const message = `Heed cannot listen on ${host}:${port}: ${reason}. Set PORT or HOST to something else.`;
  return { subject, state: 'PROBLEM', message };
}

function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

function examineTimeZone({ timeZone, now }: Installation): Finding {
  return {
    subject: 'TIME_ZONE',
    state: 'FINE',
    message: `Today is ${dayAt(now, timeZone)} (${timeZone}). HEED_TIME_ZONE sets another zone.`,
  };
}

function nearestFolder(path: string): string {
  let folder = path;
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}
