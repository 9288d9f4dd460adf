import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureDatabase } from './ensure-database.js';
import { lockDataDirectory, type DataDirectoryLock } from './lock-data-directory.js';
import { makeDataDirectory } from './make-data-directory.js';
import { completeServer, placeServer } from './place-server.js';
import { databaseName, databaseUrl, writeSettings } from './server-settings.js';
import { StartupProblem } from './startup-problem.js';
import { superviseServer } from './supervise-server.js';

export interface EmbeddedPostgresOptions {
  /** The folder that keeps all state; made when it is missing. */
  dataDir: string;
  /** Takes whole sentences for the person who started us. */
  log: (sentence: string) => void;
  /** Told each time that the server has ended without our doing; it is being started again. */
  onExit?: () => void;
  /** What the next one is told who wants the same folder; `serve` unless said. */
  purpose?: string;
  /** Parameters of PostgreSQL beyond ours, such as `fsync: 'off'` for tests. */
  parameters?: Record<string, string>;
  /** The npm package that holds PostgreSQL; found by itself unless said. */
  packageFolder?: string;
}

export interface EmbeddedPostgres {
  /** The connection string, with its password, of the database `heed` on 127.0.0.1. */
  url: string;
  /** For example `18.4`. */
  version: string;
  /** True when it still ran, left by a program that had been killed. */
  reused: boolean;
  /** PostgreSQL's own folder: in the data directory, unless the log has said otherwise. */
  databaseDirectory: string;
  /** The number of the server's process; another one after each restart. */
  pid(): number;
  /** Ends the server and gives the data directory back; no process is left then. */
  stop(): Promise<void>;
}

/** What this process serves already: it can take its own lock twice, its server it cannot. */
const servedHere = new Set<string>();

/**
 * Starts PostgreSQL on the data directory, or goes on with one that was left running there, and
 * brings it back on the same port whenever it dies.
 * @throws StartupProblem that says the way out; DataDirectoryLocked when another Heed runs there.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { log, purpose = 'serve' } = options;
  makeDataDirectory(options.dataDir);
  const dataDir = realpathSync(options.dataDir);
  if (servedHere.has(dataDir)) throw new StartupProblem(`${dataDir} is served here already.`);
  servedHere.add(dataDir);
  const locks: DataDirectoryLock[] = [];
  const release = () => {
    for (const lock of locks.splice(0)) lock.release();
    servedHere.delete(dataDir);
  };
  try {
    locks.push(await lockDataDirectory(dataDir, purpose));
    const placed = placeServer(dataDir, options.parameters ?? {}, options.packageFolder, log);
    const { databaseDirectory } = placed;
    // Copies of one data directory can name the same database elsewhere.
    if (dirname(databaseDirectory) !== dataDir) {
      locks.push(await lockDataDirectory(dirname(databaseDirectory), purpose));
    }
    const kept = await completeServer(placed, log);
    const server = await superviseServer(placed, kept, options);
    const settings = { ...kept, port: server.port };
    try {
      if (server.port !== kept.port) writeSettings(dataDir, settings);
      await ensureDatabase(settings);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return {
      url: databaseUrl(settings, databaseName),
      version: placed.programs.version,
      reused: server.reused,
      databaseDirectory,
      pid: server.pid,
      stop: () => server.stop().finally(release),
    };
  } catch (error) {
    release();
    throw error;
  }
}
