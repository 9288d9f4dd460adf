-- Invented items stand in invented collections, and only they do; no real entry names an invented one,
-- and no real organization is said to have issued or received an invented item.
select format('%s in %s', recommendation.reference, collection.slug) as example
  from heed.collection_item item
  join heed.recommendation on recommendation.id = item.recommendation_id
  join heed.collection on collection.id = item.collection_id
 where item.ended_revision is null and collection.is_invented <> (recommendation.origin = 'INVENTED')
union all
select format('%s at home in %s', recommendation.reference, collection.slug)
  from heed.recommendation
  join heed.collection on collection.id = recommendation.home_collection_id
 where collection.is_invented <> (recommendation.origin = 'INVENTED')
union all
select format('%s is a part of %s', part.reference, parent.reference)
  from heed.recommendation part
  join heed.recommendation parent on parent.id = part.parent_id
 where (part.origin = 'INVENTED') <> (parent.origin = 'INVENTED')
union all
select format('%s rests on %s', recommendation.reference, document.slug)
  from heed.recommendation
  join heed.document on document.id = recommendation.document_id
 where recommendation.origin <> 'INVENTED' and document.is_invented
union all
select format('%s issued by %s', recommendation.reference, organization.slug)
  from heed.recommendation_issuer link
  join heed.recommendation on recommendation.id = link.recommendation_id
  join heed.organization on organization.id = link.organization_id
 where link.ended_revision is null and organization.is_invented <> (recommendation.origin = 'INVENTED')
union all
select format('%s received by %s', recommendation.reference, organization.slug)
  from heed.addressee link
  join heed.recommendation on recommendation.id = link.recommendation_id
  join heed.organization on organization.id = link.organization_id
 where link.ended_revision is null and organization.is_invented <> (recommendation.origin = 'INVENTED')
union all
select format('%s answered by %s', recommendation.reference, organization.slug)
  from heed.response
  join heed.recommendation on recommendation.id = response.recommendation_id
  join heed.organization on organization.id = response.organization_id
 where organization.is_invented and recommendation.origin <> 'INVENTED'
union all
select format('%s judged by %s', recommendation.reference, organization.slug)
  from heed.assessment
  join heed.recommendation on recommendation.id = assessment.recommendation_id
  join heed.organization on organization.id = assessment.assessor_id
 where organization.is_invented and recommendation.origin <> 'INVENTED'
union all
select format('%s rests on %s in a judgement', recommendation.reference, document.slug)
  from heed.evidence
  join heed.assessment on assessment.id = evidence.assessment_id
  join heed.recommendation on recommendation.id = assessment.recommendation_id
  join heed.document on document.id = evidence.document_id
 where document.is_invented and recommendation.origin <> 'INVENTED'
union all
select format('%s is related to %s', one.reference, other.reference)
  from heed.relation
  join heed.recommendation one on one.id = relation.from_id
  join heed.recommendation other on other.id = relation.to_id
 where (one.origin = 'INVENTED') <> (other.origin = 'INVENTED')
union all
select format('%s is related to %s by %s', one.reference, other.reference, document.slug)
  from heed.relation
  join heed.recommendation one on one.id = relation.from_id
  join heed.recommendation other on other.id = relation.to_id
  join heed.document on document.id = relation.document_id
 where document.is_invented and one.origin <> 'INVENTED'
