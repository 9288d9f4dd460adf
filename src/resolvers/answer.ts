import { validateSync, type ValidationError } from 'class-validator';
import { refuse, Refusal, refuseIfAny, type Problem, type RefusalCode } from '../domain/refusal.js';
import { refreshSession } from '../services/session.js';
import { unlessRepeated } from '../services/write.js';
import type { Context } from './context.js';

/** What the client can do nothing about by changing its input: these stand at the top, as errors. */
const topLevel: RefusalCode[] = [
  'UNAUTHENTICATED',
  'TOOK_TOO_LONG',
  'DATABASE_UNAVAILABLE',
  'OUTCOME_UNKNOWN',
];

/**
 * Runs a write and shapes its answer: the payload's field, and no user errors; or user errors, and nothing written.
 * @param mutation its name, which is part of what an idempotency key stands for
 * @param problems what is wrong already
 * @param inputClass the class whose class-validator rules the input must meet
 * @param work does the write
 * @param read reads the answer, in the world after the write
 */
export async function answer(
  { session }: Context,
  {
    mutation,
    field,
    problems,
    inputClass,
    input,
  }: {
    mutation: string;
    field: string;
    problems: Problem[];
    inputClass: new () => object;
    input: { idempotencyKey?: string | null };
  },
  work: () => Promise<string>,
  read: (id: string) => Promise<unknown>,
): Promise<object> {
  const { idempotencyKey } = input;
  let id: string;
  try {
    refuseIfAny([...problems, ...inputProblems(inputClass, input)]);
    id = await unlessRepeated(session, { idempotencyKey, input: { mutation, ...input } }, work);
  } catch (error) {
    if (error instanceof Refusal && !isTopLevel(error))
      return { [field]: null, userErrors: error.problems };
    throw error;
  }
  refreshSession(session);
  try {
    return { [field]: await read(id), userErrors: [] };
  } catch (error) {
    // "Try again" would write twice. With a key it would not, and the refusal may stand.
    if (error instanceof Refusal && !idempotencyKey) refuseUnread(error);
    throw error;
  }
}

function refuseUnread({ message }: Refusal): never {
  return refuse(
    'OUTCOME_UNKNOWN',
    [],
    `It is written; only reading it back failed, so do not send it again. ${message}`,
  );
}

function isTopLevel({ problems }: Refusal): boolean {
  return problems.some(
    ({ code, path }) => topLevel.includes(code) || (code === 'FORBIDDEN' && path.length === 0),
  );
}

function inputProblems(inputClass: new () => object, input: object): Problem[] {
  const instance = Object.assign(new inputClass(), input);
  return validateSync(instance, { skipMissingProperties: true, forbidUnknownValues: false }).map(
    toProblem,
  );
}

/** Only the property and the rule's own words: a validation error also holds what was submitted. */
function toProblem(error: ValidationError): Problem {
  const [[rule, message] = ['', `${error.property} is not valid.`]] = Object.entries(
    error.constraints ?? {},
  );
  const isTooLong = ['arrayMaxSize', 'isLength', 'maxLength'].includes(rule) && error.value !== '';
  return { code: isTooLong ? 'TOO_LONG' : 'INVALID_VALUE', path: [error.property], message };
}
