/**
 * The revisions in which an action or indicator touched the recommendations `$1`: when the link began or ended, and,
 * while it stood, whatever became of the entry. Nothing of it from before it was public.
 */
const touchesOf = (table: 'action' | 'indicator', dated: string, thing: string) => `
  select link.recommendation_id as id, stamp.revision, '${thing}' as thing
    from heed.${table}_recommendation link
    join heed.${table} on ${table}.id = link.${table}_id
   cross join lateral (
     select link.revision union all select link.ended_revision
     union all
     select held.revision
       from (
         select ${table}.revision
         union all select history.revision from heed.history where history.subject_id = ${table}.id
         union all select ${dated}.revision from heed.${dated} where ${dated}.${table}_id = ${table}.id
         union all select ${dated}.ended_revision from heed.${dated} where ${dated}.${table}_id = ${table}.id and ${dated}.ended_revision is not null
       ) held
      where held.revision > link.revision and (link.ended_revision is null or held.revision < link.ended_revision)
   ) stamp
   where link.recommendation_id = any ($1::uuid[]) and stamp.revision >= ${table}.published_revision`;

/** What is done about recommendations, as their history tells it. */
export const actionTouches = [
  touchesOf('action', 'action_status', 'ACTIONS'),
  touchesOf('indicator', 'measurement', 'INDICATORS'),
].join(' union all ');

/** What can be redacted in what is done and measured, of to the recommendations `$1`. */
export const redactedInActions = `
  select link.recommendation_id as id, action.id as subject_id
    from heed.action_recommendation link join published.action on action.id = link.action_id
   where link.recommendation_id = any ($1::uuid[])
  union
  select link.recommendation_id, action_status.id
    from heed.action_recommendation link join published.action_status on action_status.action_id = link.action_id
   where link.recommendation_id = any ($1::uuid[])
  union
  select link.recommendation_id, measurement.id
    from heed.indicator_recommendation link join published.measurement on measurement.indicator_id = link.indicator_id
   where link.recommendation_id = any ($1::uuid[])`;
