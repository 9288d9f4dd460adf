import pino, { type DestinationStream, type Logger } from 'pino';
import { describeError } from './describe-error.js';

export type { Logger };

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/**
 * The log of the process: JSON lines on standard output, without the name of the machine.
 * Errors go through `describeError`, whichever way they are handed over.
 * Throws an Error that names LOG_LEVEL when the level is none of pino's.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  if (!levels.includes(level)) {
    throw new Error(`LOG_LEVEL is "${level}"; it must be one of ${levels.join(', ')}.`);
  }
  const describe = (error: unknown) => describeError(error);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describe, error: describe },
      // An error given without words of ours would lend its own message, undescribed, to the line.
      hooks: {
        logMethod(args, method) {
          const [first, words] = args as [unknown, unknown];
          const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err;
          if (first instanceof Error || (error instanceof Error && words === undefined)) {
            const fields = first instanceof Error ? { err: first } : (first as object);
            method.apply(this, [fields, typeof words === 'string' ? words : 'unexpected error']);
          } else method.apply(this, args);
        },
      },
    },
    destination ?? pino.destination({ sync: true }),
  );
}
