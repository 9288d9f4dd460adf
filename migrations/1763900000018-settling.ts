import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures are settled once for a transaction, however much it touched. */
export class Settling1763900000018 implements MigrationInterface {
  name = 'Settling1763900000018';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const sql = /* sql */ `
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
