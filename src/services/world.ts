import { present, type World } from '../database/snapshot.js';
import type { Day } from '../domain/day.js';
import { refuse } from '../domain/refusal.js';
import { currentRevision } from './revision.js';
import type { Session } from './session.js';

/** The two clocks, as a query asks for them. What is not given is inherited, and at the top it is now. */
export interface Clocks {
  /** The situation on this day, at its end. */
  asOf?: Day | null;
  /** As the tracker knew it at this instant. */
  knownAt?: string | null;
  /** As the tracker knew it at this revision. */
  atRevision?: number | null;
}

/** The session, looking at the world that the clocks name. */
export async function sessionAt(session: Session, clocks: Clocks): Promise<Session> {
  const { asOf, knownAt, atRevision } = clocks;
  if (!asOf && !knownAt && typeof atRevision !== 'number') return session;
  if (asOf && asOf > session.today) {
    refuse('DATE_IN_FUTURE', ['asOf'], `asOf is later than today, ${session.today}.`);
  }
  const world: World = {
    revision:
      knownAt || typeof atRevision === 'number'
        ? await revisionOf(session, knownAt, atRevision)
        : session.world.revision,
    day: asOf ?? session.world.day,
  };
  return { ...session, world, db: session.db.at(world) };
}

async function revisionOf(
  session: Session,
  knownAt: string | null | undefined,
  atRevision: number | null | undefined,
): Promise<number> {
  if (knownAt && typeof atRevision === 'number') {
    refuse('INVALID_VALUE', ['knownAt'], 'Give knownAt or atRevision, not both.');
  }
  if (typeof atRevision === 'number') {
    const newest = await currentRevision({
      ...session,
      db: session.db.at(present),
    });
    if (atRevision < 1 || atRevision > newest) {
      refuse(
        'INVALID_VALUE',
        ['atRevision'],
        `atRevision is ${atRevision}; it must be from 1 to the newest, ${newest}.`,
      );
    }
    return atRevision;
  }
  if (Date.parse(knownAt!) > session.now.getTime()) {
    refuse(
      'DATE_IN_FUTURE',
      ['knownAt'],
      'knownAt is in the future; nobody knows yet what will be known then.',
    );
  }
  const [row] = await session.db
    .at({ revision: null, day: null })
    .query<{ revision: number }>(
      'select coalesce(max(change.revision), 0) as revision from change where change.recorded_at <= $1::timestamptz',
      [new Date(knownAt!).toISOString()],
    );
  return row!.revision;
}
