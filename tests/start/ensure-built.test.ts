import { execFile, type ExecFileException } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** A checkout whose compiler notes each build and copies src/*.ts to dist/src/*.js. */
let folder: string;

const compiler = `
  const { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync } = require('node:fs');
  appendFileSync('builds', 'x');
  mkdirSync('dist/src', { recursive: true });
  for (const name of readdirSync('src')) {
    if (readFileSync('src/' + name, 'utf8').includes('mistake')) process.exit(2);
    cpSync('src/' + name, 'dist/src/' + name.replace('.ts', '.js'));
  }
`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heed build '));
  write('package-lock.json', { packages: { '': {}, 'node_modules/x': { version: '1.0.0' } } });
  write('node_modules/.package-lock.json', {
    packages: { 'node_modules/x': { version: '1.0.0' } },
  });
  write('node_modules/typescript/bin/tsc', compiler);
  for (const name of ['vite', 'preact']) write(`node_modules/${name}/package.json`, {});
  write(
    'scripts/build-page.mjs',
    "import { appendFileSync } from 'node:fs';\nappendFileSync('pages', 'x');",
  );
  for (const name of ['tsconfig.json', 'tsconfig.build.json', 'package.json']) write(name, {});
  write('src/one.ts', 'one');
  write('src/two.ts', 'two');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('it builds once, and again when a source, a label or the page has changed', async () => {
  expect((await ensureBuilt()).said).toMatch(/Building Heed/);
  expect(await ensureBuilt()).toEqual({ code: 0, said: '' });
  write('src/one.ts', 'one, changed');
  await ensureBuilt();
  write('labels/kk.json', {});
  await ensureBuilt();
  write('page/messages/kk.json', {});
  await ensureBuilt();
  expect(readFileSync(join(folder, 'builds'), 'utf8')).toBe('xxxx');
  expect(readFileSync(join(folder, 'pages'), 'utf8')).toBe('xxxx');
});

test('a program whose source is gone goes too', async () => {
  await ensureBuilt();
  rmSync(join(folder, 'src/two.ts'));
  await ensureBuilt();
  expect(existsSync(join(folder, 'dist/src/one.js'))).toBe(true);
  expect(existsSync(join(folder, 'dist/src/two.js'))).toBe(false);
});

test('a build that fails is said to have, and counts as none', async () => {
  write('src/one.ts', 'mistake');
  expect(await ensureBuilt()).toMatchObject({ code: 1, said: expect.stringMatching(/failed/) });
  expect(existsSync(join(folder, 'dist/.heed-build.lock'))).toBe(false);
  expect(await ensureBuilt()).toMatchObject({ code: 1 });
});

test('of several at once one builds and the others wait, also after one was killed', async () => {
  write('dist/.heed-build.lock', '4194305');
  const all = await Promise.all([ensureBuilt(), ensureBuilt(), ensureBuilt()]);
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(readFileSync(join(folder, 'builds'), 'utf8')).toBe('x');
});

test('packages of another version are installed again', async () => {
  await ensureBuilt();
  write('package-lock.json', { packages: { '': {}, 'node_modules/x': { version: '1.0.1' } } });
  const npm = join(folder, 'npm-cli.js');
  writeFileSync(npm, "console.log('npm', process.argv.slice(2).join(' ')); process.exit(9)");

  const { code, said } = await ensureBuilt({ npm_execpath: npm });

  expect(code).toBe(1);
  expect(said).toMatch(/Installing .*npm ci --no-audit --no-fund .*failed.* 9\./s);
});

test.each([
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.13.0', true],
  ['24.10.0', false],
  ['24.11.0', true],
])('Node %s is new enough: %s', async (version, isEnough) => {
  const { code, said } = await run('refuse-old-node.mjs', `refuseOldNode('${version}')`);
  expect(code).toBe(isEnough ? 0 : 1);
  expect(said).toMatch(isEnough ? /^$/ : /needs Node 20\.19.*nodejs\.org/);
});

function ensureBuilt(environment: NodeJS.ProcessEnv = {}) {
  return run('ensure-built.mjs', `ensureBuilt(${JSON.stringify(folder)})`, environment);
}

function run(script: string, call: string, environment: NodeJS.ProcessEnv = {}) {
  const path = pathToFileURL(join(root, 'scripts', script)).href;
  const program = `import(${JSON.stringify(path)}).then((script) => script.${call})`;
  const env = { ...process.env, ...environment };
  return new Promise<{ code: number; said: string }>((resolve) => {
    const ended = (error: ExecFileException | null, _: string, said: string) =>
      resolve({ code: error ? Number(error.code) : 0, said });
    execFile(process.execPath, ['-e', program], { env }, ended);
  });
}

function write(name: string, contents: string | object): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof contents === 'string' ? contents : JSON.stringify(contents));
}
