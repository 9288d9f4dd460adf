-- What is published names nothing that is private.
with naming as (
  select 'organization ' || subject.slug as subject, 'parent' as as_what, 'organization' as kind, subject.parent_id as named_id from heed.organization subject where subject.published_revision is not null
  union all
  select 'organization ' || subject.slug as subject, 'successor' as as_what, 'organization' as kind, subject.successor_id as named_id from heed.organization subject where subject.published_revision is not null
  union all
  select 'organization ' || subject.slug as subject, 'recorded_by' as as_what, 'organization' as kind, subject.recorded_by_id as named_id from heed.organization subject where subject.published_revision is not null
  union all
  select 'document ' || subject.slug as subject, 'publisher' as as_what, 'organization' as kind, subject.publisher_id as named_id from heed.document subject where subject.published_revision is not null
  union all
  select 'term ' || subject.slug as subject, 'parent' as as_what, 'term' as kind, subject.parent_id as named_id from heed.term subject where subject.published_revision is not null
  union all
  select 'collection ' || subject.slug as subject, 'document' as as_what, 'document' as kind, subject.document_id as named_id from heed.collection subject where subject.published_revision is not null
  union all
  select 'collection ' || subject.slug as subject, 'issuer' as as_what, 'organization' as kind, subject.issuer_id as named_id from heed.collection subject where subject.published_revision is not null
  union all
  select 'recommendation ' || subject.reference as subject, 'parent' as as_what, 'recommendation' as kind, subject.parent_id as named_id from heed.recommendation subject where subject.published_revision is not null
  union all
  select 'recommendation ' || subject.reference as subject, 'document' as as_what, 'document' as kind, subject.document_id as named_id from heed.recommendation subject where subject.published_revision is not null
  union all
  select 'recommendation ' || subject.reference as subject, 'home_collection' as as_what, 'collection' as kind, subject.home_collection_id as named_id from heed.recommendation subject where subject.published_revision is not null
  union all
  select 'response ' || subject.id as subject, 'recommendation' as as_what, 'recommendation' as kind, subject.recommendation_id as named_id from heed.response subject where subject.published_revision is not null
  union all
  select 'response ' || subject.id as subject, 'organization' as as_what, 'organization' as kind, subject.organization_id as named_id from heed.response subject where subject.published_revision is not null
  union all
  select 'response ' || subject.id as subject, 'document' as as_what, 'document' as kind, subject.document_id as named_id from heed.response subject where subject.published_revision is not null
  union all
  select 'collection ' || subject.slug, 'speaker', 'organization', link.organization_id
    from heed.collection subject join heed.collection_speaker link on link.collection_id = subject.id and link.ended_revision is null
   where subject.published_revision is not null
  union all
  select 'recommendation ' || subject.reference, 'issuer', 'organization', link.organization_id
    from heed.recommendation subject join heed.recommendation_issuer link on link.recommendation_id = subject.id and link.ended_revision is null
   where subject.published_revision is not null
  union all
  select 'recommendation ' || subject.reference, 'addressee', 'organization', link.organization_id
    from heed.recommendation subject join heed.addressee link on link.recommendation_id = subject.id and link.ended_revision is null
   where subject.published_revision is not null
  union all
  select 'recommendation ' || subject.reference, 'term', 'term', link.term_id
    from heed.recommendation subject join heed.recommendation_term link on link.recommendation_id = subject.id and link.ended_revision is null
   where subject.published_revision is not null
  union all
  select 'recommendation ' || subject.reference, 'translator', 'organization', link.translator_id
    from heed.recommendation subject join heed.recommendation_text link on link.recommendation_id = subject.id and link.ended_revision is null
   where subject.published_revision is not null
  union all
  select 'deadline ' || subject.id, 'addressee', 'organization', subject.addressee_id from published.deadline subject where subject.ended_revision is null
  union all
  select 'deadline ' || subject.id, 'set_by', 'organization', subject.set_by_id from published.deadline subject where subject.ended_revision is null
  union all
  select 'deadline ' || subject.id, 'document', 'document', subject.document_id from published.deadline subject where subject.ended_revision is null
  union all
  select 'deadline_report ' || subject.id, 'document', 'document', subject.document_id from published.deadline_report subject where subject.ended_revision is null
  union all
  select 'follow_up ' || subject.id, 'organization', 'organization', subject.organization_id from published.follow_up subject where subject.ended_revision is null
  union all
  select 'follow_up ' || subject.id, 'document', 'document', subject.document_id from published.follow_up subject where subject.ended_revision is null
  union all
  select 'relation ' || subject.id, 'document', 'document', subject.document_id from published.relation subject where subject.ended_revision is null
  union all
  select 'assessment ' || subject.id, 'recommendation', 'recommendation', subject.recommendation_id from heed.assessment subject
  union all
  select 'assessment ' || subject.id, 'addressee', 'organization', subject.addressee_id from heed.assessment subject
  union all
  select 'assessment ' || subject.id, 'assessor', 'organization', subject.assessor_id from heed.assessment subject
  union all
  select 'assessment ' || subject.id, 'recorded_by', 'organization', subject.recorded_by_id from heed.assessment subject
  union all
  select 'assessment ' || subject.assessment_id, 'target', 'recommendation', subject.recommendation_id from heed.assessment_target subject
  union all
  select 'evidence ' || subject.id, 'document', 'document', subject.document_id from heed.evidence subject where subject.visibility = 'PUBLIC'
  union all
  select 'retraction ' || subject.id, 'recorded_by', 'organization', subject.recorded_by_id from heed.retraction subject
  union all
  select 'plan ' || subject.slug, 'organization', 'organization', subject.organization_id from heed.plan subject where subject.published_revision is not null
  union all
  select 'plan ' || subject.slug, 'document', 'document', subject.document_id from heed.plan subject where subject.published_revision is not null
  union all
  select 'action ' || subject.slug, 'legal_act', 'legal_act', subject.legal_act_id from heed.action subject where subject.published_revision is not null
  union all
  select 'action ' || subject.slug, 'document', 'document', subject.document_id from heed.action subject where subject.published_revision is not null
  union all
  select 'indicator ' || subject.slug, 'organization', 'organization', subject.organization_id from heed.indicator subject where subject.published_revision is not null
  union all
  select 'indicator ' || subject.slug, 'document', 'document', subject.document_id from heed.indicator subject where subject.published_revision is not null
  union all
  select 'legal_act ' || subject.slug, 'successor', 'legal_act', subject.successor_id from heed.legal_act subject where subject.published_revision is not null
  union all
  select 'recommendation ' || subject.reference, 'legal_act', 'legal_act', link.legal_act_id
    from heed.recommendation subject join heed.recommendation_legal_act link on link.recommendation_id = subject.id and link.ended_revision is null
   where subject.published_revision is not null
  union all
  select 'action ' || subject.slug, 'plan', 'plan', link.plan_id
    from heed.action subject join heed.action_plan link on link.action_id = subject.id and link.ended_revision is null
   where subject.published_revision is not null
  union all
  select 'action ' || subject.slug, 'recommendation', 'recommendation', link.recommendation_id
    from heed.action subject join heed.action_recommendation link on link.action_id = subject.id and link.ended_revision is null
   where subject.published_revision is not null
  union all
  select 'action ' || subject.slug, 'body', 'organization', link.organization_id
    from heed.action subject join heed.action_body link on link.action_id = subject.id and link.ended_revision is null
   where subject.published_revision is not null
  union all
  select 'indicator ' || subject.slug, 'recommendation', 'recommendation', link.recommendation_id
    from heed.indicator subject join heed.indicator_recommendation link on link.indicator_id = subject.id and link.ended_revision is null
   where subject.published_revision is not null
  union all
  select 'action_status of ' || subject.slug, 'document', 'document', row.document_id
    from heed.action subject join heed.action_status row on row.action_id = subject.id
   where subject.published_revision is not null
  union all
  select 'measurement of ' || subject.slug, 'document', 'document', row.document_id
    from heed.indicator subject join heed.measurement row on row.indicator_id = subject.id
   where subject.published_revision is not null
), private as (
  select 'organization' as kind, organization.id, organization.slug as key from heed.organization where organization.published_revision is null
  union all
  select 'document' as kind, document.id, document.slug as key from heed.document where document.published_revision is null
  union all
  select 'term' as kind, term.id, term.slug as key from heed.term where term.published_revision is null
  union all
  select 'collection' as kind, collection.id, collection.slug as key from heed.collection where collection.published_revision is null
  union all
  select 'recommendation' as kind, recommendation.id, recommendation.reference as key from heed.recommendation where recommendation.published_revision is null
  union all
  select 'legal_act' as kind, legal_act.id, legal_act.slug as key from heed.legal_act where legal_act.published_revision is null
  union all
  select 'plan' as kind, plan.id, plan.slug as key from heed.plan where plan.published_revision is null
  union all
  select 'action' as kind, action.id, action.slug as key from heed.action where action.published_revision is null
  union all
  select 'indicator' as kind, indicator.id, indicator.slug as key from heed.indicator where indicator.published_revision is null
)
select format('%s names the private %s %s as its %s', naming.subject, private.kind, private.key, naming.as_what) as example
  from naming
  join private on private.kind = naming.kind and private.id = naming.named_id
