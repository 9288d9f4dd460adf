import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joinDatabase, openDatabase } from '../../src/database/open-database.js';
import { readLockHolder } from '../../src/database/embedded/lock-data-directory.js';
import { ask } from './ask.js';
import { startProgram } from './other-program.js';
import { endAfterTest, makeFolder } from './scratch-folder.js';

const runFor = (purpose: string) => `
  const purpose = '${purpose}';
  const server = await startEmbeddedPostgres({ dataDir: args[0], log, purpose, parameters: quickParameters });
  say(server.url);
  process.once('SIGTERM', () => void server.stop());
  setTimeout(() => process.exit(1), 60_000).unref();
  const awake = setInterval(() => undefined, 100);
  process.once('SIGTERM', () => clearInterval(awake));
`;

function place() {
  const dataDir = join(makeFolder(), '.heed');
  endAfterTest(join(dataDir, 'postgres'));
  return { databaseUrl: null, dataDir };
}

test('DATABASE_URL is taken as it is, and the data directory is left alone', async () => {
  const where = { ...place(), databaseUrl: 'postgres://somebody@127.0.0.1/theirs' };
  const database = await openDatabase(where, () => undefined);
  expect(database).toMatchObject({ url: where.databaseUrl, embedded: false });
  await database.stop();
  expect(readLockHolder(where.dataDir)).toBeNull();
});

test('a command joins the server that runs, and leaves it running', async () => {
  const where = place();
  const server = startProgram(runFor('serve'), [where.dataDir]);
  const url = await server.nextLine();

  const database = await joinDatabase(where, () => undefined, 'heed check');
  expect(database).toMatchObject({ url, embedded: true });
  await database.stop();

  expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 });
  await expect(openDatabase(where, () => undefined)).rejects.toThrow(/already runs on/);
});

test('a command waits for another command, then has the database for itself', async () => {
  const where = place();
  const other = startProgram(runFor('heed import'), [where.dataDir]);
  await other.nextLine();
  const sentences: string[] = [];

  const waiting = joinDatabase(where, (sentence) => sentences.push(sentence), 'heed check');
  setTimeout(() => other.child.kill('SIGTERM'), 1_500);
  const database = await waiting;

  expect(await other.ended).toBe(0);
  expect(sentences).toEqual([`Waiting for process ${other.child.pid} (heed import) …`]);
  expect(readLockHolder(where.dataDir)).toMatchObject({ pid: process.pid, purpose: 'heed check' });
  await database.stop();
  expect(readLockHolder(where.dataDir)).toBeNull();
  await expect(ask(database.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});
