import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public sees, and what a member sees: the same names in two schemas, chosen by search_path. */
export class Visibility1763900000005 implements MigrationInterface {
  name = 'Visibility1763900000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const sql = /* sql */ `
-- Who asks. Set for a transaction; empty for the public.
create function heed.viewer() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('heed.viewer', true), '')::uuid
$$;

create view published.organization as select * from heed.organization where organization.published_revision is not null;
create view permitted.organization as select * from heed.organization where organization.published_revision is not null or organization.recorded_by_id = heed.viewer();
create view published.document as select * from heed.document where document.published_revision is not null;
create view permitted.document as select * from heed.document where document.published_revision is not null or document.recorded_by_id = heed.viewer();
create view published.term as select * from heed.term where term.published_revision is not null;
create view permitted.term as select * from heed.term where term.published_revision is not null or term.recorded_by_id = heed.viewer();
create view published.collection as select * from heed.collection where collection.published_revision is not null;
create view permitted.collection as select * from heed.collection where collection.published_revision is not null or collection.recorded_by_id = heed.viewer();
create view published.recommendation as select * from heed.recommendation where recommendation.published_revision is not null;
create view permitted.recommendation as select * from heed.recommendation where recommendation.published_revision is not null or recommendation.recorded_by_id = heed.viewer();
create view published.response as select * from heed.response where response.published_revision is not null;
create view permitted.response as select * from heed.response where response.published_revision is not null or response.recorded_by_id = heed.viewer();

create view published.assessment as
  select assessment.id, assessment.recommendation_id, assessment.addressee_id, assessment.assessor_id, assessment.recorded_by_id,
         assessment.status, assessment.scale, assessment.scale_version, assessment.native_value, assessment.mapping_version, assessment.is_derived,
         assessment.effective_on, assessment.precision, assessment.counts_from, assessment.evidence_from, assessment.evidence_until,
         assessment.rationale, assessment.rationale_language, assessment.text_revision, assessment.cluster_id, assessment.supersedes_id, assessment.revision, assessment.redacted_revision,
         'PUBLIC'::text as visibility
    from heed.assessment;
create view permitted.assessment as
  select published.* from published.assessment published
  union all
  select submission.id, submission.recommendation_id, (submission.input ->> 'addressee_id')::uuid, (submission.input ->> 'assessor_id')::uuid, submission.recorded_by_id,
         submission.input ->> 'status', submission.input ->> 'scale', submission.input ->> 'scale_version', submission.input ->> 'native_value', (submission.input ->> 'mapping_version')::integer,
         coalesce((submission.input ->> 'is_derived')::boolean, false),
         (submission.input ->> 'effective_on')::date, submission.input ->> 'precision', (submission.input ->> 'counts_from')::date,
         (submission.input ->> 'evidence_from')::date, (submission.input ->> 'evidence_until')::date, submission.input ->> 'rationale', submission.input ->> 'rationale_language',
         (submission.input ->> 'text_revision')::integer, (submission.input ->> 'cluster_id')::uuid, (submission.input ->> 'supersedes_id')::uuid, submission.revision, null::integer,
         'PRIVATE'::text
    from heed.submission
   where submission.recorded_by_id = heed.viewer();

create view published.assessment_target as select target.assessment_id, target.recommendation_id from heed.assessment_target target;
create view permitted.assessment_target as
  select target.assessment_id, target.recommendation_id from heed.assessment_target target
  union all
  select submission.id, target.value::uuid
    from heed.submission, jsonb_array_elements_text(submission.input -> 'targets') target
   where submission.recorded_by_id = heed.viewer();

create view published.evidence as
  select evidence.id, evidence.assessment_id, evidence.position, evidence.document_id, evidence.paragraph, evidence.url, evidence.accessed_on,
         evidence.quote, evidence.quote_language, evidence.visibility, evidence.is_anonymised, evidence.revision, evidence.redacted_revision
    from heed.evidence
   where evidence.visibility = 'PUBLIC';
create view permitted.evidence as
  select evidence.id, evidence.assessment_id, evidence.position, evidence.document_id, evidence.paragraph, evidence.url, evidence.accessed_on,
         evidence.quote, evidence.quote_language, evidence.visibility, evidence.is_anonymised, evidence.revision, evidence.redacted_revision
    from heed.evidence
    join heed.assessment on assessment.id = evidence.assessment_id
   where evidence.visibility = 'PUBLIC' or assessment.recorded_by_id = heed.viewer()
  union all
  select evidence.id, submission.id, evidence.position, evidence.document_id, evidence.paragraph, evidence.url, evidence.accessed_on,
         evidence.quote, evidence.quote_language, evidence.visibility, evidence.is_anonymised, submission.revision, null::integer
    from heed.submission, jsonb_populate_recordset(null::heed.evidence, submission.input -> 'evidence') evidence
   where submission.recorded_by_id = heed.viewer();
`;
