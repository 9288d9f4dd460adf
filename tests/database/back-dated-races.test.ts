import { createHash } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statuses, type Status } from '../../src/domain/status.js';
import { readChecks, runCheck, type Check } from '../../src/services/check.js';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { openPool } from '../setup/open-pool.js';

const rounds = 60;

let database: TestDatabase;
let pool: pg.Pool;
let checks: Check[];

beforeAll(async () => {
  database = await cloneTemplate();
  pool = openPool(database);
  checks = (await readChecks()).filter(({ name }) => name.startsWith('kept-'));
  expect(checks).toHaveLength(2);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('kept statuses and figures equal the history after every race of two writers with back-dated judgements', async () => {
  const assessors = [await buildOrganization(pool), await buildOrganization(pool)];
  const speaking = await buildCollection(pool, {
    speakers: { CIVIL_SOCIETY: [assessors[1]!.id, assessors[0]!.id] },
  });
  const listless = await buildCollection(pool);
  const { id: recommendationId } = await buildRecommendation(pool, {
    collectionIds: [speaking.id, listless.id],
  });
  const statusNames = Object.keys(statuses) as Status[];
  const judge = (supersedesId: string | null, assessorId: string, ...seed: unknown[]) =>
    buildAssessment(pool, {
      recommendationId,
      assessorId,
      supersedesId,
      status: statusNames[choose(statusNames.length, 'status', ...seed)]!,
      effectiveOn: `201${choose(10, 'year', ...seed)}-0${1 + choose(9, 'month', ...seed)}-15`,
    });
  const standing = new Map<string, string>();
  for (let round = 0; round < rounds; round += 1) {
    // Every other race is of one assessor with itself; every third corrects what stands.
    const [one, other] =
      round % 2 ? [assessors[0]!, assessors[0]!] : [assessors[0]!, assessors[1]!];
    const corrected = (round % 3 === 0 && standing.get(one.id)) || null;
    const [first] = await Promise.all([
      judge(corrected, one.id, round, 1),
      judge(null, other.id, round, 2),
    ]);
    standing.set(one.id, first.id);
    await expectKeptAsDue();
  }
  const { rows } = await pool.query('select count(*) as count from heed.assessment');
  expect(rows).toEqual([{ count: 2 * rounds }]);
});

test('of two corrections of one assessment exactly one is taken', async () => {
  const original = await buildAssessment(pool);
  const { recommendationId, assessorId } = original;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () =>
      buildAssessment(pool, { recommendationId, assessorId, supersedesId: original.id }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  const refused = outcomes.flatMap((o) => (o.status === 'rejected' ? [o.reason.constraint] : []));
  expect(new Set(refused)).toEqual(new Set(['assessment_supersedes_unique']));
});

test('writers of several recommendations in opposite orders do not deadlock', async () => {
  const assessor = await buildOrganization(pool);
  const whole = await buildRecommendation(pool);
  const place = { parentId: whole.id, homeCollectionId: whole.homeCollectionId };
  const parts = [
    await buildRecommendation(pool, place),
    await buildRecommendation(pool, place),
    await buildRecommendation(pool, place),
  ].map((part) => part.id);
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      buildAssessment(pool, {
        recommendationId: whole.id,
        assessorId: assessor.id,
        targets: index % 2 ? parts : [...parts].reverse(),
      }),
    ),
  );
  await expectKeptAsDue();
});

/** What is kept beside the history, statuses and figures, is what the history says. */
async function expectKeptAsDue(): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set jit = off');
    for (const check of checks)
      expect(await runCheck(client, check)).toMatchObject({ offending: 0, examples: [] });
  } finally {
    client.release();
  }
}

/** The same choices in every run, so that a failing run can be run again. */
function choose(of: number, ...seed: unknown[]): number {
  return createHash('sha256').update(seed.join(' ')).digest().readUInt32BE() % of;
}
