-- Revisions run 1, 2, 3 … without a gap, and no revision was recorded before the one ahead of it.
select format('revision %s at %s', ordered.revision, ordered.recorded_at) as example
  from (
    select change.revision, change.recorded_at,
           row_number() over (order by change.revision) as place,
           lag(change.recorded_at) over (order by change.revision) as recorded_before
      from heed.change
  ) ordered
 where ordered.revision <> ordered.place or ordered.recorded_at < ordered.recorded_before
