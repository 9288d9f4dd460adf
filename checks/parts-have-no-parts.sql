-- A part of a recommendation has no parts of its own.
select format('%s is a part of %s, which is a part', part.reference, parent.reference) as example
  from heed.recommendation part
  join heed.recommendation parent on parent.id = part.parent_id
 where parent.parent_id is not null
