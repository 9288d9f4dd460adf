import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryRoot } from '../../src/repository-root.js';

/** Builds when stale, starts the embedded database, loads the first collections. */
const startMilliseconds = 180_000;
const commandMilliseconds = 120_000;
const program = join(repositoryRoot(), 'bin', 'heed.mjs');

let folder: string;
let dataDir: string;
let server: ChildProcess;
let said = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heed processes '));
  // Root's database belongs to another user, who must get there too.
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'data');
  server = spawn(process.execPath, [program, 'serve'], {
    env: environment(dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.stdout!.on('data', (chunk) => (said += String(chunk)));
  server.stderr!.on('data', (chunk) => (said += String(chunk)));
  await new Promise<void>((resolve, reject) => {
    const look = () => said.includes('Heed is ready') && resolve();
    server.stdout!.on('data', look);
    server.stderr!.on('data', look);
    server.once('exit', () => reject(new Error(`the server has ended:\n${said}`)));
  });
}, startMilliseconds);

afterAll(async () => {
  if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

test(
  'commands work beside the server, and a restored database exports the same bytes',
  async () => {
    const file = join(folder, 'all.heed');
    const token = await heed(
      ['token', 'create', '--organization', 'heed', '--role', 'EDITOR'],
      dataDir,
    );
    expect(token).toMatchObject({ code: 0 });
    expect(token.out).toMatch(/^heed_[\w-]{51}\n$/);
    expect(await heed(['check'], dataDir)).toMatchObject({ code: 0 });
    expect(await heed(['backup', file], dataDir)).toMatchObject({ code: 0, out: '' });
    const words = ['export', '--collection', 'kazakhstan-ccpr-2016', '--format', 'csv'];
    const before = await heed(words, dataDir);
    expect(before.out.length).toBeGreaterThan(1_000);
    const other = join(folder, 'other');
    expect(await heed(['restore', file], other)).toMatchObject({ code: 0 });
    expect(await heed(words, other)).toEqual(before);
  },
  commandMilliseconds,
);

test('a second server says that there is one, and stops', async () => {
  const second = await heed(['serve'], dataDir);
  expect(second).toMatchObject({ code: 3, out: '' });
  expect(second.err).toMatch(/already runs on/);
});

test('exit codes reach the shell', async () => {
  expect(await heed(['fly'], dataDir)).toMatchObject({ code: 2 });
  expect(await heed(['restore', join(folder, 'none')], dataDir)).toMatchObject({ code: 1 });
});

test('SIGTERM ends the server in order', async () => {
  server.kill('SIGTERM');
  const [code] = (await once(server, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(existsSync(join(dataDir, 'heed.lock'))).toBe(false);
});

function heed(
  words: string[],
  folderOfData: string,
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...words],
      { env: environment(folderOfData), maxBuffer: 64 * 1024 * 1024 },
      (_, out, err) => resolve({ code: child.exitCode!, out, err }),
    );
  });
}

function environment(folderOfData: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...inherited } = process.env;
  return { ...inherited, HEED_DATA_DIR: folderOfData, PORT: '0' };
}
