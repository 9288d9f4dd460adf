import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import ts from 'typescript';
import { afterAll } from 'vitest';
import { killAfterTest } from './scratch-folder.js';

/** Another Node process with the launcher in it, which tells us things line by line. */
export interface OtherProgram {
  child: ChildProcess;
  /** The next line that it prints; rejects when it has ended. */
  nextLine(): Promise<string>;
  /** Its exit code, or the name of the signal that ended it. */
  ended: Promise<number | string | null>;
}

const root = join(import.meta.dirname, '..', '..');
const compiled = join(root, 'node_modules', '.cache', `heed-test-${process.pid}`);
let count = 0;
let isCompiled = false;

afterAll(() => rmSync(compiled, { recursive: true, force: true }));

/**
 * Runs a program that may use `startEmbeddedPostgres`, `lockDataDirectory`, `quickParameters` and
 * `say(line)`; `args` are the strings it was given.
 */
export function startProgram(body: string, args: string[]): OtherProgram {
  compileLauncher();
  const program = `
    import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.js';
    import { lockDataDirectory } from './embedded/lock-data-directory.js';
    // When the test has been killed, nobody waits for us any more.
    process.stdin.resume().on('end', () => process.exit(1)).unref();
    const args = process.argv.slice(2);
    const quickParameters = { fsync: 'off', full_page_writes: 'off' };
    const log = () => undefined;
    const say = (line) => console.log(line);
    ${body}
  `;
  const path = join(compiled, `program-${(count += 1)}.js`);
  writeFileSync(path, program);
  const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  killAfterTest(child);
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return {
    child,
    async nextLine() {
      const { value, done } = await lines.next();
      if (done) throw new Error('the program has ended without a word');
      return value;
    },
    ended: new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal))),
  };
}

/** Below node_modules, so that it finds its packages there and git does not see it. */
function compileLauncher(): void {
  if (isCompiled) return;
  isCompiled = true;
  const source = join(root, 'src', 'database', 'embedded');
  for (const name of readdirSync(source)) {
    const { outputText } = ts.transpileModule(readFileSync(join(source, name), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
    });
    const path = join(compiled, 'embedded', name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, outputText);
  }
  writeFileSync(join(compiled, 'package.json'), '{ "type": "module" }');
}
