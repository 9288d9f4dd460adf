// What `npm run bench` runs: installs the benchmark's own packages when they are missing, and measures.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../scripts/ensure-built.mjs';
import { runStep } from '../scripts/run-step.mjs';

const folder = dirname(fileURLToPath(import.meta.url));

/** Its packages stand apart from Heed's: a Node of its own, PostGraphile, and what sends requests. */
async function ensureInstalled() {
  const stamp = join(folder, 'node_modules', '.bench-lock');
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  await runStep(
    'Installing what the benchmark compares Heed with (a minute or two the first time)',
    {
      command: process.platform === 'win32' ? 'npm.cmd' : 'npm',
      options: ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
      folder,
      wayOut:
        "The benchmark needs the npm registry, or npm's cache, this once. See what npm said above.",
    },
  );
  writeFileSync(stamp, digest);
}

await ensureBuilt();
await ensureInstalled();
// Only now: these need the packages.
const { readArguments } = await import('./arguments.mjs');
const { runBench } = await import('./bench.mjs');
process.exitCode = await runBench(readArguments(process.argv.slice(2)));
