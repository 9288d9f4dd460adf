import { isDay, type Day } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import type { Perspective } from '../../domain/perspective.js';
import { refuse, refuseIfAny, type Problem } from '../../domain/refusal.js';
import type { Bucket } from '../../domain/status.js';
import type { Session } from '../session.js';
import type { Conditions } from './conditions.js';
import { hasActionOrIndicator } from './has-action-or-indicator.js';

/** Which recommendations. All conditions hold together; within a list any one does. */
export interface RecommendationFilter {
  collections?: string[] | null;
  issuers?: string[] | null;
  addressees?: string[] | null;
  terms?: string[] | null;
  legalActs?: string[] | null;
  documents?: string[] | null;
  statuses?: Array<{ perspective?: Perspective | null; in: Bucket[] }> | null;
  responses?: string[] | null;
  types?: string[] | null;
  origins?: string[] | null;
  issuedFrom?: Day | null;
  issuedUntil?: Day | null;
  hasActionOrIndicator?: boolean | null;
}

/** The lists of ids, and the table in which each must be found. */
const idLists = {
  collections: 'collection',
  issuers: 'organization',
  addressees: 'organization',
  terms: 'term',
  legalActs: 'legal_act',
  documents: 'document',
} as const;

/** A filter that was looked through: its ids name something, and it is about what is invented or about what is real. */
export interface SoundFilter extends RecommendationFilter {
  isInvented: boolean;
}

/**
 * Looks a filter through, once for all the statements that go by it. Refuses ids that name nothing the viewer may
 * see, and invented collections beside real ones. What is invented is answered only where its collection is named.
 */
export async function checkFilter(
  session: Session,
  filter: RecommendationFilter | null | undefined,
): Promise<SoundFilter> {
  const given = filter ?? {};
  refuseIfAny(shapeProblems(given));
  return { ...given, isInvented: await checkIds(session, given) };
}

/** What is issued later is not there yet; what has no day of issue always was. */
export function isIssued(day: string): string {
  return `(recommendation.issued_on is null or heed.last_day(recommendation.issued_on, recommendation.issued_on_precision) <= ${day}::date)`;
}

/** Adds a filter's conditions on `recommendation`, and that it is issued on the day that the session looks at. */
export function addRecommendationFilter(
  session: Session,
  conditions: Conditions,
  filter: SoundFilter,
): void {
  if (session.world.day) conditions.add(isIssued(conditions.parameter(session.world.day)));
  addFilterConditions(conditions, filter);
}

/** Adds a filter's conditions on `recommendation`, whether it is issued or not. */
export function addFilterConditions(conditions: Conditions, filter: SoundFilter): void {
  const ids = (list: keyof typeof idLists) => `any (${conditions.parameter(filter[list])}::uuid[])`;
  conditions.add(`recommendation.origin ${filter.isInvented ? '=' : '<>'} 'INVENTED'`);
  if (filter.collections)
    conditions.add(linked('collection_item', 'collection_id', ids('collections')));
  if (filter.issuers)
    conditions.add(linked('recommendation_issuer', 'organization_id', ids('issuers')));
  if (filter.addressees) conditions.add(linked('addressee', 'organization_id', ids('addressees')));
  if (filter.terms) conditions.add(linked('recommendation_term', 'term_id', ids('terms')));
  if (filter.legalActs)
    conditions.add(linked('recommendation_legal_act', 'legal_act_id', ids('legalActs')));
  if (filter.documents) conditions.add(`recommendation.document_id = ${ids('documents')}`);
  if (filter.types)
    conditions.add(`recommendation.type = any (${conditions.parameter(filter.types)})`);
  if (filter.origins)
    conditions.add(`recommendation.origin = any (${conditions.parameter(filter.origins)})`);
  if (filter.issuedFrom)
    conditions.add(`recommendation.issued_on >= ${conditions.parameter(filter.issuedFrom)}::date`);
  if (filter.issuedUntil)
    conditions.add(`recommendation.issued_on < ${conditions.parameter(filter.issuedUntil)}::date`);
  if (typeof filter.hasActionOrIndicator === 'boolean')
    conditions.add(
      `${hasActionOrIndicator} = ${conditions.parameter(filter.hasActionOrIndicator)}`,
    );
  if (filter.responses) conditions.add(responded(conditions.parameter(filter.responses)));
  for (const { perspective, in: buckets } of filter.statuses ?? []) {
    const bucket = bucketOf(
      governingCollection(filter, conditions),
      perspective ? conditions.parameter(perspective) : null,
    );
    conditions.add(`coalesce(${bucket}, 'NOT_ASSESSED') = any (${conditions.parameter(buckets)})`);
  }
}

/** The collection whose speakers and headline govern: the only one that the filter names, or each one's home. */
export function governingCollection(filter: RecommendationFilter, conditions: Conditions): string {
  const [only, ...others] = filter.collections ?? [];
  return only && others.length === 0
    ? `${conditions.parameter(only)}::uuid`
    : 'recommendation.home_collection_id';
}

/** The SQL of where a recommendation stands as a whole; null where it is not assessed. */
function bucketOf(collection: string, perspective: string | null): string {
  return `(select status.bucket from perspective_status status
    where status.recommendation_id = recommendation.id and status.addressee_id is null and status.collection_id = ${collection}
      and status.perspective = ${perspective ?? `(select collection.headline_perspective from collection where collection.id = ${collection})`})`;
}

function linked(table: string, column: string, ids: string): string {
  return `exists (select from ${table} link where link.recommendation_id = recommendation.id and link.${column} = ${ids} and link.ended_revision is null)`;
}

/** The last word of any of its addressees, or of the State, is one of these. */
function responded(positions: string): string {
  return `exists (select from response where response.recommendation_id = recommendation.id and response.position = any (${positions})
    and not exists (select from response later where later.recommendation_id = response.recommendation_id
      and later.organization_id = response.organization_id
      and (later.responded_on, later.revision, later.id) > (response.responded_on, response.revision, response.id)))`;
}

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
  for (const name of ['issuedFrom', 'issuedUntil'] as const) {
    const day = filter[name];
    if (day && !isDay(day))
      problems.push({
        code: 'INVALID_VALUE',
        path: ['filter', name],
        message: `${name} is no day; write YYYY-MM-DD.`,
      });
  }
  return problems;
}

/** Whether the named collections are invented ones. Refuses unknown ids by name, and mixtures. */
async function checkIds(session: Session, filter: RecommendationFilter): Promise<boolean> {
  const lists = (Object.keys(idLists) as Array<keyof typeof idLists>).filter(
    (name) => filter[name],
  );
  if (lists.length === 0) return false;
  const found = await session.db.query<{ list: string; id: string; is_invented: boolean }>(
    lists
      .map(
        (name, index) =>
          `select '${name}' as list, found.id, ${name === 'terms' ? 'false' : 'found.is_invented'} as is_invented
             from ${idLists[name]} found where found.id = any ($${index + 1}::uuid[])`,
      )
      .join(' union all '),
    lists.map((name) => filter[name]),
  );
  refuseIfAny(
    lists.flatMap((name) => {
      const unknown = filter[name]!.filter(
        (id) => !found.some((row) => row.list === name && row.id === id),
      );
      const message = `${name} names nothing that you may see: ${unknown.join(', ')}.`;
      return unknown.length > 0
        ? [{ code: 'UNKNOWN_ID', path: ['filter', name], message } satisfies Problem]
        : [];
    }),
  );
  const collections = found.filter((row) => row.list === 'collections');
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
