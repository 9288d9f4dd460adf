-- At every revision a link, a speaker or a text in a language is there at most once.
with spans as (
  select 'recommendation_text' as place, concat_ws(' ', recommendation_text.recommendation_id, recommendation_text.language) as key, recommendation_text.revision, recommendation_text.ended_revision from heed.recommendation_text
  union all
  select 'recommendation_issuer', concat_ws(' ', recommendation_issuer.recommendation_id, recommendation_issuer.organization_id), recommendation_issuer.revision, recommendation_issuer.ended_revision from heed.recommendation_issuer
  union all
  select 'addressee', concat_ws(' ', addressee.recommendation_id, addressee.organization_id), addressee.revision, addressee.ended_revision from heed.addressee
  union all
  select 'recommendation_term', concat_ws(' ', recommendation_term.recommendation_id, recommendation_term.term_id), recommendation_term.revision, recommendation_term.ended_revision from heed.recommendation_term
  union all
  select 'collection_item', concat_ws(' ', collection_item.recommendation_id, collection_item.collection_id), collection_item.revision, collection_item.ended_revision from heed.collection_item
  union all
  select 'external_id', concat_ws(' ', external_id.recommendation_id, external_id.system, external_id.value), external_id.revision, external_id.ended_revision from heed.external_id
  union all
  select 'collection_speaker', concat_ws(' ', collection_speaker.collection_id, collection_speaker.perspective, collection_speaker.organization_id), collection_speaker.revision, collection_speaker.ended_revision from heed.collection_speaker
  union all
  select 'recommendation_legal_act', concat_ws(' ', recommendation_legal_act.recommendation_id, recommendation_legal_act.legal_act_id), recommendation_legal_act.revision, recommendation_legal_act.ended_revision from heed.recommendation_legal_act
  union all
  select 'action_plan', concat_ws(' ', action_plan.action_id, action_plan.plan_id), action_plan.revision, action_plan.ended_revision from heed.action_plan
  union all
  select 'action_recommendation', concat_ws(' ', action_recommendation.action_id, action_recommendation.recommendation_id), action_recommendation.revision, action_recommendation.ended_revision from heed.action_recommendation
  union all
  select 'action_body', concat_ws(' ', action_body.action_id, action_body.organization_id), action_body.revision, action_body.ended_revision from heed.action_body
  union all
  select 'indicator_recommendation', concat_ws(' ', indicator_recommendation.indicator_id, indicator_recommendation.recommendation_id), indicator_recommendation.revision, indicator_recommendation.ended_revision from heed.indicator_recommendation
  union all
  select 'relation', concat_ws(' ', relation.kind, least(relation.from_id, relation.to_id), greatest(relation.from_id, relation.to_id)), relation.revision, relation.ended_revision from heed.relation
)
select format('%s %s at revision %s', following.place, following.key, following.next_revision) as example
  from (
    select spans.place, spans.key, spans.ended_revision,
           lead(spans.revision) over (partition by spans.place, spans.key order by spans.revision, spans.ended_revision) as next_revision
      from spans
  ) following
 where following.next_revision < coalesce(following.ended_revision, 2147483647)
