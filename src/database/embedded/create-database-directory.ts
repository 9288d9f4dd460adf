import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { spawnOptionsFor, type DatabaseUser } from './database-user.js';
import type { Programs } from './programs.js';
import { databaseName } from './server-settings.js';
import { StartupProblem } from './startup-problem.js';

/**
 * The system's locales by which PostgreSQL may tell letters from other signs. With the last one
 * it takes no Cyrillic letter for a letter, and trigram search finds none.
 */
const letterLocales = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Makes an empty database cluster: UTF-8, checksums, passwords, and sorting and case by rules that
 * PostgreSQL brings along, so that they are the same on every machine.
 * @param isLasting false skips the wait for the disk, for tests.
 */
export async function createDatabaseDirectory(
  path: string,
  password: string,
  programs: Programs,
  user: DatabaseUser | null,
  isLasting: boolean,
  log: (sentence: string) => void,
): Promise<void> {
  removeDrafts(path);
  const draft = `${path}.new-${randomUUID().slice(0, 8)}`;
  const passwordFile = `${draft}.password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) chownSync(draft, user.uid, user.gid);
    if (user) chownSync(passwordFile, user.uid, user.gid);
    const locale = await initialize(draft, passwordFile, programs, user, isLasting);
    if (locale === 'C') {
      log('This system has no UTF-8 locale, so search by parts of words will not see Cyrillic.');
    }
    renameSync(draft, path);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function initialize(
  path: string,
  passwordFile: string,
  programs: Programs,
  user: DatabaseUser | null,
  isLasting: boolean,
): Promise<string> {
  let problem = '';
  for (const locale of letterLocales) {
    const options = ['--pgdata', path, '--username', databaseName, '--pwfile', passwordFile];
    options.push('--auth=scram-sha-256', '--encoding=UTF8', '--data-checksums');
    options.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C');
    options.push(`--lc-ctype=${locale}`, '--no-instructions');
    if (!isLasting) options.push('--no-sync');
    const child = spawn(programs.pathOf('initdb'), options, {
      ...spawnOptionsFor(user),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const [status, words] = await Promise.all([ended, text(child.stderr)]);
    if (status === 0) return locale;
    problem = words.trim();
    if (!problem.includes('locale')) break;
  }
  throw new StartupProblem(
    `PostgreSQL could not make its database in ${dirname(path)}:\n${problem}\nIf that folder's ` +
      'file system cannot hold it, set HEED_DATA_DIR to another folder.',
  );
}

/** What an interrupted start has left; the data directory's lock says that nobody uses it. */
function removeDrafts(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.new-`)) continue;
    rmSync(join(dirname(path), name), { recursive: true, force: true });
  }
}
