-- A correction is the same assessor's word on the same recommendation and addressee, and did not come earlier;
-- nothing that was withdrawn was corrected too.
select format('assessment %s corrects %s', correction.id, corrected.id) as example
  from heed.assessment correction
  join heed.assessment corrected on corrected.id = correction.supersedes_id
 where correction.assessor_id <> corrected.assessor_id
    or correction.recommendation_id <> corrected.recommendation_id
    or correction.addressee_id is distinct from corrected.addressee_id
    or correction.revision < corrected.revision
union all
select format('assessment %s is withdrawn and corrected', retraction.assessment_id)
  from heed.retraction
  join heed.assessment correction on correction.supersedes_id = retraction.assessment_id
