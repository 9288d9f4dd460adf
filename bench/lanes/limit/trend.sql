-- $1: the days of the points. What was said between two points counts as of the next one. FILTER stands for further
-- conditions on counted.
with counted as materialized (
  select counted.recommendation_id as id, home.id as collection_id, home.headline_perspective as perspective,
         coalesce(width_bucket(nullif(counted.issued_from, '-infinity') - 1, $1::date[]) + 1, 1) as issued
    from counted_recommendation counted join collection home on home.id = counted.home_collection_id
   where not home.is_invented FILTER
), spoken as (
  select distinct on (counted.id, width_bucket(turn.since - 1, $1::date[]))
         counted.id, width_bucket(turn.since - 1, $1::date[]) + 1 as point,
         array_position('{NO_INFORMATION,NOT_IMPLEMENTED,PLANNED,IN_PROGRESS,STALLED,PARTIALLY_IMPLEMENTED,MOSTLY_IMPLEMENTED,FULLY_IMPLEMENTED,CONTRARY_OR_REJECTED,NO_LONGER_APPLICABLE,DIVIDED}'::text[], turn.bucket) as bucket
    from counted
    join status_turn turn on turn.recommendation_id = counted.id and turn.collection_id = counted.collection_id and turn.perspective = counted.perspective
     and turn.addressee_id is null and turn.since <= ($1::date[])[array_length($1::date[], 1)]
   order by counted.id, width_bucket(turn.since - 1, $1::date[]), turn.since desc
), turn as (
  select said.id, said.point, said.bucket, lead(said.point, 1, array_length($1::date[], 1) + 1) over (partition by said.id order by said.point) as until
    from (select spoken.id, spoken.point, spoken.bucket from spoken union all select counted.id, 0, 12 from counted) said
), step as (
  select turn.bucket, change.point, sum(change.change) as change
    from turn join counted on counted.id = turn.id and greatest(turn.point, counted.issued) < turn.until,
         lateral (values (greatest(turn.point, counted.issued), 1), (turn.until, -1)) change (point, change)
   group by turn.bucket, change.point
), grid as (
  select day.day, day.point, bucket.name, bucket.place,
         sum(coalesce(step.change, 0)) over (partition by bucket.place order by day.point) as count
    from unnest($1::date[]) with ordinality day (day, point)
   cross join unnest(array['NO_INFORMATION', 'NOT_IMPLEMENTED', 'PLANNED', 'IN_PROGRESS', 'STALLED', 'PARTIALLY_IMPLEMENTED', 'MOSTLY_IMPLEMENTED',
     'FULLY_IMPLEMENTED', 'CONTRARY_OR_REJECTED', 'NO_LONGER_APPLICABLE', 'DIVIDED', 'NOT_ASSESSED']) with ordinality bucket (name, place)
    left join step on step.point = day.point and step.bucket = bucket.place
), -- What follows writes it as JSON.
point as (
  select grid.day, coalesce(sum(grid.count), 0) as count,
         coalesce(json_agg(json_build_object('bucket', grid.name, 'count', grid.count) order by grid.place) filter (where grid.count > 0), '[]') as statuses
    from grid group by grid.day
)
select json_build_object('statusTrend', json_build_object('points', json_agg(
         json_build_object('asOf', point.day, 'recommendationCount', point.count, 'statuses', point.statuses) order by point.day)))::text as answer
  from point
