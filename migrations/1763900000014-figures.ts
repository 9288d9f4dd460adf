import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What figures count, kept beside the history: turns of statuses, and sums of them that no million is read for. */
export class Figures1763900000014 implements MigrationInterface {
  name = 'Figures1763900000014';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

/** The ids of what a recommendation is linked to, in one order. */
const linked = (table: string, column: string, condition = '') =>
  `array(select distinct link.${column} from heed.${table} link where link.recommendation_id = recommendation.id and link.ended_revision is null${condition} order by 1)`;

/** Queues the recommendations that a statement touched. */
const touchedBy = (event: string, table: string, ids: string) => `
create function heed.touch_by_${table}_${event}() returns trigger language plpgsql as $$
begin
  insert into heed.figure_due (transaction_id, recommendation_id)
    select pg_current_xact_id()::text::bigint, touched.id from (${ids}) touched (id) on conflict do nothing;
  return null;
end $$;
create trigger ${table}_touches_figures_by_${event} after ${event} on heed.${table}
  referencing new table as changed for each statement execute function heed.touch_by_${table}_${event}();`;

const touches = (table: string, ids: string) =>
  touchedBy('insert', table, ids) + touchedBy('update', table, ids);

const itself = 'select distinct changed.recommendation_id from changed';

const sql = /* sql */ `
-- Of every recommendation that figures count: public, asked for, without parts. Where it stands and by what it is grouped.
create table heed.counted_recommendation (
  recommendation_id uuid not null,
  home_collection_id uuid not null,
  issued_from date not null,
  collection_ids uuid[] not null,
  issuer_ids uuid[] not null,
  addressee_ids uuid[] not null,
  term_ids uuid[] not null,
  has_theme boolean not null,
  constraint counted_recommendation_pkey primary key (recommendation_id),
  constraint counted_recommendation_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint counted_recommendation_home_collection_fkey foreign key (home_collection_id) references heed.collection (id)
);

-- Since when a perspective says what of a scope, in a collection, as it is known now; until its next turn.
create table heed.status_turn (
  id bigint generated always as identity,
  recommendation_id uuid not null,
  addressee_id uuid,
  collection_id uuid not null,
  perspective text not null,
  since date not null,
  bucket text not null,
  constraint status_turn_pkey primary key (id),
  constraint status_turn_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id),
  constraint status_turn_addressee_fkey foreign key (addressee_id) references heed.organization (id),
  constraint status_turn_collection_fkey foreign key (collection_id) references heed.collection (id)
);
create unique index status_turn_scope on heed.status_turn (recommendation_id, collection_id, perspective, addressee_id, since) nulls not distinct;

-- By how much a bucket of a collection grew or shrank on a day. Without perspective and bucket: all that is counted there.
create table heed.figure_step (
  id bigint generated always as identity,
  collection_id uuid not null,
  is_home boolean not null,
  perspective text,
  bucket text,
  since date not null,
  change integer not null,
  constraint figure_step_pkey primary key (id),
  constraint figure_step_collection_fkey foreign key (collection_id) references heed.collection (id)
);
create unique index figure_step_scope on heed.figure_step (collection_id, is_home, perspective, bucket, since) nulls not distinct;

-- How many stand in a bucket of a collection now: all (WHOLE), with a term (TERM), by an issuer (ISSUER), received by an
-- addressee (ADDRESSEE), and in an addressee's own share (SHARE). Without member: those in no theme, issuer or share.
create table heed.figure_count (
  id bigint generated always as identity,
  collection_id uuid not null,
  is_home boolean not null,
  perspective text,
  bucket text,
  dimension text not null,
  member_id uuid,
  count integer not null,
  constraint figure_count_pkey primary key (id),
  constraint figure_count_dimension_known check (dimension in ('WHOLE', 'TERM', 'ISSUER', 'ADDRESSEE', 'SHARE')),
  constraint figure_count_collection_fkey foreign key (collection_id) references heed.collection (id)
);
create unique index figure_count_scope on heed.figure_count (collection_id, is_home, dimension, member_id, perspective, bucket) nulls not distinct;
create index figure_count_member_index on heed.figure_count (dimension, member_id);

-- The recommendations that a transaction under way has touched. Empty between transactions.
create table heed.figure_due (
  transaction_id bigint not null,
  recommendation_id uuid not null,
  constraint figure_due_pkey primary key (transaction_id, recommendation_id)
);

-- What must be kept, as the entries and the history say. Kept tables bear the names of these views.
create schema derived;
create function heed.statuses() returns text[] language sql immutable parallel safe as $$
  select '{NO_INFORMATION,NOT_IMPLEMENTED,PLANNED,IN_PROGRESS,STALLED,PARTIALLY_IMPLEMENTED,MOSTLY_IMPLEMENTED,FULLY_IMPLEMENTED,CONTRARY_OR_REJECTED,NO_LONGER_APPLICABLE}'::text[]
$$;
create view derived.counted_recommendation as
  select recommendation.id as recommendation_id, recommendation.home_collection_id,
         coalesce(heed.last_day(recommendation.issued_on, recommendation.issued_on_precision), '-infinity') as issued_from,
         ${linked('collection_item', 'collection_id')} as collection_ids,
         ${linked('recommendation_issuer', 'organization_id')} as issuer_ids,
         ${linked('addressee', 'organization_id')} as addressee_ids,
         ${linked('recommendation_term', 'term_id')} as term_ids,
         exists (select from heed.recommendation_term link join heed.term on term.id = link.term_id and term.vocabulary = 'THEME'
                  where link.recommendation_id = recommendation.id and link.ended_revision is null) as has_theme
    from heed.recommendation
   where recommendation.published_revision is not null and recommendation.type = 'RECOMMENDATION'
     and not exists (select from heed.recommendation part where part.parent_id = recommendation.id and part.published_revision is not null);

-- Who has judged once has judged ever since, so each judgement is looked at once, in the order of its day:
-- with a list, it speaks where no speaker before its own in the list has judged until then; without one, all say the
-- same exactly where the number of voices times the sum of their squared numbers is the square of their sum.
create view derived.status_turn as
  with judged as (
    select distinct on (target.recommendation_id, assessment.addressee_id, assessment.assessor_id, assessment.counts_from)
           target.recommendation_id, assessment.addressee_id, assessment.assessor_id, assessor.perspective, assessment.counts_from as since,
           array_position(heed.statuses(), assessment.status) as number
      from heed.assessment_target target
      join heed.assessment on assessment.id = target.assessment_id
      join heed.organization assessor on assessor.id = assessment.assessor_id
     where not exists (select from heed.assessment later where later.supersedes_id = assessment.id)
       and not exists (select from heed.retraction where retraction.assessment_id = assessment.id)
     order by target.recommendation_id, assessment.addressee_id, assessment.assessor_id, assessment.counts_from, assessment.revision desc, assessment.id desc
  ), heard as (
    select judged.*, lag(judged.number) over (partition by judged.recommendation_id, judged.addressee_id, judged.assessor_id order by judged.since) as former
      from judged
  ), beside as (
    select heard.recommendation_id, heard.addressee_id, item.collection_id, heard.perspective, heard.since, heard.number, speaker.position,
           exists (select from heed.collection_speaker listed where listed.collection_id = item.collection_id
                      and listed.perspective = heard.perspective and listed.ended_revision is null) as has_list,
           min(speaker.position) over until_then as first_position,
           count(*) filter (where heard.former is null) over until_then as voices,
           sum(heard.number - coalesce(heard.former, 0)) over until_then as total,
           sum(heard.number * heard.number - coalesce(heard.former * heard.former, 0)) over until_then as squares
      from heard
      join heed.collection_item item on item.recommendation_id = heard.recommendation_id and item.ended_revision is null
      left join heed.collection_speaker speaker on speaker.collection_id = item.collection_id and speaker.perspective = heard.perspective
       and speaker.organization_id = heard.assessor_id and speaker.ended_revision is null
    window until_then as (partition by heard.recommendation_id, heard.addressee_id, item.collection_id, heard.perspective order by heard.since)
  ), spoken as (
    select distinct beside.recommendation_id, beside.addressee_id, beside.collection_id, beside.perspective, beside.since,
           case when beside.has_list then (heed.statuses())[beside.number]
             when beside.voices * beside.squares = beside.total * beside.total then (heed.statuses())[beside.total / beside.voices]
             else 'DIVIDED' end as bucket
      from beside where not beside.has_list or beside.position = beside.first_position
  ), turned as (
    select spoken.*, lag(spoken.bucket) over (partition by spoken.recommendation_id, spoken.addressee_id, spoken.collection_id, spoken.perspective order by spoken.since) as former
      from spoken
  )
  select turned.recommendation_id, turned.addressee_id, turned.collection_id, turned.perspective, turned.since, turned.bucket
    from turned where turned.bucket is distinct from turned.former;

-- What a counted recommendation adds to the steps: it is there from its issue on, and so is what was said before.
create view heed.figure_step_part as
  select counted.recommendation_id, place.collection_id, place.collection_id = counted.home_collection_id as is_home,
         null::text as perspective, null::text as bucket, counted.issued_from as since, 1 as change
    from heed.counted_recommendation counted, unnest(counted.collection_ids) place (collection_id)
  union all
  select span.recommendation_id, span.collection_id, span.is_home, span.perspective, span.bucket, step.since, step.change
    from (
      select turn.recommendation_id, turn.collection_id, turn.collection_id = counted.home_collection_id as is_home, turn.perspective, turn.bucket,
             greatest(turn.since, counted.issued_from) as since,
             greatest(lead(turn.since) over (partition by turn.recommendation_id, turn.collection_id, turn.perspective order by turn.since), counted.issued_from) as until,
             lead(turn.since) over (partition by turn.recommendation_id, turn.collection_id, turn.perspective order by turn.since) is null as is_last
        from heed.counted_recommendation counted
        join heed.status_turn turn on turn.recommendation_id = counted.recommendation_id and turn.addressee_id is null
    ) span
   cross join lateral (values (span.since, 1), (case when not span.is_last then span.until end, -1)) step (since, change)
   where step.since is not null and (span.is_last or span.since < span.until);

-- And to the counts: once as a whole and in each of its groups, with what is said of it now. An addressee's own share
-- counts where it was judged, otherwise the whole.
create view heed.figure_count_part as
  select counted.recommendation_id, place.collection_id, place.collection_id = counted.home_collection_id as is_home, said.perspective, said.bucket,
         member.dimension, member.id as member_id
    from heed.counted_recommendation counted
   cross join unnest(counted.collection_ids) place (collection_id)
   cross join lateral (
     select null::text as perspective, null::text as bucket
     union all
     (select distinct on (turn.perspective) turn.perspective, turn.bucket from heed.status_turn turn
       where turn.recommendation_id = counted.recommendation_id and turn.collection_id = place.collection_id and turn.addressee_id is null
       order by turn.perspective, turn.since desc)
   ) said
   cross join lateral (
     select 'WHOLE' as dimension, null::uuid as id
     union all select 'TERM', term.id from unnest(counted.term_ids) term (id)
     union all select 'TERM', null where not counted.has_theme
     union all select 'ISSUER', issuer.id from unnest(counted.issuer_ids) issuer (id)
     union all select 'ISSUER', null where counted.issuer_ids = '{}'
     union all select 'ADDRESSEE', addressee.id from unnest(counted.addressee_ids) addressee (id)
     union all select 'SHARE', null where counted.addressee_ids = '{}'
   ) member
  union all
  select counted.recommendation_id, place.collection_id, place.collection_id = counted.home_collection_id, said.perspective, said.bucket, 'SHARE', addressee.id
    from heed.counted_recommendation counted
   cross join unnest(counted.collection_ids) place (collection_id)
   cross join unnest(counted.addressee_ids) addressee (id)
   cross join lateral (
     select null::text as perspective, null::text as bucket
     union all
     (select distinct on (turn.perspective) turn.perspective, turn.bucket from heed.status_turn turn
       where turn.recommendation_id = counted.recommendation_id and turn.collection_id = place.collection_id
         and (turn.addressee_id is null or turn.addressee_id = addressee.id)
       order by turn.perspective, turn.addressee_id nulls last, turn.since desc)
   ) said;

-- Adds to the sums what has changed, and drops those that came to nothing.
create function heed.add_to_steps(p_former heed.figure_step_part[], p_ids uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  v_empty bigint[];
begin
  with added as (
    insert into heed.figure_step (collection_id, is_home, perspective, bucket, since, change)
    select part.collection_id, part.is_home, part.perspective, part.bucket, part.since, sum(part.change)
      from (
        select former.collection_id, former.is_home, former.perspective, former.bucket, former.since, -former.change as change from unnest(p_former) former
        union all
        select now.collection_id, now.is_home, now.perspective, now.bucket, now.since, now.change from heed.figure_step_part now
         where now.recommendation_id = any (p_ids)
      ) part
     group by part.collection_id, part.is_home, part.perspective, part.bucket, part.since having sum(part.change) <> 0
    on conflict (collection_id, is_home, perspective, bucket, since) do update set change = figure_step.change + excluded.change
    returning figure_step.id, figure_step.change
  )
  select array_agg(added.id) into v_empty from added where added.change = 0;
  if v_empty is not null then delete from heed.figure_step where figure_step.id = any (v_empty); end if;
end $$;

create function heed.add_to_counts(p_former heed.figure_count_part[], p_ids uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  v_empty bigint[];
begin
  with added as (
    insert into heed.figure_count (collection_id, is_home, perspective, bucket, dimension, member_id, count)
    select part.collection_id, part.is_home, part.perspective, part.bucket, part.dimension, part.member_id, sum(part.count)
      from (
        select former.collection_id, former.is_home, former.perspective, former.bucket, former.dimension, former.member_id, -1 as count from unnest(p_former) former
        union all
        select now.collection_id, now.is_home, now.perspective, now.bucket, now.dimension, now.member_id, 1 from heed.figure_count_part now
         where now.recommendation_id = any (p_ids)
      ) part
     group by part.collection_id, part.is_home, part.perspective, part.bucket, part.dimension, part.member_id having sum(part.count) <> 0
    on conflict (collection_id, is_home, dimension, member_id, perspective, bucket) do update set count = figure_count.count + excluded.count
    returning figure_count.id, figure_count.count
  )
  select array_agg(added.id) into v_empty from added where added.count = 0;
  if v_empty is not null then delete from heed.figure_count where figure_count.id = any (v_empty); end if;
end $$;

-- Brings what is kept of some recommendations, but not the sums, to what the history says.
create function heed.keep_turns(p_ids uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  delete from heed.counted_recommendation where counted_recommendation.recommendation_id = any (p_ids);
  insert into heed.counted_recommendation select * from derived.counted_recommendation due where due.recommendation_id = any (p_ids);
  delete from heed.status_turn where status_turn.recommendation_id = any (p_ids);
  insert into heed.status_turn (recommendation_id, addressee_id, collection_id, perspective, since, bucket)
    select * from derived.status_turn due where due.recommendation_id = any (p_ids);
end $$;

-- The same with the sums. Those are changed by one writer at a time: whoever writes holds the revision's lock.
create function heed.settle_figures(p_ids uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  v_ids uuid[];
  v_steps heed.figure_step_part[];
  v_counts heed.figure_count_part[];
begin
  -- A part that comes or goes decides whether its whole is counted.
  v_ids := array(select id from unnest(p_ids) id
                 union select recommendation.parent_id from heed.recommendation where recommendation.id = any (p_ids) and recommendation.parent_id is not null);
  v_steps := array(select part from heed.figure_step_part part where part.recommendation_id = any (v_ids));
  v_counts := array(select part from heed.figure_count_part part where part.recommendation_id = any (v_ids));
  perform heed.keep_turns(v_ids);
  perform heed.add_to_steps(v_steps, v_ids);
  perform heed.add_to_counts(v_counts, v_ids);
end $$;

-- Makes the sums anew from all that is kept.
create function heed.sum_figures() returns void language sql as $$
  delete from heed.figure_step;
  insert into heed.figure_step (collection_id, is_home, perspective, bucket, since, change)
  select part.collection_id, part.is_home, part.perspective, part.bucket, part.since, sum(part.change)
    from heed.figure_step_part part
   group by part.collection_id, part.is_home, part.perspective, part.bucket, part.since having sum(part.change) <> 0;
  delete from heed.figure_count;
  insert into heed.figure_count (collection_id, is_home, perspective, bucket, dimension, member_id, count)
  select part.collection_id, part.is_home, part.perspective, part.bucket, part.dimension, part.member_id, count(*)
    from heed.figure_count_part part
   group by part.collection_id, part.is_home, part.perspective, part.bucket, part.dimension, part.member_id;
$$;

-- Settles some of what the transaction has touched until now. Answers how many; none is left where it is none.
create function heed.settle_due_figures() returns integer language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  v_ids uuid[];
begin
  with settled as (
    delete from heed.figure_due where (figure_due.transaction_id, figure_due.recommendation_id) in (
      select due.transaction_id, due.recommendation_id from heed.figure_due due
       where due.transaction_id = pg_current_xact_id()::text::bigint limit 1000)
    returning figure_due.recommendation_id
  )
  select coalesce(array_agg(settled.recommendation_id), '{}') into v_ids from settled;
  if v_ids <> '{}' then perform heed.settle_figures(v_ids); end if;
  return cardinality(v_ids);
end $$;

-- Nobody can forget it, whatever program writes: at the commit, all that was touched is settled.
create function heed.settle_at_commit() returns trigger language plpgsql as $$
begin
  while heed.settle_due_figures() > 0 loop end loop;
  return null;
end $$;
create constraint trigger figure_due_settled after insert on heed.figure_due
  deferrable initially deferred for each row execute function heed.settle_at_commit();
${touches('recommendation', 'select changed.id from changed')}
${touches('recommendation_issuer', itself)}
${touches('addressee', itself)}
${touches('recommendation_term', itself)}
${touches('collection_item', itself)}
${touches(
  'collection_speaker',
  `select distinct item.recommendation_id from changed join heed.collection_item item on item.collection_id = changed.collection_id and item.ended_revision is null`,
)}
${touchedBy('insert', 'assessment_target', itself)}
${touchedBy(
  'insert',
  'retraction',
  'select distinct target.recommendation_id from changed join heed.assessment_target target on target.assessment_id = changed.assessment_id',
)}
${touchedBy(
  'update',
  'term',
  'select distinct link.recommendation_id from changed join heed.recommendation_term link on link.term_id = changed.id and link.ended_revision is null',
)}

-- A writer's statements find the same few rows by index each time; PostgreSQL would plan them anew for each.
alter function heed.refresh_statuses(uuid[]) set plan_cache_mode = force_generic_plan;
alter function heed.record_assessments(uuid, text, uuid, text, text, bytea, bytea, jsonb) set plan_cache_mode = force_generic_plan;

select heed.keep_turns(array(select recommendation.id from heed.recommendation));
select heed.sum_figures();
`;
