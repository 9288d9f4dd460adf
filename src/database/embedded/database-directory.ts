import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { canEnter, type DatabaseUser } from './database-user.js';
import { lastingFolder, lastingFolders } from './own-folders.js';
import type { ServerSettings } from './server-settings.js';
import { StartupProblem } from './startup-problem.js';

/** A data directory's database, found on disk. */
export interface FoundDatabase {
  path: string;
  /** The user that it belongs to; null on Windows. */
  ownerUid: number | null;
}

/**
 * Finds the database that the data directory already has; null when none has been made yet.
 * @throws StartupProblem when it was made elsewhere and is gone: an empty one in its place would
 * look like a loss of everything. Also when it belongs to another user.
 */
export function findDatabase(
  dataDir: string,
  settings: ServerSettings | null,
): FoundDatabase | null {
  const elsewhere = settings?.databaseDirectory;
  if (elsewhere && !existsSync(elsewhere)) {
    throw new StartupProblem(
      `The database of ${dataDir} was kept in ${elsewhere}, which is gone. Put it back, or move ` +
        `${dataDir} away to begin with an empty one and "heed restore" a backup.`,
    );
  }
  const usual = join(dataDir, 'postgres');
  const places = elsewhere ? [elsewhere] : [usual, ...lastingPlaces(dataDir)];
  const path = places.find((place) => existsSync(place));
  if (!path) return null;
  const ownerUid = process.platform === 'win32' ? null : lstatSync(path).uid;
  refuseForeignOwner(path, ownerUid);
  if (existsSync(join(path, 'PG_VERSION'))) return { path, ownerUid };
  throw new StartupProblem(`${path} is not a PostgreSQL database. Move that folder away.`);
}

/**
 * Chooses where a new database goes: into the data directory if its user can get there.
 * @throws StartupProblem when it can get nowhere that lasts.
 */
export function chooseDatabaseDirectory(dataDir: string, user: DatabaseUser | null): string {
  if (canEnter(user, dataDir)) return join(dataDir, 'postgres');
  const folder = lastingFolder();
  if (folder) {
    const place = join(folder, placeName(dataDir));
    mkdirSync(place, { recursive: true, mode: 0o711 });
    return join(place, 'postgres');
  }
  throw new StartupProblem(
    `PostgreSQL refuses to run as root, and its user "${user?.name}" cannot enter ${dataDir}. ` +
      'Set HEED_DATA_DIR to a folder that every user can enter, or start Heed as another user.',
  );
}

/**
 * Refuses the database of another major version, which only that version can read.
 * @throws StartupProblem with the way to carry the contents over.
 */
export function refuseOtherMajorVersion(
  databaseDirectory: string,
  dataDir: string,
  majorVersion: string,
): void {
  const found = readFileSync(join(databaseDirectory, 'PG_VERSION'), 'utf8').trim();
  if (found === majorVersion) return;
  throw new StartupProblem(
    `The database in ${databaseDirectory} is of PostgreSQL ${found}, and this Heed brings ` +
      `PostgreSQL ${majorVersion}, which cannot read it. The way over: start the Heed that wrote ` +
      `it, run "npx heed backup FILE", move ${dataDir} away` +
      (databaseDirectory.startsWith(dataDir) ? '' : ` and ${databaseDirectory} too`) +
      ', and with this Heed run "npx heed restore FILE".',
  );
}

function refuseForeignOwner(path: string, ownerUid: number | null): void {
  const ownUid = process.getuid?.();
  if (ownUid === undefined || ownUid === 0 || ownUid === ownerUid) return;
  throw new StartupProblem(
    `The database in ${path} belongs to the user number ${ownerUid}. Run Heed as the user who ` +
      'started it first, or as root.',
  );
}

function lastingPlaces(dataDir: string): string[] {
  return lastingFolders.map((folder) => join(folder, placeName(dataDir), 'postgres'));
}

/** The same data directory has the same place, even when its settings are lost. */
function placeName(dataDir: string): string {
  const path = realpathSync(dataDir);
  return `data-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
}
