import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartupProblem } from './startup-problem.js';

/** Makes the data directory: closed to others, but root's server is another user's and must pass. */
export function makeDataDirectory(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    throw new StartupProblem(
      `The data directory ${dataDir} cannot be made (${(error as Error).message}). Set ` +
        'HEED_DATA_DIR to a folder that you can write to.',
    );
  }
}

/** Whether a Heed has been started on the data directory, if only just now. */
export function isHeedKeptIn(dataDir: string): boolean {
  return ['postgres.json', 'postgres', 'heed.lock'].some((name) => isThere(join(dataDir, name)));
}

/** What may not be looked at may well be there. */
function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}
