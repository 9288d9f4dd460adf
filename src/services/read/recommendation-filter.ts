import type { Session } from '../session.js';
import type { Conditions } from './conditions.js';
import { isAnswered, isUnanswered } from './answered.js';
import { addDueConditions } from './deadline-conditions.js';
import { disputedPairs } from './disputed-pairs.js';
import type { ListOfIds, RecommendationFilter, SoundFilter } from './filter-input.js';
import { isFollowedUp } from './follow-up-conditions.js';
import { hasActionOrIndicator } from './has-action-or-indicator.js';
import { isCounted } from './is-counted.js';
import { judged } from './judged.js';

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
  const ids = (list: ListOfIds) => `any (${conditions.parameter(filter[list])}::uuid[])`;
  conditions.add(`recommendation.origin ${filter.isInvented ? '=' : '<>'} 'INVENTED'`);
  if (filter.tsquery) conditions.add(isFound(conditions.parameter(filter.tsquery)));
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
  if (typeof filter.isCounted === 'boolean')
    conditions.add(`(${isCounted}) = ${conditions.parameter(filter.isCounted)}`);
  if (filter.responses) conditions.add(responded(conditions.parameter(filter.responses)));
  addStatuses(conditions, filter);
  if (filter.keptBy) conditions.add(`recommendation.recorded_by_id = ${ids('keptBy')}`);
  addAnswers(conditions, filter);
  addJudgements(conditions, filter);
  if (filter.inFollowUpOf)
    conditions.add(isFollowedUp(ids('inFollowUpOf'), conditions.parameter(filter.day)));
  addDueConditions(conditions, filter, () => governingCollection(filter, conditions));
}

/** The conditions on who has answered, and who of those who received it has not. */
function addAnswers(conditions: Conditions, { answeredBy, unansweredBy, asOf }: SoundFilter): void {
  const day = () => asOf && conditions.parameter(asOf);
  const any = (ids: string[]) => `any (${conditions.parameter(ids)}::uuid[])`;
  if (answeredBy) conditions.add(isAnswered(any(answeredBy), day()));
  if (unansweredBy) conditions.add(isUnanswered(any(unansweredBy), day()));
}

/** The conditions on where a recommendation stands. */
function addStatuses(conditions: Conditions, filter: SoundFilter): void {
  for (const { perspective, in: buckets, addressee } of filter.statuses ?? []) {
    const collection = governingCollection(filter, conditions);
    const asked = perspective ? conditions.parameter(perspective) : null;
    const whole = bucketOf(collection, asked, 'is null');
    // As in figures by addressee: an own share counts where it was judged, otherwise the whole.
    const own = addressee
      ? `${bucketOf(collection, asked, `= ${conditions.parameter(addressee)}::uuid`)}, `
      : '';
    conditions.add(
      `coalesce(${own}${whole}, 'NOT_ASSESSED') = any (${conditions.parameter(buckets)})`,
    );
  }
}

/** The conditions that look at judgements: who has judged, since when nobody has, and whether they dispute. */
function addJudgements(conditions: Conditions, filter: SoundFilter): void {
  const { assessors, stale, isDisputed } = filter;
  const isJudged = (narrow: string) =>
    `exists (select from ${judged(narrow)} judged where judged.id = recommendation.id)`;
  if (assessors)
    conditions.add(
      isJudged(`status.assessor_id = any (${conditions.parameter(assessors)}::uuid[])`),
    );
  if (stale) {
    const since = `status.counts_from >= ${conditions.parameter(stale.after)}::date`;
    const whose = stale.assessor
      ? ` and status.assessor_id = ${conditions.parameter(stale.assessor)}::uuid`
      : '';
    conditions.add(`not ${isJudged(since + whose)}`);
  }
  if (typeof isDisputed === 'boolean') {
    // Looked up for each recommendation, so that a page comes at once, in the past too.
    const own = `status.recommendation_id = recommendation.id and status.collection_id = ${governingCollection(filter, conditions)}`;
    conditions.add(
      `${isDisputed ? '' : 'not '}exists (select from (${disputedPairs(own)}) pair where pair.kind = 'DISPUTED')`,
    );
  }
}

/** Whether another governing collection could find others. */
export function dependsOnGoverning(filter: RecommendationFilter): boolean {
  const { statuses, isDisputed, isOverdue, dueFrom, dueUntil } = filter;
  return [statuses, isDisputed, isOverdue, dueFrom, dueUntil].some(
    (condition) => (condition ?? null) !== null,
  );
}

/**
 * The collection whose speakers and headline govern: the only one that the filter names, or each one's home.
 * @param home the column that holds it
 */
export function governingCollection(
  filter: SoundFilter,
  conditions: Conditions,
  home = 'recommendation.home_collection_id',
): string {
  if (filter.governedBy) return filter.governedBy;
  const [only, ...others] = filter.collections ?? [];
  return only && others.length === 0 ? `${conditions.parameter(only)}::uuid` : home;
}

/** The SQL of where a recommendation stands, as a whole or in the share of an addressee; null where it is not assessed. */
function bucketOf(collection: string, perspective: string | null, addressee: string): string {
  return `(select status.bucket from perspective_status status
    where status.recommendation_id = recommendation.id and status.addressee_id ${addressee} and status.collection_id = ${collection}
      and status.perspective = ${perspective ?? `(select collection.headline_perspective from collection where collection.id = ${collection})`})`;
}

function isFound(tsquery: string): string {
  return `recommendation.id in (select found.recommendation_id from recommendation_search found where found.until_revision is null and found.vector @@ ${tsquery}::tsquery)`;
}

function linked(table: string, column: string, ids: string): string {
  return `exists (select from ${table} link where link.recommendation_id = recommendation.id and link.${column} = ${ids} and link.ended_revision is null)`;
}

/** Of each organization that answered a recommendation its last word, as `response`. */
export const lastWords = `(
    select response.recommendation_id, response.position from response
     where not exists (select from response later where later.recommendation_id = response.recommendation_id
       and later.organization_id = response.organization_id
       and (later.responded_on, later.revision, later.id) > (response.responded_on, response.revision, response.id))
  ) response`;

/** The last word of any of its addressees, or of the State, is one of these. */
function responded(positions: string): string {
  return `exists (select from ${lastWords} where response.recommendation_id = recommendation.id and response.position = any (${positions}))`;
}
