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
  effective_on date not null,
  precision text not null,
  counts_from date not null,
  rationale text,
  rationale_language text not null,
  text_revision integer not null,
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
  constraint assessment_scale_whole check ((scale is null) = (scale_version is null) and (scale is null) = (native_value is null) and (scale is null) = (mapping_version is null)),
  constraint assessment_rationale_not_empty check ((rationale is not null and rationale ~ '[^[:space:]]') or redacted_revision is not null),
  constraint assessment_rationale_length check (length(rationale) <= 5000),
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

create table heed.redaction (
  id uuid not null,
  subject_id uuid not null,
  field text not null,
  reason text not null,
  revision integer not null,
  constraint redaction_pkey primary key (id),
  constraint redaction_field_known check (field in ('RATIONALE', 'QUOTE', 'URL', 'TITLE', 'TEXT', 'ISSUER_DESCRIPTION', 'NATIVE_WORDS')),
  constraint redaction_reason_not_empty check (reason ~ '[^[:space:]]' and length(reason) <= 2000),
  constraint redaction_revision_fkey foreign key (revision) references heed.change (revision)
);
create index redaction_subject_index on heed.redaction (subject_id);

-- What no writer may do, whatever program it uses: correct a withdrawn assessment, withdraw a corrected one.
-- Writers hold the recommendation's row, so the two cannot pass each other.
create function heed.check_assessment() returns trigger language plpgsql as $$
begin
  if new.supersedes_id is not null and exists (
    select from heed.retraction where retraction.assessment_id = new.supersedes_id
  ) then
    raise exception using errcode = 'HD003', message = 'a withdrawn assessment cannot be corrected';
  end if;
  return new;
end $$;
create function heed.check_retraction() returns trigger language plpgsql as $$
begin
  if exists (select from heed.assessment where assessment.supersedes_id = new.assessment_id) then
    raise exception using errcode = 'HD002', message = 'a corrected assessment cannot be withdrawn';
  end if;
  return new;
end $$;

-- A public assessment names nothing that is private.
create function heed.check_assessments_public() returns trigger language plpgsql as $$
begin
  if exists (
    select from added
      join heed.recommendation on recommendation.id = added.recommendation_id
      join heed.organization assessor on assessor.id = added.assessor_id
      join heed.organization recorder on recorder.id = added.recorded_by_id
     where recommendation.published_revision is null or assessor.published_revision is null or recorder.published_revision is null
  ) then
    raise exception using errcode = 'HD004', message = 'a public assessment names a private recommendation or organization';
  end if;
  return null;
end $$;

create trigger assessment_checked before insert on heed.assessment
  for each row when (new.supersedes_id is not null) execute function heed.check_assessment();
create trigger retraction_checked before insert on heed.retraction for each row execute function heed.check_retraction();
create trigger assessment_public after insert on heed.assessment
  referencing new table as added for each statement execute function heed.check_assessments_public();
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
`;
