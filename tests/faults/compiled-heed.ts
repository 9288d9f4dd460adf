import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import ts from 'typescript';
import { repositoryRoot } from '../../src/repository-root.js';
import { repositoryFiles } from '../setup/repository-files.js';

/** The program in a folder of its own, as `npm start` runs it. */
export interface CompiledHeed {
  /** Starts a server on the data directory and waits until it is ready. */
  start(dataDir: string): Promise<RunningHeed>;
  remove(): void;
}

export interface RunningHeed {
  child: ChildProcess;
  /** Where it listens. */
  url: string;
  /** Everything that it has printed: sentences and the log. */
  printed: string[];
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C would, and its database with it. */
  stop(): Promise<void>;
}

/** Compiles the sources, without a look at their types, below node_modules, where git does not see it. */
export function compileHeed(): CompiledHeed {
  const root = repositoryRoot();
  const folder = join(root, 'node_modules', '.cache', `heed-faults-${process.pid}`);
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  for (const { path, text } of repositoryFiles(/\.ts$/, ['src', 'migrations'])) {
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { ...options, sourceMap: false, module: ts.ModuleKind.ESNext },
      fileName: path,
    });
    const target = join(folder, path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const name of ['data', 'checks', 'labels'])
    symlinkSync(join(root, name), join(folder, name));
  const program = join(folder, 'program.js');
  writeFileSync(
    program,
    `import { readConfig } from './src/config.js';
     import { serve } from './src/main.js';
     const end = new AbortController();
     process.once('SIGTERM', () => end.abort());
     await serve(readConfig(), (sentence) => console.log(sentence), end.signal);`,
  );
  return {
    start: (dataDir) => start(program, dataDir),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function start(program: string, dataDir: string): Promise<RunningHeed> {
  const env = { ...process.env, HEED_DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'trace' };
  delete (env as Partial<NodeJS.ProcessEnv>).DATABASE_URL;
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const printed: string[] = [];
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        printed.push(line);
        const url = /API +(http\S+)\/graphql/.exec(line)?.[1];
        if (!url) return;
        resolve({ child, url, printed, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') });
      });
    }
    void ended.then(() => reject(new Error(`It ended: ${printed.join('\n')}`)));
  });
}
