-- Where one addressee's doing is judged, that organization received the recommendation at some time.
select format('assessment %s of %s', assessment.id, assessment.addressee_id) as example
  from heed.assessment
 where assessment.addressee_id is not null
   and not exists (
     select from heed.addressee
      where addressee.recommendation_id = assessment.recommendation_id
        and addressee.organization_id = assessment.addressee_id)
