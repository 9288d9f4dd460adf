import { setTimeout as pause } from 'node:timers/promises';
import { LaunchFailed, launchPostmaster, stopPostmaster, watchProcess } from './postmaster.js';
import type { Postmaster, ServerCommand } from './postmaster.js';
import { askServer, findLeftServer } from './running-server.js';
import { findFreePort, type ServerSettings } from './server-settings.js';
import { StartupProblem } from './startup-problem.js';

/** A server that is kept alive until it is stopped. */
export interface SupervisedServer {
  port: number;
  /** True when it was still running before. */
  reused: boolean;
  pid(): number;
  /** Ends it and returns when no process is left. Calling it again waits for the same end. */
  stop(): Promise<void>;
}

const launchAttemptsMax = 40;
const portChangesMax = 5;
const launchPauseMilliseconds = 250;
const restartPauseMillisecondsMax = 5_000;

/**
 * Goes on with the server that still runs on the directory, or starts one; from then on, whenever
 * it dies, starts it again on the same port, so that pools of connections find it.
 * @param listener.onExit told of each such death.
 */
export async function superviseServer(
  command: ServerCommand,
  settings: ServerSettings,
  listener: { log: (sentence: string) => void; onExit?: () => void },
): Promise<SupervisedServer> {
  const { log } = listener;
  const { databaseDirectory, programs } = command;
  const left = await findLeftServer(databaseDirectory, settings.password, programs.version);
  if (left.kind === 'UNUSABLE') await stopPostmaster(command, left.pid);
  const reused = left.kind === 'USABLE';
  const first = reused
    ? { port: left.port, current: { pid: left.pid, ended: watchProcess(left.pid) } }
    : await startSomewhere(command, settings, log);
  const { port } = first;
  let current: Postmaster = first.current;
  let stopping: Promise<void> | null = null;

  const watching = watch();
  const endWithUs = () => signalAtExit(current.pid);
  process.once('exit', endWithUs);
  return { port, reused, pid: () => current.pid, stop: () => (stopping ??= stop()) };

  async function watch(): Promise<void> {
    for (;;) {
      await current.ended;
      if (stopping) return;
      listener.onExit?.();
      log('PostgreSQL has ended unexpectedly; Heed starts it again.');
      const next = await restart();
      if (!next) return;
      current = next;
      if (stopping) return;
      log('PostgreSQL is back.');
    }
  }

  /** Tries until it succeeds or nobody wants it any more. */
  async function restart(): Promise<Postmaster | null> {
    for (let attempt = 0; !stopping; attempt += 1) {
      try {
        return await launchPostmaster(command, port, log);
      } catch (error) {
        const isPassing = error instanceof LaunchFailed && error.isPredecessorStillThere;
        if (attempt === 0 ? !isPassing : attempt % 10 === 0) log((error as Error).message);
        await pause(Math.min(launchPauseMilliseconds * (attempt + 1), restartPauseMillisecondsMax));
      }
    }
    return null;
  }

  async function stop(): Promise<void> {
    process.removeListener('exit', endWithUs);
    // Watching alone does not keep the program alive, but now it waits for its end.
    const awake = setInterval(() => undefined, 1_000);
    try {
      await stopPostmaster(command, current.pid);
      await watching;
      // A restart may have been under way, and have succeeded.
      await stopPostmaster(command, current.pid);
    } finally {
      clearInterval(awake);
    }
  }
}

/** Starts the server on its port of last time, or on another one when that is taken. */
async function startSomewhere(
  command: ServerCommand,
  settings: ServerSettings,
  log: (sentence: string) => void,
): Promise<{ port: number; current: Postmaster }> {
  let port = settings.port;
  let portChanges = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const current = await launchPostmaster(command, port, log);
      await mustAnswer(command, current, port, settings.password);
      return { port, current };
    } catch (error) {
      if (!(error instanceof LaunchFailed) || attempt === launchAttemptsMax) throw error;
      if (error.isPortTaken && portChanges < portChangesMax) {
        port = await findFreePort();
        portChanges += 1;
      } else if (!error.isPredecessorStillThere) {
        throw error;
      } else {
        await pause(launchPauseMilliseconds);
      }
    }
  }
}

async function mustAnswer(
  command: ServerCommand,
  current: Postmaster,
  port: number,
  password: string,
): Promise<void> {
  const answer = await askServer(port, password, command.databaseDirectory);
  if (answer.kind === 'OURS') return;
  await stopPostmaster(command, current.pid);
  throw new StartupProblem(
    answer.kind === 'PASSWORD_REFUSED'
      ? `The database in ${command.databaseDirectory} does not take the password of ` +
          'postgres.json. Delete that file, and Heed sets another one.'
      : `PostgreSQL has started but does not answer on port ${port}; see ${command.logFile}.`,
  );
}

/** The last chance when the program ends without having stopped the server. */
function signalAtExit(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It has ended already.
  }
}
