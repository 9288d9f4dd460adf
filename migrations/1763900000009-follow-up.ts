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

create trigger relation_kept before update or delete on heed.relation for each row execute function heed.keep_row('note');
create trigger relation_never_truncated before truncate on heed.relation for each statement execute function heed.keep_row();
create trigger relation_newest after insert on heed.relation referencing new table as added
  for each statement execute function heed.check_newest();
`;
