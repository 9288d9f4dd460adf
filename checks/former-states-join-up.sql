-- The former states of an entry, laid end to end, reach from its first revision to its present state.
with edited as (
  select 'organization' as kind, organization.id, organization.revision from heed.organization
  union all
  select 'document' as kind, document.id, document.revision from heed.document
  union all
  select 'term' as kind, term.id, term.revision from heed.term
  union all
  select 'collection' as kind, collection.id, collection.revision from heed.collection
  union all
  select 'recommendation' as kind, recommendation.id, recommendation.revision from heed.recommendation
  union all
  select 'legal_act' as kind, legal_act.id, legal_act.revision from heed.legal_act
  union all
  select 'plan' as kind, plan.id, plan.revision from heed.plan
  union all
  select 'action' as kind, action.id, action.revision from heed.action
  union all
  select 'indicator' as kind, indicator.id, indicator.revision from heed.indicator
), former as (
  select history.kind, history.subject_id, history.ended_revision,
         lead(history.revision) over (partition by history.kind, history.subject_id order by history.revision) as next_revision
    from heed.history
)
select format('%s %s at revision %s', former.kind, former.subject_id, former.ended_revision) as example
  from former
  left join edited on edited.kind = former.kind and edited.id = former.subject_id
 where former.ended_revision is distinct from coalesce(former.next_revision, edited.revision)
union all
select format('%s %s of revision %s tells of revision %s', history.kind, history.subject_id, history.revision, history.former ->> 'revision')
  from heed.history
 where (history.former ->> 'revision')::integer is distinct from history.revision
    or (history.former ->> 'id')::uuid is distinct from history.subject_id
