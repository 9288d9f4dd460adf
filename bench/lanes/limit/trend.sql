-- $1: the days of the points. What was said between two points counts as of the next one; each judgement is looked at
-- once, beside running figures of its recommendation. FILTER stands for further conditions on recommendation. Where
-- kept figures are at hand, they may take the place of everything above `grid` in the form without a filter.
with counted as materialized (
  select recommendation.id, governing.id as collection_id, governing.headline_perspective as perspective,
         coalesce(width_bucket(heed.last_day(recommendation.issued_on, recommendation.issued_on_precision) - 1, $1::date[]) + 1, 1) as issued
    from recommendation join collection governing on governing.id = recommendation.home_collection_id
   where recommendation.origin <> 'INVENTED' and recommendation.type = 'RECOMMENDATION'
     and not exists (select from recommendation part where part.parent_id = recommendation.id) FILTER
), judged as (
  select distinct on (counted.id, assessment.assessor_id, width_bucket(assessment.counts_from - 1, $1::date[]))
         counted.id, counted.collection_id, counted.perspective, assessment.assessor_id, assessment.status,
         width_bucket(assessment.counts_from - 1, $1::date[]) + 1 as point
    from counted
    join assessment_target target on target.recommendation_id = counted.id
    join assessment on assessment.id = target.assessment_id and assessment.addressee_id is null
    join organization assessor on assessor.id = assessment.assessor_id and assessor.perspective = counted.perspective
   where assessment.counts_from <= ($1::date[])[array_length($1::date[], 1)]
     and not exists (select from assessment later where later.supersedes_id = assessment.id)
     and not exists (select from retraction where retraction.assessment_id = assessment.id)
   order by counted.id, assessment.assessor_id, width_bucket(assessment.counts_from - 1, $1::date[]), assessment.counts_from desc, assessment.revision desc, assessment.id desc
), bucketed as (
  select judged.*, array_position('{NO_INFORMATION,NOT_IMPLEMENTED,PLANNED,IN_PROGRESS,STALLED,PARTIALLY_IMPLEMENTED,MOSTLY_IMPLEMENTED,FULLY_IMPLEMENTED,CONTRARY_OR_REJECTED,NO_LONGER_APPLICABLE}'::text[], judged.status) as bucket,
         speaker.position, list.collection_id is not null as has_list
    from judged
    left join (select distinct listed.collection_id, listed.perspective from collection_speaker listed where listed.ended_revision is null) list
      on list.collection_id = judged.collection_id and list.perspective = judged.perspective
    left join collection_speaker speaker on speaker.collection_id = judged.collection_id and speaker.perspective = judged.perspective
     and speaker.organization_id = judged.assessor_id and speaker.ended_revision is null
), heard as (
  select bucketed.*, lag(bucketed.bucket) over (partition by bucketed.id, bucketed.assessor_id order by bucketed.point) as former
    from bucketed where bucketed.position is not null or not bucketed.has_list
), beside as (
  select heard.id, heard.point, heard.bucket, heard.has_list, heard.position,
         min(heard.position) over until_then as first_position,
         count(*) filter (where heard.former is null) over until_then as voices,
         sum(heard.bucket - coalesce(heard.former, 0)) over until_then as total,
         sum(heard.bucket * heard.bucket - coalesce(heard.former * heard.former, 0)) over until_then as squares
    from heard window until_then as (partition by heard.id order by heard.point)
), spoken as (
  select distinct beside.id, beside.point,
         case when beside.has_list then beside.bucket when beside.voices * beside.squares = beside.total * beside.total then (beside.total / beside.voices)::integer else 11 end as bucket
    from beside where not beside.has_list or beside.position = beside.first_position
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
