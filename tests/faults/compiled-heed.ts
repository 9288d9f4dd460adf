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
  /** Starts one of several on a database that is there and migrated. */
  startBeside(databaseUrl: string): Promise<RunningHeed>;
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
  const beside = join(folder, 'beside.js');
  writeFileSync(
    beside,
    `import 'reflect-metadata';
     import { readConfig } from './src/config.js';
     import { connectDatabase } from './src/database/connect.js';
     import { createHeedServer } from './src/server/create-heed-server.js';
     const config = readConfig();
     const database = await connectDatabase(config.databaseUrl);
     const server = createHeedServer(config, database);
     process.once('SIGTERM', () => server.close().then(() => database.close()));
     console.log('API ' + (await server.listen()).url + '/graphql');`,
  );
  return {
    start: (dataDir) => start(program, { HEED_DATA_DIR: dataDir, DATABASE_URL: '' }),
    startBeside: (databaseUrl) => start(beside, { DATABASE_URL: databaseUrl }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function start(program: string, settings: NodeJS.ProcessEnv): Promise<RunningHeed> {
  const env = { ...process.env, ...settings, PORT: '0', LOG_LEVEL: 'trace' };
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
