import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockDataDirectory } from '../../src/database/embedded/lock-data-directory.js';
import { startProgram, type OtherProgram } from './other-program.js';
import { endAfterTest, makeFolder, startServer } from './scratch-folder.js';

const takeLock = `
  await lockDataDirectory(args[0], args[1]).then(() => say('won'), (error) => say(error.message));
  setInterval(() => undefined, 1000);
`;

test('the second program is told who holds the folder, and may have it afterwards', async () => {
  const dataDir = makeFolder();
  const lock = await lockDataDirectory(dataDir, 'serve');

  const second = startProgram(takeLock, [dataDir, 'import']);

  expect(await second.nextLine()).toMatch(
    new RegExp(
      `already runs on ${dataDir}: process ${process.pid} \\(serve\\), since 2.*Z\\. Stop`,
    ),
  );
  lock.release();
  expect(await startProgram(takeLock, [dataDir, 'import']).nextLine()).toBe('won');
});

test('one program may take its own lock twice, and gives it back with the last', async () => {
  const dataDir = makeFolder();
  const locks = [await lockDataDirectory(dataDir, 'a'), await lockDataDirectory(dataDir, 'b')];
  locks[0]!.release();
  locks[0]!.release();
  expect(await startProgram(takeLock, [dataDir, 'c']).nextLine()).toMatch(/already runs/);
  locks[1]!.release();
  expect(readdirSync(dataDir)).toEqual([]);
});

test('of many that find a dead lock exactly one wins', async () => {
  const dataDir = makeFolder();
  const past = { pid: process.pid, processStart: 'long ago', purpose: 'serve', lockedAt: '2020' };
  writeFileSync(join(dataDir, 'heed.lock'), JSON.stringify(past));

  const programs = Array.from({ length: 8 }, (_, n) => startProgram(takeLock, [dataDir, `${n}`]));
  const words = await Promise.all(programs.map((program) => program.nextLine()));

  expect(words.filter((word) => word === 'won')).toHaveLength(1);
  expect(words.filter((word) => word.includes('already runs'))).toHaveLength(7);
});

test('of two servers started at once on a new folder one runs and one says so', async () => {
  const dataDir = join(makeFolder(), '.heed');
  endAfterTest(join(dataDir, 'postgres'));
  const start = `
    await startEmbeddedPostgres({ dataDir: args[0], log, parameters: quickParameters })
      .then(() => say('won'), (error) => say(error.message));
    setInterval(() => undefined, 1000);
  `;
  const programs: OtherProgram[] = [startProgram(start, [dataDir]), startProgram(start, [dataDir])];
  const words = await Promise.all(programs.map((program) => program.nextLine()));

  expect(words.sort()[0]).toMatch(/^Heed already runs on .*process \d+ \(serve\)/);
  expect(words[1]).toBe('won');
});

test('one program cannot serve a folder twice', async () => {
  const server = await startServer();
  await expect(startServer({ dataDir: server.dataDir })).rejects.toThrow(/served here already/);
});
