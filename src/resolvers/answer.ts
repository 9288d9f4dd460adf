import { validateSync, type ValidationError } from 'class-validator';
import { Refusal, refuseIfAny, type Problem, type RefusalCode } from '../domain/refusal.js';
import { refreshSession } from '../services/session.js';
import type { Context } from './context.js';

/** What the client can do nothing about by changing its input: these stand at the top, as errors. */
const topLevel: RefusalCode[] = ['UNAUTHENTICATED', 'DATABASE_UNAVAILABLE', 'OUTCOME_UNKNOWN'];

/**
 * Runs a write and shapes its answer: the payload's field, and no user errors; or user errors, and nothing written.
 * @param problems what is wrong already
 * @param inputClass the class whose class-validator rules the input must meet
 * @param work does the write
 * @param read reads the answer, in the world after the write
 */
export async function answer<T>(
  { session }: Context,
  {
    field,
    problems,
    inputClass,
    input,
  }: { field: string; problems: Problem[]; inputClass: new () => object; input: object },
  work: () => Promise<T>,
  read: (result: T) => Promise<unknown>,
): Promise<object> {
  let result: T;
  try {
    refuseIfAny([...problems, ...inputProblems(inputClass, input)]);
    result = await work();
  } catch (error) {
    if (error instanceof Refusal && !isTopLevel(error))
      return { [field]: null, userErrors: error.problems };
    throw error;
  }
  await refreshSession(session);
  return { [field]: await read(result), userErrors: [] };
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
  const message = Object.values(error.constraints ?? {})[0] ?? `${error.property} is not valid.`;
  return { code: 'INVALID_VALUE', path: [error.property], message };
}
