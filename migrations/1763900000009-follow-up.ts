import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How recommendations hang together, by when they are due, and who follows them up. */
export class FollowUp1763900000009 implements MigrationInterface {
  name = 'FollowUp1763900000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const sql = /* sql */ `
create table heed.relation (
  id uuid not null,
  kind text not null,
  from_id uuid not null,
  to_id uuid not null,
  note text,
  document_id uuid,
  paragraph text,
  recorded_by_id uuid not null,
  revision integer not null,
  ended_revision integer,
  redacted_revision integer,
  constraint relation_pkey primary key (id),
  constraint relation_kind_known check (kind in ('DUPLICATES', 'REITERATES', 'FOLLOWS_UP', 'SUPERSEDES')),
  constraint relation_not_to_itself check (from_id <> to_id),
  constraint relation_note_length check (length(note) between 1 and 2000),
  constraint relation_paragraph_with_document check (paragraph is null or document_id is not null),
  constraint relation_paragraph_length check (length(paragraph) between 1 and 50),
  constraint relation_revision_ordered check (revision < ended_revision),
  constraint relation_from_fkey foreign key (from_id) references heed.recommendation (id),
  constraint relation_to_fkey foreign key (to_id) references heed.recommendation (id),
  constraint relation_document_fkey foreign key (document_id) references heed.document (id),
  constraint relation_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint relation_revision_fkey foreign key (revision) references heed.change (revision),
  constraint relation_ended_revision_fkey foreign key (ended_revision) references heed.change (revision),
  constraint relation_redacted_revision_fkey foreign key (redacted_revision) references heed.change (revision)
);
-- Of two recommendations, only one can reiterate, follow up or replace the other; and being a duplicate is mutual.
create unique index relation_current on heed.relation (least(from_id, to_id), greatest(from_id, to_id), kind) where ended_revision is null;
create index relation_from_index on heed.relation (from_id, kind);
create index relation_to_index on heed.relation (to_id, kind);
create index relation_revision_index on heed.relation (revision);
create index relation_ended_revision_index on heed.relation (ended_revision) where ended_revision is not null;

-- An extension is a deadline of its own; all that extend one another have the same first one. From counts_from on, what
-- was set on some day of a month or year holds: its last day, or the day of recording if that was earlier.
create table heed.deadline (
  id uuid not null,
  recommendation_id uuid not null,
  addressee_id uuid,
  kind text not null,
  due_on date not null,
  due_on_precision text not null,
  set_on date,
  set_on_precision text,
  counts_from date,
  set_by_id uuid,
  document_id uuid,
  paragraph text,
  note text,
  extends_id uuid,
  first_id uuid not null,
  recorded_by_id uuid not null,
  revision integer not null,
  ended_revision integer,
  redacted_revision integer,
  constraint deadline_pkey primary key (id),
  constraint deadline_kind_known check (kind in ('IMPLEMENTATION', 'FOLLOW_UP_REPORT', 'PERIODIC_REPORT')),
  constraint deadline_due_on_precision_known check (due_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint deadline_due_on_first_day check (heed.is_first_day(due_on, due_on_precision)),
  constraint deadline_set_on_precision_known check (set_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint deadline_precision_with_day check ((set_on is null) = (set_on_precision is null)),
  constraint deadline_set_on_first_day check (heed.is_first_day(set_on, set_on_precision)),
  constraint deadline_counts_with_day check ((set_on is null) = (counts_from is null)),
  constraint deadline_counts_from_within check (counts_from between set_on and heed.last_day(set_on, set_on_precision)),
  constraint deadline_paragraph_with_document check (paragraph is null or document_id is not null),
  constraint deadline_paragraph_length check (length(paragraph) between 1 and 50),
  constraint deadline_note_length check (length(note) between 1 and 2000),
  constraint deadline_revision_ordered check (revision < ended_revision),
  constraint deadline_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint deadline_addressee_fkey foreign key (addressee_id) references heed.organization (id),
  constraint deadline_set_by_fkey foreign key (set_by_id) references heed.organization (id),
  constraint deadline_document_fkey foreign key (document_id) references heed.document (id),
  constraint deadline_extends_fkey foreign key (extends_id) references heed.deadline (id),
  constraint deadline_first_fkey foreign key (first_id) references heed.deadline (id),
  constraint deadline_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint deadline_revision_fkey foreign key (revision) references heed.change (revision),
  constraint deadline_ended_revision_fkey foreign key (ended_revision) references heed.change (revision),
  constraint deadline_redacted_revision_fkey foreign key (redacted_revision) references heed.change (revision)
);
create unique index deadline_extended_once on heed.deadline (extends_id) where ended_revision is null;
create index deadline_recommendation_index on heed.deadline (recommendation_id, due_on);
create index deadline_first_index on heed.deadline (first_id);
-- The past knows extensions that have ended since.
create index deadline_extends_index on heed.deadline (extends_id);
create index deadline_revision_index on heed.deadline (revision);
create index deadline_ended_revision_index on heed.deadline (ended_revision) where ended_revision is not null;

create table heed.deadline_report (
  id uuid not null,
  deadline_id uuid not null,
  reported_on date not null,
  reported_on_precision text not null,
  counts_from date not null,
  document_id uuid,
  paragraph text,
  note text,
  recorded_by_id uuid not null,
  revision integer not null,
  ended_revision integer,
  redacted_revision integer,
  constraint deadline_report_pkey primary key (id),
  constraint deadline_report_reported_on_precision_known check (reported_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint deadline_report_reported_on_first_day check (heed.is_first_day(reported_on, reported_on_precision)),
  constraint deadline_report_counts_from_within check (counts_from between reported_on and heed.last_day(reported_on, reported_on_precision)),
  constraint deadline_report_paragraph_with_document check (paragraph is null or document_id is not null),
  constraint deadline_report_paragraph_length check (length(paragraph) between 1 and 50),
  constraint deadline_report_note_length check (length(note) between 1 and 2000),
  constraint deadline_report_revision_ordered check (revision < ended_revision),
  constraint deadline_report_deadline_fkey foreign key (deadline_id) references heed.deadline (id),
  constraint deadline_report_document_fkey foreign key (document_id) references heed.document (id),
  constraint deadline_report_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint deadline_report_revision_fkey foreign key (revision) references heed.change (revision),
  constraint deadline_report_ended_revision_fkey foreign key (ended_revision) references heed.change (revision),
  constraint deadline_report_redacted_revision_fkey foreign key (redacted_revision) references heed.change (revision)
);
create index deadline_report_deadline_index on heed.deadline_report (deadline_id, counts_from);
create index deadline_report_revision_index on heed.deadline_report (revision);
create index deadline_report_ended_revision_index on heed.deadline_report (ended_revision) where ended_revision is not null;

create table heed.follow_up (
  id uuid not null,
  recommendation_id uuid not null,
  organization_id uuid not null,
  state text not null,
  decided_on date not null,
  decided_on_precision text not null,
  counts_from date not null,
  document_id uuid,
  paragraph text,
  note text,
  recorded_by_id uuid not null,
  revision integer not null,
  ended_revision integer,
  redacted_revision integer,
  constraint follow_up_pkey primary key (id),
  constraint follow_up_state_known check (state in ('SELECTED', 'DISCONTINUED', 'CONCLUDED')),
  constraint follow_up_decided_on_precision_known check (decided_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint follow_up_decided_on_first_day check (heed.is_first_day(decided_on, decided_on_precision)),
  constraint follow_up_counts_from_within check (counts_from between decided_on and heed.last_day(decided_on, decided_on_precision)),
  constraint follow_up_paragraph_with_document check (paragraph is null or document_id is not null),
  constraint follow_up_paragraph_length check (length(paragraph) between 1 and 50),
  constraint follow_up_note_length check (length(note) between 1 and 2000),
  constraint follow_up_revision_ordered check (revision < ended_revision),
  constraint follow_up_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint follow_up_organization_fkey foreign key (organization_id) references heed.organization (id),
  constraint follow_up_document_fkey foreign key (document_id) references heed.document (id),
  constraint follow_up_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint follow_up_revision_fkey foreign key (revision) references heed.change (revision),
  constraint follow_up_ended_revision_fkey foreign key (ended_revision) references heed.change (revision),
  constraint follow_up_redacted_revision_fkey foreign key (redacted_revision) references heed.change (revision)
);
create index follow_up_recommendation_index on heed.follow_up (recommendation_id, counts_from);
create index follow_up_revision_index on heed.follow_up (revision);
create index follow_up_ended_revision_index on heed.follow_up (ended_revision) where ended_revision is not null;

-- A relation is seen by whoever sees both ends.
create view published.relation as
  select relation.* from heed.relation
   where exists (select from published.recommendation one where one.id = relation.from_id)
     and exists (select from published.recommendation one where one.id = relation.to_id);
create view permitted.relation as
  select relation.* from heed.relation
   where exists (select from permitted.recommendation one where one.id = relation.from_id)
     and exists (select from permitted.recommendation one where one.id = relation.to_id);
create view past.relation as
  select relation.id, relation.kind, relation.from_id, relation.to_id, relation.note, relation.document_id, relation.paragraph,
         relation.recorded_by_id, relation.revision, null::integer as ended_revision, relation.redacted_revision
    from heed.relation
   where relation.revision <= (select heed.at_revision())
     and (relation.ended_revision is null or relation.ended_revision > (select heed.at_revision()))
     and exists (select from heed.recommendation one where one.id = relation.from_id and one.published_revision <= (select heed.at_revision()))
     and exists (select from heed.recommendation one where one.id = relation.to_id and one.published_revision <= (select heed.at_revision()));

-- Deadlines, reports and follow-up are as public as their recommendation.
create view published.deadline as
  select deadline.* from heed.deadline where exists (select from published.recommendation one where one.id = deadline.recommendation_id);
create view permitted.deadline as
  select deadline.* from heed.deadline where exists (select from permitted.recommendation one where one.id = deadline.recommendation_id);
create view past.deadline as
  select deadline.id, deadline.recommendation_id, deadline.addressee_id, deadline.kind, deadline.due_on, deadline.due_on_precision,
         deadline.set_on, deadline.set_on_precision, deadline.counts_from, deadline.set_by_id, deadline.document_id, deadline.paragraph,
         deadline.note, deadline.extends_id, deadline.first_id, deadline.recorded_by_id, deadline.revision,
         null::integer as ended_revision, deadline.redacted_revision
    from heed.deadline
   where deadline.revision <= (select heed.at_revision())
     and (deadline.ended_revision is null or deadline.ended_revision > (select heed.at_revision()))
     and exists (select from heed.recommendation one where one.id = deadline.recommendation_id and one.published_revision <= (select heed.at_revision()));
create view published.deadline_report as
  select report.* from heed.deadline_report report where exists (select from published.deadline one where one.id = report.deadline_id);
create view permitted.deadline_report as
  select report.* from heed.deadline_report report where exists (select from permitted.deadline one where one.id = report.deadline_id);
create view past.deadline_report as
  select report.id, report.deadline_id, report.reported_on, report.reported_on_precision, report.counts_from, report.document_id, report.paragraph,
         report.note, report.recorded_by_id, report.revision, null::integer as ended_revision, report.redacted_revision
    from heed.deadline_report report
   where report.revision <= (select heed.at_revision())
     and (report.ended_revision is null or report.ended_revision > (select heed.at_revision()))
     and exists (select from past.deadline one where one.id = report.deadline_id);
create view published.follow_up as
  select follow_up.* from heed.follow_up where exists (select from published.recommendation one where one.id = follow_up.recommendation_id);
create view permitted.follow_up as
  select follow_up.* from heed.follow_up where exists (select from permitted.recommendation one where one.id = follow_up.recommendation_id);
create view past.follow_up as
  select follow_up.id, follow_up.recommendation_id, follow_up.organization_id, follow_up.state, follow_up.decided_on, follow_up.decided_on_precision,
         follow_up.counts_from, follow_up.document_id, follow_up.paragraph, follow_up.note, follow_up.recorded_by_id, follow_up.revision,
         null::integer as ended_revision, follow_up.redacted_revision
    from heed.follow_up
   where follow_up.revision <= (select heed.at_revision())
     and (follow_up.ended_revision is null or follow_up.ended_revision > (select heed.at_revision()))
     and exists (select from heed.recommendation one where one.id = follow_up.recommendation_id and one.published_revision <= (select heed.at_revision()));

create trigger relation_kept before update or delete on heed.relation for each row execute function heed.keep_row('note');
create trigger relation_never_truncated before truncate on heed.relation for each statement execute function heed.keep_row();
create trigger relation_newest after insert on heed.relation referencing new table as added
  for each statement execute function heed.check_newest();
create trigger deadline_kept before update or delete on heed.deadline for each row execute function heed.keep_row('note');
create trigger deadline_never_truncated before truncate on heed.deadline for each statement execute function heed.keep_row();
create trigger deadline_newest after insert on heed.deadline referencing new table as added
  for each statement execute function heed.check_newest();
create trigger deadline_report_kept before update or delete on heed.deadline_report for each row execute function heed.keep_row('note');
create trigger deadline_report_never_truncated before truncate on heed.deadline_report for each statement execute function heed.keep_row();
create trigger deadline_report_newest after insert on heed.deadline_report referencing new table as added
  for each statement execute function heed.check_newest();
create trigger follow_up_kept before update or delete on heed.follow_up for each row execute function heed.keep_row('note');
create trigger follow_up_never_truncated before truncate on heed.follow_up for each statement execute function heed.keep_row();
create trigger follow_up_newest after insert on heed.follow_up referencing new table as added
  for each statement execute function heed.check_newest();
`;
