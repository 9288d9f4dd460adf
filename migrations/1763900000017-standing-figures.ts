import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where each counted recommendation stands, kept beside what it is counted by; and sums of everything, by month too. */
export class StandingFigures1763900000017 implements MigrationInterface {
  name = 'StandingFigures1763900000017';

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

/** What the headline of the home says now, of a scope. */
const saidAtHome = (scope: string) =>
  `(select turn.bucket from heed.status_turn turn join heed.collection home on home.id = turn.collection_id and home.headline_perspective = turn.perspective
           where turn.recommendation_id = recommendation.id and turn.collection_id = recommendation.home_collection_id and ${scope} limit 1)`;

/** See FigurePlans: whatever the planner believes, a few recommendations are looked up. */
const looksUp = `set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off`;

/**
 * What a view says of each of given recommendations, one after the other, which "offset" bids the planner: a list of
 * ids would be held against one table of the view after others were read whole.
 */
const partsOf = (view: string, ids: string) =>
  `unnest(${ids}) due (id) cross join lateral (select part from heed.${view} part where part.recommendation_id = due.id offset 0) said (part)`;

const sql = /* sql */ `
-- Without headline_bucket: not assessed. share_buckets are those of addressee_ids, in their order. home_headline is the perspective
-- whose word that is, as it was when it was summed: without it nothing of an invented home is summed with the rest.
alter table heed.counted_recommendation add home_headline text, add headline_bucket text, add share_buckets text[] not null default '{}';
-- Most changes are of a bucket, and so of one row in its place.
alter table heed.counted_recommendation set (fillfactor = 90);

create or replace view derived.counted_recommendation as
  select recommendation.id as recommendation_id, recommendation.home_collection_id,
         coalesce(heed.last_day(recommendation.issued_on, recommendation.issued_on_precision), '-infinity') as issued_from,
         ${linked('collection_item', 'collection_id')} as collection_ids,
         ${linked('recommendation_issuer', 'organization_id')} as issuer_ids,
         ${linked('addressee', 'organization_id')} as addressee_ids,
         ${linked('recommendation_term', 'term_id')} as term_ids,
         exists (select from heed.recommendation_term link join heed.term on term.id = link.term_id and term.vocabulary = 'THEME'
                  where link.recommendation_id = recommendation.id and link.ended_revision is null) as has_theme,
         (select home.headline_perspective from heed.collection home where home.id = recommendation.home_collection_id and not home.is_invented) as home_headline,
         ${saidAtHome('turn.addressee_id is null order by turn.since desc')} as headline_bucket,
         array(select ${saidAtHome('(turn.addressee_id is null or turn.addressee_id = received.organization_id) order by turn.addressee_id nulls last, turn.since desc')}
                 from (select distinct link.organization_id from heed.addressee link
                        where link.recommendation_id = recommendation.id and link.ended_revision is null order by 1) received) as share_buckets
    from heed.recommendation
   where recommendation.published_revision is not null and recommendation.type = 'RECOMMENDATION'
     and not exists (select from heed.recommendation part where part.parent_id = recommendation.id and part.published_revision is not null);

-- Sums without a collection are of everything that is not invented, each as the headline of its home says.
alter table heed.figure_step alter collection_id drop not null;
alter table heed.figure_count alter collection_id drop not null;
-- Of everything there are sums by month, too, on its last day.
alter table heed.figure_step add grain text not null default 'DAY', add constraint figure_step_grain_known check (grain in ('DAY', 'MONTH'));
alter table heed.figure_step alter grain drop default;
drop index heed.figure_step_scope;
create unique index figure_step_scope on heed.figure_step (collection_id, grain, is_home, since, perspective, bucket) nulls not distinct;

-- Where a counted recommendation is summed: in its collections, each with all its perspectives, and in everything, with the
-- headline. It reads nothing: what is subtracted must be what was added, whatever the headline is by now.
create function heed.places(p_collection_ids uuid[], p_home_id uuid, p_home_headline text)
returns table (collection_id uuid, said_in_id uuid, is_home boolean, headline text) language sql immutable parallel safe as $$
  select place.id, place.id, place.id = p_home_id, null::text from unnest(p_collection_ids) place (id)
  union all
  select null, p_home_id, true, p_home_headline where p_home_headline is not null
$$;

create or replace view heed.figure_step_part as
  select step.recommendation_id, step.collection_id, step.is_home, step.perspective, step.bucket, grain.since, step.change, grain.grain
    from (
      select counted.recommendation_id, place.collection_id, place.is_home, null::text as perspective, null::text as bucket, counted.issued_from as since, 1 as change
        from heed.counted_recommendation counted, heed.places(counted.collection_ids, counted.home_collection_id, counted.home_headline) place
      union all
      select span.recommendation_id, span.collection_id, span.is_home, span.perspective, span.bucket, step.since, step.change
        from (
          select turn.recommendation_id, place.collection_id, place.is_home, case when place.headline is null then turn.perspective end as perspective, turn.bucket,
                 greatest(turn.since, counted.issued_from) as since,
                 greatest(lead(turn.since) over turns, counted.issued_from) as until,
                 lead(turn.since) over turns is null as is_last
            from heed.counted_recommendation counted
           cross join heed.places(counted.collection_ids, counted.home_collection_id, counted.home_headline) place
            join heed.status_turn turn on turn.recommendation_id = counted.recommendation_id and turn.addressee_id is null
             and turn.collection_id = place.said_in_id and turn.perspective = coalesce(place.headline, turn.perspective)
          window turns as (partition by turn.recommendation_id, place.collection_id, turn.perspective order by turn.since)
        ) span
       cross join lateral (values (span.since, 1), (case when not span.is_last then span.until end, -1)) step (since, change)
       where step.since is not null and (span.is_last or span.since < span.until)
    ) step
   cross join lateral (
     select 'DAY' as grain, step.since
     union all
     select 'MONTH', heed.last_day(step.since, 'MONTH') where step.collection_id is null
   ) grain;

create or replace view heed.figure_count_part as
  select counted.recommendation_id, place.collection_id, place.is_home, case when place.headline is null then said.perspective end as perspective, said.bucket,
         member.dimension, member.id as member_id
    from heed.counted_recommendation counted
   cross join heed.places(counted.collection_ids, counted.home_collection_id, counted.home_headline) place
   cross join lateral (
     select null::text as perspective, null::text as bucket
     union all
     (select distinct on (turn.perspective) turn.perspective, turn.bucket from heed.status_turn turn
       where turn.recommendation_id = counted.recommendation_id and turn.collection_id = place.said_in_id and turn.addressee_id is null
         and turn.perspective = coalesce(place.headline, turn.perspective)
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
  select counted.recommendation_id, place.collection_id, place.is_home, case when place.headline is null then said.perspective end, said.bucket, 'SHARE', addressee.id
    from heed.counted_recommendation counted
   cross join heed.places(counted.collection_ids, counted.home_collection_id, counted.home_headline) place
   cross join unnest(counted.addressee_ids) addressee (id)
   cross join lateral (
     select null::text as perspective, null::text as bucket
     union all
     (select distinct on (turn.perspective) turn.perspective, turn.bucket from heed.status_turn turn
       where turn.recommendation_id = counted.recommendation_id and turn.collection_id = place.said_in_id
         and (turn.addressee_id is null or turn.addressee_id = addressee.id) and turn.perspective = coalesce(place.headline, turn.perspective)
       order by turn.perspective, turn.addressee_id nulls last, turn.since desc)
   ) said;

create or replace function heed.settle_figures(p_ids uuid[]) returns void language plpgsql ${looksUp} as $$
declare
  v_ids uuid[];
  v_steps heed.figure_step_part[];
  v_counts heed.figure_count_part[];
begin
  -- A part that comes or goes decides whether its whole is counted.
  v_ids := array(select id from unnest(p_ids) id
                 union select recommendation.parent_id from heed.recommendation where recommendation.id = any (p_ids) and recommendation.parent_id is not null);
  v_steps := array(select said.part from ${partsOf('figure_step_part', 'v_ids')});
  v_counts := array(select said.part from ${partsOf('figure_count_part', 'v_ids')});
  perform heed.keep_turns(v_ids);
  perform heed.add_to_steps(v_steps, v_ids);
  perform heed.add_to_counts(v_counts, v_ids);
end $$;

create or replace function heed.add_to_steps(p_former heed.figure_step_part[], p_ids uuid[]) returns void language plpgsql ${looksUp} as $$
declare
  v_empty bigint[];
begin
  with added as (
    insert into heed.figure_step (collection_id, is_home, grain, perspective, bucket, since, change)
    select part.collection_id, part.is_home, part.grain, part.perspective, part.bucket, part.since, sum(part.change)
      from (
        select former.collection_id, former.is_home, former.grain, former.perspective, former.bucket, former.since, -former.change as change from unnest(p_former) former
        union all
        select (said.part).collection_id, (said.part).is_home, (said.part).grain, (said.part).perspective, (said.part).bucket, (said.part).since, (said.part).change
          from ${partsOf('figure_step_part', 'p_ids')}
      ) part
     group by part.collection_id, part.is_home, part.grain, part.perspective, part.bucket, part.since having sum(part.change) <> 0
    on conflict (collection_id, grain, is_home, since, perspective, bucket) do update set change = figure_step.change + excluded.change
    returning figure_step.id, figure_step.change
  )
  select array_agg(added.id) into v_empty from added where added.change = 0;
  if v_empty is not null then delete from heed.figure_step where figure_step.id = any (v_empty); end if;
end $$;

create or replace function heed.add_to_counts(p_former heed.figure_count_part[], p_ids uuid[]) returns void language plpgsql ${looksUp} as $$
declare
  v_empty bigint[];
begin
  with added as (
    insert into heed.figure_count (collection_id, is_home, perspective, bucket, dimension, member_id, count)
    select part.collection_id, part.is_home, part.perspective, part.bucket, part.dimension, part.member_id, sum(part.count)
      from (
        select former.collection_id, former.is_home, former.perspective, former.bucket, former.dimension, former.member_id, -1 as count from unnest(p_former) former
        union all
        select (said.part).collection_id, (said.part).is_home, (said.part).perspective, (said.part).bucket, (said.part).dimension, (said.part).member_id, 1
          from ${partsOf('figure_count_part', 'p_ids')}
      ) part
     group by part.collection_id, part.is_home, part.perspective, part.bucket, part.dimension, part.member_id having sum(part.count) <> 0
    on conflict (collection_id, is_home, dimension, member_id, perspective, bucket) do update set count = figure_count.count + excluded.count
    returning figure_count.id, figure_count.count
  )
  select array_agg(added.id) into v_empty from added where added.count = 0;
  if v_empty is not null then delete from heed.figure_count where figure_count.id = any (v_empty); end if;
end $$;

-- As before, but turns come first, by which what is counted stands; and what has not changed is left in its place.
create or replace function heed.keep_turns(p_ids uuid[]) returns void language plpgsql ${looksUp} as $$
begin
  delete from heed.status_turn where status_turn.recommendation_id = any (p_ids);
  insert into heed.status_turn (recommendation_id, addressee_id, collection_id, perspective, since, bucket)
    select * from derived.status_turn due where due.recommendation_id = any (p_ids);
  delete from heed.counted_recommendation kept where kept.recommendation_id = any (p_ids)
     and not exists (select from derived.counted_recommendation due where due.recommendation_id = kept.recommendation_id);
  insert into heed.counted_recommendation as kept select * from derived.counted_recommendation due where due.recommendation_id = any (p_ids)
    on conflict (recommendation_id) do update set home_collection_id = excluded.home_collection_id, issued_from = excluded.issued_from,
      collection_ids = excluded.collection_ids, issuer_ids = excluded.issuer_ids, addressee_ids = excluded.addressee_ids, term_ids = excluded.term_ids,
      has_theme = excluded.has_theme, home_headline = excluded.home_headline, headline_bucket = excluded.headline_bucket, share_buckets = excluded.share_buckets
    where kept.* is distinct from excluded.*;
end $$;

create or replace function heed.sum_figures() returns void language sql as $$
  delete from heed.figure_step;
  insert into heed.figure_step (collection_id, is_home, grain, perspective, bucket, since, change)
  select part.collection_id, part.is_home, part.grain, part.perspective, part.bucket, part.since, sum(part.change)
    from heed.figure_step_part part
   group by part.collection_id, part.is_home, part.grain, part.perspective, part.bucket, part.since having sum(part.change) <> 0;
  delete from heed.figure_count;
  insert into heed.figure_count (collection_id, is_home, perspective, bucket, dimension, member_id, count)
  select part.collection_id, part.is_home, part.perspective, part.bucket, part.dimension, part.member_id, count(*)
    from heed.figure_count_part part
   group by part.collection_id, part.is_home, part.perspective, part.bucket, part.dimension, part.member_id;
$$;

-- Another headline tells another story of all that a collection holds.
create function heed.touch_by_collection_update() returns trigger language plpgsql as $$
begin
  insert into heed.figure_due (transaction_id, recommendation_id)
    select pg_current_xact_id()::text::bigint, item.recommendation_id
      from former join changed on changed.id = former.id and (changed.headline_perspective, changed.is_invented) is distinct from (former.headline_perspective, former.is_invented)
      join heed.collection_item item on item.collection_id = changed.id and item.ended_revision is null
    on conflict do nothing;
  return null;
end $$;
create trigger collection_touches_figures_by_update after update on heed.collection
  referencing old table as former new table as changed for each statement execute function heed.touch_by_collection_update();

update heed.counted_recommendation kept set home_headline = due.home_headline, headline_bucket = due.headline_bucket, share_buckets = due.share_buckets
  from derived.counted_recommendation due where due.recommendation_id = kept.recommendation_id;
alter table heed.counted_recommendation alter share_buckets drop default;
-- Filters name few of many: no values need a plan of their own. Without a list of what is pending, a look costs the same at any time.
create index counted_recommendation_members on heed.counted_recommendation
  using gin (term_ids, addressee_ids, issuer_ids, collection_ids) with (fastupdate = off);
select heed.sum_figures();
`;
