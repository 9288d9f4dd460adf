import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { spawnOptionsFor, type DatabaseUser } from './database-user.js';
import { readPostmasterFile } from './postmaster-file.js';
import { isAlive } from './process-identity.js';
import type { Programs } from './programs.js';
import { StartupProblem } from './startup-problem.js';

/** How one server is started; the same for every restart. */
export interface ServerCommand {
  programs: Programs;
  user: DatabaseUser | null;
  databaseDirectory: string;
  logFile: string;
  /** Parameters of PostgreSQL beyond ours. */
  parameters: Record<string, string>;
}

/** A server that has said that it is ready. */
export interface Postmaster {
  pid: number;
  /** Settles when the process has ended, whoever ended it. */
  ended: Promise<void>;
}

/** The server ended before it was ready. */
export class LaunchFailed extends StartupProblem {
  constructor(
    readonly serverWords: string,
    logFile: string,
  ) {
    super(`PostgreSQL did not start. It said:\n${serverWords}\nMore stands in ${logFile}.`);
  }

  get isPortTaken(): boolean {
    return /Address already in use|could not create any TCP\/IP sockets/.test(this.serverWords);
  }

  /** The last server's other processes take a moment to notice that it is gone. */
  get isPredecessorStillThere(): boolean {
    return /still in use|lock file "postmaster\.pid"/.test(this.serverWords);
  }
}

const logBytesMax = 10_000_000;
const readySecondsMax = 600;
const progressEverySeconds = 5;
const stopSeconds = { fast: 30, immediate: 10 };
const ours: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  jit: 'off',
  // Sessions of a program that was killed end soon, even amid a long statement.
  ...(process.platform === 'win32' ? {} : { client_connection_check_interval: '2s' }),
};

/**
 * Starts the server and waits until it is ready, however long a recovery takes.
 * @throws LaunchFailed with the server's own words.
 */
export async function launchPostmaster(
  command: ServerCommand,
  port: number,
  log: (sentence: string) => void,
): Promise<Postmaster> {
  rotateLog(command.logFile);
  const logStart = sizeOf(command.logFile);
  const child = spawnServer(command, port);
  let problem: string | null = null;
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => resolve(void (problem = error.message)));
    child.once('exit', () => resolve());
  });
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  const start = Date.now();
  let progressAt = start + progressEverySeconds * 1000;
  for (;;) {
    const file = readPostmasterFile(command.databaseDirectory);
    if (file?.isReady && (file.pid === child.pid || process.platform === 'win32')) {
      const { pid } = file;
      return { pid, ended: process.platform === 'win32' ? watchProcess(pid) : ended };
    }
    if (hasEnded && (process.platform !== 'win32' || child.exitCode !== 0)) {
      const words = problem ?? readFrom(command.logFile, logStart).trim();
      throw new LaunchFailed(words.split('\n').slice(-8).join('\n'), command.logFile);
    }
    if (Date.now() > start + readySecondsMax * 1000) {
      child.kill('SIGKILL');
      throw new LaunchFailed(`nothing for ${readySecondsMax} s`, command.logFile);
    }
    if (Date.now() > progressAt) {
      log(`PostgreSQL is still starting, ${Math.round((Date.now() - start) / 1000)} s so far.`);
      progressAt += progressEverySeconds * 1000;
    }
    await pause(20);
  }
}

/**
 * Ends the server: after what runs has been broken off, else at once, else by force.
 * It returns when no process is left.
 */
export async function stopPostmaster(command: ServerCommand, pid: number): Promise<void> {
  if (process.platform === 'win32') await stopByPgCtl(command);
  else signal(pid, 'SIGINT');
  if (await hasEndedWithin(pid, stopSeconds.fast)) return;
  signal(pid, 'SIGQUIT');
  if (await hasEndedWithin(pid, stopSeconds.immediate)) return;
  signal(pid, 'SIGKILL');
  await hasEndedWithin(pid, stopSeconds.immediate);
}

/** Settles when the process has ended; for one that is not our child. */
export async function watchProcess(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(200, undefined, { ref: false });
}

function spawnServer(command: ServerCommand, port: number): ChildProcess {
  const parameters = { ...ours, ...command.parameters };
  const settings = Object.entries(parameters).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const options = ['-D', command.databaseDirectory, '-p', String(port), ...settings];
  const output = openSync(command.logFile, 'a', 0o600);
  try {
    const base = spawnOptionsFor(command.user);
    // On Windows only pg_ctl can lay down an administrator's rights, which PostgreSQL refuses.
    const child =
      process.platform === 'win32'
        ? spawn(command.programs.pathOf('pg_ctl'), pgCtlStart(command, options), {
            ...base,
            stdio: 'ignore',
          })
        : spawn(command.programs.pathOf('postgres'), options, {
            ...base,
            // In a session of its own, a Ctrl-C at the terminal reaches it only through us.
            detached: true,
            stdio: ['ignore', output, output],
          });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

function pgCtlStart(command: ServerCommand, options: string[]): string[] {
  const words = options.slice(2).map((option) => `"${option}"`);
  const { databaseDirectory, logFile } = command;
  return ['start', '-W', '-D', databaseDirectory, '-l', logFile, '-o', words.join(' ')];
}

async function stopByPgCtl(command: ServerCommand): Promise<void> {
  const options = ['stop', '-W', '-m', 'fast', '-D', command.databaseDirectory];
  const child = spawn(command.programs.pathOf('pg_ctl'), options, { stdio: 'ignore' });
  await new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', resolve));
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

async function hasEndedWithin(pid: number, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

function rotateLog(logFile: string): void {
  if (sizeOf(logFile) > logBytesMax) renameSync(logFile, `${logFile}.old`);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function readFrom(path: string, offset: number): string {
  try {
    return readFileSync(path).subarray(offset).toString('utf8');
  } catch {
    return '';
  }
}
