import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assessments, what they judge and rest on, withdrawals, submissions and redactions. */
export class Assessment1763900000003 implements MigrationInterface {
  name = 'Assessment1763900000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const sql = /* sql */ `
create table heed.assessment (
  id uuid not null,
  recommendation_id uuid not null,
  addressee_id uuid,
  assessor_id uuid not null,
  recorded_by_id uuid not null,
  status text not null,
  scale text,
  scale_version text,
  native_value text,
  mapping_version integer,
  is_derived boolean not null default false,
  effective_on date not null,
  precision text not null,
  counts_from date not null,
  evidence_from date,
  evidence_until date,
  rationale text,
  rationale_language text not null,
  text_revision integer not null,
  cluster_id uuid,
  supersedes_id uuid,
  revision integer not null,
  redacted_revision integer,
  constraint assessment_pkey primary key (id),
  constraint assessment_status_known check (status in ('NO_INFORMATION', 'NOT_IMPLEMENTED', 'PLANNED', 'IN_PROGRESS', 'STALLED', 'PARTIALLY_IMPLEMENTED', 'MOSTLY_IMPLEMENTED', 'FULLY_IMPLEMENTED', 'CONTRARY_OR_REJECTED', 'NO_LONGER_APPLICABLE')),
  constraint assessment_precision_known check (precision in ('DAY', 'MONTH', 'YEAR')),
  constraint assessment_counts_from_within_period check (counts_from between effective_on and case precision
    when 'DAY' then effective_on
    when 'MONTH' then (date_trunc('month', effective_on::timestamp) + interval '1 month - 1 day')::date
    else (date_trunc('year', effective_on::timestamp) + interval '1 year - 1 day')::date end),
  constraint assessment_effective_on_first_day check (heed.is_first_day(effective_on, precision)),
  constraint assessment_scale_whole check ((scale is null) = (scale_version is null) and (scale is null) = (native_value is null) and (scale is null) = (mapping_version is null)),
  constraint assessment_derived_from_scale check (scale is not null or not is_derived),
  constraint assessment_evidence_period_whole check ((evidence_from is null) = (evidence_until is null)),
  constraint assessment_evidence_period_ordered check (evidence_from <= evidence_until),
  constraint assessment_rationale_not_empty check ((rationale is not null and rationale ~ '[^[:space:]]') or redacted_revision is not null),
  constraint assessment_rationale_length check (length(rationale) <= 5000),
  constraint assessment_rationale_language_length check (length(rationale_language) between 2 and 35),
  constraint assessment_supersedes_unique unique (supersedes_id),
  constraint assessment_not_its_own_correction check (supersedes_id <> id),
  constraint assessment_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint assessment_addressee_fkey foreign key (addressee_id) references heed.organization (id),
  constraint assessment_assessor_fkey foreign key (assessor_id) references heed.organization (id),
  constraint assessment_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint assessment_supersedes_fkey foreign key (supersedes_id) references heed.assessment (id),
  constraint assessment_revision_fkey foreign key (revision) references heed.change (revision),
  constraint assessment_redacted_revision_fkey foreign key (redacted_revision) references heed.change (revision)
);
create index assessment_recommendation_index on heed.assessment (recommendation_id, counts_from, revision, id);
create index assessment_assessor_index on heed.assessment (assessor_id);
create index assessment_cluster_index on heed.assessment (cluster_id) where cluster_id is not null;
create index assessment_revision_index on heed.assessment (revision);

-- What an assessment judges: the recommendation itself, or some of its parts.
create table heed.assessment_target (
  assessment_id uuid not null,
  recommendation_id uuid not null,
  constraint assessment_target_pkey primary key (assessment_id, recommendation_id),
  constraint assessment_target_assessment_fkey foreign key (assessment_id) references heed.assessment (id),
  constraint assessment_target_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id)
);
create index assessment_target_recommendation_index on heed.assessment_target (recommendation_id, assessment_id);

create table heed.evidence (
  id uuid not null,
  assessment_id uuid not null,
  position integer not null,
  document_id uuid,
  paragraph text,
  url text,
  accessed_on date,
  quote text,
  quote_language text,
  visibility text not null,
  is_anonymised boolean not null,
  revision integer not null,
  redacted_revision integer,
  constraint evidence_pkey primary key (id),
  constraint evidence_position_unique unique (assessment_id, position),
  constraint evidence_rests_on_something check (document_id is not null or url is not null or quote is not null or redacted_revision is not null),
  constraint evidence_paragraph_with_document check (paragraph is null or document_id is not null),
  constraint evidence_paragraph_length check (length(paragraph) between 1 and 50),
  constraint evidence_url_form check (url ~ '^https?://' and length(url) <= 2000),
  constraint evidence_quote_length check (length(quote) between 1 and 5000),
  constraint evidence_quote_language_length check (length(quote_language) between 2 and 35),
  constraint evidence_visibility_known check (visibility in ('PUBLIC', 'RESTRICTED')),
  constraint evidence_assessment_fkey foreign key (assessment_id) references heed.assessment (id),
  constraint evidence_document_fkey foreign key (document_id) references heed.document (id),
  constraint evidence_revision_fkey foreign key (revision) references heed.change (revision),
  constraint evidence_redacted_revision_fkey foreign key (redacted_revision) references heed.change (revision)
);

create table heed.retraction (
  id uuid not null,
  assessment_id uuid not null,
  reason text not null,
  recorded_by_id uuid not null,
  revision integer not null,
  constraint retraction_pkey primary key (id),
  constraint retraction_assessment_unique unique (assessment_id),
  constraint retraction_reason_not_empty check (reason ~ '[^[:space:]]' and length(reason) <= 2000),
  constraint retraction_assessment_fkey foreign key (assessment_id) references heed.assessment (id),
  constraint retraction_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint retraction_revision_fkey foreign key (revision) references heed.change (revision)
);
create index retraction_revision_index on heed.retraction (revision);

-- An assessment that its organization has not published. It has no place in the clock yet, so it
-- is kept as the input that publishing will record.
create table heed.submission (
  id uuid not null,
  recommendation_id uuid not null,
  recorded_by_id uuid not null,
  revision integer not null,
  input jsonb not null,
  constraint submission_pkey primary key (id),
  constraint submission_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint submission_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint submission_revision_fkey foreign key (revision) references heed.change (revision)
);
create index submission_recommendation_index on heed.submission (recommendation_id, recorded_by_id);
create index submission_cluster_index on heed.submission (((input ->> 'cluster_id')::uuid)) where input ->> 'cluster_id' is not null;

create table heed.redaction (
  id uuid not null,
  subject_id uuid not null,
  field text not null,
  reason text not null,
  revision integer not null,
  constraint redaction_pkey primary key (id),
  constraint redaction_field_known check (field in ('RATIONALE', 'QUOTE', 'URL', 'TITLE', 'TEXT', 'ISSUER_DESCRIPTION', 'NATIVE_WORDS', 'NOTE', 'DESCRIPTION')),
  constraint redaction_reason_not_empty check (reason ~ '[^[:space:]]' and length(reason) <= 2000),
  constraint redaction_revision_fkey foreign key (revision) references heed.change (revision)
);
create index redaction_subject_index on heed.redaction (subject_id);
create index redaction_revision_index on heed.redaction (revision);

-- What no writer may do, whatever program it uses: correct a withdrawn assessment or withdraw a corrected one
-- (writers hold the recommendation's row, so the two cannot pass each other), correct another's word, judge from
-- no perspective or from a day to come, name what is private. A day later than UTC's may be today somewhere.
-- One look for all rows of a statement, by index whatever the tables held when the plan was made.
create function heed.check_assessments() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  v_code text;
begin
  select offence.code into v_code from (
    select case
        when retraction.id is not null then 'HD003'
        when corrected.recommendation_id <> added.recommendation_id or corrected.assessor_id <> added.assessor_id
          or (corrected.id is not null and corrected.addressee_id is distinct from added.addressee_id) then 'HD009'
        when recommendation.published_revision is null or assessor.published_revision is null or recorder.published_revision is null
          or (addressee.id is not null and addressee.published_revision is null) then 'HD004'
        when assessor.perspective is null then 'HD007'
        when added.counts_from > (now() at time zone 'UTC')::date + 1 then 'HD010' end as code
      from added
      join heed.recommendation on recommendation.id = added.recommendation_id
      join heed.organization assessor on assessor.id = added.assessor_id
      join heed.organization recorder on recorder.id = added.recorded_by_id
      left join heed.organization addressee on addressee.id = added.addressee_id
      left join heed.assessment corrected on corrected.id = added.supersedes_id
      left join heed.retraction on retraction.assessment_id = added.supersedes_id
  ) offence
   where offence.code is not null limit 1;
  if found then
    raise exception using errcode = v_code, message = case v_code
      when 'HD003' then 'a withdrawn assessment cannot be corrected'
      when 'HD009' then 'a correction has the recommendation, the addressee and the assessor of what it corrects'
      when 'HD004' then 'a public assessment names a private recommendation or organization'
      when 'HD007' then 'an organization without a perspective cannot judge'
      else 'an assessment counts from a day to come' end;
  end if;
  return null;
end $$;

-- It judges the recommendation that it is about, or some of its parts, and says so when it is recorded.
create function heed.check_targets() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  v_code text;
begin
  select offence.code into v_code from (
    select case
        when judged.published_revision is null then 'HD004'
        when judged.id <> assessment.recommendation_id and judged.parent_id is distinct from assessment.recommendation_id then 'HD008'
        when exists (
          select from heed.assessment_target other
           where other.assessment_id = added.assessment_id and other.recommendation_id <> added.recommendation_id
             and assessment.recommendation_id in (added.recommendation_id, other.recommendation_id)) then 'HD008'
        when assessment.revision <> (select heed.newest_revision()) then 'HD001' end as code
      from added
      join heed.assessment on assessment.id = added.assessment_id
      join heed.recommendation judged on judged.id = added.recommendation_id
  ) offence
   where offence.code is not null limit 1;
  if found then
    raise exception using errcode = v_code, message = case v_code
      when 'HD004' then 'a public assessment judges a private recommendation'
      when 'HD008' then 'an assessment judges the recommendation that it is about, or parts of it'
      else 'what an assessment judges is written once' end;
  end if;
  return null;
end $$;

-- Asked at the commit, because an assessment is written before what it judges.
create function heed.check_judges_something() returns trigger language plpgsql as $$
begin
  if not exists (select from heed.assessment_target target where target.assessment_id = new.id) then
    raise exception using errcode = 'HD008', message = 'an assessment judges nothing';
  end if;
  return null;
end $$;

-- Duplicates that were judged by one act come in by one change. Asked at the commit, when all of them are there.
create function heed.check_cluster() returns trigger language plpgsql as $$
begin
  if exists (select from heed.assessment other where other.cluster_id = new.cluster_id and other.revision <> new.revision)
    or exists (select from heed.submission where (submission.input ->> 'cluster_id')::uuid = new.cluster_id and submission.input ->> 'cluster_id' is not null)
  then
    raise exception using errcode = 'HD031', message = 'assessments of one act are published together';
  end if;
  return null;
end $$;

create function heed.check_evidence() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
  if exists (
    select from added join heed.document on document.id = added.document_id where document.published_revision is null
  ) then
    raise exception using errcode = 'HD004', message = 'a public assessment rests on a private document';
  end if;
  return null;
end $$;

create function heed.check_retraction() returns trigger language plpgsql as $$
begin
  if exists (select from heed.assessment where assessment.supersedes_id = new.assessment_id) then
    raise exception using errcode = 'HD002', message = 'a corrected assessment cannot be withdrawn';
  end if;
  return new;
end $$;

-- Kept statuses carry the perspective from which their assessor judged.
create function heed.keep_perspective() returns trigger language plpgsql as $$
begin
  if exists (select from heed.assessment where assessment.assessor_id = old.id) then
    raise exception using errcode = 'HD012', message = 'an organization that has judged keeps its perspective';
  end if;
  return new;
end $$;

create trigger organization_perspective_kept before update of perspective on heed.organization
  for each row when (old.perspective is distinct from new.perspective) execute function heed.keep_perspective();
create trigger assessment_checked after insert on heed.assessment
  referencing new table as added for each statement execute function heed.check_assessments();
create constraint trigger assessment_judges_something after insert on heed.assessment
  deferrable initially deferred for each row execute function heed.check_judges_something();
create constraint trigger assessment_cluster_whole after insert on heed.assessment
  deferrable initially deferred for each row when (new.cluster_id is not null) execute function heed.check_cluster();
create trigger assessment_target_checked after insert on heed.assessment_target
  referencing new table as added for each statement execute function heed.check_targets();
create trigger evidence_checked after insert on heed.evidence
  referencing new table as added for each statement execute function heed.check_evidence();
create trigger retraction_checked before insert on heed.retraction for each row execute function heed.check_retraction();
create trigger assessment_kept before update or delete on heed.assessment for each row execute function heed.keep_row('rationale');
create trigger assessment_never_truncated before truncate on heed.assessment for each statement execute function heed.keep_row();
create trigger assessment_target_kept before update or delete on heed.assessment_target for each row execute function heed.keep_row();
create trigger assessment_target_never_truncated before truncate on heed.assessment_target for each statement execute function heed.keep_row();
create trigger evidence_kept before update or delete on heed.evidence for each row execute function heed.keep_row('quote', 'url');
create trigger evidence_never_truncated before truncate on heed.evidence for each statement execute function heed.keep_row();
create trigger retraction_kept before update or delete on heed.retraction for each row execute function heed.keep_row();
create trigger retraction_never_truncated before truncate on heed.retraction for each statement execute function heed.keep_row();
create trigger redaction_kept before update or delete on heed.redaction for each row execute function heed.keep_row();
create trigger redaction_never_truncated before truncate on heed.redaction for each statement execute function heed.keep_row();

do $$
declare
  v_table text;
begin
  foreach v_table in array array['organization', 'organization_name', 'document', 'term', 'collection', 'collection_speaker', 'recommendation',
    'recommendation_text', 'recommendation_issuer', 'addressee', 'recommendation_term', 'collection_item', 'external_id', 'response',
    'assessment', 'evidence', 'retraction', 'submission', 'redaction']
  loop
    execute format('create trigger %1$s_newest after insert on heed.%1$I referencing new table as added
      for each statement execute function heed.check_newest()', v_table);
  end loop;
end $$;
`;
