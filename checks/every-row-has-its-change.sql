-- Every row was written by a change that is there, was published no later than its present state,
-- and was ended or redacted later than it was written. A change_salt salts a change that is there.
with versioned as (
  select 'organization' as place, organization.id, organization.revision, organization.published_revision as published_revision, null::integer as ended_revision, null::integer as redacted_revision from heed.organization
  union all
  select 'organization_name', organization_name.id, organization_name.revision, null, organization_name.ended_revision, null from heed.organization_name
  union all
  select 'document', document.id, document.revision, document.published_revision, null, null from heed.document
  union all
  select 'term', term.id, term.revision, term.published_revision, null, null from heed.term
  union all
  select 'collection', collection.id, collection.revision, collection.published_revision, null, null from heed.collection
  union all
  select 'collection_speaker', collection_speaker.id, collection_speaker.revision, null, collection_speaker.ended_revision, null from heed.collection_speaker
  union all
  select 'recommendation', recommendation.id, recommendation.revision, recommendation.published_revision, null, null from heed.recommendation
  union all
  select 'recommendation_text', recommendation_text.id, recommendation_text.revision, null, recommendation_text.ended_revision, recommendation_text.redacted_revision from heed.recommendation_text
  union all
  select 'recommendation_issuer', recommendation_issuer.id, recommendation_issuer.revision, null, recommendation_issuer.ended_revision, null from heed.recommendation_issuer
  union all
  select 'addressee', addressee.id, addressee.revision, null, addressee.ended_revision, null from heed.addressee
  union all
  select 'recommendation_term', recommendation_term.id, recommendation_term.revision, null, recommendation_term.ended_revision, null from heed.recommendation_term
  union all
  select 'collection_item', collection_item.id, collection_item.revision, null, collection_item.ended_revision, null from heed.collection_item
  union all
  select 'external_id', external_id.id, external_id.revision, null, external_id.ended_revision, null from heed.external_id
  union all
  select 'response', response.id, response.revision, response.published_revision, null, response.redacted_revision from heed.response
  union all
  select 'assessment', assessment.id, assessment.revision, null, null, assessment.redacted_revision from heed.assessment
  union all
  select 'evidence', evidence.id, evidence.revision, null, null, evidence.redacted_revision from heed.evidence
  union all
  select 'retraction', retraction.id, retraction.revision, null, null, null from heed.retraction
  union all
  select 'submission', submission.id, submission.revision, null, null, null from heed.submission
  union all
  select 'redaction', redaction.id, redaction.revision, null, null, null from heed.redaction
  union all
  select 'legal_act', legal_act.id, legal_act.revision, legal_act.published_revision, null, null from heed.legal_act
  union all
  select 'plan', plan.id, plan.revision, plan.published_revision, null, null from heed.plan
  union all
  select 'action', action.id, action.revision, action.published_revision, null, null from heed.action
  union all
  select 'indicator', indicator.id, indicator.revision, indicator.published_revision, null, null from heed.indicator
  union all
  select 'recommendation_legal_act', recommendation_legal_act.id, recommendation_legal_act.revision, null, recommendation_legal_act.ended_revision, null from heed.recommendation_legal_act
  union all
  select 'action_plan', action_plan.id, action_plan.revision, null, action_plan.ended_revision, null from heed.action_plan
  union all
  select 'action_recommendation', action_recommendation.id, action_recommendation.revision, null, action_recommendation.ended_revision, null from heed.action_recommendation
  union all
  select 'action_body', action_body.id, action_body.revision, null, action_body.ended_revision, null from heed.action_body
  union all
  select 'indicator_recommendation', indicator_recommendation.id, indicator_recommendation.revision, null, indicator_recommendation.ended_revision, null from heed.indicator_recommendation
  union all
  select 'action_status', action_status.id, action_status.revision, null, action_status.ended_revision, action_status.redacted_revision from heed.action_status
  union all
  select 'measurement', measurement.id, measurement.revision, null, measurement.ended_revision, measurement.redacted_revision from heed.measurement
  union all
  select 'relation', relation.id, relation.revision, null, relation.ended_revision, relation.redacted_revision from heed.relation
  union all
  select 'scale', scale.id, scale.revision, null, null, null from heed.scale
  union all
  select 'deadline', deadline.id, deadline.revision, null, deadline.ended_revision, deadline.redacted_revision from heed.deadline
  union all
  select 'deadline_report', deadline_report.id, deadline_report.revision, null, deadline_report.ended_revision, deadline_report.redacted_revision from heed.deadline_report
  union all
  select 'follow_up', follow_up.id, follow_up.revision, null, follow_up.ended_revision, follow_up.redacted_revision from heed.follow_up
), cited as (
  select versioned.place, versioned.id, stamp.revision
    from versioned
   cross join lateral (values (versioned.revision), (versioned.published_revision), (versioned.ended_revision), (versioned.redacted_revision)) stamp (revision)
   where stamp.revision is not null
  union all
  select 'change_salt', null::uuid, change_salt.revision from heed.change_salt
  union all
  select 'assessment (text)', assessment.id, assessment.text_revision from heed.assessment
  union all
  select 'recommendation_text (source)', text.id, text.source_revision from heed.recommendation_text text where text.source_revision is not null
)
select format('%s %s cites revision %s', cited.place, cited.id, cited.revision) as example
  from cited
  left join heed.change on change.revision = cited.revision
 where change.revision is null
union all
select format('%s %s', versioned.place, versioned.id)
  from versioned
 where versioned.published_revision > versioned.revision
    or versioned.ended_revision <= versioned.revision
    or versioned.redacted_revision <= versioned.revision
