import { mkdirSync } from 'node:fs';
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
