import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/database/embedded/start-embedded-postgres.js';
import { cleanUpAfterUs } from './clean-up-after-us.js';

export interface ThrowawayPostgres {
  /** The connection string of a superuser's database. */
  url: string;
  /** Ends the server and deletes its folder. */
  stop(): Promise<void>;
}

/** Safe to lose, so quick: nothing waits for the disk. */
const quickParameters = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/**
 * Starts a server for tests in a folder of its own, or takes the one of TEST_DATABASE_URL, whose
 * user must be allowed to create databases and roles.
 */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const dataDir = join(tmpdir(), `heed-test-${randomUUID()}`);
  cleanUpAfterUs(dataDir);
  const parameters = quickParameters;
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined, parameters });
  const { databaseDirectory } = server;
  const folders = [dataDir];
  if (dirname(databaseDirectory) !== dataDir) folders.push(dirname(databaseDirectory));
  return {
    url: server.url,
    async stop() {
      await server.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}
