import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase, type Database } from '../../src/database/connect.js';
import { tokenDigest } from '../../src/domain/token.js';
import { actorOf } from '../setup/actor-of.js';
import { issueToken, listTokens, revokeToken } from '../../src/services/tokens.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { seed, type Seeded } from './seed.js';

const now = new Date('2026-01-31T12:00:00.000Z');
const organization = 'prison-watch';
let clone: TestDatabase;
let database: Database;
let seeded: Seeded;

beforeAll(async () => {
  clone = await cloneTemplate();
  seeded = await seed(clone.url);
  database = await connectDatabase(clone.url);
});

afterAll(async () => {
  await database.close();
  await clone.drop();
});

test('a token opens what it was made for, until it ends', async () => {
  const { token, record } = await issue('CONTRIBUTOR', 30);
  expect(token).toMatch(/^heed_/);
  expect(record.expiresAt).toEqual(new Date('2026-03-02T12:00:00.000Z'));
  expect(await actorOf(database, token, now)).toEqual({
    tokenId: record.id,
    organizationId: seeded.organizationId,
    role: 'CONTRIBUTOR',
  });
  const lastMoment = new Date(record.expiresAt.getTime() - 1);
  expect(await actorOf(database, token, lastMoment)).not.toBeNull();
  expect(await actorOf(database, token, record.expiresAt)).toBeNull();
});

test('a token that has ended opens nothing, and ending it again keeps the moment', async () => {
  const { token, record } = await issue('ADMIN', 1);
  expect(await revokeToken(database, record.id, now)).toEqual(now);
  expect(await actorOf(database, token, now)).toBeNull();
  const later = new Date(now.getTime() + 60_000);
  expect(await revokeToken(database, record.id, later)).toEqual(now);
  const listed = (await listTokens(database)).find(({ id }) => id === record.id);
  expect(listed).toEqual({ ...record, revokedAt: now });
});

test('another text of the form of a token opens nothing', async () => {
  const { token } = await issue('EDITOR', 1);
  for (const other of ['', 'heed_', token.slice(0, -1), `${token}0`, token.toUpperCase()]) {
    expect(await actorOf(database, other, now)).toBeNull();
  }
});

test('the database holds the digest alone', async () => {
  const { token, record } = await issue('EDITOR', 1);
  const client = new pg.Client({ connectionString: clone.url });
  await client.connect();
  const { rows } = await client.query<{ digest: Buffer; whole: string }>(
    'select token.digest, token::text as whole from heed.access_token token where token.id = $1',
    [record.id],
  );
  await client.end();
  expect(rows[0]!.digest).toEqual(tokenDigest(token));
  expect(rows[0]!.whole).not.toContain(token);
});

test('what cannot be made or ended is refused', async () => {
  await expectRefusal(
    issueToken(database, { organization: 'nobody', role: 'EDITOR', expiresInDays: 1 }, now),
    'UNKNOWN_ID',
  );
  await expectRefusal(issue('OWNER', 1), 'INVALID_VALUE');
  for (const days of [0, -1, 1.5, 3651, NaN])
    await expectRefusal(issue('EDITOR', days), 'INVALID_VALUE');
  await expectRefusal(
    revokeToken(database, '00000000-0000-4000-8000-000000000000', now),
    'UNKNOWN_ID',
  );
  await expectRefusal(revokeToken(database, "' or true", now), 'UNKNOWN_ID');
});

function issue(role: string, expiresInDays: number) {
  return issueToken(database, { organization, role, expiresInDays }, now);
}

async function expectRefusal(work: Promise<unknown>, code: string): Promise<void> {
  await expect(work).rejects.toMatchObject({ problems: [{ code }] });
}
