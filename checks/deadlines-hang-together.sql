-- An extension continues a deadline that stands, of the same recommendation, addressee and kind; who is to meet a deadline
-- received the recommendation at some time; and reports answer deadlines for reports that stand.
select format('%s extends %s', extension.id, base.id) as example
  from heed.deadline extension
  join heed.deadline base on base.id = extension.extends_id
 where (extension.recommendation_id, extension.kind, extension.first_id) <> (base.recommendation_id, base.kind, base.first_id)
    or extension.addressee_id is distinct from base.addressee_id
    or base.revision >= extension.revision
    or base.ended_revision < coalesce(extension.ended_revision, 2147483647)
union all
select format('%s extends nothing, and is not the first', deadline.id)
  from heed.deadline
 where (deadline.extends_id is null) <> (deadline.first_id = deadline.id)
union all
select format('%s binds %s', deadline.id, deadline.addressee_id)
  from heed.deadline
 where deadline.addressee_id is not null
   and not exists (
     select from heed.addressee
      where addressee.recommendation_id = deadline.recommendation_id and addressee.organization_id = deadline.addressee_id)
union all
select format('%s was handed in for %s', report.id, deadline.id)
  from heed.deadline_report report
  join heed.deadline on deadline.id = report.deadline_id
 where deadline.kind = 'IMPLEMENTATION'
    or deadline.revision >= report.revision
    or deadline.ended_revision < coalesce(report.ended_revision, 2147483647)
