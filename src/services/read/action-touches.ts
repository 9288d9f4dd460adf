import type { Narrow } from './narrowing.js';

/**
 * The revisions in which an action or indicator touched recommendations: when the link began or ended, and, while it
 * stood, whatever became of the entry. Nothing of it from before it was public.
 */
const touchesOf = (narrow: Narrow, table: 'action' | 'indicator', dated: string, thing: string) => `
  select link.recommendation_id as id, stamp.revision, '${thing}' as thing
    from heed.${table}_recommendation link join heed.${table} on ${table}.id = link.${table}_id,
         lateral (values (link.revision), (link.ended_revision)) stamp (revision)
   where ${narrow('link.recommendation_id', 'link.revision', 'link.ended_revision')} and stamp.revision >= ${table}.published_revision
  union all
  select link.recommendation_id, held.revision, '${thing}'
    from (
      select entry.id, entry.revision from heed.${table} entry
      union all select history.subject_id, history.revision from heed.history
      union all select dated.${table}_id, dated.revision from heed.${dated} dated
      union all select dated.${table}_id, dated.ended_revision from heed.${dated} dated where dated.ended_revision is not null
    ) held
    join heed.${table} on ${table}.id = held.id and held.revision >= ${table}.published_revision
    join heed.${table}_recommendation link on link.${table}_id = held.id and held.revision > link.revision
     and (link.ended_revision is null or held.revision < link.ended_revision)
   where ${narrow('link.recommendation_id', 'held.revision')}`;

/** What is done about recommendations, as their history tells it. */
export function actionTouches(narrow: Narrow): string {
  return [
    touchesOf(narrow, 'action', 'action_status', 'ACTIONS'),
    touchesOf(narrow, 'indicator', 'measurement', 'INDICATORS'),
  ].join(' union all ');
}

/** What can be redacted in what is done and measured about recommendations: the column of the recommendation, and the join to `redaction`. */
export const redactableInActions: Array<[id: string, join: string]> = [
  [
    'link.recommendation_id',
    'published.action on action.id = redaction.subject_id join heed.action_recommendation link on link.action_id = action.id',
  ],
  [
    'link.recommendation_id',
    'published.action_status on action_status.id = redaction.subject_id join heed.action_recommendation link on link.action_id = action_status.action_id',
  ],
  [
    'link.recommendation_id',
    'published.measurement on measurement.id = redaction.subject_id join heed.indicator_recommendation link on link.indicator_id = measurement.indicator_id',
  ],
];
