import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When two perspectives dispute each other, in SQL: the rule of src/domain/dispute.ts, for lists and filters. */
export class Dispute1763900000010 implements MigrationInterface {
  name = 'Dispute1763900000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const sql = /* sql */ `
-- By which two judgements are compared; null for what disputes nothing by its rank.
create function heed.rank_of(bucket text) returns integer language sql immutable parallel safe as $$
  select case bucket
    when 'CONTRARY_OR_REJECTED' then -1
    when 'NOT_IMPLEMENTED' then 0
    when 'PLANNED' then 1
    when 'IN_PROGRESS' then 1
    when 'STALLED' then 1
    when 'PARTIALLY_IMPLEMENTED' then 2
    when 'MOSTLY_IMPLEMENTED' then 3
    when 'FULLY_IMPLEMENTED' then 4 end
$$;

-- Whether what two perspectives say of one scope is a dispute, as far as their statuses tell.
create function heed.do_dispute(one text, other text) returns boolean language sql immutable parallel safe as $$
  select case
    when one = other then false
    when one = 'NO_LONGER_APPLICABLE' then heed.rank_of(other) is not null
    when other = 'NO_LONGER_APPLICABLE' then heed.rank_of(one) is not null
    else coalesce(abs(heed.rank_of(one) - heed.rank_of(other)) >= 2, false) end
$$;

-- Whether two judgements tell of different times. Where a period is not given nothing is known, and they do not.
create function heed.at_different_times(one_from date, one_until date, other_from date, other_until date)
returns boolean language sql immutable parallel safe as $$
  select coalesce(one_until < other_from or other_until < one_from, false)
$$;
`;
