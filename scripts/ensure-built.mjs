import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep } from './run-step.mjs';
import { takeTurn } from './take-turn.mjs';

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Installs the packages when package-lock.json has changed since, and builds when a source has.
 * With nothing to do it reads the sources, some tens of milliseconds, and writes nothing.
 * Programs that are started at once take turns. What it says goes to standard error.
 */
export async function ensureBuilt(folder = root) {
  if (isInstalled(folder, !isBuilt(folder)) && isBuilt(folder)) return;
  const dist = join(folder, 'dist');
  try {
    mkdirSync(dist, { recursive: true });
    const endTurn = await takeTurn(join(dist, '.heed-build.lock'));
    try {
      if (!isInstalled(folder, !isBuilt(folder))) await install(folder);
      if (!isBuilt(folder)) await build(folder);
    } finally {
      endTurn();
    }
  } catch (error) {
    if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
      console.error(
        `Heed must be built, and ${error.path ?? folder} is not yours to write. Run the command ` +
          'once as the owner of that folder.',
      );
      process.exit(1);
    }
    throw error;
  }
}

async function install(folder) {
  const npm = process.env.npm_execpath;
  const options = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const isScript = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  await runStep('Installing the packages that Heed needs (a minute or two the first time)', {
    command: isScript ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm',
    options: isScript ? [npm, ...options] : options,
    folder,
    wayOut: "Heed needs the npm registry, or npm's cache, this once. See what npm said above.",
  });
  writeFileSync(installStamp(folder), lockDigest(folder));
}

async function build(folder) {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const digest = sourceDigest(folder);
  rmSync(buildStamp(folder), { force: true });
  await runStep('Building Heed (some seconds)', {
    command: process.execPath,
    // Types are checked by `npm run check`; without them the build takes half the time.
    options: [compiler, '-p', 'tsconfig.build.json', '--noCheck'],
    folder,
    wayOut: 'The sources have the errors above.',
  });
  await runStep('Building the page (a few seconds)', {
    command: process.execPath,
    options: [join('scripts', 'build-page.mjs')],
    folder,
    wayOut: 'The sources of the page have the errors above.',
  });
  for (const room of ['src', 'migrations']) removeOrphans(folder, join(folder, 'dist', room));
  // Last, so that an interrupted build counts as none.
  writeFileSync(buildStamp(folder), digest);
}

function isBuilt(folder) {
  return readText(buildStamp(folder)) === sourceDigest(folder);
}

/** The stamp is ours; without it, npm's own list of what it has installed decides. */
function isInstalled(folder, mustBuild) {
  const modules = join(folder, 'node_modules');
  if (
    mustBuild &&
    !['typescript', 'vite', 'preact'].every((name) => existsSync(join(modules, name)))
  ) {
    return false;
  }
  if (readText(installStamp(folder)) === lockDigest(folder)) return true;
  const npmList = readText(join(modules, '.package-lock.json'));
  if (npmList === null) return false;
  const { packages: installed } = JSON.parse(npmList);
  const { packages: wanted } = JSON.parse(readText(join(folder, 'package-lock.json')));
  return Object.entries(wanted).every(([path, { version, dev, optional, devOptional }]) => {
    if (path === '' || optional || devOptional) return true;
    if (dev && !mustBuild) return true;
    return installed[path]?.version === version;
  });
}

/** A program whose source is gone would still be found, a migration above all. */
function removeOrphans(folder, built) {
  for (const path of listFiles(built)) {
    const source = relative(join(folder, 'dist'), path).replace(/\.js(\.map)?$/, '.ts');
    if (/\.js(\.map)?$/.test(path) && !existsSync(join(folder, source))) rmSync(path);
  }
}

function sourceDigest(folder) {
  const hash = createHash('sha256');
  const files = [join(folder, 'tsconfig.json'), join(folder, 'tsconfig.build.json')];
  files.push(join(folder, 'scripts', 'build-page.mjs'));
  // The page's saved queries are those of the guides.
  for (const room of ['src', 'migrations', 'labels', 'page', 'docs/api'])
    files.push(...listFiles(join(folder, room)));
  for (const file of files) {
    hash
      .update(`${relative(folder, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}

function lockDigest(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}

function installStamp(folder) {
  return join(folder, 'node_modules', '.heed-lock');
}

function buildStamp(folder) {
  return join(folder, 'dist', '.heed-build');
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
