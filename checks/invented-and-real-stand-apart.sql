-- Invented items stand in invented collections, and only they do; no real entry names an invented one,
-- no real organization is said to have issued or received an invented item, or to act on one.
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
select format('%s is about %s', recommendation.reference, legal_act.slug)
  from heed.recommendation_legal_act link
  join heed.recommendation on recommendation.id = link.recommendation_id
  join heed.legal_act on legal_act.id = link.legal_act_id
 where link.ended_revision is null and legal_act.is_invented and recommendation.origin <> 'INVENTED'
union all
select format('legal act %s replaced by %s', legal_act.slug, successor.slug)
  from heed.legal_act
  join heed.legal_act successor on successor.id = legal_act.successor_id
 where legal_act.is_invented <> successor.is_invented
union all
select format('action %s is about %s', action.slug, recommendation.reference)
  from heed.action_recommendation link
  join heed.action on action.id = link.action_id
  join heed.recommendation on recommendation.id = link.recommendation_id
 where link.ended_revision is null and action.is_invented <> (recommendation.origin = 'INVENTED')
union all
select format('indicator %s is about %s', indicator.slug, recommendation.reference)
  from heed.indicator_recommendation link
  join heed.indicator on indicator.id = link.indicator_id
  join heed.recommendation on recommendation.id = link.recommendation_id
 where link.ended_revision is null and indicator.is_invented <> (recommendation.origin = 'INVENTED')
union all
select format('action %s in plan %s', action.slug, plan.slug)
  from heed.action_plan link
  join heed.action on action.id = link.action_id
  join heed.plan on plan.id = link.plan_id
 where link.ended_revision is null and action.is_invented <> plan.is_invented
union all
select format('action %s carried out by %s', action.slug, organization.slug)
  from heed.action_body link
  join heed.action on action.id = link.action_id
  join heed.organization on organization.id = link.organization_id
 where link.ended_revision is null and action.is_invented <> organization.is_invented
union all
select format('action %s brings %s', action.slug, legal_act.slug)
  from heed.action
  join heed.legal_act on legal_act.id = action.legal_act_id
 where legal_act.is_invented and not action.is_invented
union all
select format('plan %s of %s', plan.slug, organization.slug)
  from heed.plan
  join heed.organization on organization.id = plan.organization_id
 where plan.is_invented <> organization.is_invented
union all
select format('indicator %s of %s', indicator.slug, organization.slug)
  from heed.indicator
  join heed.organization on organization.id = indicator.organization_id
 where indicator.is_invented <> organization.is_invented
union all
select format('plan %s rests on %s', plan.slug, document.slug)
  from heed.plan
  join heed.document on document.id = plan.document_id
 where document.is_invented and not plan.is_invented
union all
select format('action %s rests on %s', action.slug, document.slug)
  from heed.action
  join heed.document on document.id = action.document_id
 where document.is_invented and not action.is_invented
union all
select format('indicator %s rests on %s', indicator.slug, document.slug)
  from heed.indicator
  join heed.document on document.id = indicator.document_id
 where document.is_invented and not indicator.is_invented
union all
select format('action %s rests on %s in a status', action.slug, document.slug)
  from heed.action_status
  join heed.action on action.id = action_status.action_id
  join heed.document on document.id = action_status.document_id
 where document.is_invented and not action.is_invented
union all
select format('indicator %s rests on %s in a measurement', indicator.slug, document.slug)
  from heed.measurement
  join heed.indicator on indicator.id = measurement.indicator_id
  join heed.document on document.id = measurement.document_id
 where document.is_invented and not indicator.is_invented
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
union all
select format('%s has a deadline that names %s', recommendation.reference, organization.slug)
  from heed.deadline
  join heed.recommendation on recommendation.id = deadline.recommendation_id
  join heed.organization on organization.id in (deadline.addressee_id, deadline.set_by_id)
 where deadline.ended_revision is null and organization.is_invented <> (recommendation.origin = 'INVENTED')
union all
select format('%s is followed up by %s', recommendation.reference, organization.slug)
  from heed.follow_up
  join heed.recommendation on recommendation.id = follow_up.recommendation_id
  join heed.organization on organization.id = follow_up.organization_id
 where follow_up.ended_revision is null and organization.is_invented <> (recommendation.origin = 'INVENTED')
union all
select format('%s is due or followed up by %s', recommendation.reference, document.slug)
  from (
    select deadline.recommendation_id, deadline.document_id from heed.deadline where deadline.ended_revision is null
    union all
    select deadline.recommendation_id, report.document_id
      from heed.deadline_report report join heed.deadline on deadline.id = report.deadline_id where report.ended_revision is null
    union all
    select follow_up.recommendation_id, follow_up.document_id from heed.follow_up where follow_up.ended_revision is null
  ) naming
  join heed.recommendation on recommendation.id = naming.recommendation_id
  join heed.document on document.id = naming.document_id
 where document.is_invented and recommendation.origin <> 'INVENTED'
