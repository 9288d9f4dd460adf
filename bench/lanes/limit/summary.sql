-- Counts by status of the whole, by theme and by addressee, from what each counted recommendation is kept with.
-- FILTER stands for further conditions on counted.
with found as materialized (
  select coalesce(counted.headline_bucket, 'NOT_ASSESSED') as bucket, counted.term_ids, counted.has_theme, counted.addressee_ids, counted.share_buckets
    from counted_recommendation counted
   where not exists (select from collection home where home.id = counted.home_collection_id and home.is_invented) FILTER
), total as (
  select found.bucket, count(*) as count from found group by found.bucket
), theme as (
  select link.id, link.bucket, link.count
    from (select member.id, found.bucket, count(*) as count from found cross join unnest(found.term_ids) member (id) group by member.id, found.bucket) link
    join term on term.id = link.id and term.vocabulary = 'THEME'
  union all
  select null, found.bucket, count(*) from found where not found.has_theme group by found.bucket
), body as (
  select member.id, coalesce(member.bucket, 'NOT_ASSESSED') as bucket, count(*) as count
    from found cross join unnest(found.addressee_ids, found.share_buckets) member (id, bucket) group by member.id, member.bucket
  union all
  select null, found.bucket, count(*) from found where found.addressee_ids = '{}' group by found.bucket
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
