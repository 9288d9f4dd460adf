import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

let cleaner: Writable | null = null;

/**
 * Makes sure that the folder, and every PostgreSQL in it, is gone after our end, also after Ctrl-C
 * and `kill -9`: a process of its own notices our end from the closing of a pipe. To what is gone
 * by then nothing happens.
 */
export function cleanUpAfterUs(folder: string): void {
  cleaner ??= startCleaner();
  cleaner.write(`${folder}\n`);
}

const program = `
  const { existsSync, readdirSync, readFileSync, rmSync } = require('node:fs');
  const { dirname, join } = require('node:path');
  const attempt = (work) => { try { return work(); } catch { return undefined; } };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  const find = (folder, name) =>
    (attempt(() => readdirSync(folder, { recursive: true })) ?? [])
      .filter((path) => path.endsWith(name)).map((path) => join(folder, path));

  async function cleanUp(folder) {
    for (const path of find(folder, 'postgres.json')) {
      const elsewhere = attempt(() => JSON.parse(readFileSync(path, 'utf8')).databaseDirectory);
      if (elsewhere) await cleanUp(dirname(elsewhere));
    }
    // What was being made at our end may come after the first look.
    for (let round = 0; round < 100; round += 1) {
      for (const path of find(folder, 'postmaster.pid')) {
        attempt(() => process.kill(parseInt(readFileSync(path, 'utf8'), 10), 'SIGQUIT'));
      }
      await pause();
      attempt(() => rmSync(folder, { recursive: true, force: true }));
      await pause();
      if (!existsSync(folder)) return;
    }
  }

  let words = '';
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  process.stdin.on('data', (text) => (words += text)).on('end', async () => {
    const folders = words.split('\\n').filter((folder) => folder && existsSync(folder));
    await Promise.all(folders.map(cleanUp));
    process.exit();
  });
`;

function startCleaner(): Writable {
  const child = spawn(process.execPath, ['-e', program], {
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  (child.stdin as Writable & { unref(): void }).unref();
  child.stdin.on('error', () => undefined);
  return child.stdin;
}
