import type { Snapshot } from '../../database/snapshot.js';
import { isDay, type Day } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import type { Perspective } from '../../domain/perspective.js';
import { refuse, refuseIfAny, type Problem } from '../../domain/refusal.js';
import type { Bucket } from '../../domain/status.js';
import { resolveQuery } from '../search/resolve-query.js';
import type { Session } from '../session.js';

/** Which recommendations. All conditions hold together; within a list any one does. */
export interface RecommendationFilter {
  collections?: string[] | null;
  issuers?: string[] | null;
  addressees?: string[] | null;
  terms?: string[] | null;
  legalActs?: string[] | null;
  documents?: string[] | null;
  statuses?: Array<{
    perspective?: Perspective | null;
    in: Bucket[];
    addressee?: string | null;
  }> | null;
  responses?: string[] | null;
  types?: string[] | null;
  origins?: string[] | null;
  issuedFrom?: Day | null;
  issuedUntil?: Day | null;
  hasActionOrIndicator?: boolean | null;
  isCounted?: boolean | null;
  isDisputed?: boolean | null;
  stale?: { after: Day; assessor?: string | null } | null;
  assessors?: string[] | null;
  keptBy?: string[] | null;
  answeredBy?: string[] | null;
  unansweredBy?: string[] | null;
  isOverdue?: boolean | null;
  dueFrom?: Day | null;
  dueUntil?: Day | null;
  inFollowUpOf?: string[] | null;
  text?: { query: string; language?: string | null } | null;
}

/** The lists of ids, and the table in which each must be found. The assessor of `stale` and the addressees of `statuses` are more, see `idsOf`. */
const idLists = {
  collections: 'collection',
  issuers: 'organization',
  addressees: 'organization',
  terms: 'term',
  legalActs: 'legal_act',
  documents: 'document',
  assessors: 'organization',
  keptBy: 'organization',
  answeredBy: 'organization',
  unansweredBy: 'organization',
  inFollowUpOf: 'organization',
} as const;
export type ListOfIds = keyof typeof idLists;

/** A filter that was looked through: its ids name something, and it is about what is invented or about what is real. */
export interface SoundFilter extends RecommendationFilter {
  isInvented: boolean;
  /** The day on which it is looked at what is due. */
  day: Day;
  /** The day that was asked for; null at the present. */
  asOf: Day | null;
  /** What `text` asks, as a tsquery. */
  tsquery: string | null;
  /** The SQL of the collection that governs each row, where the statement looks through the eyes of several. */
  governedBy?: string;
}

/**
 * Looks a filter through, once for all the statements that go by it. Refuses ids that name nothing the viewer may
 * see, and invented collections beside real ones. What is invented is answered only where its collection is named.
 */
export async function checkFilter(
  session: Session,
  filter: RecommendationFilter | null | undefined,
): Promise<SoundFilter> {
  const { filter: sound, allowed } = await checkFilterMeanwhile(session, filter);
  await allowed;
  return sound;
}

/**
 * The same, for who can read meanwhile: the filter, as soon as it is known what it means, and whether it was allowed,
 * which is to be awaited before anything is answered.
 */
export async function checkFilterMeanwhile(
  session: Session,
  filter: RecommendationFilter | null | undefined,
): Promise<{ filter: SoundFilter; allowed: Promise<unknown> }> {
  const given = filter ?? {};
  refuseIfAny(shapeProblems(given));
  const allowed = checkIds(session, given);
  // Whoever awaits it hears of it, also where they fail before.
  allowed.catch(() => {});
  const { world, today } = session;
  // What is invented is found by its collections alone. Words are looked at once the ids are known to be sound.
  const isInvented = given.collections || given.text ? await allowed : false;
  const tsquery = given.text ? (await resolveText(session, given.text)).tsquery : null;
  const sound = { isInvented, day: world.day ?? today, asOf: world.day, tsquery };
  return { filter: { ...given, ...sound }, allowed };
}

function resolveText(
  session: Session,
  { query, language }: NonNullable<RecommendationFilter['text']>,
) {
  return resolveQuery(session, query, language ?? null, ['filter', 'text', 'query']);
}

/** Ids that a filter names: where they stand in it, and the table in which each must be found. */
interface NamedIds {
  path: string[];
  table: string;
  ids: string[];
}

function idsOf(filter: RecommendationFilter): NamedIds[] {
  const lists: NamedIds[] = [];
  for (const [name, table] of Object.entries(idLists)) {
    const ids = filter[name as ListOfIds];
    if (ids) lists.push({ path: ['filter', name], table, ids });
  }
  const assessor = filter.stale?.assessor;
  const path = ['filter', 'stale', 'assessor'];
  if (assessor) lists.push({ path, table: 'organization', ids: [assessor] });
  for (const [index, { addressee }] of (filter.statuses ?? []).entries()) {
    const place = ['filter', 'statuses', String(index), 'addressee'];
    if (addressee) lists.push({ path: place, table: 'organization', ids: [addressee] });
  }
  return lists;
}

/** What is wrong with a filter by itself. */
function shapeProblems(filter: RecommendationFilter): Problem[] {
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(filter) as Array<[string, unknown]>) {
    if (!Array.isArray(value)) continue;
    const path = ['filter', name];
    if (value.length === 0) {
      problems.push({
        code: 'INVALID_VALUE',
        path,
        message: `${name} is an empty list, which nothing can match; leave it out for all.`,
      });
    } else if (
      value.length > (name === 'statuses' ? limits.statusFiltersMax : limits.idsPerFilterMax)
    ) {
      problems.push({
        code: 'TOO_LONG',
        path,
        message: `${name} has ${value.length} items; at most ${name === 'statuses' ? limits.statusFiltersMax : limits.idsPerFilterMax} are allowed.`,
      });
    }
  }
  const { issuedFrom, issuedUntil, dueFrom, dueUntil, stale } = filter;
  const days = { issuedFrom, issuedUntil, dueFrom, dueUntil, after: stale?.after };
  for (const [name, day] of Object.entries(days)) {
    if (day && !isDay(day))
      problems.push({
        code: 'INVALID_VALUE',
        path: name === 'after' ? ['filter', 'stale', name] : ['filter', name],
        message: `${name} is no day; write YYYY-MM-DD.`,
      });
  }
  return problems;
}

interface FoundId {
  list: number;
  id: string;
  is_invented: boolean;
}

const finding = new WeakMap<Snapshot, Map<string, Promise<FoundId[]>>>();

/** Those that the viewer may see. Several figures of one request often have the same filter: it is looked through once. */
function findIds({ db }: Session, lists: NamedIds[]): Promise<FoundId[]> {
  const values = lists.map(({ ids }) => ids);
  const key = JSON.stringify([lists.map(({ table }) => table), values]);
  const known = finding.get(db) ?? new Map<string, Promise<FoundId[]>>();
  finding.set(db, known);
  let found = known.get(key);
  if (!found) {
    const selects = lists.map(
      ({ table }, index) =>
        `select ${index} as list, found.id, ${table === 'term' ? 'false' : 'found.is_invented'} as is_invented
           from ${table} found where found.id = any ($${index + 1}::uuid[])`,
    );
    known.set(key, (found = db.query<FoundId>(selects.join(' union all '), values)));
  }
  return found;
}

/** Whether the named collections are invented ones. Refuses unknown ids by name, and mixtures. */
async function checkIds(session: Session, filter: RecommendationFilter): Promise<boolean> {
  const lists = idsOf(filter);
  if (lists.length === 0) return false;
  const found = await findIds(session, lists);
  refuseIfAny(
    lists.flatMap(({ path, ids }, index) => {
      const unknown = ids.filter((id) => !found.some((row) => row.list === index && row.id === id));
      const message = `${path.at(-1)} names nothing that you may see: ${unknown.join(', ')}.`;
      return unknown.length > 0 ? [{ code: 'UNKNOWN_ID', path, message } satisfies Problem] : [];
    }),
  );
  const collections = found.filter((row) => lists[row.list]!.table === 'collection');
  const isInvented = collections.some((row) => row.is_invented);
  if (isInvented && collections.some((row) => !row.is_invented)) {
    refuse(
      'INVENTED_MIXED',
      ['filter', 'collections'],
      'An invented collection is never counted together with real ones; ask for it alone.',
    );
  }
  if (!isInvented && found.some((row) => row.is_invented)) {
    refuse(
      'INVENTED_MIXED',
      ['filter'],
      'The filter names something invented; name its invented collection in collections, too.',
    );
  }
  return isInvented;
}
