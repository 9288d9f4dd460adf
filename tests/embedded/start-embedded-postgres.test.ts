import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAlive } from '../../src/database/embedded/process-identity.js';
import { ask } from './ask.js';
import { makeFolder, startServer } from './scratch-folder.js';

test('a first start makes a database that knows Cyrillic, checks its pages and asks a password', async () => {
  const dataDir = join(makeFolder(), 'a folder of a long name '.repeat(8).trim(), '.heed');
  const server = await startServer({ dataDir });

  await ask(server.url, 'create extension pg_trgm');
  const facts = await ask(
    server.url,
    `select current_setting('server_encoding') as encoding,
            lower('ҚАЗАҚСТАН') as lower,
            cardinality(show_trgm('Казахстан')) > 0 as trigrams,
            to_tsvector('russian', '«Право»')::text as words,
            current_setting('data_checksums') as checksums,
            current_setting('listen_addresses') as addresses,
            current_setting('unix_socket_directories') as sockets,
            current_setting('timezone') as timezone,
            current_database() as database`,
  );

  expect(facts).toEqual({
    encoding: 'UTF8',
    lower: 'қазақстан',
    trigrams: true,
    words: "'прав':1",
    checksums: 'on',
    addresses: '127.0.0.1',
    sockets: '',
    timezone: 'UTC',
    database: 'heed',
  });
  expect(server.version).toMatch(/^18\.\d+$/);
  expect(server.reused).toBe(false);
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
  const wrong = server.url.replace(/:[^:@]+@/, ':guessed@');
  await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('stop leaves no process, and the next start has the same port and contents', async () => {
  const first = await startServer();
  await ask(first.url, 'create table kept as select 7 as number');
  const pid = first.pid();
  await first.stop();
  expect(isAlive(pid)).toBe(false);

  const second = await startServer({ dataDir: first.dataDir });

  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'select number from kept')).toEqual({ number: 7 });
});

test('a port that another program has taken is exchanged for another', async () => {
  const first = await startServer();
  await first.stop();
  const port = Number(new URL(first.url).port);
  const squatter = createServer().listen(port, '127.0.0.1');
  try {
    const second = await startServer({ dataDir: first.dataDir });

    expect(new URL(second.url).port).not.toBe(String(port));
    expect(await ask(second.url, 'select 1 as one')).toEqual({ one: 1 });
  } finally {
    squatter.close();
  }
});

test('the note of an ended server, whose number another program has now, does no harm', async () => {
  const first = await startServer();
  await first.stop();
  const note = [process.pid, first.databaseDirectory, 1, 5432, '', '127.0.0.1', '', 'ready'];
  writeFileSync(join(first.databaseDirectory, 'postmaster.pid'), note.join('\n'));

  const second = await startServer({ dataDir: first.dataDir });

  expect(await ask(second.url, 'select 1 as one')).toEqual({ one: 1 });
});

test('a lost password is replaced, because the files are ours', async () => {
  const first = await startServer();
  await first.stop();
  rmSync(join(first.dataDir, 'postgres.json'));

  const second = await startServer({ dataDir: first.dataDir });

  expect(await ask(second.url, 'select 1 as one')).toEqual({ one: 1 });
  expect(second.url).not.toBe(first.url);
});

test('a database of another major version is refused with the way over', async () => {
  const first = await startServer();
  await first.stop();
  writeFileSync(join(first.databaseDirectory, 'PG_VERSION'), '17\n');

  await expect(startServer({ dataDir: first.dataDir })).rejects.toThrow(
    /PostgreSQL 17.*heed backup.*move .* away.*heed restore/s,
  );
  expect(readFileSync(join(first.databaseDirectory, 'PG_VERSION'), 'utf8')).toBe('17\n');
});
