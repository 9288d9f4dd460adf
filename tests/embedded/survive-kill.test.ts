import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { isAlive } from '../../src/database/embedded/process-identity.js';
import { ask } from './ask.js';
import { startProgram } from './other-program.js';
import { endAfterTest, eventually, makeFolder, startServer } from './scratch-folder.js';

const serve = `
  const server = await startEmbeddedPostgres({ dataDir: args[0], log, parameters: quickParameters });
  say(JSON.stringify({ url: server.url, pid: server.pid() }));
  setInterval(() => undefined, 1000);
`;

test('a killed server comes back on its port, and pools find it with all that was written', async () => {
  let deaths = 0;
  const server = await startServer({ onExit: () => (deaths += 1) });
  const pool = new pg.Pool({ connectionString: server.url });
  pool.on('error', () => undefined);
  await pool.query('create table kept as select 7 as number');
  const busy = pool.query('select pg_sleep(20)').catch((error: Error) => error);
  const killed = server.pid();

  process.kill(killed, 'SIGKILL');
  await eventually(() => server.pid() !== killed);

  const kept = await eventually(async () => (await pool.query('select number from kept')).rows);
  expect(kept).toEqual([{ number: 7 }]);
  expect(await busy).toBeInstanceOf(Error);
  expect(deaths).toBe(1);
  await pool.end();
  await server.stop();
  expect(isAlive(server.pid())).toBe(false);
});

test('stopping while a killed server is being brought back leaves no process', async () => {
  const server = await startServer();
  const before = server.pid();
  process.kill(before, 'SIGKILL');
  await eventually(() => !isAlive(before));

  await server.stop();

  expect(isAlive(server.pid())).toBe(false);
  await expect(ask(server.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});

test('a server whose program was killed is gone on with, and then watched and stopped', async () => {
  const dataDir = join(makeFolder(), '.heed');
  endAfterTest(join(dataDir, 'postgres'));
  const program = startProgram(serve, [dataDir]);
  const { url, pid } = JSON.parse(await program.nextLine()) as { url: string; pid: number };
  program.child.kill('SIGKILL');
  await program.ended;
  expect(isAlive(pid)).toBe(true);

  const server = await startServer({ dataDir });

  expect(server.reused).toBe(true);
  expect(server.pid()).toBe(pid);
  expect(server.url).toBe(url);
  process.kill(pid, 'SIGKILL');
  await eventually(() => server.pid() !== pid);
  expect(await ask(server.url, 'select 1 as one')).toEqual({ one: 1 });
  await server.stop();
  expect(isAlive(server.pid())).toBe(false);
});

test('of program and server killed together the next start recovers', async () => {
  const dataDir = join(makeFolder(), '.heed');
  endAfterTest(join(dataDir, 'postgres'));
  const program = startProgram(serve, [dataDir]);
  const { pid } = JSON.parse(await program.nextLine()) as { pid: number };
  program.child.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await program.ended;

  const server = await startServer({ dataDir });

  expect(server.reused).toBe(false);
  expect(await ask(server.url, 'select 1 as one')).toEqual({ one: 1 });
});

test('a program that ends without stopping the server takes it along', async () => {
  const dataDir = join(makeFolder(), '.heed');
  endAfterTest(join(dataDir, 'postgres'));
  const program = startProgram(`${serve}; setTimeout(() => process.exit(3), 50);`, [dataDir]);
  const { pid } = JSON.parse(await program.nextLine()) as { pid: number };

  expect(await program.ended).toBe(3);
  await eventually(() => !isAlive(pid));
});

test('a program with nothing else to do stops a server that it has gone on with', async () => {
  const dataDir = join(makeFolder(), '.heed');
  endAfterTest(join(dataDir, 'postgres'));
  const killed = startProgram(serve, [dataDir]);
  await killed.nextLine();
  killed.child.kill('SIGKILL');
  await killed.ended;
  const stop = `
    const server = await startEmbeddedPostgres({ dataDir: args[0], log });
    await server.stop();
    say(String(server.reused));
  `;

  const program = startProgram(stop, [dataDir]);

  expect(await program.nextLine()).toBe('true');
  expect(await program.ended).toBe(0);
});
