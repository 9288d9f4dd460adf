import { present, type World } from '../database/world.js';
import type { Day } from '../domain/day.js';
import { refuse } from '../domain/refusal.js';
import { instantText } from './read/instant.js';
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

/** Whether clocks are given at all. */
export function asksForClocks({ asOf, knownAt, atRevision }: Clocks): boolean {
  return Boolean(asOf) || Boolean(knownAt) || typeof atRevision === 'number';
}

/** The session, looking at the world that the clocks name. */
export async function sessionAt(session: Session, clocks: Clocks): Promise<Session> {
  if (!asksForClocks(clocks)) return session;
  const { asOf, knownAt, atRevision } = clocks;
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

/** The session, looking at what was public at a revision, whatever the day. */
export function worldAt(session: Session, revision: number): Session {
  const world: World = { revision, day: null };
  return { ...session, world, db: session.db.at(world) };
}

/** A place in the order of the world: a revision or an instant. */
export interface MomentInput {
  revision?: number | null;
  instant?: string | null;
}

/** The revision of a moment and its instant; without a moment, the newest. */
export async function readMoment(
  session: Session,
  moment: MomentInput | null,
  path: string,
): Promise<{ revision: number; recordedAt: string | null }> {
  if (moment && !moment.instant === (typeof moment.revision !== 'number')) {
    refuse('INVALID_VALUE', [path], `${path} is a revision or an instant: give one of the two.`);
  }
  const all = { ...session, world: present, db: session.db.at(present) };
  const newest = await currentRevision(all);
  const revision = moment?.instant
    ? await revisionAt(session, moment.instant, [path, 'instant'])
    : (moment?.revision ?? newest);
  if (revision < 0 || revision > newest) {
    refuse(
      'INVALID_VALUE',
      [path, 'revision'],
      `${path} is revision ${revision}; it must be from 0 to the newest, ${newest}.`,
    );
  }
  const [change] = await all.db.query<{ recordedAt: string }>(
    `select ${instantText('change.recorded_at')} as "recordedAt" from change where change.revision = $1`,
    [revision],
  );
  return { revision, recordedAt: change?.recordedAt ?? null };
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
  return revisionAt(session, knownAt!, ['knownAt']);
}

/** The newest revision at an instant; 0 before the first. */
async function revisionAt(session: Session, instant: string, path: string[]): Promise<number> {
  if (Date.parse(instant) > session.now.getTime()) {
    const message = `${path.join('.')} is in the future; nobody knows yet what will be known then.`;
    refuse('DATE_IN_FUTURE', path, message);
  }
  const [row] = await session.db
    .at({ revision: null, day: null })
    .query<{ revision: number }>(
      'select coalesce(max(change.revision), 0) as revision from change where change.recorded_at <= $1::timestamptz',
      [new Date(instant).toISOString()],
    );
  return row!.revision;
}
