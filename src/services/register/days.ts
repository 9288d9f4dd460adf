import { type Day, type Precision, firstDay } from '../../domain/day.js';
import type { Problem } from '../../domain/refusal.js';

export function orderProblems(
  path: string[],
  from: Day | null | undefined,
  until: Day | null | undefined,
): Problem[] {
  if (!from || !until || from <= until) return [];
  return [
    { code: 'INVALID_VALUE', path, message: `It ends on ${until}, before it begins on ${from}.` },
  ];
}

/** A day's column and its precision's, or two nulls. */
export function preciseColumns(
  day: Day | null | undefined,
  precision: Precision | null | undefined,
): [Day | null, Precision | null] {
  if (!day) return [null, null];
  return [firstDay(day, precision ?? 'DAY'), precision ?? 'DAY'];
}
