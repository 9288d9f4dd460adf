-- What is kept of statuses, per assessor and per perspective, is what the assessments themselves say.
-- Of an assessor's judgements of a scope that stand, the latest counts; a perspective says what its first
-- listed speaker says, or without a list what its assessors agree on, or it is divided.
with standing as materialized (
  select target.recommendation_id, assessment.addressee_id, assessment.assessor_id, assessment.id,
         assessment.status, assessment.counts_from, assessment.revision
    from heed.assessment
    join heed.assessment_target target on target.assessment_id = assessment.id
   where not exists (select from heed.assessment correction where correction.supersedes_id = assessment.id)
     and not exists (select from heed.retraction where retraction.assessment_id = assessment.id)
), latest as materialized (
  select standing.recommendation_id, standing.addressee_id, standing.assessor_id, assessor.perspective,
         standing.id, standing.status, standing.counts_from
    from standing
    join heed.organization assessor on assessor.id = standing.assessor_id
   where not exists (
     select from standing later
      where later.recommendation_id = standing.recommendation_id and later.assessor_id = standing.assessor_id
        and later.addressee_id is not distinct from standing.addressee_id
        and (later.counts_from, later.revision, later.id) > (standing.counts_from, standing.revision, standing.id))
), voice as materialized (
  select latest.recommendation_id, latest.addressee_id, item.collection_id, latest.perspective, latest.id, latest.status,
         speaker.position, listed.count as speaker_count
    from latest
    join heed.collection_item item on item.recommendation_id = latest.recommendation_id and item.ended_revision is null
    left join heed.collection_speaker speaker
      on speaker.collection_id = item.collection_id and speaker.perspective = latest.perspective
     and speaker.organization_id = latest.assessor_id and speaker.ended_revision is null
   cross join lateral (
     select count(*) as count from heed.collection_speaker any_speaker
      where any_speaker.collection_id = item.collection_id and any_speaker.perspective = latest.perspective
        and any_speaker.ended_revision is null) listed
), heard as (
  select voice.recommendation_id, voice.addressee_id, voice.collection_id, voice.perspective,
         min(voice.status) as one_status, max(voice.status) as other_status, min(voice.position) as first_position,
         max(voice.speaker_count) as speaker_count
    from voice
   group by voice.recommendation_id, voice.addressee_id, voice.collection_id, voice.perspective
), bucket as (
  select heard.recommendation_id, heard.addressee_id, heard.collection_id, heard.perspective,
         case when heard.speaker_count > 0 then first.status
              when heard.one_status = heard.other_status then heard.one_status
              else 'DIVIDED' end as bucket,
         heard.one_status <> heard.other_status as has_dissent
    from heard
    left join voice first
      on first.recommendation_id = heard.recommendation_id and first.collection_id = heard.collection_id
     and first.perspective = heard.perspective and first.addressee_id is not distinct from heard.addressee_id
     and first.position = heard.first_position
   where heard.speaker_count = 0 or heard.first_position is not null
), wrong_assessor as (
  (select latest.recommendation_id, latest.addressee_id, latest.assessor_id, latest.perspective, latest.id, latest.status, latest.counts_from from latest
   except all
   select kept.recommendation_id, kept.addressee_id, kept.assessor_id, kept.perspective, kept.assessment_id, kept.status, kept.counts_from from heed.assessor_status kept)
  union all
  (select kept.recommendation_id, kept.addressee_id, kept.assessor_id, kept.perspective, kept.assessment_id, kept.status, kept.counts_from from heed.assessor_status kept
   except all
   select latest.recommendation_id, latest.addressee_id, latest.assessor_id, latest.perspective, latest.id, latest.status, latest.counts_from from latest)
), wrong_perspective as (
  (select bucket.* from bucket
   except all
   select kept.recommendation_id, kept.addressee_id, kept.collection_id, kept.perspective, kept.bucket, kept.has_dissent from heed.perspective_status kept)
  union all
  (select kept.recommendation_id, kept.addressee_id, kept.collection_id, kept.perspective, kept.bucket, kept.has_dissent from heed.perspective_status kept
   except all
   select bucket.* from bucket)
)
select format('assessor %s on recommendation %s', wrong.assessor_id, wrong.recommendation_id) as example
  from wrong_assessor wrong
union all
select format('%s on recommendation %s in collection %s', wrong.perspective, wrong.recommendation_id, wrong.collection_id)
  from wrong_perspective wrong
union all
select format('%s on recommendation %s in collection %s names assessment %s', kept.perspective, kept.recommendation_id, kept.collection_id, kept.assessment_id)
  from heed.perspective_status kept
 where (kept.bucket = 'DIVIDED') <> (kept.assessment_id is null)
union all
select format('%s on recommendation %s in collection %s names assessment %s', kept.perspective, kept.recommendation_id, kept.collection_id, kept.assessment_id)
  from heed.perspective_status kept
 where kept.bucket <> 'DIVIDED' and kept.assessment_id is not null
   and not exists (
     select from voice
      where voice.recommendation_id = kept.recommendation_id and voice.collection_id = kept.collection_id
        and voice.perspective = kept.perspective and voice.addressee_id is not distinct from kept.addressee_id
        and voice.id = kept.assessment_id and voice.status = kept.bucket
        and (voice.speaker_count = 0 or voice.position is not null))
