import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { isAlive } from '../../src/database/embedded/process-identity.js';
import { startEmbeddedPostgres } from '../../src/database/embedded/start-embedded-postgres.js';
import type {
  EmbeddedPostgres,
  EmbeddedPostgresOptions,
} from '../../src/database/embedded/start-embedded-postgres.js';
import { cleanUpAfterUs } from '../setup/clean-up-after-us.js';

/** What nobody waits for the disk with. */
export const quickParameters = { fsync: 'off', full_page_writes: 'off' };

const folders: string[] = [];
const databaseDirectories = new Set<string>();
const servers: EmbeddedPostgres[] = [];
const programs: ChildProcess[] = [];

afterEach(async () => {
  // The programs first: they would bring their servers back.
  for (const program of programs.splice(0)) await kill(program);
  for (const server of servers.splice(0)) await server.stop();
  for (const directory of databaseDirectories) await endServer(directory);
  databaseDirectories.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder for one test that every user can enter, with a space in its path. */
export function makeFolder(name = 'heed test '): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  chmodSync(folder, 0o755);
  cleanUpAfterUs(folder);
  folders.push(folder);
  return folder;
}

/** Starts a quick server, which ends with the test whatever happens. */
export async function startServer(options: Partial<EmbeddedPostgresOptions> = {}) {
  const sentences: string[] = [];
  const dataDir = options.dataDir ?? join(makeFolder(), '.heed');
  const server = await startEmbeddedPostgres({
    log: (sentence) => sentences.push(sentence),
    parameters: quickParameters,
    ...options,
    dataDir,
  });
  servers.push(server);
  const { databaseDirectory } = server;
  if (dirname(databaseDirectory) !== dataDir) folders.push(dirname(databaseDirectory));
  return { ...server, dataDir, sentences };
}

/** Ends the server that another program starts on the directory, when the test is over. */
export function endAfterTest(databaseDirectory: string): void {
  databaseDirectories.add(databaseDirectory);
}

/** Kills the program after the test, unless it has ended by then. */
export function killAfterTest(program: ChildProcess): void {
  programs.push(program);
}

/** Tries again until the answer is not false or null; fails after ten seconds. */
export async function eventually<T>(ask: () => Promise<T> | T): Promise<NonNullable<T>> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await Promise.resolve()
      .then(ask)
      .catch(() => null);
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error('it did not come about within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGKILL');
  await ended;
}

async function endServer(databaseDirectory: string): Promise<void> {
  const note = join(databaseDirectory, 'postmaster.pid');
  if (!existsSync(note)) return;
  const pid = parseInt(readFileSync(note, 'utf8'), 10);
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    return;
  }
  await eventually(() => !isAlive(pid));
}
