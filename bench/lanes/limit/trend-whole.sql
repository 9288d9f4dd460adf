-- The same of everything, from the kept sums by month, since the days asked are ends of months.
with kept as materialized (
  select step.bucket, coalesce(nullif(step.since, '-infinity'), ($1::date[])[1]) as since, step.change
    from figure_step step
   where step.collection_id is null and step.grain = 'MONTH' and step.since <= ($1::date[])[array_length($1::date[], 1)]
), summed as (
  select array_position('{NO_INFORMATION,NOT_IMPLEMENTED,PLANNED,IN_PROGRESS,STALLED,PARTIALLY_IMPLEMENTED,MOSTLY_IMPLEMENTED,FULLY_IMPLEMENTED,CONTRARY_OR_REJECTED,NO_LONGER_APPLICABLE,DIVIDED}'::text[], kept.bucket) as bucket,
         width_bucket(kept.since - 1, $1::date[]) + 1 as point, sum(kept.change) as change
    from kept group by 1, 2
), step as (
  select summed.bucket, summed.point, summed.change from summed where summed.bucket is not null
  union all
  select 12, summed.point, sum(case when summed.bucket is null then summed.change else -summed.change end) from summed group by summed.point
), grid as (
  select day.day, day.point, bucket.name, bucket.place,
         sum(coalesce(step.change, 0)) over (partition by bucket.place order by day.point) as count
    from unnest($1::date[]) with ordinality day (day, point)
   cross join unnest(array['NO_INFORMATION', 'NOT_IMPLEMENTED', 'PLANNED', 'IN_PROGRESS', 'STALLED', 'PARTIALLY_IMPLEMENTED', 'MOSTLY_IMPLEMENTED',
     'FULLY_IMPLEMENTED', 'CONTRARY_OR_REJECTED', 'NO_LONGER_APPLICABLE', 'DIVIDED', 'NOT_ASSESSED']) with ordinality bucket (name, place)
    left join step on step.point = day.point and step.bucket = bucket.place
)
