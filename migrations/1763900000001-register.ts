import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clock of the world (`change`) and the register: organizations, documents, terms, collections, tokens. */
export class Register1763900000001 implements MigrationInterface {
  name = 'Register1763900000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const sql = /* sql */ `
create schema published;
create schema permitted;

-- Whether a day of a precision is stored as the first day that it can mean.
create function heed.is_first_day(p_day date, p_precision text) returns boolean language sql immutable parallel safe as $$
  select case p_precision when 'MONTH' then extract(day from p_day) = 1 when 'YEAR' then extract(doy from p_day) = 1 else true end
$$;

-- Whether a value maps language tags to texts in which something stands.
create function heed.are_texts(p_texts jsonb) returns boolean language sql immutable parallel safe as $$
  select case when jsonb_typeof(p_texts) <> 'object' then false else not exists (
    select from jsonb_each(p_texts) text
     where length(text.key) not between 2 and 35 or jsonb_typeof(text.value) <> 'string' or text.value #>> '{}' !~ '[^[:space:]]'
  ) end
$$;

-- One row for every write, in the order of the world. The revision has no gaps.
create table heed.change (
  revision integer not null,
  recorded_at timestamptz(3) not null,
  organization_id uuid not null,
  kind text not null,
  subject_id uuid,
  reason text,
  idempotency_key text,
  input_digest bytea,
  constraint change_pkey primary key (revision),
  constraint change_idempotency_key_unique unique (organization_id, idempotency_key),
  constraint change_revision_positive check (revision > 0),
  constraint change_idempotency_key_length check (length(idempotency_key) between 1 and 200),
  constraint change_reason_length check (length(reason) between 1 and 2000)
);
create index change_recorded_at_index on heed.change (recorded_at);

-- The salt of an input digest stands apart, so that a redaction can make the digest mute.
create table heed.change_salt (
  revision integer not null,
  salt bytea not null,
  constraint change_salt_pkey primary key (revision),
  constraint change_salt_revision_fkey foreign key (revision) references heed.change (revision)
);

create table heed.organization (
  id uuid not null,
  slug text not null,
  kind text not null,
  perspective text,
  country text,
  parent_id uuid,
  successor_id uuid,
  valid_from date,
  valid_until date,
  is_invented boolean not null default false,
  recorded_by_id uuid not null,
  revision integer not null,
  published_revision integer,
  constraint organization_pkey primary key (id),
  constraint organization_slug_unique unique (slug),
  constraint organization_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint organization_kind_known check (kind in ('STATE', 'MINISTRY', 'AGENCY', 'PARLIAMENT', 'COURT', 'PROSECUTOR', 'FACILITY', 'LOCAL_GOVERNMENT', 'NHRI', 'NPM', 'NGO', 'COALITION', 'WORKING_GROUP', 'ADVISORY_COUNCIL', 'COORDINATING_BODY', 'TREATY_BODY', 'SPECIAL_PROCEDURE', 'INTERNATIONAL_ORGANIZATION', 'POLITICAL_PARTY', 'TRADE_UNION', 'MEDIA', 'OTHER')),
  constraint organization_perspective_known check (perspective in ('STATE', 'CIVIL_SOCIETY', 'NATIONAL_INSTITUTION', 'INTERNATIONAL', 'JOINT')),
  constraint organization_country_form check (country ~ '^[A-Z]{2}$'),
  constraint organization_validity_ordered check (valid_from <= valid_until),
  constraint organization_not_its_own_parent check (parent_id <> id),
  constraint organization_not_its_own_successor check (successor_id <> id),
  constraint organization_publication_ordered check (published_revision <= revision),
  constraint organization_parent_fkey foreign key (parent_id) references heed.organization (id),
  constraint organization_successor_fkey foreign key (successor_id) references heed.organization (id),
  constraint organization_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint organization_revision_fkey foreign key (revision) references heed.change (revision),
  constraint organization_published_revision_fkey foreign key (published_revision) references heed.change (revision)
);
create index organization_parent_index on heed.organization (parent_id);
alter table heed.change add constraint change_organization_fkey
  foreign key (organization_id) references heed.organization (id) deferrable initially deferred;

create table heed.organization_name (
  id uuid not null,
  organization_id uuid not null,
  language text not null,
  name text not null,
  acronym text,
  is_alias boolean not null default false,
  valid_from date,
  valid_until date,
  revision integer not null,
  ended_revision integer,
  constraint organization_name_pkey primary key (id),
  constraint organization_name_language_length check (length(language) between 2 and 35),
  constraint organization_name_length check (length(name) between 1 and 300),
  constraint organization_name_acronym_length check (length(acronym) between 1 and 40),
  constraint organization_name_validity_ordered check (valid_from <= valid_until),
  constraint organization_name_revision_ordered check (revision < ended_revision),
  constraint organization_name_organization_fkey foreign key (organization_id) references heed.organization (id),
  constraint organization_name_revision_fkey foreign key (revision) references heed.change (revision),
  constraint organization_name_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create index organization_name_organization_index on heed.organization_name (organization_id, language) where ended_revision is null;

create table heed.document (
  id uuid not null,
  slug text not null,
  symbol text,
  titles jsonb not null,
  language text not null,
  publisher_id uuid,
  published_on date,
  published_on_precision text,
  url text,
  archived_url text,
  session text,
  cycle text,
  event text,
  is_invented boolean not null default false,
  recorded_by_id uuid not null,
  revision integer not null,
  published_revision integer,
  constraint document_pkey primary key (id),
  constraint document_slug_unique unique (slug),
  constraint document_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint document_symbol_unique unique (symbol),
  constraint document_titles_object check (heed.are_texts(titles) and titles <> '{}'),
  constraint document_language_length check (length(language) between 2 and 35),
  constraint document_precision_known check (published_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint document_precision_with_day check ((published_on is null) = (published_on_precision is null)),
  constraint document_published_on_first_day check (heed.is_first_day(published_on, published_on_precision)),
  constraint document_url_form check (url ~ '^https?://' and length(url) <= 2000),
  constraint document_archived_url_form check (archived_url ~ '^https?://' and length(archived_url) <= 2000),
  constraint document_publication_ordered check (published_revision <= revision),
  constraint document_publisher_fkey foreign key (publisher_id) references heed.organization (id),
  constraint document_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint document_revision_fkey foreign key (revision) references heed.change (revision),
  constraint document_published_revision_fkey foreign key (published_revision) references heed.change (revision)
);

create table heed.term (
  id uuid not null,
  slug text not null,
  vocabulary text not null,
  code text,
  labels jsonb not null,
  parent_id uuid,
  recorded_by_id uuid not null,
  revision integer not null,
  published_revision integer,
  constraint term_pkey primary key (id),
  constraint term_slug_unique unique (slug),
  constraint term_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint term_vocabulary_known check (vocabulary in ('THEME', 'AFFECTED_PERSONS', 'SDG_TARGET', 'RIGHT')),
  constraint term_code_unique unique (vocabulary, code),
  constraint term_labels_object check (heed.are_texts(labels) and labels <> '{}'),
  constraint term_not_its_own_parent check (parent_id <> id),
  constraint term_publication_ordered check (published_revision <= revision),
  constraint term_parent_fkey foreign key (parent_id) references heed.term (id),
  constraint term_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint term_revision_fkey foreign key (revision) references heed.change (revision),
  constraint term_published_revision_fkey foreign key (published_revision) references heed.change (revision)
);

create table heed.collection (
  id uuid not null,
  slug text not null,
  language text not null,
  titles jsonb not null,
  descriptions jsonb not null default '{}',
  notices jsonb not null default '{}',
  statements jsonb not null default '{}',
  document_id uuid,
  issuer_id uuid,
  licence text not null,
  reported_count integer,
  is_reported_count_approximate boolean not null default false,
  headline_perspective text not null,
  is_invented boolean not null default false,
  recorded_by_id uuid not null,
  revision integer not null,
  published_revision integer,
  constraint collection_pkey primary key (id),
  constraint collection_slug_unique unique (slug),
  constraint collection_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint collection_language_length check (length(language) between 2 and 35),
  constraint collection_titles_object check (heed.are_texts(titles) and titles <> '{}'),
  constraint collection_descriptions_object check (heed.are_texts(descriptions)),
  constraint collection_notices_object check (heed.are_texts(notices)),
  constraint collection_statements_object check (heed.are_texts(statements)),
  constraint collection_invented_says_so check (not is_invented or notices <> '{}'),
  constraint collection_reported_count_not_negative check (reported_count >= 0),
  constraint collection_publication_ordered check (published_revision <= revision),
  constraint collection_headline_perspective_known check (headline_perspective in ('STATE', 'CIVIL_SOCIETY', 'NATIONAL_INSTITUTION', 'INTERNATIONAL', 'JOINT')),
  constraint collection_document_fkey foreign key (document_id) references heed.document (id),
  constraint collection_issuer_fkey foreign key (issuer_id) references heed.organization (id),
  constraint collection_recorded_by_fkey foreign key (recorded_by_id) references heed.organization (id),
  constraint collection_revision_fkey foreign key (revision) references heed.change (revision),
  constraint collection_published_revision_fkey foreign key (published_revision) references heed.change (revision)
);

-- Who speaks for a perspective in a collection: the first listed that has judged.
create table heed.collection_speaker (
  id uuid not null,
  collection_id uuid not null,
  perspective text not null,
  position integer not null,
  organization_id uuid not null,
  revision integer not null,
  ended_revision integer,
  constraint collection_speaker_pkey primary key (id),
  constraint collection_speaker_perspective_known check (perspective in ('STATE', 'CIVIL_SOCIETY', 'NATIONAL_INSTITUTION', 'INTERNATIONAL', 'JOINT')),
  constraint collection_speaker_position_positive check (position > 0),
  constraint collection_speaker_revision_ordered check (revision < ended_revision),
  constraint collection_speaker_collection_fkey foreign key (collection_id) references heed.collection (id),
  constraint collection_speaker_organization_fkey foreign key (organization_id) references heed.organization (id),
  constraint collection_speaker_revision_fkey foreign key (revision) references heed.change (revision),
  constraint collection_speaker_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create unique index collection_speaker_once on heed.collection_speaker (collection_id, perspective, organization_id) where ended_revision is null;
create unique index collection_speaker_in_order on heed.collection_speaker (collection_id, perspective, position) where ended_revision is null;

-- Who may write. The token itself is never stored, only its SHA-256.
create table heed.access_token (
  id uuid not null,
  organization_id uuid not null,
  role text not null,
  digest bytea not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  constraint access_token_pkey primary key (id),
  constraint access_token_digest_unique unique (digest),
  constraint access_token_digest_length check (length(digest) = 32),
  constraint access_token_role_known check (role in ('CONTRIBUTOR', 'EDITOR', 'ADMIN')),
  constraint access_token_expires_after_creation check (expires_at > created_at),
  constraint access_token_organization_fkey foreign key (organization_id) references heed.organization (id)
);

-- Every former state of a register entry or recommendation, as the row was.
create table heed.history (
  id bigint generated always as identity,
  kind text not null,
  subject_id uuid not null,
  revision integer not null,
  ended_revision integer not null,
  former jsonb not null,
  constraint history_pkey primary key (id),
  constraint history_revision_ordered check (revision < ended_revision),
  constraint history_revision_fkey foreign key (revision) references heed.change (revision),
  constraint history_ended_revision_fkey foreign key (ended_revision) references heed.change (revision)
);
create index history_subject_index on heed.history (subject_id, revision);
create index history_revision_index on heed.history (revision);
create index history_kind_index on heed.history (kind, ended_revision, revision);

-- The one place where a revision is given out. Taken after every other lock of a write.
-- clock_timestamp, not now: now is the start of the transaction and would run backwards between writers.
create function heed.begin_change(
  p_organization_id uuid, p_kind text, p_subject_id uuid, p_reason text,
  p_idempotency_key text, p_input_digest bytea, p_salt bytea
) returns integer language plpgsql as $$
declare
  v_revision integer;
  v_recorded_at timestamptz;
begin
  perform pg_advisory_xact_lock(7304, 1);
  select change.revision, change.recorded_at into v_revision, v_recorded_at
    from heed.change order by change.revision desc limit 1;
  v_revision := coalesce(v_revision, 0) + 1;
  v_recorded_at := greatest(date_trunc('milliseconds', clock_timestamp()), v_recorded_at);
  insert into heed.change (revision, recorded_at, organization_id, kind, subject_id, reason, idempotency_key, input_digest)
    values (v_revision, v_recorded_at, p_organization_id, p_kind, p_subject_id, p_reason, p_idempotency_key, p_input_digest);
  if p_salt is not null then
    insert into heed.change_salt (revision, salt) values (v_revision, p_salt);
  end if;
  return v_revision;
end $$;

-- Whoever adds a change without begin_change finds the same clock: the next revision, at an instant that is
-- neither before the previous one nor still to come.
create function heed.check_change() returns trigger language plpgsql as $$
declare
  v_revision integer;
  v_recorded_at timestamptz;
begin
  perform pg_advisory_xact_lock(7304, 1);
  select change.revision, change.recorded_at into v_revision, v_recorded_at
    from heed.change order by change.revision desc limit 1;
  if new.revision <> coalesce(v_revision, 0) + 1 or new.recorded_at < v_recorded_at
    or new.recorded_at > greatest(clock_timestamp(), v_recorded_at)
  then
    raise exception using errcode = 'HD001', message = 'a change has the next revision and is recorded now';
  end if;
  return new;
end $$;

-- What a revision says is said when it is the newest, and never added to later: the past has one answer for ever.
create function heed.newest_revision() returns integer language sql stable as $$
  select max(change.revision) from heed.change
$$;

-- Rows that are written once. Two things may happen to them, each by the newest change: it ends them, once, or it
-- is a redaction and empties columns named in the trigger's arguments; the row says in which revision.
create function heed.is_redacting(p_revision integer) returns boolean language sql stable as $$
  select exists (
    select from heed.change
     where change.revision = p_revision and change.revision = heed.newest_revision() and change.kind = 'REDACTED')
$$;

create function heed.keep_row() returns trigger language plpgsql as $$
declare
  v_before jsonb;
  v_after jsonb;
  v_column text;
begin
  if tg_op = 'UPDATE' then
    v_before := to_jsonb(old);
    v_after := to_jsonb(new);
    if v_before ->> 'ended_revision' is null and (v_after ->> 'ended_revision')::integer = heed.newest_revision() then
      v_before := v_before - 'ended_revision';
      v_after := v_after - 'ended_revision';
    end if;
    if v_after ->> 'redacted_revision' is distinct from v_before ->> 'redacted_revision'
      and heed.is_redacting((v_after ->> 'redacted_revision')::integer)
      and exists (select from unnest(tg_argv) emptied where v_before -> emptied <> 'null' and v_after -> emptied = 'null')
    then
      v_before := v_before - 'redacted_revision';
      v_after := v_after - 'redacted_revision';
      foreach v_column in array coalesce(tg_argv, '{}') loop
        if v_after -> v_column = 'null' then
          v_before := v_before - v_column;
          v_after := v_after - v_column;
        end if;
      end loop;
    end if;
    if v_before = v_after then
      return new;
    end if;
  end if;
  raise exception using errcode = 'HD001',
    message = format('%s rows are written once: %s is refused', tg_table_name, lower(tg_op));
end $$;

-- A salt may go, when its digest shall be mute, and never becomes another one.
create function heed.keep_salt() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'HD001', message = format('a salt is never changed: %s is refused', lower(tg_op));
end $$;

-- Whether the newest change is a redaction that empties texts in languages, of the columns named, and does nothing else.
create function heed.is_emptying(p_before jsonb, p_after jsonb, p_columns text[]) returns boolean language sql stable as $$
  select p_before <> p_after and p_before - coalesce(p_columns, '{}') = p_after - coalesce(p_columns, '{}')
    and not exists (select from unnest(p_columns) emptied where p_after -> emptied not in (p_before -> emptied, '{}'))
    and heed.is_redacting(heed.newest_revision())
$$;

-- Former states are written once. A redaction empties in them what it empties in the entry.
create function heed.keep_former() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - 'former' = to_jsonb(new) - 'former'
    and old.kind = 'action' and heed.is_emptying(old.former, new.former, '{descriptions}')
  then
    return new;
  end if;
  raise exception using errcode = 'HD001',
    message = format('%s rows are written once: %s is refused', tg_table_name, lower(tg_op));
end $$;

-- Entries that may be edited: each edit is the newest change's and keeps the former row. A publication is never
-- taken back nor back-dated; what is invented stays so, and a recommendation keeps its home, its reference and what
-- it is a part of: judgements of parts name both.
create function heed.keep_history() returns trigger language plpgsql as $$
declare
  v_old jsonb;
  v_new jsonb;
begin
  if tg_op <> 'UPDATE' then
    raise exception using errcode = 'HD001',
      message = format('%s rows are kept for ever: %s is refused', tg_table_name, lower(tg_op));
  end if;
  v_old := to_jsonb(old);
  v_new := to_jsonb(new);
  if heed.is_emptying(v_old, v_new, tg_argv) then
    return new;
  end if;
  if old.id <> new.id or new.revision <= old.revision or new.revision <> heed.newest_revision()
    or (new.published_revision is distinct from old.published_revision
      and (old.published_revision is not null or new.published_revision is distinct from new.revision))
  then
    raise exception using errcode = 'HD001',
      message = format('a %s keeps its id and publication, and every edit has the newest revision', tg_table_name);
  end if;
  if v_old -> 'is_invented' is distinct from v_new -> 'is_invented'
    or v_old -> 'home_collection_id' is distinct from v_new -> 'home_collection_id'
    or v_old -> 'reference' is distinct from v_new -> 'reference'
    or (v_old ->> 'origin' = 'INVENTED') is distinct from (v_new ->> 'origin' = 'INVENTED')
    or (tg_table_name = 'recommendation' and v_old -> 'parent_id' is distinct from v_new -> 'parent_id')
  then
    raise exception using errcode = 'HD001',
      message = format('a %s stays invented or real, and keeps its home, its reference and what it is a part of', tg_table_name);
  end if;
  insert into heed.history (kind, subject_id, revision, ended_revision, former)
    values (tg_table_name, old.id, old.revision, new.revision, v_old);
  return new;
end $$;

create function heed.check_newest() returns trigger language plpgsql as $$
begin
  if exists (select from added where added.revision <> (select heed.newest_revision())) then
    raise exception using errcode = 'HD001', message = format('%s rows are written in the newest revision', tg_table_name);
  end if;
  return null;
end $$;

-- An entry that comes in public is public from its own revision on.
create function heed.refuse_back_dating() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'HD001', message = format('a %s is published in the revision that is its own', tg_table_name);
end $$;

create trigger change_in_order before insert on heed.change for each row execute function heed.check_change();
create trigger change_kept before update or delete on heed.change for each row execute function heed.keep_row();
create trigger change_never_truncated before truncate on heed.change for each statement execute function heed.keep_row();
create trigger change_salt_kept before update on heed.change_salt for each row execute function heed.keep_salt();
create trigger change_salt_never_truncated before truncate on heed.change_salt for each statement execute function heed.keep_salt();
create trigger history_kept before update or delete on heed.history for each row execute function heed.keep_former();
create trigger history_never_truncated before truncate on heed.history for each statement execute function heed.keep_row();
create trigger organization_name_kept before update or delete on heed.organization_name for each row execute function heed.keep_row();
create trigger organization_name_never_truncated before truncate on heed.organization_name for each statement execute function heed.keep_row();
create trigger collection_speaker_kept before update or delete on heed.collection_speaker for each row execute function heed.keep_row();
create trigger collection_speaker_never_truncated before truncate on heed.collection_speaker for each statement execute function heed.keep_row();
create trigger organization_not_back_dated before insert on heed.organization
  for each row when (new.published_revision <> new.revision) execute function heed.refuse_back_dating();
create trigger organization_history before update or delete on heed.organization for each row execute function heed.keep_history();
create trigger organization_never_truncated before truncate on heed.organization for each statement execute function heed.keep_row();
create trigger document_not_back_dated before insert on heed.document
  for each row when (new.published_revision <> new.revision) execute function heed.refuse_back_dating();
create trigger document_history before update or delete on heed.document for each row execute function heed.keep_history();
create trigger document_never_truncated before truncate on heed.document for each statement execute function heed.keep_row();
create trigger term_not_back_dated before insert on heed.term
  for each row when (new.published_revision <> new.revision) execute function heed.refuse_back_dating();
create trigger term_history before update or delete on heed.term for each row execute function heed.keep_history();
create trigger term_never_truncated before truncate on heed.term for each statement execute function heed.keep_row();
create trigger collection_not_back_dated before insert on heed.collection
  for each row when (new.published_revision <> new.revision) execute function heed.refuse_back_dating();
create trigger collection_history before update or delete on heed.collection for each row execute function heed.keep_history();
create trigger collection_never_truncated before truncate on heed.collection for each statement execute function heed.keep_row();
`;
