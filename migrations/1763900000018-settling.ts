import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures are settled once for a transaction, however much it touched, and by looking up nothing else. */
export class Settling1763900000018 implements MigrationInterface {
  name = 'Settling1763900000018';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

/** See FigurePlans: whatever the planner believes, a few recommendations are looked up. */
const looksUp = `set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off`;

/**
 * What a view says of each of given recommendations, one after the other, which "offset" bids the planner: a list of
 * ids would be held against one table of the view after others were read whole.
 */
const partsOf = (view: string, ids: string) =>
  `unnest(${ids}) due (id) cross join lateral (select part from heed.${view} part where part.recommendation_id = due.id offset 0) said (part)`;

const sql = /* sql */ `
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

-- Whether nothing waits yet for the commit of this transaction. A savepoint that is rolled back takes its answer back.
create function heed.is_first_due() returns boolean language plpgsql as $$
declare
  v_transaction text := pg_current_xact_id()::text;
begin
  if current_setting('heed.figures_due', true) = v_transaction then return false; end if;
  perform set_config('heed.figures_due', v_transaction, true);
  return true;
end $$;

-- At the commit, all that was touched is settled. What is touched by then waits again.
create or replace function heed.settle_at_commit() returns trigger language plpgsql as $$
begin
  perform set_config('heed.figures_due', '', true);
  while heed.settle_due_figures() > 0 loop end loop;
  return null;
end $$;

-- One look for a transaction: each would pass over all that the transaction has settled, which stays in the index until it ends.
drop trigger figure_due_settled on heed.figure_due;
create constraint trigger figure_due_settled after insert on heed.figure_due
  deferrable initially deferred for each row when (heed.is_first_due()) execute function heed.settle_at_commit();

-- Of a term, only its vocabulary matters: to mend a label counts nothing anew.
create or replace function heed.touch_by_term_update() returns trigger language plpgsql as $$
begin
  insert into heed.figure_due (transaction_id, recommendation_id)
    select distinct pg_current_xact_id()::text::bigint, link.recommendation_id
      from former join changed on changed.id = former.id and changed.vocabulary <> former.vocabulary
      join heed.recommendation_term link on link.term_id = changed.id and link.ended_revision is null
    on conflict do nothing;
  return null;
end $$;
drop trigger term_touches_figures_by_update on heed.term;
create trigger term_touches_figures_by_update after update on heed.term
  referencing old table as former new table as changed for each statement execute function heed.touch_by_term_update();

-- Planned once for a connection, as the others: a first import finds its tables empty.
alter function heed.refresh_statuses(uuid[]) set enable_seqscan = off;
`;
