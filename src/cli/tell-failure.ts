import { type Cli, type ExitCode, exitCodes, UsageProblem } from './cli.js';
import { isUnreachable } from './unreachable.js';
import { StartupProblem } from '../database/embedded/startup-problem.js';
import { Refusal } from '../domain/refusal.js';

/** Says on standard error why a command failed, and which exit code tells it to scripts. */
export function tellFailure(cli: Cli, error: unknown, isDebugging: boolean): ExitCode {
  if (isDebugging && error instanceof Error) cli.tell(error.stack ?? '');
  if (error instanceof Refusal) {
    for (const { code, path, message } of error.problems) {
      cli.tell(path.length > 0 ? `${code} ${path.join('.')}: ${message}` : `${code}: ${message}`);
    }
    const isAway = error.problems.every(({ code }) => databaseCodes.includes(code));
    return isAway ? exitCodes.databaseUnreachable : exitCodes.refused;
  }
  if (error instanceof UsageProblem || isAboutListening(error)) {
    cli.tell((error as Error).message);
    return exitCodes.usage;
  }
  if (cli.signal.aborted) {
    cli.tell('Interrupted.');
    return exitCodes.interrupted;
  }
  if (error instanceof StartupProblem) {
    cli.tell(error.message);
    return exitCodes.databaseUnreachable;
  }
  const message = messageOf(error);
  if (isAboutFile(error)) {
    cli.tell(message);
    return exitCodes.refused;
  }
  if (isUnreachable(error)) {
    cli.tell(
      `DATABASE_UNAVAILABLE: The database does not answer (${message}). Look at: npx heed doctor`,
    );
    return exitCodes.databaseUnreachable;
  }
  cli.tell(
    `This is a fault of Heed's own: ${message}. Run it again with HEED_DEBUG=1 and report what it says.`,
  );
  return exitCodes.bug;
}

/** HOST and PORT are the caller's. */
function isAboutListening(error: unknown): boolean {
  const cause = (error as Error).cause as NodeJS.ErrnoException | undefined;
  return ['listen', 'getaddrinfo'].includes(cause?.syscall ?? '');
}

/** The disk refuses what was asked for, and the message names the file. */
function isAboutFile(error: unknown): boolean {
  const { code, path } = error as NodeJS.ErrnoException;
  return path !== undefined && fileCodes.includes(code ?? '');
}

const fileCodes = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'];

const databaseCodes: string[] = ['DATABASE_UNAVAILABLE', 'OUTCOME_UNKNOWN'];

/** A failed attempt at several addresses has no message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') {
    return error.errors.map((each: Error) => each.message).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
