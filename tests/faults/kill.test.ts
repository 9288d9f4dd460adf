import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectDatabase } from '../../src/database/connect.js';
import { joinDatabase } from '../../src/database/open-database.js';
import { issueToken } from '../../src/services/tokens.js';
import { runChecks } from '../../src/services/check.js';
import { isAlive } from '../../src/database/embedded/process-identity.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { endAfterTest, makeFolder } from '../embedded/scratch-folder.js';
import { compileHeed, type CompiledHeed, type RunningHeed } from './compiled-heed.js';

const rounds = 20;
const writers = 4;
const canary = 'CANARY-of-a-prisoner';

let heed: CompiledHeed;
beforeAll(() => {
  heed = compileHeed();
});
afterAll(() => heed.remove());

/** A write as the client knows it. */
interface Sent {
  rationale: string;
  idempotencyKey: string | null;
  publish: boolean;
  /** The id that it was answered with; null when no answer said that it is done. */
  id: string | null;
}

interface Place {
  token: string;
  recommendationId: string;
}

const mutation = `mutation ($input: RecordAssessmentInput!) {
  recordAssessment(input: $input) { assessment { id } userErrors { code } } }`;

/** Sends one write. Everything but the answer that it is done counts as no answer. */
async function send(url: string, { token, recommendationId }: Place, sent: Sent): Promise<void> {
  const { rationale, idempotencyKey, publish } = sent;
  const input = {
    recommendationId,
    status: 'STALLED',
    effectiveOn: '2020-01-01',
    rationale,
    idempotencyKey,
    publish,
  };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: mutation, variables: { input } }),
    signal: AbortSignal.timeout(10_000),
  });
  const { data } = (await response.json()) as {
    data?: { recordAssessment: { assessment: { id: string } | null } | null };
  };
  sent.id = data?.recordAssessment?.assessment?.id ?? null;
}

/** Writes from several clients until told to stop, and keeps a book of it. */
function writeOn(url: string, place: Place, book: Sent[]): () => Promise<void> {
  let isOver = false;
  const clients = Array.from({ length: writers }, async (_, client) => {
    while (!isOver) {
      const number = book.length;
      const sent: Sent = {
        rationale: `${canary} ${number}`,
        idempotencyKey: client % 2 ? `key ${number}` : null,
        publish: number % 3 !== 0,
        id: null,
      };
      book.push(sent);
      await send(url, place, sent).catch(() => new Promise((resolve) => setTimeout(resolve, 20)));
    }
  });
  return async () => {
    isOver = true;
    await Promise.all(clients);
  };
}

/** A data directory with a server on it, somebody who may write, and something to judge. */
async function begin(): Promise<{ dataDir: string; server: RunningHeed; place: Place }> {
  const dataDir = join(makeFolder(), '.heed');
  endAfterTest(join(dataDir, 'postgres'));
  const server = await heed.start(dataDir);
  const database = await openDirectly(dataDir);
  try {
    const { slug } = await buildOrganization(database.writers);
    const { id } = await buildRecommendation(database.writers);
    const request = { organization: slug, role: 'CONTRIBUTOR', expiresInDays: 1 };
    const { token } = await issueToken(database, request, new Date());
    return { dataDir, server, place: { token, recommendationId: id } };
  } finally {
    await database.close();
  }
}

async function openDirectly(dataDir: string) {
  const { url } = await joinDatabase({ databaseUrl: null, dataDir }, () => undefined, 'test');
  return connectDatabase(url);
}

/** Every write that was answered is there once, under its id; every other at most once; and the whole is sound. */
async function expectNothingLost(dataDir: string, book: Sent[]): Promise<void> {
  const database = await openDirectly(dataDir);
  try {
    const { rows } = await database.writers.query<{ id: string; rationale: string }>(
      `select id, rationale from heed.assessment where rationale like $1
       union all select id, input ->> 'rationale' from heed.submission where input ->> 'rationale' like $1`,
      [`${canary}%`],
    );
    const held = new Map(rows.map((row) => [row.rationale, row.id]));
    expect(held.size).toBe(rows.length);
    const acknowledged = book.filter((sent) => sent.id !== null);
    expect(acknowledged.length).toBeGreaterThan(rounds);
    expect(acknowledged.filter((sent) => held.get(sent.rationale) !== sent.id)).toEqual([]);
    expect((await runChecks(database)).filter((check) => !check.passed)).toEqual([]);
  } finally {
    await database.close();
  }
}

/** What was not answered is sent again where it has a key, and is then there once. */
async function sendAgain(url: string, place: Place, book: Sent[]): Promise<void> {
  const open = book.filter((sent) => sent.id === null && sent.idempotencyKey !== null);
  expect(open.length).toBeGreaterThan(0);
  for (const sent of open) await send(url, place, sent);
  expect(open.filter((sent) => sent.id === null)).toEqual([]);
}

function expectNoSecret(printed: string[], { token }: Place): void {
  const text = printed.join('\n');
  expect(text).not.toContain(canary);
  expect(text).not.toContain(token.slice(5, 30));
}

const postmasterOf = (dataDir: string) =>
  parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

it(`after ${rounds} kills of the server amid writes, every acknowledged write is there exactly once`, async () => {
  const { dataDir, server: first, place } = await begin();
  const book: Sent[] = [];
  const printed: string[] = [];
  let server = first;
  for (let round = 0; round < rounds; round += 1) {
    const stop = writeOn(server.url, place, book);
    await pause(200 + 17 * (round % 7));
    await server.kill();
    await stop();
    printed.push(...server.printed);
    server = await heed.start(dataDir);
  }
  await sendAgain(server.url, place, book);
  await expectNothingLost(dataDir, book);
  await server.stop();
  expectNoSecret([...printed, ...server.printed], place);
}, 180_000);

it(`after ${rounds} kills of PostgreSQL amid writes, too, and the server goes on by itself`, async () => {
  const { dataDir, server, place } = await begin();
  const book: Sent[] = [];
  const isReady = async () => {
    expect(server.child.exitCode, server.printed.join('\n')).toBeNull();
    return (await fetch(`${server.url}/health/ready`)).status === 200;
  };
  for (let round = 0; round < rounds; round += 1) {
    const stop = writeOn(server.url, place, book);
    await pause(100 + 17 * (round % 7));
    const pid = postmasterOf(dataDir);
    process.kill(pid, 'SIGKILL');
    while (isAlive(pid)) await pause(5);
    await pause(20);
    await stop();
    const deadline = Date.now() + 15_000;
    while (!(await isReady())) {
      expect(Date.now()).toBeLessThan(deadline);
      await pause(25);
    }
  }
  await sendAgain(server.url, place, book);
  await expectNothingLost(dataDir, book);
  expect(server.child.exitCode).toBeNull();
  await server.stop();
  expectNoSecret(server.printed, place);
}, 180_000);
