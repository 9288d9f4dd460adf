import type { Problem } from '../domain/refusal.js';

/** What is wrong with a list: too many items, or one twice. @param keys what makes each item the one that it is */
export function listProblems(
  name: string,
  keys: string[] | null | undefined,
  max: number,
): Problem[] {
  if (!keys) return [];
  if (keys.length > max) {
    const message = `${name} has ${keys.length} items; at most ${max} are allowed.`;
    return [{ code: 'TOO_LONG', path: [name], message }];
  }
  if (new Set(keys).size < keys.length) {
    return [{ code: 'INVALID_VALUE', path: [name], message: `${name} names something twice.` }];
  }
  return [];
}
