import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The scales that an installation defines for itself, beside those that ship with Heed. */
export class Scale1763900000011 implements MigrationInterface {
  name = 'Scale1763900000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const sql = /* sql */ `
-- Whether a value lists the words of a scale, each once, with the status that follows from it, or null.
create function heed.are_scale_values(p_values jsonb) returns boolean language sql immutable parallel safe as $$
  select case
    when jsonb_typeof(p_values) <> 'array' then false
    when jsonb_array_length(p_values) not between 1 and 50 then false
    else (
      select bool_and(case
               when jsonb_typeof(given.value) <> 'object' then false
               when given.value - 'value' - 'status' <> '{}' or not given.value ? 'status' then false
               when jsonb_typeof(given.value -> 'value') is distinct from 'string' then false
               when length(given.value ->> 'value') not between 1 and 200 then false
               else coalesce(given.value ->> 'status', 'NO_INFORMATION') in ('NO_INFORMATION', 'NOT_IMPLEMENTED', 'PLANNED', 'IN_PROGRESS', 'STALLED', 'PARTIALLY_IMPLEMENTED', 'MOSTLY_IMPLEMENTED', 'FULLY_IMPLEMENTED', 'CONTRARY_OR_REJECTED', 'NO_LONGER_APPLICABLE')
             end) and count(*) = count(distinct given.value -> 'value')
        from jsonb_array_elements(p_values) given
    ) end
$$;

-- A vocabulary of the installation, public at once. One row is one mapping of one version of one scale.
create table heed.scale (
  id uuid not null,
  name text not null,
  version text not null,
  mapping_version integer not null,
  meaning text not null,
  language text not null,
  "values" jsonb not null,
  recorded_by_id uuid not null,
  revision integer not null,
  constraint scale_pkey primary key (id),
  constraint scale_mapping_unique unique (name, version, mapping_version),
  constraint scale_name_form check (name ~ '^[A-Z0-9_]{1,40}$'),
  constraint scale_name_not_built_in check (name not in ('HUMAN_RIGHTS_COMMITTEE', 'ODIHR', 'GRECO', 'OGP_IRM', 'GAO')),
  constraint scale_version_form check (version ~ '^[A-Za-z0-9._-]{1,40}$'),
  constraint scale_mapping_version_positive check (mapping_version > 0),
  constraint scale_meaning_not_empty check (meaning ~ '[^[:space:]]' and length(meaning) <= 2000),
  constraint scale_language_length check (length(language) between 2 and 35),
  constraint scale_values_sound check (heed.are_scale_values("values")),
  constraint scale_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint scale_revision_fkey foreign key (revision) references heed.change (revision)
);

-- The mappings of a version are numbered without a gap, and differ in what its words mean, never in the words.
create function heed.check_scale() returns trigger language plpgsql as $$
begin
  if new.mapping_version <> (
    select count(*) + 1 from heed.scale former where former.name = new.name and former.version = new.version
  ) then
    raise exception using errcode = 'HD030', message = 'the mappings of a scale are numbered in their order, from 1';
  end if;
  if exists (
    select from heed.scale former
     where former.name = new.name and former.version = new.version and former.mapping_version = 1
       and (jsonb_array_length(former."values") <> jsonb_array_length(new."values")
         or exists (select from jsonb_array_elements(new."values") given
                     where not former."values" @> jsonb_build_array(jsonb_build_object('value', given.value -> 'value'))))
  ) then
    raise exception using errcode = 'HD030', message = 'all mappings of a version of a scale have the same values';
  end if;
  return new;
end $$;

create trigger scale_checked before insert on heed.scale for each row execute function heed.check_scale();
create trigger scale_newest after insert on heed.scale referencing new table as added
  for each statement execute function heed.check_newest();
create trigger scale_kept before update or delete on heed.scale for each row execute function heed.keep_row();
create trigger scale_never_truncated before truncate on heed.scale for each statement execute function heed.keep_row();

create view past.scale as
  select * from heed.scale where scale.revision <= (select heed.at_revision());
`;
