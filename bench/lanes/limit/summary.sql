-- Counts by status of the whole, by theme and by addressee, from the kept statuses.
-- FILTER stands for further conditions on recommendation.
with found as materialized (
  select recommendation.id, governing.id as collection_id, governing.headline_perspective as perspective, coalesce(whole.bucket, 'NOT_ASSESSED') as bucket
    from recommendation
    join collection governing on governing.id = recommendation.home_collection_id
    left join perspective_status whole on whole.recommendation_id = recommendation.id and whole.collection_id = governing.id
     and whole.perspective = governing.headline_perspective and whole.addressee_id is null
   where recommendation.origin <> 'INVENTED' and recommendation.type = 'RECOMMENDATION'
     and not exists (select from recommendation part where part.parent_id = recommendation.id) FILTER
), total as (
  select found.bucket, count(*) as count from found group by found.bucket
), theme as (
  select link.term_id as id, found.bucket, count(*) as count
    from found left join (
      recommendation_term link join term on term.id = link.term_id and term.vocabulary = 'THEME'
    ) on link.recommendation_id = found.id and link.ended_revision is null
   group by link.term_id, found.bucket
), body as (
  select link.organization_id as id, coalesce(own.bucket, found.bucket) as bucket, count(*) as count
    from found
    left join addressee link on link.recommendation_id = found.id and link.ended_revision is null
    left join perspective_status own on own.recommendation_id = found.id and own.collection_id = found.collection_id
     and own.perspective = found.perspective and own.addressee_id = link.organization_id
   group by link.organization_id, coalesce(own.bucket, found.bucket)
), -- What follows writes it as JSON.
place (bucket, place) as (
  select * from unnest(array['NO_INFORMATION', 'NOT_IMPLEMENTED', 'PLANNED', 'IN_PROGRESS', 'STALLED', 'PARTIALLY_IMPLEMENTED', 'MOSTLY_IMPLEMENTED',
    'FULLY_IMPLEMENTED', 'CONTRARY_OR_REJECTED', 'NO_LONGER_APPLICABLE', 'DIVIDED', 'NOT_ASSESSED']) with ordinality
), theme_group as (
  select theme.id, sum(theme.count) as count,
         json_agg(json_build_object('bucket', theme.bucket, 'count', theme.count) order by place.place) as statuses
    from theme join place on place.bucket = theme.bucket group by theme.id
), body_group as (
  select body.id, sum(body.count) as count,
         json_agg(json_build_object('bucket', body.bucket, 'count', body.count) order by place.place) as statuses
    from body join place on place.bucket = body.bucket group by body.id
)
select json_build_object(
         'byTheme', json_build_object(
           'recommendationCount', (select coalesce(sum(total.count), 0) from total),
           'statuses', (select coalesce(json_agg(json_build_object('bucket', total.bucket, 'count', total.count) order by place.place), '[]') from total join place on place.bucket = total.bucket),
           'groups', (select coalesce(json_agg(json_build_object('subject', case when term.id is not null then json_build_object('slug', term.slug) end,
               'recommendationCount', theme_group.count, 'statuses', theme_group.statuses) order by theme_group.count desc, theme_group.id), '[]')
             from theme_group left join term on term.id = theme_group.id)),
         'byAddressee', json_build_object(
           'groups', (select coalesce(json_agg(json_build_object('subject', case when organization.id is not null then json_build_object('slug', organization.slug) end,
               'recommendationCount', body_group.count, 'statuses', body_group.statuses) order by body_group.count desc, body_group.id), '[]')
             from body_group left join organization on organization.id = body_group.id)))::text as answer
