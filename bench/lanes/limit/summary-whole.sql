-- The same of everything, from the kept sums.
with kept as materialized (
  select count.dimension, count.member_id, count.bucket, sum(count.count) as count
    from figure_count count where count.collection_id is null and count.dimension in ('WHOLE', 'TERM', 'SHARE')
   group by count.dimension, count.member_id, count.bucket
), told as (
  select kept.dimension, kept.member_id as id, kept.bucket, kept.count from kept where kept.bucket is not null
  union all
  select kept.dimension, kept.member_id, 'NOT_ASSESSED', sum(case when kept.bucket is null then kept.count else -kept.count end)
    from kept group by kept.dimension, kept.member_id having sum(case when kept.bucket is null then kept.count else -kept.count end) > 0
), total as (
  select told.bucket, told.count from told where told.dimension = 'WHOLE'
), theme as (
  select told.id, told.bucket, told.count from told left join term on term.id = told.id
   where told.dimension = 'TERM' and (told.id is null or term.vocabulary = 'THEME')
), body as (
  select told.id, told.bucket, told.count from told where told.dimension = 'SHARE'
)
