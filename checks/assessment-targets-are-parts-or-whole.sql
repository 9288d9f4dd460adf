-- An assessment judges the recommendation that it is about, or some of its parts, and one of the two.
select format('assessment %s judges nothing', assessment.id) as example
  from heed.assessment
  left join heed.assessment_target target on target.assessment_id = assessment.id
 where target.assessment_id is null
union all
select format('assessment %s of %s judges %s', assessment.id, whole.reference, judged.reference)
  from heed.assessment_target target
  join heed.assessment on assessment.id = target.assessment_id
  join heed.recommendation whole on whole.id = assessment.recommendation_id
  join heed.recommendation judged on judged.id = target.recommendation_id
 where judged.id <> whole.id and judged.parent_id is distinct from whole.id
union all
select format('assessment %s judges the whole and parts', target.assessment_id)
  from heed.assessment_target target
  join heed.assessment on assessment.id = target.assessment_id
 group by target.assessment_id
having count(*) > 1 and bool_or(target.recommendation_id = assessment.recommendation_id)
