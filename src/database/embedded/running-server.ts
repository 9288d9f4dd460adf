import { realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { readPostmasterFile } from './postmaster-file.js';
import { isAlive, processCommand } from './process-identity.js';
import { databaseUrl } from './server-settings.js';

/** What came of asking a port for the server of a database directory. */
export type ServerAnswer =
  | { kind: 'OURS'; version: string }
  | { kind: 'OTHER' }
  | { kind: 'PASSWORD_REFUSED' }
  | { kind: 'SILENT' };

/** A server that was left running by a program that was killed. */
export type LeftServer =
  | { kind: 'NONE' }
  | { kind: 'USABLE'; pid: number; port: number }
  | { kind: 'UNUSABLE'; pid: number };

const leftServerSecondsMax = 30;
const askMillisecondsMax = 5_000;

/**
 * True when the process is, by its command line, the server of the directory and not another
 * program that has got its number. Where the system does not tell, true: PostgreSQL looks too.
 */
export function isServerOf(pid: number, databaseDirectory: string): boolean {
  return isAlive(pid) && (processCommand(pid)?.includes(databaseDirectory) ?? true);
}

/** Asks whether the server on the port is the one of this directory and takes the password. */
export async function askServer(
  port: number,
  password: string,
  databaseDirectory: string,
): Promise<ServerAnswer> {
  const client = new pg.Client({
    connectionString: databaseUrl({ port, password }, 'postgres'),
    connectionTimeoutMillis: askMillisecondsMax,
    query_timeout: askMillisecondsMax,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const asked = await client.query<{ folder: string; version: string }>(
      `select current_setting('data_directory') as folder,
              split_part(current_setting('server_version'), ' ', 1) as version`,
    );
    const { folder, version } = asked.rows[0]!;
    if (!isSameFolder(folder, databaseDirectory)) return { kind: 'OTHER' };
    return { kind: 'OURS', version };
  } catch (error) {
    const isRefused = (error as { code?: string }).code === '28P01';
    return { kind: isRefused ? 'PASSWORD_REFUSED' : 'SILENT' };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Looks for a server that still runs on the directory. One that is starting or stopping is waited
 * for. The note of one that has ended, whose number another program has now, is taken away.
 * @param version the only version to go on with.
 */
export async function findLeftServer(
  databaseDirectory: string,
  password: string,
  version: string,
): Promise<LeftServer> {
  const deadline = Date.now() + leftServerSecondsMax * 1000;
  for (;;) {
    const file = readPostmasterFile(databaseDirectory);
    if (!file || !isAlive(file.pid)) return { kind: 'NONE' };
    if (!isServerOf(file.pid, databaseDirectory)) {
      rmSync(join(databaseDirectory, 'postmaster.pid'), { force: true });
      return { kind: 'NONE' };
    }
    const answer = await askServer(file.port, password, databaseDirectory);
    if (answer.kind === 'OURS' && answer.version === version) {
      return { kind: 'USABLE', pid: file.pid, port: file.port };
    }
    if (answer.kind !== 'SILENT' || Date.now() > deadline) {
      return { kind: 'UNUSABLE', pid: file.pid };
    }
    await pause(100);
  }
}

function isSameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return one === other;
  }
}
