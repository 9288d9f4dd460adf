import type { Snapshot } from '../../database/snapshot.js';
import type { Session } from '../session.js';
import {
  asksForKept,
  countedRows,
  joinStanding,
  keptHome,
  type AskedFigure,
} from './counted-rows.js';
import { partsOf, type GroupCount, type Grouping, type Part } from './grouping.js';
import { governingCollection } from './recommendation-filter.js';

type PartCount = Omit<GroupCount, 'isWhole'> & { part: Part };

/** What is asked of the same recommendations at the same time, and the answer to all of it. */
interface Gathered {
  parts: Set<Part>;
  counts: Promise<PartCount[]>;
}

const gathered = new WeakMap<Snapshot, Map<string, Gathered>>();

/**
 * The counts of public recommendations, one by one, from what each is kept with; null where more is asked. A
 * dashboard asks for several groupings of the same at once: they are found once and counted by one statement.
 */
export async function readRowCounts(
  session: Session,
  asked: AskedFigure,
  groupBy: Grouping | null,
): Promise<GroupCount[] | null> {
  if (!asksForKept(session, asked)) return null;
  const own = partsOf(groupBy);
  const counts = await countTogether(session, asked, own);
  return counts
    .filter(({ part }) => own.includes(part))
    .map(({ part, ...count }) => ({ isWhole: part === 'WHOLE', ...count }));
}

function countTogether(session: Session, asked: AskedFigure, parts: Part[]): Promise<PartCount[]> {
  const waiting = gathered.get(session.db) ?? new Map<string, Gathered>();
  gathered.set(session.db, waiting);
  const key = JSON.stringify([asked.filter, asked.perspective]);
  const together: Gathered = waiting.get(key) ?? { parts: new Set(), counts: answerSoon() };
  waiting.set(key, together);
  for (const part of parts) together.parts.add(part);
  return together.counts;

  /** When all that is asked at the same time has been said. */
  async function answerSoon(): Promise<PartCount[]> {
    await new Promise(setImmediate);
    waiting.delete(key);
    return count(session, asked, [...together.parts].sort());
  }
}

async function count(
  session: Session,
  { filter, perspective }: AskedFigure,
  parts: Part[],
): Promise<PartCount[]> {
  const conditions = countedRows(session, filter);
  const governing = governingCollection(filter, conditions, keptHome);
  const day = session.world.day ? conditions.parameter(session.world.day) : null;
  const speaks = perspective ? conditions.parameter(perspective) : null;
  // Where the headline of the home is asked as it is now, it is kept with each of them.
  const isKept = !day && !speaks && governing === keptHome;
  const found = isKept
    ? `coalesce(counted.headline_bucket, 'NOT_ASSESSED') as bucket from counted_recommendation counted`
    : lookedUp(governing, speaks ?? 'governing.headline_perspective', day);
  const text = `with found as (
       select counted.*, ${found}${conditions.where()}
     ), counts (part, id, bucket, count) as (
       ${parts.map((part) => countPart[part]({ isKept, speaks, day })).join(' union all ')}
     ) select counts.* from counts`;
  return session.db.query<PartCount>(text, conditions.values);
}

/** Where each stands, and what is needed to look up the shares of its addressees. */
function lookedUp(governing: string, perspective: string, day: string | null): string {
  const whole = {
    recommendation: 'counted.recommendation_id',
    collection: 'governing.id',
    perspective,
    addressee: 'is null',
  };
  return `coalesce(whole.bucket, 'NOT_ASSESSED') as bucket, governing.id as collection_id, ${perspective} as perspective
         from counted_recommendation counted left join collection governing on governing.id = ${governing} ${joinStanding('whole', whole, day)}`;
}

interface Ways {
  /** Whether the shares of addressees are kept, too. */
  isKept: boolean;
  speaks: string | null;
  day: string | null;
}

/** The SQL that counts what is found, in each part of a figure. */
const countPart: Record<Part, (ways: Ways) => string> = {
  WHOLE: () =>
    `select 'WHOLE', null::uuid, found.bucket, count(*) from found group by found.bucket`,
  THEME: () =>
    `select 'THEME', link.id, link.bucket, link.count
       from (select member.id, found.bucket, count(*) as count from found, unnest(found.term_ids) member (id) group by 1, 2) link
       join term on term.id = link.id and term.vocabulary = 'THEME'
     union all ${countOthers('THEME', 'not found.has_theme')}`,
  ISSUER: () =>
    `select 'ISSUER', member.id, found.bucket, count(*) from found, unnest(found.issuer_ids) member (id) group by 2, 3
     union all ${countOthers('ISSUER', `found.issuer_ids = '{}'`)}`,
  ADDRESSEE: ({ isKept, day }) =>
    `select 'ADDRESSEE', member.id, ${isKept ? `coalesce(member.bucket, 'NOT_ASSESSED')` : 'coalesce(own.bucket, found.bucket)'}, count(*)
       from found cross join ${
         isKept
           ? 'unnest(found.addressee_ids, found.share_buckets) member (id, bucket)'
           : `unnest(found.addressee_ids) member (id) ${joinStanding('own', { ...ofFound, collection: 'found.collection_id', perspective: 'found.perspective', addressee: '= member.id' }, day)}`
       } group by 2, 3
     union all ${countOthers('ADDRESSEE', `found.addressee_ids = '{}'`)}`,
  // Each collection is counted with its own speakers.
  COLLECTION: ({ speaks, day }) =>
    `select 'COLLECTION', place.id, coalesce(own.bucket, 'NOT_ASSESSED'), count(*)
       from found cross join unnest(found.collection_ids) member (id) join collection place on place.id = member.id
       ${joinStanding('own', { ...ofFound, collection: 'place.id', perspective: speaks ?? 'place.headline_perspective', addressee: 'is null' }, day)}
      group by 2, 3`,
};

const ofFound = { recommendation: 'found.recommendation_id' };

/** Those in no group. */
function countOthers(part: Part, condition: string): string {
  return `select '${part}', null, found.bucket, count(*) from found where ${condition} group by found.bucket`;
}
