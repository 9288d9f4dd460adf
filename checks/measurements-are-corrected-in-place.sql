-- A corrected measurement belongs to the same indicator, was not withdrawn, and its correction did not come earlier.
select format('measurement %s corrects %s', correction.id, corrected.id) as example
  from heed.measurement correction
  join heed.measurement corrected on corrected.id = correction.supersedes_id
 where correction.indicator_id <> corrected.indicator_id
    or corrected.ended_revision is not null
    or correction.revision < corrected.revision
