-- A text that was redacted is gone, the row says so, and no salt is left by which its digest could be guessed,
-- nor by which that of a private assessment could that was replaced or dropped.
with redacted as (
  select redaction.id, redaction.field, redaction.subject_id, redaction.revision, assessment.revision as written_revision,
         assessment.id as entry_id, assessment.rationale as held, assessment.redacted_revision
    from heed.redaction
    join heed.assessment on redaction.field = 'RATIONALE' and assessment.id = redaction.subject_id
  union all
  select redaction.id, redaction.field, redaction.subject_id, redaction.revision, evidence.revision, evidence.assessment_id,
         case redaction.field when 'QUOTE' then evidence.quote else evidence.url end, evidence.redacted_revision
    from heed.redaction
    join heed.evidence on redaction.field in ('QUOTE', 'URL') and evidence.id = redaction.subject_id
  union all
  select redaction.id, redaction.field, redaction.subject_id, redaction.revision,
         case when text.redacted_revision is not null then text.revision end, text.recommendation_id,
         case redaction.field when 'TITLE' then text.title when 'TEXT' then text.text else text.issuer_description end,
         -- It may never have had that field, or have lost it to an earlier redaction, after which another text was given.
         greatest(text.redacted_revision, redaction.revision)
    from heed.redaction
    join heed.recommendation_text text
      on redaction.field in ('TITLE', 'TEXT', 'ISSUER_DESCRIPTION') and text.recommendation_id = redaction.subject_id
     and text.revision < redaction.revision
  union all
  select redaction.id, redaction.field, redaction.subject_id, redaction.revision, response.revision, response.id,
         response.native_words, response.redacted_revision
    from heed.redaction
    join heed.response on redaction.field = 'NATIVE_WORDS' and response.id = redaction.subject_id
  union all
  select redaction.id, redaction.field, redaction.subject_id, redaction.revision, action_status.revision, action_status.id,
         action_status.note, action_status.redacted_revision
    from heed.redaction
    join heed.action_status on redaction.field = 'NOTE' and action_status.id = redaction.subject_id
  union all
  select redaction.id, redaction.field, redaction.subject_id, redaction.revision, measurement.revision, measurement.id,
         measurement.note, measurement.redacted_revision
    from heed.redaction
    join heed.measurement on redaction.field = 'NOTE' and measurement.id = redaction.subject_id
  union all
  select redaction.id, redaction.field, redaction.subject_id, redaction.revision, relation.revision, relation.id, relation.note, relation.redacted_revision
    from heed.redaction
    join heed.relation on redaction.field = 'NOTE' and relation.id = redaction.subject_id
  union all
  select redaction.id, redaction.field, redaction.subject_id, redaction.revision, deadline.revision, deadline.id, deadline.note, deadline.redacted_revision
    from heed.redaction
    join heed.deadline on redaction.field = 'NOTE' and deadline.id = redaction.subject_id
  union all
  select redaction.id, redaction.field, redaction.subject_id, redaction.revision, report.revision, report.id, report.note, report.redacted_revision
    from heed.redaction
    join heed.deadline_report report on redaction.field = 'NOTE' and report.id = redaction.subject_id
  union all
  select redaction.id, redaction.field, redaction.subject_id, redaction.revision, follow_up.revision, follow_up.id, follow_up.note, follow_up.redacted_revision
    from heed.redaction
    join heed.follow_up on redaction.field = 'NOTE' and follow_up.id = redaction.subject_id
  union all
  -- Another description may have been given since.
  select redaction.id, redaction.field, redaction.subject_id, redaction.revision, null, state.id, nullif(state.descriptions, '{}')::text, redaction.revision
    from heed.redaction
    join (
      select action.id, action.revision, action.descriptions from heed.action
      union all select history.subject_id, history.revision, history.former -> 'descriptions' from heed.history where history.kind = 'action'
    ) state on redaction.field = 'DESCRIPTION' and state.id = redaction.subject_id and state.revision < redaction.revision
), salted as (
  select change.revision, change.kind, change.subject_id
    from heed.change
    join heed.change_salt on change_salt.revision = change.revision
)
select format('%s of %s', redacted.field, redacted.subject_id) as example
  from redacted
 where redacted.held is not null
    or redacted.redacted_revision is null or redacted.redacted_revision < redacted.revision
    or exists (select from salted where salted.revision = redacted.written_revision)
    or exists (select from salted where salted.subject_id = redacted.entry_id and salted.revision < redacted.revision)
    or exists (select from salted join heed.assessment on assessment.cluster_id = salted.subject_id
                where assessment.id = redacted.entry_id and salted.revision < redacted.revision)
union all
select format('%s of %s, which is nowhere', redaction.field, redaction.subject_id)
  from heed.redaction
 where redaction.id not in (select redacted.id from redacted)
union all
select format('%s %s was emptied without a reason', emptied.place, emptied.id)
  from (
    select 'assessment' as place, assessment.id, assessment.redacted_revision from heed.assessment
    union all select 'evidence', evidence.id, evidence.redacted_revision from heed.evidence
    union all select 'recommendation_text', text.id, text.redacted_revision from heed.recommendation_text text
    union all select 'response', response.id, response.redacted_revision from heed.response
    union all select 'action_status', action_status.id, action_status.redacted_revision from heed.action_status
    union all select 'measurement', measurement.id, measurement.redacted_revision from heed.measurement
    union all select 'relation', relation.id, relation.redacted_revision from heed.relation
    union all select 'deadline', deadline.id, deadline.redacted_revision from heed.deadline
    union all select 'deadline_report', report.id, report.redacted_revision from heed.deadline_report report
    union all select 'follow_up', follow_up.id, follow_up.redacted_revision from heed.follow_up
  ) emptied
 where emptied.redacted_revision is not null
   and not exists (select from heed.redaction where redaction.revision = emptied.redacted_revision)
union all
select format('the input of revision %s, whose private assessment %s is gone', salted.revision, salted.subject_id)
  from salted
 where salted.kind in ('ASSESSMENT_RECORDED', 'ASSESSMENT_CORRECTED', 'CLUSTER_ASSESSED')
   and not exists (select from heed.assessment where assessment.id = salted.subject_id)
   and not exists (select from heed.submission where submission.id = salted.subject_id)
