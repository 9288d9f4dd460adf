import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/database/embedded/start-embedded-postgres.js';

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
  const parameters = quickParameters;
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined, parameters });
  const { databaseDirectory } = server;
  const folders = [dataDir];
  if (dirname(databaseDirectory) !== dataDir) folders.push(dirname(databaseDirectory));
  const cleanUpAfterUs = startCleaner(databaseDirectory, folders);
  return {
    url: server.url,
    async stop() {
      await server.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
      cleanUpAfterUs();
    },
  };
}

/**
 * Starts a process that notices our end, even by `kill -9`, from the closing of a pipe; then it
 * ends the server and deletes the folders.
 */
function startCleaner(databaseDirectory: string, folders: string[]): () => void {
  const program = `
    const { readFileSync, rmSync } = require('node:fs');
    const [databaseDirectory, ...folders] = process.argv.slice(1);
    process.stdin.resume().on('end', async () => {
      const isThere = (pid) => { try { process.kill(pid, 0); return true; } catch { return false; } };
      try {
        const pid = parseInt(readFileSync(databaseDirectory + '/postmaster.pid', 'utf8'), 10);
        process.kill(pid, 'SIGQUIT');
        for (let i = 0; i < 500 && isThere(pid); i += 1) await new Promise((r) => setTimeout(r, 20));
      } catch {}
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    });
  `;
  const cleaner = spawn(process.execPath, ['-e', program, databaseDirectory, ...folders], {
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  cleaner.unref();
  (cleaner.stdin as unknown as { unref(): void }).unref();
  return () => cleaner.stdin.end();
}
