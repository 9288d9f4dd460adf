-- What figures are summed from is what the entries and the history say, ends where the perspective stands now, and the
-- sums are those of it. Put right by `heed rebuild`.
with wrong_counted as (
  (select due.* from derived.counted_recommendation due except all select kept.* from heed.counted_recommendation kept)
  union all
  (select kept.* from heed.counted_recommendation kept except all select due.* from derived.counted_recommendation due)
), wrong_turn as (
  (select due.* from derived.status_turn due
   except all
   select kept.recommendation_id, kept.addressee_id, kept.collection_id, kept.perspective, kept.since, kept.bucket from heed.status_turn kept)
  union all
  (select kept.recommendation_id, kept.addressee_id, kept.collection_id, kept.perspective, kept.since, kept.bucket from heed.status_turn kept
   except all
   select due.* from derived.status_turn due)
), last_turn as (
  select distinct on (turn.recommendation_id, turn.addressee_id, turn.collection_id, turn.perspective)
         turn.recommendation_id, turn.addressee_id, turn.collection_id, turn.perspective, turn.bucket
    from heed.status_turn turn
   order by turn.recommendation_id, turn.addressee_id, turn.collection_id, turn.perspective, turn.since desc
), wrong_end as (
  (select last_turn.* from last_turn
   except all
   select status.recommendation_id, status.addressee_id, status.collection_id, status.perspective, status.bucket from heed.perspective_status status)
  union all
  (select status.recommendation_id, status.addressee_id, status.collection_id, status.perspective, status.bucket from heed.perspective_status status
   except all
   select last_turn.* from last_turn)
), due_step as (
  select part.collection_id, part.is_home, part.grain, part.perspective, part.bucket, part.since, sum(part.change)::integer as change
    from heed.figure_step_part part
   group by part.collection_id, part.is_home, part.grain, part.perspective, part.bucket, part.since having sum(part.change) <> 0
), kept_step as (
  select kept.collection_id, kept.is_home, kept.grain, kept.perspective, kept.bucket, kept.since, kept.change from heed.figure_step kept
), due_count as (
  select part.collection_id, part.is_home, part.perspective, part.bucket, part.dimension, part.member_id, count(*)::integer as count
    from heed.figure_count_part part
   group by part.collection_id, part.is_home, part.perspective, part.bucket, part.dimension, part.member_id
), kept_count as (
  select kept.collection_id, kept.is_home, kept.perspective, kept.bucket, kept.dimension, kept.member_id, kept.count from heed.figure_count kept
), wrong_sum as (
  (select format('collection %s, %s %s since %s', step.collection_id, step.perspective, step.bucket, step.since) as example
     from (select * from due_step except all select * from kept_step) step)
  union all
  (select format('collection %s, %s %s since %s', step.collection_id, step.perspective, step.bucket, step.since)
     from (select * from kept_step except all select * from due_step) step)
  union all
  (select format('collection %s, %s %s by %s %s', count.collection_id, count.perspective, count.bucket, count.dimension, count.member_id)
     from (select * from due_count except all select * from kept_count) count)
  union all
  (select format('collection %s, %s %s by %s %s', count.collection_id, count.perspective, count.bucket, count.dimension, count.member_id)
     from (select * from kept_count except all select * from due_count) count)
)
select format('recommendation %s as it is counted', wrong.recommendation_id) as example from wrong_counted wrong
union all
select format('%s on recommendation %s in collection %s since %s', wrong.perspective, wrong.recommendation_id, wrong.collection_id, wrong.since)
  from wrong_turn wrong
union all
select format('%s on recommendation %s in collection %s now', wrong.perspective, wrong.recommendation_id, wrong.collection_id)
  from wrong_end wrong
union all
select wrong.example from wrong_sum wrong
union all
select format('recommendation %s was left unsettled', due.recommendation_id) from heed.figure_due due
