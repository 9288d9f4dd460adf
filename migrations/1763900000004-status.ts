import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Current statuses, kept beside the history, and the one way in which assessments are written. */
export class Status1763900000004 implements MigrationInterface {
  name = 'Status1763900000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const sql = /* sql */ `
-- Kept beside the history in the same transaction: what each assessor says now, per scope.
-- addressee_id null means the recommendation as a whole.
create table heed.assessor_status (
  id bigint generated always as identity,
  recommendation_id uuid not null,
  addressee_id uuid,
  assessor_id uuid not null,
  perspective text not null,
  assessment_id uuid not null,
  status text not null,
  counts_from date not null,
  constraint assessor_status_pkey primary key (id),
  constraint assessor_status_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint assessor_status_addressee_fkey foreign key (addressee_id) references heed.organization (id),
  constraint assessor_status_assessor_fkey foreign key (assessor_id) references heed.organization (id),
  constraint assessor_status_assessment_fkey foreign key (assessment_id) references heed.assessment (id)
);
create unique index assessor_status_scope on heed.assessor_status (recommendation_id, addressee_id, assessor_id) nulls not distinct;

-- And what each perspective says now, per scope and collection, because each collection names its speakers.
-- No row is "not assessed"; assessment_id is null where the perspective is divided.
create table heed.perspective_status (
  id bigint generated always as identity,
  recommendation_id uuid not null,
  addressee_id uuid,
  collection_id uuid not null,
  perspective text not null,
  bucket text not null,
  assessment_id uuid,
  has_dissent boolean not null,
  constraint perspective_status_pkey primary key (id),
  constraint perspective_status_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint perspective_status_addressee_fkey foreign key (addressee_id) references heed.organization (id),
  constraint perspective_status_collection_fkey foreign key (collection_id) references heed.collection (id),
  constraint perspective_status_assessment_fkey foreign key (assessment_id) references heed.assessment (id)
);
create unique index perspective_status_scope on heed.perspective_status (recommendation_id, collection_id, perspective, addressee_id) nulls not distinct;
create index perspective_status_bucket_index on heed.perspective_status (collection_id, perspective, bucket, recommendation_id);

-- The history's own answer, for any set of recommendations. The check in checks/ compares the kept rows with it.
create function heed.assessor_statuses_of(p_ids uuid[])
returns table (recommendation_id uuid, addressee_id uuid, assessor_id uuid, perspective text, assessment_id uuid, status text, counts_from date)
language sql stable as $$
  select distinct on (target.recommendation_id, assessment.addressee_id, assessment.assessor_id)
         target.recommendation_id, assessment.addressee_id, assessment.assessor_id, assessor.perspective,
         assessment.id, assessment.status, assessment.counts_from
    from heed.assessment_target target
    join heed.assessment on assessment.id = target.assessment_id
    join heed.organization assessor on assessor.id = assessment.assessor_id
   where target.recommendation_id = any (p_ids)
     and not exists (select from heed.assessment later where later.supersedes_id = assessment.id)
     and not exists (select from heed.retraction where retraction.assessment_id = assessment.id)
   order by target.recommendation_id, assessment.addressee_id, assessment.assessor_id,
            assessment.counts_from desc, assessment.revision desc, assessment.id desc
$$;

-- With speakers listed: the first listed that has judged. Without: what its assessors agree on, else DIVIDED.
create function heed.perspective_statuses_of(p_ids uuid[])
returns table (recommendation_id uuid, addressee_id uuid, collection_id uuid, perspective text, bucket text, assessment_id uuid, has_dissent boolean)
language sql stable as $$
  with judged as (
    select assessor_status.*, item.collection_id, speaker.position,
           exists (
             select from heed.collection_speaker listed
              where listed.collection_id = item.collection_id and listed.perspective = assessor_status.perspective
                and listed.ended_revision is null
           ) as has_list
      from heed.assessor_status
      join heed.collection_item item on item.recommendation_id = assessor_status.recommendation_id and item.ended_revision is null
      left join heed.collection_speaker speaker
        on speaker.collection_id = item.collection_id and speaker.perspective = assessor_status.perspective
       and speaker.organization_id = assessor_status.assessor_id and speaker.ended_revision is null
     where assessor_status.recommendation_id = any (p_ids)
  ), spoken as (
    select judged.recommendation_id, judged.addressee_id, judged.collection_id, judged.perspective,
           bool_or(judged.has_list) as has_list,
           count(distinct judged.status) > 1 as has_dissent,
           (array_agg(judged.status order by judged.position) filter (where judged.position is not null))[1] as first_status,
           (array_agg(judged.assessment_id order by judged.position) filter (where judged.position is not null))[1] as first_assessment_id,
           min(judged.status) as any_status,
           (array_agg(judged.assessment_id order by judged.counts_from desc, judged.assessment_id))[1] as any_assessment_id
      from judged
     group by judged.recommendation_id, judged.addressee_id, judged.collection_id, judged.perspective
  )
  select spoken.recommendation_id, spoken.addressee_id, spoken.collection_id, spoken.perspective,
         case when spoken.has_list then spoken.first_status when spoken.has_dissent then 'DIVIDED' else spoken.any_status end,
         case when spoken.has_list then spoken.first_assessment_id when spoken.has_dissent then null else spoken.any_assessment_id end,
         spoken.has_dissent
    from spoken
   where not spoken.has_list or spoken.first_status is not null
$$;

create function heed.refresh_statuses(p_ids uuid[]) returns void language plpgsql as $$
begin
  delete from heed.assessor_status where assessor_status.recommendation_id = any (p_ids);
  insert into heed.assessor_status (recommendation_id, addressee_id, assessor_id, perspective, assessment_id, status, counts_from)
    select * from heed.assessor_statuses_of(p_ids);
  delete from heed.perspective_status where perspective_status.recommendation_id = any (p_ids);
  insert into heed.perspective_status (recommendation_id, addressee_id, collection_id, perspective, bucket, assessment_id, has_dissent)
    select * from heed.perspective_statuses_of(p_ids);
end $$;

-- Whoever changes what a status rests on holds these rows first, in one order, so that writers queue and none deadlocks.
create function heed.lock_recommendations(p_ids uuid[]) returns void language sql as $$
  select from heed.recommendation where recommendation.id = any (p_ids) order by recommendation.id for no key update
$$;

-- Writes assessments with what they judge and rest on. Each element of p_inputs has the columns of assessment
-- (without revision), "targets" (ids) and "evidence" (rows). A submission holds exactly such an element.
create function heed.add_assessments(p_revision integer, p_inputs jsonb) returns void language sql as $$
  insert into heed.assessment (id, recommendation_id, addressee_id, assessor_id, recorded_by_id, status, scale, scale_version,
      native_value, mapping_version, is_derived, effective_on, precision, counts_from, evidence_from, evidence_until, rationale, rationale_language,
      text_revision, cluster_id, supersedes_id, revision)
    select input.id, input.recommendation_id, input.addressee_id, input.assessor_id, input.recorded_by_id, input.status, input.scale, input.scale_version,
           input.native_value, input.mapping_version, coalesce(input.is_derived, false), input.effective_on, input.precision, input.counts_from,
           input.evidence_from, input.evidence_until, input.rationale, input.rationale_language, input.text_revision, input.cluster_id, input.supersedes_id, p_revision
      from jsonb_populate_recordset(null::heed.assessment, p_inputs) input;
  insert into heed.assessment_target (assessment_id, recommendation_id)
    select (input.value ->> 'id')::uuid, target.value::uuid
      from jsonb_array_elements(p_inputs) input, jsonb_array_elements_text(input.value -> 'targets') target;
  insert into heed.evidence (id, assessment_id, position, document_id, paragraph, url, accessed_on, quote, quote_language, visibility, is_anonymised, revision)
    select evidence.id, (input.value ->> 'id')::uuid, evidence.position, evidence.document_id, evidence.paragraph, evidence.url, evidence.accessed_on,
           evidence.quote, evidence.quote_language, evidence.visibility, evidence.is_anonymised, p_revision
      from jsonb_array_elements(p_inputs) input, jsonb_populate_recordset(null::heed.evidence, input.value -> 'evidence') evidence
$$;

-- One published judgement, or several, in one round trip: the recommendations' rows, the revision, the rows, the kept statuses.
create function heed.record_assessments(
  p_organization_id uuid, p_kind text, p_subject_id uuid, p_reason text,
  p_idempotency_key text, p_input_digest bytea, p_salt bytea, p_inputs jsonb
) returns integer language plpgsql as $$
declare
  v_ids uuid[];
  v_revision integer;
begin
  select array_agg(distinct scope.recommendation_id) into v_ids from (
    select target.value::uuid as recommendation_id
      from jsonb_array_elements(p_inputs) input, jsonb_array_elements_text(input.value -> 'targets') target
    union all
    select target.recommendation_id
      from jsonb_array_elements(p_inputs) input
      join heed.assessment_target target on target.assessment_id = (input.value ->> 'supersedes_id')::uuid
  ) scope;
  perform heed.lock_recommendations(v_ids);
  v_revision := heed.begin_change(p_organization_id, p_kind, p_subject_id, p_reason, p_idempotency_key, p_input_digest, p_salt);
  perform heed.add_assessments(v_revision, p_inputs);
  perform heed.refresh_statuses(v_ids);
  return v_revision;
end $$;
`;
