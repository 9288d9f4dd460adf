import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recommendations: texts in languages, issuers, addressees, terms, collections, responses. */
export class Recommendation1763900000002 implements MigrationInterface {
  name = 'Recommendation1763900000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const sql = /* sql */ `
create table heed.recommendation (
  id uuid not null,
  reference text not null,
  parent_id uuid,
  type text not null,
  origin text not null,
  text_kind text not null,
  issued_on date,
  issued_on_precision text,
  document_id uuid,
  paragraph text,
  is_continuous boolean not null default false,
  action_category integer,
  home_collection_id uuid not null,
  recorded_by_id uuid not null,
  revision integer not null,
  published_revision integer,
  constraint recommendation_pkey primary key (id),
  constraint recommendation_reference_unique unique (reference),
  constraint recommendation_reference_length check (length(reference) between 1 and 80),
  constraint recommendation_type_known check (type in ('RECOMMENDATION', 'CONCERN')),
  constraint recommendation_origin_known check (origin in ('SOURCED', 'UNSOURCED', 'INVENTED')),
  constraint recommendation_text_kind_known check (text_kind in ('VERBATIM', 'PARAPHRASE')),
  constraint recommendation_sourced_has_document check (origin <> 'SOURCED' or document_id is not null),
  constraint recommendation_issued_on_precision_known check (issued_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint recommendation_precision_with_day check ((issued_on is null) = (issued_on_precision is null)),
  constraint recommendation_issued_on_first_day check (heed.is_first_day(issued_on, issued_on_precision)),
  constraint recommendation_paragraph_with_document check (paragraph is null or document_id is not null),
  constraint recommendation_paragraph_length check (length(paragraph) between 1 and 50),
  constraint recommendation_action_category_range check (action_category between 1 and 5),
  constraint recommendation_not_its_own_parent check (parent_id <> id),
  constraint recommendation_publication_ordered check (published_revision <= revision),
  constraint recommendation_parent_fkey foreign key (parent_id) references heed.recommendation (id),
  constraint recommendation_document_fkey foreign key (document_id) references heed.document (id),
  constraint recommendation_home_collection_fkey foreign key (home_collection_id) references heed.collection (id),
  constraint recommendation_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint recommendation_revision_fkey foreign key (revision) references heed.change (revision),
  constraint recommendation_published_revision_fkey foreign key (published_revision) references heed.change (revision)
);
create index recommendation_parent_index on heed.recommendation (parent_id);
create index recommendation_document_index on heed.recommendation (document_id);
create index recommendation_by_reference on heed.recommendation (reference collate "C", id);
create index recommendation_by_issue on heed.recommendation (coalesce(issued_on, '0001-01-01'::date), id);
create index recommendation_by_revision on heed.recommendation (revision, id);
create index recommendation_recorded_by_index on heed.recommendation (recorded_by_id) where published_revision is null;
create index recommendation_published_revision_index on heed.recommendation (published_revision);

create table heed.recommendation_text (
  id uuid not null,
  recommendation_id uuid not null,
  language text not null,
  title text,
  text text,
  issuer_description text,
  is_original boolean not null,
  translation_kind text,
  translator_id uuid,
  source_revision integer,
  reason text,
  revision integer not null,
  ended_revision integer,
  redacted_revision integer,
  constraint recommendation_text_pkey primary key (id),
  constraint recommendation_text_language_length check (length(language) between 2 and 35),
  constraint recommendation_text_title_length check (length(title) between 1 and 500),
  constraint recommendation_text_text_length check (length(text) between 1 and 20000),
  constraint recommendation_text_issuer_description_length check (length(issuer_description) between 1 and 500),
  constraint recommendation_text_says_something check (title is not null or text is not null or redacted_revision is not null),
  constraint recommendation_text_translation_kind_known check (translation_kind in ('OFFICIAL', 'UNOFFICIAL', 'MACHINE')),
  constraint recommendation_text_original_or_translation check (is_original = (translation_kind is null)),
  constraint recommendation_text_reason_known check (reason in ('TYPO', 'CORRIGENDUM', 'FINAL_VERSION')),
  constraint recommendation_text_revision_ordered check (revision < ended_revision),
  constraint recommendation_text_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint recommendation_text_translator_fkey foreign key (translator_id) references heed.organization (id),
  constraint recommendation_text_revision_fkey foreign key (revision) references heed.change (revision),
  constraint recommendation_text_ended_revision_fkey foreign key (ended_revision) references heed.change (revision),
  constraint recommendation_text_redacted_revision_fkey foreign key (redacted_revision) references heed.change (revision)
);
create unique index recommendation_text_current on heed.recommendation_text (recommendation_id, language) where ended_revision is null;
create unique index recommendation_text_one_original on heed.recommendation_text (recommendation_id) where is_original and ended_revision is null;
create index recommendation_text_history on heed.recommendation_text (recommendation_id, revision);
create index recommendation_text_revision_index on heed.recommendation_text (revision);
create index recommendation_text_ended_revision_index on heed.recommendation_text (ended_revision) where ended_revision is not null;

create table heed.recommendation_issuer (
  id uuid not null,
  recommendation_id uuid not null,
  organization_id uuid not null,
  position integer not null,
  revision integer not null,
  ended_revision integer,
  constraint recommendation_issuer_pkey primary key (id),
  constraint recommendation_issuer_revision_ordered check (revision < ended_revision),
  constraint recommendation_issuer_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint recommendation_issuer_organization_fkey foreign key (organization_id) references heed.organization (id),
  constraint recommendation_issuer_revision_fkey foreign key (revision) references heed.change (revision),
  constraint recommendation_issuer_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create unique index recommendation_issuer_current on heed.recommendation_issuer (recommendation_id, organization_id) where ended_revision is null;
create index recommendation_issuer_organization_index on heed.recommendation_issuer (organization_id, recommendation_id, ended_revision);
create index recommendation_issuer_history on heed.recommendation_issuer (recommendation_id, revision);
create index recommendation_issuer_revision_index on heed.recommendation_issuer (revision);
create index recommendation_issuer_ended_revision_index on heed.recommendation_issuer (ended_revision) where ended_revision is not null;

create table heed.addressee (
  id uuid not null,
  recommendation_id uuid not null,
  organization_id uuid not null,
  role text not null,
  received_on date,
  received_on_precision text,
  position integer not null,
  revision integer not null,
  ended_revision integer,
  constraint addressee_pkey primary key (id),
  constraint addressee_role_known check (role in ('LEAD', 'SUPPORTING')),
  constraint addressee_received_on_precision_known check (received_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint addressee_precision_with_day check ((received_on is null) = (received_on_precision is null)),
  constraint addressee_received_on_first_day check (heed.is_first_day(received_on, received_on_precision)),
  constraint addressee_revision_ordered check (revision < ended_revision),
  constraint addressee_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint addressee_organization_fkey foreign key (organization_id) references heed.organization (id),
  constraint addressee_revision_fkey foreign key (revision) references heed.change (revision),
  constraint addressee_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create unique index addressee_current on heed.addressee (recommendation_id, organization_id) where ended_revision is null;
create index addressee_organization_index on heed.addressee (organization_id, recommendation_id, ended_revision);
create index addressee_history on heed.addressee (recommendation_id, revision);
create index addressee_revision_index on heed.addressee (revision);
create index addressee_ended_revision_index on heed.addressee (ended_revision) where ended_revision is not null;

create table heed.recommendation_term (
  id uuid not null,
  recommendation_id uuid not null,
  term_id uuid not null,
  position integer not null,
  revision integer not null,
  ended_revision integer,
  constraint recommendation_term_pkey primary key (id),
  constraint recommendation_term_revision_ordered check (revision < ended_revision),
  constraint recommendation_term_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint recommendation_term_term_fkey foreign key (term_id) references heed.term (id),
  constraint recommendation_term_revision_fkey foreign key (revision) references heed.change (revision),
  constraint recommendation_term_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create unique index recommendation_term_current on heed.recommendation_term (recommendation_id, term_id) where ended_revision is null;
create index recommendation_term_term_index on heed.recommendation_term (term_id, recommendation_id, ended_revision);
create index recommendation_term_history on heed.recommendation_term (recommendation_id, revision);
create index recommendation_term_revision_index on heed.recommendation_term (revision);
create index recommendation_term_ended_revision_index on heed.recommendation_term (ended_revision) where ended_revision is not null;

create table heed.collection_item (
  id uuid not null,
  collection_id uuid not null,
  recommendation_id uuid not null,
  revision integer not null,
  ended_revision integer,
  constraint collection_item_pkey primary key (id),
  constraint collection_item_revision_ordered check (revision < ended_revision),
  constraint collection_item_collection_fkey foreign key (collection_id) references heed.collection (id),
  constraint collection_item_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint collection_item_revision_fkey foreign key (revision) references heed.change (revision),
  constraint collection_item_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create unique index collection_item_current on heed.collection_item (collection_id, recommendation_id) where ended_revision is null;
create index collection_item_recommendation_index on heed.collection_item (recommendation_id, collection_id, ended_revision);
create index collection_item_history on heed.collection_item (collection_id, recommendation_id, revision);
create index collection_item_revision_index on heed.collection_item (revision);
create index collection_item_ended_revision_index on heed.collection_item (ended_revision) where ended_revision is not null;

create table heed.external_id (
  id uuid not null,
  recommendation_id uuid not null,
  system text not null,
  value text not null,
  revision integer not null,
  ended_revision integer,
  constraint external_id_pkey primary key (id),
  constraint external_id_system_form check (system ~ '^[A-Z0-9_]{1,40}$'),
  constraint external_id_value_length check (length(value) between 1 and 200),
  constraint external_id_revision_ordered check (revision < ended_revision),
  constraint external_id_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint external_id_revision_fkey foreign key (revision) references heed.change (revision),
  constraint external_id_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create unique index external_id_current on heed.external_id (recommendation_id, system, value) where ended_revision is null;
create index external_id_history on heed.external_id (recommendation_id, revision);
create index external_id_value_index on heed.external_id (system, value) where ended_revision is null;
create index external_id_revision_index on heed.external_id (revision);
create index external_id_ended_revision_index on heed.external_id (ended_revision) where ended_revision is not null;

create table heed.response (
  id uuid not null,
  recommendation_id uuid not null,
  organization_id uuid not null,
  position text not null,
  native_words text,
  responded_on date not null,
  responded_on_precision text not null,
  document_id uuid,
  paragraph text,
  recorded_by_id uuid not null,
  revision integer not null,
  published_revision integer,
  redacted_revision integer,
  constraint response_pkey primary key (id),
  constraint response_position_known check (position in ('SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', 'NOT_SUPPORTED', 'PENDING')),
  constraint response_native_words_length check (length(native_words) between 1 and 2000),
  constraint response_responded_on_precision_known check (responded_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint response_responded_on_first_day check (heed.is_first_day(responded_on, responded_on_precision)),
  constraint response_paragraph_with_document check (paragraph is null or document_id is not null),
  constraint response_paragraph_length check (length(paragraph) between 1 and 50),
  constraint response_publication_ordered check (published_revision <= revision),
  constraint response_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint response_organization_fkey foreign key (organization_id) references heed.organization (id),
  constraint response_document_fkey foreign key (document_id) references heed.document (id),
  constraint response_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint response_revision_fkey foreign key (revision) references heed.change (revision),
  constraint response_published_revision_fkey foreign key (published_revision) references heed.change (revision),
  constraint response_redacted_revision_fkey foreign key (redacted_revision) references heed.change (revision)
);
create index response_recommendation_index on heed.response (recommendation_id, responded_on, revision);
create index response_published_revision_index on heed.response (published_revision);

-- A response is written once; it may still be published, once.
create function heed.keep_response() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.published_revision is null and new.published_revision is not null
    and to_jsonb(old) - 'published_revision' - 'revision' = to_jsonb(new) - 'published_revision' - 'revision'
    and new.revision = new.published_revision and new.revision = heed.newest_revision()
  then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.redacted_revision is null and new.redacted_revision is not null
    and old.native_words is not null and new.native_words is null
    and heed.is_redacting(new.redacted_revision)
    and to_jsonb(old) - 'native_words' - 'redacted_revision' = to_jsonb(new) - 'native_words' - 'redacted_revision'
  then
    return new;
  end if;
  raise exception using errcode = 'HD001', message = format('response rows are written once: %s is refused', lower(tg_op));
end $$;

-- A part has no parts, and an invented item lives in invented collections only, and the other way round.
-- What joins new rows goes by index, row by row: a plan that was made for one row must serve 500, and the other way round.
create function heed.check_recommendation() returns trigger language plpgsql as $$
begin
  if new.parent_id is not null and exists (
    select from heed.recommendation parent where parent.id = new.parent_id and parent.parent_id is not null
  ) then
    raise exception using errcode = 'HD005', message = 'a part cannot have parts of its own';
  end if;
  if new.parent_id is not null and exists (select from heed.recommendation part where part.parent_id = new.id) then
    raise exception using errcode = 'HD005', message = 'a recommendation with parts cannot become a part';
  end if;
  return new;
end $$;
create function heed.check_collection_item() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
  if exists (
    select from added
      join heed.recommendation on recommendation.id = added.recommendation_id
      join heed.collection on collection.id = added.collection_id
     where collection.is_invented <> (recommendation.origin = 'INVENTED')
  ) then
    raise exception using errcode = 'HD006', message = 'invented items belong to invented collections, and only they do';
  end if;
  return null;
end $$;

-- Asked at the commit, because a recommendation is written before it is put anywhere.
create function heed.check_home() returns trigger language plpgsql as $$
declare
  v_id uuid;
begin
  if tg_table_name = 'recommendation' then
    v_id := new.id;
  else
    v_id := new.recommendation_id;
  end if;
  if not exists (
    select from heed.recommendation
      join heed.collection_item item on item.recommendation_id = recommendation.id
       and item.collection_id = recommendation.home_collection_id and item.ended_revision is null
     where recommendation.id = v_id
  ) then
    raise exception using errcode = 'HD011', message = 'a recommendation is in its home collection';
  end if;
  return null;
end $$;

create trigger recommendation_parts_checked before insert or update of parent_id on heed.recommendation
  for each row when (new.parent_id is not null) execute function heed.check_recommendation();
create trigger collection_item_invention_checked after insert on heed.collection_item
  referencing new table as added for each statement execute function heed.check_collection_item();
create constraint trigger recommendation_at_home after insert on heed.recommendation
  deferrable initially deferred for each row execute function heed.check_home();
create constraint trigger collection_item_home_kept after update on heed.collection_item
  deferrable initially deferred for each row when (new.ended_revision is not null) execute function heed.check_home();
create trigger recommendation_not_back_dated before insert on heed.recommendation
  for each row when (new.published_revision <> new.revision) execute function heed.refuse_back_dating();
create trigger recommendation_history before update or delete on heed.recommendation for each row execute function heed.keep_history();
create trigger recommendation_never_truncated before truncate on heed.recommendation for each statement execute function heed.keep_row();
create trigger response_not_back_dated before insert on heed.response
  for each row when (new.published_revision <> new.revision) execute function heed.refuse_back_dating();
create trigger response_kept before update or delete on heed.response for each row execute function heed.keep_response();
create trigger response_never_truncated before truncate on heed.response for each statement execute function heed.keep_row();
create trigger recommendation_text_kept before update or delete on heed.recommendation_text for each row execute function heed.keep_row('title', 'text', 'issuer_description');
create trigger recommendation_text_never_truncated before truncate on heed.recommendation_text for each statement execute function heed.keep_row();
create trigger recommendation_issuer_kept before update or delete on heed.recommendation_issuer for each row execute function heed.keep_row();
create trigger recommendation_issuer_never_truncated before truncate on heed.recommendation_issuer for each statement execute function heed.keep_row();
create trigger addressee_kept before update or delete on heed.addressee for each row execute function heed.keep_row();
create trigger addressee_never_truncated before truncate on heed.addressee for each statement execute function heed.keep_row();
create trigger recommendation_term_kept before update or delete on heed.recommendation_term for each row execute function heed.keep_row();
create trigger recommendation_term_never_truncated before truncate on heed.recommendation_term for each statement execute function heed.keep_row();
create trigger collection_item_kept before update or delete on heed.collection_item for each row execute function heed.keep_row();
create trigger collection_item_never_truncated before truncate on heed.collection_item for each statement execute function heed.keep_row();
create trigger external_id_kept before update or delete on heed.external_id for each row execute function heed.keep_row();
create trigger external_id_never_truncated before truncate on heed.external_id for each statement execute function heed.keep_row();
`;
