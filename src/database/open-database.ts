import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config.js';
import { DataDirectoryLocked } from './embedded/lock-data-directory.js';
import { askServer } from './embedded/running-server.js';
import { databaseName, databaseUrl, readSettings } from './embedded/server-settings.js';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.js';
import { StartupProblem } from './embedded/startup-problem.js';

/** A database that can be connected to until it is stopped. */
export interface OpenDatabase {
  url: string;
  /** True when it is the PostgreSQL that Heed brings along. */
  embedded: boolean;
  /** Ends the server if we have started it; otherwise does nothing. */
  stop(): Promise<void>;
}

type Log = (sentence: string) => void;
type Where = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** What the running server is called in the data directory's lock. */
const servePurpose = 'serve';
/** About a minute in all. */
const joinAttemptsMax = 300;
const joinPauseMilliseconds = 200;

/**
 * Opens the database for the server, which alone may use the data directory: the one of
 * DATABASE_URL, or else the embedded one.
 * @throws DataDirectoryLocked when another Heed runs there; StartupProblem with the way out.
 */
export async function openDatabase(config: Where, log: Log): Promise<OpenDatabase> {
  return open(config, log, servePurpose);
}

/**
 * Opens the database for one command: through the server that runs on the data directory, or else
 * by starting the database for as long as the command takes. Commands wait for one another.
 * @param purpose the command, such as `heed import`, for those who wait.
 * @throws StartupProblem with the way out, also when a minute was not enough.
 */
export async function joinDatabase(
  config: Where,
  log: Log,
  purpose: string,
): Promise<OpenDatabase> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await open(config, log, purpose);
    } catch (error) {
      if (!(error instanceof DataDirectoryLocked)) throw error;
      const { holder } = error;
      const url = holder.purpose === servePurpose ? await findRunningServer(config.dataDir) : null;
      if (url) return { url, embedded: true, stop: async () => undefined };
      if (attempt === joinAttemptsMax) throw error;
      if (attempt === 5) log(`Waiting for process ${holder.pid} (${holder.purpose}) …`);
      await pause(joinPauseMilliseconds);
    }
  }
}

async function open(config: Where, log: Log, purpose: string): Promise<OpenDatabase> {
  const { databaseUrl: url, dataDir } = config;
  if (url) return { url, embedded: false, stop: async () => undefined };
  const server = await startEmbeddedPostgres({ dataDir, log, purpose });
  return { url: server.url, embedded: true, stop: server.stop };
}

/** The connection string of the server that another process runs; null until it answers. */
async function findRunningServer(dataDir: string): Promise<string | null> {
  const settings = readSettings(dataDir);
  if (!settings) return null;
  const databaseDirectory = settings.databaseDirectory ?? join(dataDir, 'postgres');
  const answer = await askServer(settings.port, settings.password, databaseDirectory);
  if (answer.kind === 'OURS') return databaseUrl(settings, databaseName);
  if (answer.kind !== 'PASSWORD_REFUSED') return null;
  throw new StartupProblem(`The running database of ${dataDir} does not take its password.`);
}
