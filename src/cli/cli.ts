import type { Config } from '../config.js';

/**
 * What a command is given. Each command is one file that exports a function from this to a commander
 * `Command`; src/cli/run-cli.ts lists them.
 */
export interface Cli {
  /** Reads the environment when a command needs it: `--help` works whatever the environment says. */
  config(): Config;
  /** Writes to standard output what a program may read; a newline is added. */
  print(text: string): void;
  /** Writes to standard error what a person reads: progress, warnings; a newline is added. */
  tell(text: string): void;
  /** Says how the command ends when it ends without an exception; `exitCodes.fine` unless called. */
  endWith(code: ExitCode): void;
  /** Aborted by Ctrl-C and SIGTERM: long work stops and cleans up. */
  signal: AbortSignal;
}

/** What the command's end tells a script. */
export const exitCodes = {
  fine: 0,
  /** The request was refused, the input is wrong, or a check failed. */
  refused: 1,
  /** The command line or an environment variable is wrong. */
  usage: 2,
  /** The database cannot be reached or started. */
  databaseUnreachable: 3,
  /** A fault of Heed's own. */
  bug: 70,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The way in which Heed was called is wrong: an option, a file of a passphrase, an environment variable. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}
