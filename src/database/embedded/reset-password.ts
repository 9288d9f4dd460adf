import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { spawnOptionsFor } from './database-user.js';
import { stopPostmaster, type ServerCommand } from './postmaster.js';
import { readPostmasterFile } from './postmaster-file.js';
import { isServerOf } from './running-server.js';
import { databaseName } from './server-settings.js';
import { StartupProblem } from './startup-problem.js';

/**
 * Gives the superuser another password without knowing the old one, as only the owner of the
 * files can. A server that still runs on them is ended first.
 */
export async function resetPassword(command: ServerCommand, password: string): Promise<void> {
  const left = readPostmasterFile(command.databaseDirectory);
  if (left && isServerOf(left.pid, command.databaseDirectory)) {
    await stopPostmaster(command, left.pid);
  }
  const options = ['--single', '-D', command.databaseDirectory, 'postgres'];
  const child = spawn(command.programs.pathOf('postgres'), options, {
    ...spawnOptionsFor(command.user),
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(`alter role ${databaseName} password '${password}';\n`);
  const [status, words] = await Promise.all([ended, text(child.stderr)]);
  if (status === 0 && !words.includes('ERROR')) return;
  throw new StartupProblem(
    `The password of the database in ${command.databaseDirectory} was lost, and no other could ` +
      `be set:\n${words.trim()}`,
  );
}
