import { firstDay, type Day, type Precision } from '../../domain/day.js';
import type { Problem } from '../../domain/refusal.js';
import type { Session } from '../session.js';

/** What has happened has not happened in the future. */
export function futureProblems(
  session: Session,
  field: string,
  day: Day,
  precision: Precision,
): Problem[] {
  if (firstDay(day, precision) <= session.today) return [];
  const message = `${field} is later than today, ${session.today}.`;
  return [{ code: 'DATE_IN_FUTURE', path: [field], message }];
}
