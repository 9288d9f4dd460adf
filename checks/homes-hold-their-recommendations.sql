-- A recommendation stands in its home collection, whose speakers count where no single collection is named.
select format('%s is not in %s', recommendation.reference, home.slug) as example
  from heed.recommendation
  join heed.collection home on home.id = recommendation.home_collection_id
 where not exists (
   select from heed.collection_item item
    where item.recommendation_id = recommendation.id and item.collection_id = home.id and item.ended_revision is null)
