import { type Day, type Precision, firstDay, lastDay } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import type { Problem } from '../../domain/refusal.js';
import { textProblems } from '../../domain/text.js';
import type { Kept } from '../rights.js';
import type { Session } from '../session.js';

/** What a dated row of an action or indicator rests on, and what is said of it. */
export interface SourceIn {
  documentId?: string | null;
  paragraph?: string | null;
  url?: string | null;
  note?: string | null;
}

export function sourceProblems({ paragraph, note }: SourceIn): Problem[] {
  return [
    ...textProblems(['paragraph'], paragraph, limits.paragraphLengthMax),
    ...textProblems(['note'], note, limits.noteLengthMax),
  ];
}

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

/** The day as it is stored, and the day from which it counts: the last that it can mean, up to today. */
export function countedDay(
  session: Session,
  given: Day,
  precision: Precision,
): { day: Day; countsFrom: Day } {
  const day = firstDay(given, precision);
  return { day, countsFrom: lastDay(day, precision, session.today) };
}

/** The entry whose row it is, as far as its rights go; its id names one that the viewer may see. */
export async function findOwner(
  session: Session,
  table: 'action' | 'indicator',
  id: string,
): Promise<Kept> {
  const [row] = await session.db.query<Kept>(
    `select ${table}.recorded_by_id as "recordedById", ${table}.published_revision is not null as "isPublic"
       from ${table} where ${table}.id = $1`,
    [id],
  );
  return row!;
}
