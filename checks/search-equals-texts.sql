-- What is found by search is what the texts and names say.
select format('recommendation %s', recommendation.reference) as example
  from heed.recommendation
  left join heed.recommendation_vectors_of(array(select recommendation.id from heed.recommendation)) fresh on fresh.recommendation_id = recommendation.id
  left join heed.recommendation_search held on held.recommendation_id = recommendation.id and held.until_revision is null
 where held.vector is distinct from fresh.vector
union all
select format('entry %s', coalesce(fresh.entry_id, held.entry_id))
  from heed.entry_vectors_of(array(select entry_texts.entry_id from heed.entry_texts)) fresh
  full join (select * from heed.entry_search where entry_search.until_revision is null) held on held.entry_id = fresh.entry_id
 where held.vector is distinct from fresh.vector
