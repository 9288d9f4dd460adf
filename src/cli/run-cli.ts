import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { backupCommand } from './backup.js';
import { checkCommand } from './check.js';
import { type Cli, type ExitCode, exitCodes, UsageProblem } from './cli.js';
import { doctorCommand } from './doctor.js';
import { documentsCommand } from './documents.js';
import { exportCommand } from './export.js';
import { heedVersion } from './heed-version.js';
import { importCommand } from './import.js';
import { migrateCommand } from './migrate.js';
import { rebuildCommand } from './rebuild.js';
import { restoreCommand } from './restore.js';
import { serveCommand } from './serve.js';
import { tellFailure } from './tell-failure.js';
import { tokenCommand } from './token.js';
import { isDebugging, readConfig } from '../config.js';

/** Every command, in the order in which the help lists them. */
const commands: ((cli: Cli) => Command)[] = [
  serveCommand,
  migrateCommand,
  importCommand,
  exportCommand,
  tokenCommand,
  documentsCommand,
  backupCommand,
  restoreCommand,
  checkCommand,
  rebuildCommand,
  doctorCommand,
];

/** Ctrl-C, a service manager, a closed terminal. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Where a command's words go; the process's own streams unless said. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

const processStreams: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/**
 * Runs one command of `npx heed`.
 * @param argv as `process.argv`: the words of the command begin with the third.
 * @returns the exit code: see `exitCodes` in src/cli/cli.ts.
 */
export async function runCli(argv: string[], streams: Streams = processStreams): Promise<ExitCode> {
  const interruption = new AbortController();
  // The first Ctrl-C lets a command clean up; the second ends the process as usual.
  const interrupt = () => interruption.abort();
  for (const name of endings) process.once(name, interrupt);
  let code: ExitCode = exitCodes.fine;
  const cli: Cli = {
    config: readEnvironment,
    print: (text) => streams.out(`${text}\n`),
    tell: (text) => streams.err(`${text}\n`),
    endWith: (given) => (code = given),
    signal: interruption.signal,
  };
  try {
    await createProgram(cli, streams).parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    return tellFailure(cli, error, isDebugging());
  } finally {
    for (const name of endings) process.off(name, interrupt);
  }
}

function createProgram(cli: Cli, streams: Streams): Command {
  const program = new Command('heed')
    .description('Follows what became of policy recommendations.')
    .version(heedVersion())
    .addHelpText('after', help);
  for (const create of commands) program.addCommand(create(cli));
  takeOver(program, streams);
  return program;
}

/** Commander ends the process and writes by itself unless told otherwise, command by command. */
function takeOver(command: Command, streams: Streams): void {
  command
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.err })
    .showHelpAfterError('(add --help for the options and examples)')
    .allowExcessArguments(false);
  for (const child of command.commands) takeOver(child, streams);
}

function readEnvironment() {
  try {
    return readConfig();
  } catch (error) {
    throw new UsageProblem((error as Error).message);
  }
}

const help = `
Each command says more: npx heed token create --help

The database is the embedded one in HEED_DATA_DIR, or the PostgreSQL of DATABASE_URL.

Exit codes:
  0   done
  1   refused: the input is wrong, or a check failed
  2   the command line or an environment variable is wrong
  3   the database cannot be reached or started
  70  a fault of Heed's own; HEED_DEBUG=1 shows where
  130 interrupted`;
