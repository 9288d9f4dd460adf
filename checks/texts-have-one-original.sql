-- Of the texts in which a recommendation stands now, exactly one is the original.
select format('%s has %s originals', recommendation.reference, count(original.id)) as example
  from heed.recommendation
  left join heed.recommendation_text original
    on original.recommendation_id = recommendation.id and original.is_original and original.ended_revision is null
 group by recommendation.id
having count(original.id) <> 1
