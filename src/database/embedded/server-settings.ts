import { randomBytes, randomInt } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { StartupProblem } from './startup-problem.js';

/** What the data directory keeps about its server, in `postgres.json`. */
export interface ServerSettings {
  password: string;
  /** The port of 127.0.0.1 that the server had last. */
  port: number;
  /** Where the database lives when it could not live in the data directory; null otherwise. */
  databaseDirectory: string | null;
}

/** The superuser of the embedded server, and its database. */
export const databaseName = 'heed';

const fileName = 'postgres.json';
/** Below every system's range for outgoing connections, which would take the port now and then. */
const portRange = { from: 20_000, until: 32_000 };
const portAttemptsMax = 50;

/** Reads the settings; null when there are none yet. */
export function readSettings(dataDir: string): ServerSettings | null {
  const path = join(dataDir, fileName);
  if (!existsSync(path)) return null;
  try {
    const settings = JSON.parse(readFileSync(path, 'utf8')) as ServerSettings;
    if (settings.password && settings.port) return settings;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      throw new StartupProblem(
        `${path} belongs to another user. Run Heed as the one who started it first.`,
      );
    }
  }
  return null;
}

/** Writes the settings whole or not at all, for the directory's owner alone to read. */
export function writeSettings(dataDir: string, settings: ServerSettings): void {
  const path = join(dataDir, fileName);
  const draft = `${path}.new`;
  writeFileSync(draft, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600, flush: true });
  const { uid, gid } = statSync(dataDir);
  if (process.getuid?.() === 0) chownSync(draft, uid, gid);
  renameSync(draft, path);
}

/** A password that nobody can guess and that needs no escaping in a url. */
export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** The connection string of a database of the server. */
export function databaseUrl(settings: Pick<ServerSettings, 'password' | 'port'>, name: string) {
  return `postgres://${databaseName}:${settings.password}@127.0.0.1:${settings.port}/${name}`;
}

/** A port of 127.0.0.1 that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < portAttemptsMax; attempt += 1) {
    const port = randomInt(portRange.from, portRange.until);
    if (await isFreePort(port)) return port;
  }
  throw new StartupProblem(
    `No free port was found between ${portRange.from} and ${portRange.until} of 127.0.0.1.`,
  );
}

/** True when a server could listen there now. */
export function isFreePort(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      probe.close(() => resolve(true));
    });
  });
}
