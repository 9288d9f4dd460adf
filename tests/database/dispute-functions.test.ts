import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areOfDifferentTimes, doDispute } from '../../src/domain/dispute.js';
import { bucketNames, buckets } from '../../src/domain/status.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { openPool } from '../setup/open-pool.js';

let clone: TestDatabase;
let db: pg.Pool;

beforeAll(async () => {
  clone = await cloneTemplate();
  db = openPool(clone, 1);
});
afterAll(async () => {
  await db.end();
  await clone.drop();
});

it('heed.do_dispute and heed.rank_of say of all buckets what the domain says', async () => {
  const { rows } = await db.query<{ one: string; other: string; rank: number; disputes: boolean }>(
    `select one, other, heed.rank_of(one) as rank, heed.do_dispute(one, other) as disputes
       from unnest($1::text[]) one, unnest($1::text[]) other`,
    [bucketNames],
  );
  const said = bucketNames.flatMap((one) =>
    bucketNames.map((other) => ({
      one,
      other,
      rank: buckets[one].rank,
      disputes: doDispute(one, other),
    })),
  );
  const inOrder = (all: Array<{ one: string; other: string }>) =>
    all.sort((a, b) => (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1));
  expect(inOrder(rows)).toEqual(inOrder(said));
  expect(said.filter(({ disputes }) => disputes).length).toBeGreaterThan(20);
});

it('heed.at_different_times says of all periods what the domain says', async () => {
  const days = ['2019-01-01', '2019-01-02', '2019-01-03', '2019-01-04'];
  const period = fc.option(
    fc.tuple(fc.constantFrom(...days), fc.constantFrom(...days)).map((pair) => {
      const [from, until] = pair.sort();
      return { from: from!, until: until! };
    }),
  );
  await fc.assert(
    fc.asyncProperty(period, period, async (one, other) => {
      const { rows } = await db.query<{ apart: boolean }>(
        'select heed.at_different_times($1, $2, $3, $4) as apart',
        [one?.from, one?.until, other?.from, other?.until],
      );
      expect(rows[0]!.apart).toBe(areOfDifferentTimes(one, other));
    }),
    { numRuns: 200 },
  );
});
