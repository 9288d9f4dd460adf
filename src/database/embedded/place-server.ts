import { dirname, join } from 'node:path';
import { createDatabaseDirectory } from './create-database-directory.js';
import { chooseDatabaseDirectory, findDatabase } from './database-directory.js';
import { refuseOtherMajorVersion } from './database-directory.js';
import { chooseDatabaseUser, readPasswd, type DatabaseUser } from './database-user.js';
import type { ServerCommand } from './postmaster.js';
import { preparePrograms } from './programs.js';
import { resetPassword } from './reset-password.js';
import { findFreePort, newPassword, readSettings, writeSettings } from './server-settings.js';
import type { ServerSettings } from './server-settings.js';

/** Where a data directory's server lives, whom it runs as, and what is known of it already. */
export interface PlacedServer extends ServerCommand {
  dataDir: string;
  /** False until its database has been made. */
  isMade: boolean;
  settings: ServerSettings | null;
}

/**
 * Finds or chooses the place, the user and the programs of the data directory's server, and says
 * in one sentence when they are not where one would look for them.
 * @throws StartupProblem when there is no place, or what stands there cannot be used.
 */
export function placeServer(
  dataDir: string,
  parameters: Record<string, string>,
  packageFolder: string | undefined,
  log: (sentence: string) => void,
): PlacedServer {
  const settings = readSettings(dataDir);
  const found = findDatabase(dataDir, settings);
  const user = chooseDatabaseUser(process.getuid?.(), readPasswd(), found?.ownerUid ?? null);
  const programs = preparePrograms(user, dataDir, packageFolder);
  if (found) refuseOtherMajorVersion(found.path, dataDir, programs.majorVersion);
  const databaseDirectory = found?.path ?? chooseDatabaseDirectory(dataDir, user);
  const isElsewhere = dirname(databaseDirectory) !== dataDir;
  sayWhere(user, programs.copiedTo, isElsewhere ? databaseDirectory : null, log);
  const logFile = join(dataDir, 'postgres.log');
  const isMade = found !== null;
  return { dataDir, isMade, settings, programs, user, databaseDirectory, logFile, parameters };
}

/** Makes the database that is not there yet, and a password for one whose password was lost. */
export async function completeServer(
  server: PlacedServer,
  log: (sentence: string) => void,
): Promise<ServerSettings> {
  const { databaseDirectory, programs, user } = server;
  if (server.isMade && server.settings) return server.settings;
  const isElsewhere = dirname(databaseDirectory) !== server.dataDir;
  const settings: ServerSettings = {
    password: newPassword(),
    port: await findFreePort(),
    databaseDirectory: isElsewhere ? databaseDirectory : null,
  };
  if (server.isMade) {
    await resetPassword(server, settings.password);
  } else {
    const isLasting = server.parameters.fsync !== 'off';
    const { password } = settings;
    await createDatabaseDirectory(databaseDirectory, password, programs, user, isLasting, log);
  }
  writeSettings(server.dataDir, settings);
  return settings;
}

function sayWhere(
  user: DatabaseUser | null,
  programs: string | null,
  database: string | null,
  log: (sentence: string) => void,
): void {
  if (!programs && !database) return;
  const why = user
    ? `PostgreSQL may not run as root, and its user "${user.name}" cannot get to Heed's folder, `
    : "PostgreSQL's programs could not be used where npm put them, ";
  const what = [
    programs && `its programs are in ${programs}`,
    database && `its data are in ${database}`,
  ];
  log(`${why}so ${what.filter(Boolean).join(' and ')}.`);
}
