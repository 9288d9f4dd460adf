import 'reflect-metadata';
import { join } from 'node:path';
import type { Config } from './config.js';
import { connectDatabase } from './database/connect.js';
import { migrate } from './database/migrate.js';
import { openDatabase } from './database/open-database.js';
import { repositoryRoot } from './repository-root.js';
import { createHeedServer } from './server/create-heed-server.js';
import { loadFirstCollections } from './services/first-collections.js';
import { welcome } from './welcome.js';

/**
 * Runs the whole server until the signal aborts: database, migrations, first collections, HTTP.
 * @param tell says what happens, in sentences for the person who started it
 */
export async function serve(
  config: Config,
  tell: (sentence: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const open = await openDatabase(config, tell);
  try {
    const ran = await migrate(open.url);
    if (ran.length > 0) tell(`Migrated the database (${ran.length} steps).`);
    const database = await connectDatabase(open.url);
    try {
      await loadFirstCollections(database, {
        withPractice: open.embedded,
        timeZone: config.timeZone,
        now: new Date(),
        tell,
      });
      const server = createHeedServer(config, database, pageFolder());
      const { url } = await server.listen();
      tell(welcome(url, config));
      await aborted(signal);
      tell('Finishing the requests under way …');
      await server.close();
    } finally {
      await database.close();
    }
  } finally {
    await open.stop();
  }
}

/** Where the build leaves the public page, and the documents that it asks for. */
function pageFolder(): string {
  return join(repositoryRoot(), 'dist', 'page');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
