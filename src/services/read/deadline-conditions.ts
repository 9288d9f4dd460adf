import type { Day } from '../../domain/day.js';
import type { Conditions } from './conditions.js';

/**
 * What the statements say of a row of `deadline` on a day, as a perspective sees `recommendation`: the edges and the
 * filters alike. The deadline is that recommendation's own, or of the whole that it is a part of.
 */
export interface View {
  /** SQL of a day. */
  day: string;
  /** SQL of the collection that governs. */
  collection: string;
  /** SQL of the perspective. */
  perspective: string;
}

/** A deadline holds from the day on which it was set; one without such a day always held. */
export function isSet(day: string, row = 'deadline'): string {
  return `(${row}.counts_from is null or ${row}.counts_from <= ${day}::date)`;
}

/** Set by then, and not extended by one that is set by then. */
export function isInForce({ day }: View): string {
  return `(deadline.ended_revision is null and ${isSet(day)} and not exists (
      select from deadline extension where extension.extends_id = deadline.id and extension.ended_revision is null and ${isSet(day, 'extension')}))`;
}

/** A part has what its whole has. */
export const isBound =
  'deadline.recommendation_id in (recommendation.id, recommendation.parent_id)';

/**
 * An implementation is judged: the recommendation's own status decides; where a part has none, that of its whole; and
 * where a whole has none, all of its parts. A report is there, for the deadline or for one that it extends or that
 * extends it.
 */
export function isMet(view: View): string {
  return `(case when deadline.kind = 'IMPLEMENTATION' then coalesce(${isDone(view, 'recommendation.id')}, ${isDone(view, 'deadline.recommendation_id')}, (
      select bool_and(coalesce(${isDone(view, 'part.id')}, false)) from recommendation part where part.parent_id = recommendation.id), false)
    else exists (
      select from deadline sibling join deadline_report report on report.deadline_id = sibling.id
       where sibling.first_id = deadline.first_id and report.ended_revision is null and report.counts_from <= ${view.day}::date) end)`;
}

/** Whether all is done there: the share of the addressee that the deadline names, where that was judged, or else the whole. Null where nothing was judged. */
function isDone({ collection, perspective }: View, id: string): string {
  return `(select status.bucket in ('FULLY_IMPLEMENTED', 'NO_LONGER_APPLICABLE') from perspective_status status
       where status.recommendation_id = ${id} and status.collection_id = ${collection} and status.perspective = ${perspective}
         and (status.addressee_id is null or status.addressee_id = deadline.addressee_id)
       order by status.addressee_id nulls last limit 1)`;
}

/** The last day on which the deadline can be kept. */
export const lastDayDue = 'heed.last_day(deadline.due_on, deadline.due_on_precision)';

/** In force, past, and not met. */
export function isOverdue(view: View): string {
  return `(${lastDayDue} < ${view.day}::date and ${isInForce(view)} and not ${isMet(view)})`;
}

/** What a filter can ask about deadlines. */
export interface DueFilter {
  /** The day on which it is looked. */
  day: Day;
  isOverdue?: boolean | null;
  dueFrom?: Day | null;
  dueUntil?: Day | null;
}

/** Whether a deadline of `recommendation` is overdue, and whether one that holds is still to be kept between two days. */
export function addDueConditions(
  conditions: Conditions,
  { day, isOverdue: asked, dueFrom, dueUntil }: DueFilter,
  collection: () => string,
): void {
  if (typeof asked !== 'boolean' && !dueFrom && !dueUntil) return;
  const governing = collection();
  const view = {
    day: conditions.parameter(day),
    collection: governing,
    perspective: `(select collection.headline_perspective from collection where collection.id = ${governing})`,
  };
  // `offset 0` has the deadlines looked up for each recommendation, so that a page comes at once, in the past too.
  const some = (...all: string[]) =>
    `exists (select from deadline where ${[isBound, ...all].join(' and ')} offset 0)`;
  if (typeof asked === 'boolean') conditions.add(`${asked ? '' : 'not '}${some(isOverdue(view))}`);
  if (!dueFrom && !dueUntil) return;
  const days = [
    ...(dueFrom ? [`${lastDayDue} >= ${conditions.parameter(dueFrom)}::date`] : []),
    ...(dueUntil ? [`${lastDayDue} < ${conditions.parameter(dueUntil)}::date`] : []),
  ];
  conditions.add(some(...days, isInForce(view), `not ${isMet(view)}`));
}
