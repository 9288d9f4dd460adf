import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done about a recommendation: legal acts, plans, actions, indicators, and their links, statuses and measurements. */
export class Actions1763900000008 implements MigrationInterface {
  name = 'Actions1763900000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const sql = /* sql */ `
create table heed.legal_act (
  id uuid not null,
  slug text not null,
  number text,
  titles jsonb not null,
  language text not null,
  adopted_on date,
  adopted_on_precision text,
  url text,
  successor_id uuid,
  is_invented boolean not null default false,
  recorded_by_id uuid not null,
  revision integer not null,
  published_revision integer,
  constraint legal_act_pkey primary key (id),
  constraint legal_act_slug_unique unique (slug),
  constraint legal_act_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint legal_act_number_length check (length(number) between 1 and 200),
  constraint legal_act_titles_object check (heed.are_texts(titles) and titles <> '{}'),
  constraint legal_act_language_length check (length(language) between 2 and 35),
  constraint legal_act_adopted_on_precision_known check (adopted_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint legal_act_adopted_on_precision_with_day check ((adopted_on is null) = (adopted_on_precision is null)),
  constraint legal_act_adopted_on_first_day check (heed.is_first_day(adopted_on, adopted_on_precision)),
  constraint legal_act_url_form check (url ~ '^https?://' and length(url) <= 2000),
  constraint legal_act_not_its_own_successor check (successor_id <> id),
  constraint legal_act_publication_ordered check (published_revision <= revision),
  constraint legal_act_successor_fkey foreign key (successor_id) references heed.legal_act (id),
  constraint legal_act_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint legal_act_revision_fkey foreign key (revision) references heed.change (revision),
  constraint legal_act_published_revision_fkey foreign key (published_revision) references heed.change (revision)
);

create table heed.recommendation_legal_act (
  id uuid not null,
  recommendation_id uuid not null,
  legal_act_id uuid not null,
  position integer not null,
  revision integer not null,
  ended_revision integer,
  constraint recommendation_legal_act_pkey primary key (id),
  constraint recommendation_legal_act_revision_ordered check (revision < ended_revision),
  constraint recommendation_legal_act_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint recommendation_legal_act_legal_act_fkey foreign key (legal_act_id) references heed.legal_act (id),
  constraint recommendation_legal_act_revision_fkey foreign key (revision) references heed.change (revision),
  constraint recommendation_legal_act_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create unique index recommendation_legal_act_current on heed.recommendation_legal_act (recommendation_id, legal_act_id) where ended_revision is null;
create index recommendation_legal_act_legal_act_index on heed.recommendation_legal_act (legal_act_id, recommendation_id);
create index recommendation_legal_act_history on heed.recommendation_legal_act (recommendation_id, revision);
create index recommendation_legal_act_revision_index on heed.recommendation_legal_act (revision);
create index recommendation_legal_act_ended_revision_index on heed.recommendation_legal_act (ended_revision) where ended_revision is not null;

create table heed.plan (
  id uuid not null,
  slug text not null,
  titles jsonb not null,
  language text not null,
  organization_id uuid,
  document_id uuid,
  starts_on date,
  ends_on date,
  url text,
  is_invented boolean not null default false,
  recorded_by_id uuid not null,
  revision integer not null,
  published_revision integer,
  constraint plan_pkey primary key (id),
  constraint plan_slug_unique unique (slug),
  constraint plan_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint plan_titles_object check (heed.are_texts(titles) and titles <> '{}'),
  constraint plan_language_length check (length(language) between 2 and 35),
  constraint plan_days_ordered check (starts_on <= ends_on),
  constraint plan_url_form check (url ~ '^https?://' and length(url) <= 2000),
  constraint plan_publication_ordered check (published_revision <= revision),
  constraint plan_organization_fkey foreign key (organization_id) references heed.organization (id),
  constraint plan_document_fkey foreign key (document_id) references heed.document (id),
  constraint plan_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint plan_revision_fkey foreign key (revision) references heed.change (revision),
  constraint plan_published_revision_fkey foreign key (published_revision) references heed.change (revision)
);

create table heed.action (
  id uuid not null,
  slug text not null,
  titles jsonb not null,
  language text not null,
  descriptions jsonb not null default '{}',
  starts_on date,
  starts_on_precision text,
  due_on date,
  due_on_precision text,
  legal_act_id uuid,
  document_id uuid,
  is_invented boolean not null default false,
  recorded_by_id uuid not null,
  revision integer not null,
  published_revision integer,
  constraint action_pkey primary key (id),
  constraint action_slug_unique unique (slug),
  constraint action_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint action_titles_object check (heed.are_texts(titles) and titles <> '{}'),
  constraint action_language_length check (length(language) between 2 and 35),
  constraint action_descriptions_object check (heed.are_texts(descriptions)),
  constraint action_starts_on_precision_known check (starts_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint action_starts_on_precision_with_day check ((starts_on is null) = (starts_on_precision is null)),
  constraint action_starts_on_first_day check (heed.is_first_day(starts_on, starts_on_precision)),
  constraint action_due_on_precision_known check (due_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint action_due_on_precision_with_day check ((due_on is null) = (due_on_precision is null)),
  constraint action_due_on_first_day check (heed.is_first_day(due_on, due_on_precision)),
  constraint action_days_ordered check (starts_on <= heed.last_day(due_on, due_on_precision)),
  constraint action_publication_ordered check (published_revision <= revision),
  constraint action_legal_act_fkey foreign key (legal_act_id) references heed.legal_act (id),
  constraint action_document_fkey foreign key (document_id) references heed.document (id),
  constraint action_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint action_revision_fkey foreign key (revision) references heed.change (revision),
  constraint action_published_revision_fkey foreign key (published_revision) references heed.change (revision)
);
create index action_revision_index on heed.action (revision);

create table heed.action_plan (
  id uuid not null,
  action_id uuid not null,
  plan_id uuid not null,
  revision integer not null,
  ended_revision integer,
  constraint action_plan_pkey primary key (id),
  constraint action_plan_revision_ordered check (revision < ended_revision),
  constraint action_plan_action_fkey foreign key (action_id) references heed.action (id),
  constraint action_plan_plan_fkey foreign key (plan_id) references heed.plan (id),
  constraint action_plan_revision_fkey foreign key (revision) references heed.change (revision),
  constraint action_plan_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create unique index action_plan_current on heed.action_plan (action_id, plan_id) where ended_revision is null;
create index action_plan_plan_index on heed.action_plan (plan_id, action_id);

create table heed.action_recommendation (
  id uuid not null,
  action_id uuid not null,
  recommendation_id uuid not null,
  revision integer not null,
  ended_revision integer,
  constraint action_recommendation_pkey primary key (id),
  constraint action_recommendation_revision_ordered check (revision < ended_revision),
  constraint action_recommendation_action_fkey foreign key (action_id) references heed.action (id),
  constraint action_recommendation_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint action_recommendation_revision_fkey foreign key (revision) references heed.change (revision),
  constraint action_recommendation_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create unique index action_recommendation_current on heed.action_recommendation (action_id, recommendation_id) where ended_revision is null;
create index action_recommendation_recommendation_index on heed.action_recommendation (recommendation_id, action_id);
create index action_recommendation_history on heed.action_recommendation (action_id, revision);
create index action_recommendation_revision_index on heed.action_recommendation (revision);
create index action_recommendation_ended_revision_index on heed.action_recommendation (ended_revision) where ended_revision is not null;

-- Who carries an action out.
create table heed.action_body (
  id uuid not null,
  action_id uuid not null,
  organization_id uuid not null,
  role text not null,
  position integer not null,
  revision integer not null,
  ended_revision integer,
  constraint action_body_pkey primary key (id),
  constraint action_body_role_known check (role in ('LEAD', 'SUPPORTING')),
  constraint action_body_revision_ordered check (revision < ended_revision),
  constraint action_body_action_fkey foreign key (action_id) references heed.action (id),
  constraint action_body_organization_fkey foreign key (organization_id) references heed.organization (id),
  constraint action_body_revision_fkey foreign key (revision) references heed.change (revision),
  constraint action_body_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create unique index action_body_current on heed.action_body (action_id, organization_id) where ended_revision is null;
create index action_body_organization_index on heed.action_body (organization_id, action_id);

-- How far an action is, from a day on. Written once; seen by whoever sees the action. What was withdrawn has ended.
create table heed.action_status (
  id uuid not null,
  action_id uuid not null,
  status text not null,
  effective_on date not null,
  effective_on_precision text not null,
  counts_from date not null,
  note text,
  document_id uuid,
  paragraph text,
  url text,
  recorded_by_id uuid not null,
  revision integer not null,
  ended_revision integer,
  redacted_revision integer,
  constraint action_status_pkey primary key (id),
  constraint action_status_status_known check (status in ('PLANNED', 'IN_PROGRESS', 'STALLED', 'COMPLETED', 'ABANDONED')),
  constraint action_status_precision_known check (effective_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint action_status_effective_on_first_day check (heed.is_first_day(effective_on, effective_on_precision)),
  constraint action_status_counts_from_within_period check (counts_from between effective_on and heed.last_day(effective_on, effective_on_precision)),
  constraint action_status_note_length check (length(note) between 1 and 2000),
  constraint action_status_paragraph_with_document check (paragraph is null or document_id is not null),
  constraint action_status_paragraph_length check (length(paragraph) between 1 and 50),
  constraint action_status_url_form check (url ~ '^https?://' and length(url) <= 2000),
  constraint action_status_action_fkey foreign key (action_id) references heed.action (id),
  constraint action_status_document_fkey foreign key (document_id) references heed.document (id),
  constraint action_status_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint action_status_revision_ordered check (revision < ended_revision),
  constraint action_status_revision_fkey foreign key (revision) references heed.change (revision),
  constraint action_status_ended_revision_fkey foreign key (ended_revision) references heed.change (revision),
  constraint action_status_redacted_revision_fkey foreign key (redacted_revision) references heed.change (revision)
);
create index action_status_action_index on heed.action_status (action_id, counts_from, revision, id);
create index action_status_revision_index on heed.action_status (revision);
create index action_status_ended_revision_index on heed.action_status (ended_revision) where ended_revision is not null;

create table heed.indicator (
  id uuid not null,
  slug text not null,
  titles jsonb not null,
  language text not null,
  unit text not null,
  direction text not null,
  baseline_value numeric,
  baseline_on date,
  target_value numeric,
  target_on date,
  organization_id uuid,
  document_id uuid,
  is_invented boolean not null default false,
  recorded_by_id uuid not null,
  revision integer not null,
  published_revision integer,
  constraint indicator_pkey primary key (id),
  constraint indicator_slug_unique unique (slug),
  constraint indicator_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint indicator_titles_object check (heed.are_texts(titles) and titles <> '{}'),
  constraint indicator_language_length check (length(language) between 2 and 35),
  constraint indicator_unit_length check (length(unit) between 1 and 200),
  constraint indicator_direction_known check (direction in ('INCREASE', 'DECREASE')),
  constraint indicator_baseline_value_range check (abs(baseline_value) < 1000000000000000000 and scale(baseline_value) <= 12),
  constraint indicator_baseline_whole check ((baseline_value is null) = (baseline_on is null)),
  constraint indicator_target_value_range check (abs(target_value) < 1000000000000000000 and scale(target_value) <= 12),
  constraint indicator_target_whole check ((target_value is null) = (target_on is null)),
  constraint indicator_days_ordered check (baseline_on <= target_on),
  constraint indicator_target_in_direction check (case direction when 'INCREASE' then target_value >= baseline_value else target_value <= baseline_value end),
  constraint indicator_publication_ordered check (published_revision <= revision),
  constraint indicator_organization_fkey foreign key (organization_id) references heed.organization (id),
  constraint indicator_document_fkey foreign key (document_id) references heed.document (id),
  constraint indicator_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint indicator_revision_fkey foreign key (revision) references heed.change (revision),
  constraint indicator_published_revision_fkey foreign key (published_revision) references heed.change (revision)
);
create index indicator_revision_index on heed.indicator (revision);

create table heed.indicator_recommendation (
  id uuid not null,
  indicator_id uuid not null,
  recommendation_id uuid not null,
  revision integer not null,
  ended_revision integer,
  constraint indicator_recommendation_pkey primary key (id),
  constraint indicator_recommendation_revision_ordered check (revision < ended_revision),
  constraint indicator_recommendation_indicator_fkey foreign key (indicator_id) references heed.indicator (id),
  constraint indicator_recommendation_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint indicator_recommendation_revision_fkey foreign key (revision) references heed.change (revision),
  constraint indicator_recommendation_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create unique index indicator_recommendation_current on heed.indicator_recommendation (indicator_id, recommendation_id) where ended_revision is null;
create index indicator_recommendation_recommendation_index on heed.indicator_recommendation (recommendation_id, indicator_id);
create index indicator_recommendation_history on heed.indicator_recommendation (indicator_id, revision);
create index indicator_recommendation_revision_index on heed.indicator_recommendation (revision);
create index indicator_recommendation_ended_revision_index on heed.indicator_recommendation (ended_revision) where ended_revision is not null;

-- A value of an indicator. Written once; a correction is a new row. What was withdrawn has ended, and does not revive what it corrected.
create table heed.measurement (
  id uuid not null,
  indicator_id uuid not null,
  value numeric not null,
  measured_on date not null,
  measured_on_precision text not null,
  counts_from date not null,
  period_from date,
  document_id uuid,
  paragraph text,
  url text,
  note text,
  supersedes_id uuid,
  recorded_by_id uuid not null,
  revision integer not null,
  ended_revision integer,
  redacted_revision integer,
  constraint measurement_pkey primary key (id),
  constraint measurement_supersedes_unique unique (supersedes_id),
  constraint measurement_value_range check (abs(value) < 1000000000000000000 and scale(value) <= 12),
  constraint measurement_precision_known check (measured_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint measurement_measured_on_first_day check (heed.is_first_day(measured_on, measured_on_precision)),
  constraint measurement_counts_from_within_period check (counts_from between measured_on and heed.last_day(measured_on, measured_on_precision)),
  constraint measurement_period_ordered check (period_from <= counts_from),
  constraint measurement_rests_on_something check (document_id is not null or url is not null or note is not null or redacted_revision is not null),
  constraint measurement_paragraph_with_document check (paragraph is null or document_id is not null),
  constraint measurement_paragraph_length check (length(paragraph) between 1 and 50),
  constraint measurement_url_form check (url ~ '^https?://' and length(url) <= 2000),
  constraint measurement_note_length check (length(note) between 1 and 2000),
  constraint measurement_not_its_own_correction check (supersedes_id <> id),
  constraint measurement_indicator_fkey foreign key (indicator_id) references heed.indicator (id),
  constraint measurement_document_fkey foreign key (document_id) references heed.document (id),
  constraint measurement_supersedes_fkey foreign key (supersedes_id) references heed.measurement (id),
  constraint measurement_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint measurement_revision_ordered check (revision < ended_revision),
  constraint measurement_revision_fkey foreign key (revision) references heed.change (revision),
  constraint measurement_ended_revision_fkey foreign key (ended_revision) references heed.change (revision),
  constraint measurement_redacted_revision_fkey foreign key (redacted_revision) references heed.change (revision)
);
create index measurement_indicator_index on heed.measurement (indicator_id, counts_from, revision, id);
create index measurement_revision_index on heed.measurement (revision);
create index measurement_ended_revision_index on heed.measurement (ended_revision) where ended_revision is not null;

create trigger legal_act_not_back_dated before insert on heed.legal_act
  for each row when (new.published_revision <> new.revision) execute function heed.refuse_back_dating();
create trigger legal_act_history before update or delete on heed.legal_act for each row execute function heed.keep_history();
create trigger legal_act_never_truncated before truncate on heed.legal_act for each statement execute function heed.keep_row();
create trigger plan_not_back_dated before insert on heed.plan
  for each row when (new.published_revision <> new.revision) execute function heed.refuse_back_dating();
create trigger plan_history before update or delete on heed.plan for each row execute function heed.keep_history();
create trigger plan_never_truncated before truncate on heed.plan for each statement execute function heed.keep_row();
create trigger action_not_back_dated before insert on heed.action
  for each row when (new.published_revision <> new.revision) execute function heed.refuse_back_dating();
create trigger action_history before update or delete on heed.action for each row execute function heed.keep_history('descriptions');
create trigger action_never_truncated before truncate on heed.action for each statement execute function heed.keep_row();
create trigger indicator_not_back_dated before insert on heed.indicator
  for each row when (new.published_revision <> new.revision) execute function heed.refuse_back_dating();
create trigger indicator_history before update or delete on heed.indicator for each row execute function heed.keep_history();
create trigger indicator_never_truncated before truncate on heed.indicator for each statement execute function heed.keep_row();
create trigger recommendation_legal_act_kept before update or delete on heed.recommendation_legal_act for each row execute function heed.keep_row();
create trigger recommendation_legal_act_never_truncated before truncate on heed.recommendation_legal_act for each statement execute function heed.keep_row();
create trigger action_plan_kept before update or delete on heed.action_plan for each row execute function heed.keep_row();
create trigger action_plan_never_truncated before truncate on heed.action_plan for each statement execute function heed.keep_row();
create trigger action_recommendation_kept before update or delete on heed.action_recommendation for each row execute function heed.keep_row();
create trigger action_recommendation_never_truncated before truncate on heed.action_recommendation for each statement execute function heed.keep_row();
create trigger action_body_kept before update or delete on heed.action_body for each row execute function heed.keep_row();
create trigger action_body_never_truncated before truncate on heed.action_body for each statement execute function heed.keep_row();
create trigger indicator_recommendation_kept before update or delete on heed.indicator_recommendation for each row execute function heed.keep_row();
create trigger indicator_recommendation_never_truncated before truncate on heed.indicator_recommendation for each statement execute function heed.keep_row();
create trigger action_status_kept before update or delete on heed.action_status for each row execute function heed.keep_row('note');
create trigger action_status_never_truncated before truncate on heed.action_status for each statement execute function heed.keep_row();
create trigger measurement_kept before update or delete on heed.measurement for each row execute function heed.keep_row('note');
create trigger measurement_never_truncated before truncate on heed.measurement for each statement execute function heed.keep_row();
create trigger legal_act_newest after insert on heed.legal_act referencing new table as added
  for each statement execute function heed.check_newest();
create trigger plan_newest after insert on heed.plan referencing new table as added
  for each statement execute function heed.check_newest();
create trigger action_newest after insert on heed.action referencing new table as added
  for each statement execute function heed.check_newest();
create trigger indicator_newest after insert on heed.indicator referencing new table as added
  for each statement execute function heed.check_newest();
create trigger recommendation_legal_act_newest after insert on heed.recommendation_legal_act referencing new table as added
  for each statement execute function heed.check_newest();
create trigger action_plan_newest after insert on heed.action_plan referencing new table as added
  for each statement execute function heed.check_newest();
create trigger action_recommendation_newest after insert on heed.action_recommendation referencing new table as added
  for each statement execute function heed.check_newest();
create trigger action_body_newest after insert on heed.action_body referencing new table as added
  for each statement execute function heed.check_newest();
create trigger indicator_recommendation_newest after insert on heed.indicator_recommendation referencing new table as added
  for each statement execute function heed.check_newest();
create trigger action_status_newest after insert on heed.action_status referencing new table as added
  for each statement execute function heed.check_newest();
create trigger measurement_newest after insert on heed.measurement referencing new table as added
  for each statement execute function heed.check_newest();

create view published.legal_act as select * from heed.legal_act where legal_act.published_revision is not null;
create view permitted.legal_act as select * from heed.legal_act where legal_act.published_revision is not null or legal_act.recorded_by_id = heed.viewer();
create view published.plan as select * from heed.plan where plan.published_revision is not null;
create view permitted.plan as select * from heed.plan where plan.published_revision is not null or plan.recorded_by_id = heed.viewer();
create view published.action as select * from heed.action where action.published_revision is not null;
create view permitted.action as select * from heed.action where action.published_revision is not null or action.recorded_by_id = heed.viewer();
create view published.indicator as select * from heed.indicator where indicator.published_revision is not null;
create view permitted.indicator as select * from heed.indicator where indicator.published_revision is not null or indicator.recorded_by_id = heed.viewer();
create view published.action_status as select * from heed.action_status where exists (select from published.action where action.id = action_status.action_id);
create view permitted.action_status as select * from heed.action_status where exists (select from permitted.action where action.id = action_status.action_id);
create view published.measurement as select * from heed.measurement where exists (select from published.indicator where indicator.id = measurement.indicator_id);
create view permitted.measurement as select * from heed.measurement where exists (select from permitted.indicator where indicator.id = measurement.indicator_id);

-- The past of each.
create view past.legal_act as
  select legal_act.id, legal_act.slug, legal_act.number, legal_act.titles, legal_act.language, legal_act.adopted_on, legal_act.adopted_on_precision, legal_act.url, legal_act.successor_id, legal_act.is_invented, legal_act.recorded_by_id, legal_act.revision, legal_act.published_revision
    from heed.legal_act where legal_act.revision <= (select heed.at_revision()) and legal_act.published_revision <= (select heed.at_revision())
  union all
  select history.subject_id, former.slug, former.number, former.titles, former.language, former.adopted_on, former.adopted_on_precision, former.url, former.successor_id, former.is_invented, former.recorded_by_id, former.revision, former.published_revision
    from heed.history, jsonb_populate_record(null::heed.legal_act, history.former) former
   where history.kind = 'legal_act' and history.revision <= (select heed.at_revision()) and history.ended_revision > (select heed.at_revision()) and former.published_revision <= (select heed.at_revision());
create view past.plan as
  select plan.id, plan.slug, plan.titles, plan.language, plan.organization_id, plan.document_id, plan.starts_on, plan.ends_on, plan.url, plan.is_invented, plan.recorded_by_id, plan.revision, plan.published_revision
    from heed.plan where plan.revision <= (select heed.at_revision()) and plan.published_revision <= (select heed.at_revision())
  union all
  select history.subject_id, former.slug, former.titles, former.language, former.organization_id, former.document_id, former.starts_on, former.ends_on, former.url, former.is_invented, former.recorded_by_id, former.revision, former.published_revision
    from heed.history, jsonb_populate_record(null::heed.plan, history.former) former
   where history.kind = 'plan' and history.revision <= (select heed.at_revision()) and history.ended_revision > (select heed.at_revision()) and former.published_revision <= (select heed.at_revision());
create view past.action as
  select action.id, action.slug, action.titles, action.language, action.descriptions, action.starts_on, action.starts_on_precision, action.due_on, action.due_on_precision, action.legal_act_id, action.document_id, action.is_invented, action.recorded_by_id, action.revision, action.published_revision
    from heed.action where action.revision <= (select heed.at_revision()) and action.published_revision <= (select heed.at_revision())
  union all
  select history.subject_id, former.slug, former.titles, former.language, former.descriptions, former.starts_on, former.starts_on_precision, former.due_on, former.due_on_precision, former.legal_act_id, former.document_id, former.is_invented, former.recorded_by_id, former.revision, former.published_revision
    from heed.history, jsonb_populate_record(null::heed.action, history.former) former
   where history.kind = 'action' and history.revision <= (select heed.at_revision()) and history.ended_revision > (select heed.at_revision()) and former.published_revision <= (select heed.at_revision());
create view past.indicator as
  select indicator.id, indicator.slug, indicator.titles, indicator.language, indicator.unit, indicator.direction, indicator.baseline_value, indicator.baseline_on, indicator.target_value, indicator.target_on, indicator.organization_id, indicator.document_id, indicator.is_invented, indicator.recorded_by_id, indicator.revision, indicator.published_revision
    from heed.indicator where indicator.revision <= (select heed.at_revision()) and indicator.published_revision <= (select heed.at_revision())
  union all
  select history.subject_id, former.slug, former.titles, former.language, former.unit, former.direction, former.baseline_value, former.baseline_on, former.target_value, former.target_on, former.organization_id, former.document_id, former.is_invented, former.recorded_by_id, former.revision, former.published_revision
    from heed.history, jsonb_populate_record(null::heed.indicator, history.former) former
   where history.kind = 'indicator' and history.revision <= (select heed.at_revision()) and history.ended_revision > (select heed.at_revision()) and former.published_revision <= (select heed.at_revision());
create view past.recommendation_legal_act as
  select recommendation_legal_act.id, recommendation_legal_act.recommendation_id, recommendation_legal_act.legal_act_id, recommendation_legal_act.position, recommendation_legal_act.revision, null::integer as ended_revision
    from heed.recommendation_legal_act where recommendation_legal_act.revision <= (select heed.at_revision()) and (recommendation_legal_act.ended_revision is null or recommendation_legal_act.ended_revision > (select heed.at_revision()));
create view past.action_plan as
  select action_plan.id, action_plan.action_id, action_plan.plan_id, action_plan.revision, null::integer as ended_revision
    from heed.action_plan where action_plan.revision <= (select heed.at_revision()) and (action_plan.ended_revision is null or action_plan.ended_revision > (select heed.at_revision()));
create view past.action_recommendation as
  select action_recommendation.id, action_recommendation.action_id, action_recommendation.recommendation_id, action_recommendation.revision, null::integer as ended_revision
    from heed.action_recommendation where action_recommendation.revision <= (select heed.at_revision()) and (action_recommendation.ended_revision is null or action_recommendation.ended_revision > (select heed.at_revision()));
create view past.action_body as
  select action_body.id, action_body.action_id, action_body.organization_id, action_body.role, action_body.position, action_body.revision, null::integer as ended_revision
    from heed.action_body where action_body.revision <= (select heed.at_revision()) and (action_body.ended_revision is null or action_body.ended_revision > (select heed.at_revision()));
create view past.indicator_recommendation as
  select indicator_recommendation.id, indicator_recommendation.indicator_id, indicator_recommendation.recommendation_id, indicator_recommendation.revision, null::integer as ended_revision
    from heed.indicator_recommendation where indicator_recommendation.revision <= (select heed.at_revision()) and (indicator_recommendation.ended_revision is null or indicator_recommendation.ended_revision > (select heed.at_revision()));
create view past.action_status as
  select action_status.id, action_status.action_id, action_status.status, action_status.effective_on, action_status.effective_on_precision, action_status.counts_from,
         action_status.note, action_status.document_id, action_status.paragraph, action_status.url, action_status.recorded_by_id, action_status.revision,
         case when action_status.ended_revision <= (select heed.at_revision()) then action_status.ended_revision end as ended_revision, action_status.redacted_revision
    from heed.action_status
   where action_status.revision <= (select heed.at_revision())
     and exists (select from heed.action where action.id = action_status.action_id and action.published_revision <= (select heed.at_revision()));
create view past.measurement as
  select measurement.id, measurement.indicator_id, measurement.value, measurement.measured_on, measurement.measured_on_precision, measurement.counts_from, measurement.period_from,
         measurement.document_id, measurement.paragraph, measurement.url, measurement.note, measurement.supersedes_id, measurement.recorded_by_id, measurement.revision,
         case when measurement.ended_revision <= (select heed.at_revision()) then measurement.ended_revision end as ended_revision, measurement.redacted_revision
    from heed.measurement
   where measurement.revision <= (select heed.at_revision())
     and exists (select from heed.indicator where indicator.id = measurement.indicator_id and indicator.published_revision <= (select heed.at_revision()));
`;
