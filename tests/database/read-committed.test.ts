import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase, type Database } from '../../src/database/connect.js';
import { recordAssessment } from '../../src/services/assessment/record-assessment.js';
import { runChecks } from '../../src/services/check.js';
import { importFile } from '../../src/services/import/import-file.js';
import { openOperatorSession } from '../../src/services/operator-session.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';

const racers = 12;

let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await cloneTemplate();
  const client = new pg.Client({ connectionString: own.url });
  await client.connect();
  const name = pg.escapeIdentifier(new URL(own.url).pathname.slice(1));
  await client.query(
    `alter database ${name} set default_transaction_isolation = 'repeatable read'`,
  );
  await client.end();
  database = await connectDatabase(own.url);
});

afterAll(async () => {
  await database.close();
  await own.drop();
});

/** Runs the work in a session of its own for an organization. */
async function as<T>(
  organization: string,
  work: (session: Awaited<ReturnType<typeof openOperatorSession>>) => Promise<T>,
): Promise<T> {
  const operator = { organization, now: new Date(), timeZone: 'UTC' };
  const session = await openOperatorSession(database, operator);
  try {
    return await work(session);
  } finally {
    await session.db.close();
  }
}

test('writers see what was committed while they waited, though the database prefers an older view', async () => {
  const { id: recommendationId } = await buildRecommendation(database.writers);
  const { slug } = await buildOrganization(database.writers);
  const judge = (publish: boolean) =>
    as(slug, (session) =>
      recordAssessment(session, {
        recommendationId,
        status: 'IN_PROGRESS',
        effectiveOn: '2020-01-01',
        rationale: 'It has begun.',
        publish,
      }),
    );
  const bring = (index: number) =>
    as('heed', (session) =>
      importFile(session, {
        file: Buffer.from(`organization,kind,name:en\nbody-${index},OTHER,Body ${index}\n`),
      }),
    );
  const all = await Promise.allSettled(
    Array.from({ length: racers }, (_, index) =>
      index % 3 === 2 ? bring(index) : judge(index % 3 === 0),
    ),
  );
  expect(all.filter((each) => each.status === 'rejected')).toEqual([]);
  const results = await runChecks(database);
  expect(results.filter((result) => !result.passed)).toEqual([]);
});
