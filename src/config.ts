import { resolve } from 'node:path';
import { repositoryRoot } from './repository-root.js';

/** Everything that the environment decides. This file is the only reader of `process.env`. */
export interface Config {
  /** A PostgreSQL of the user's own; null means the embedded one. */
  databaseUrl: string | null;
  /** Where all state is kept. */
  dataDir: string;
  host: string;
  port: number;
  /** The time zone, by its IANA name, whose midnight begins the installation's today. */
  timeZone: string;
  logLevel: string;
}

/** Reads the environment. Throws an Error that names the variable and what it may be. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return {
    databaseUrl: env.DATABASE_URL || null,
    dataDir: resolve(env.HEED_DATA_DIR || dataDirUnlessSet()),
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT),
    timeZone: readTimeZone(env.HEED_TIME_ZONE),
    logLevel: env.LOG_LEVEL || 'info',
  };
}

/** Where all state is kept when HEED_DATA_DIR does not say. */
export function dataDirUnlessSet(): string {
  return resolve(repositoryRoot(), '.heed');
}

/** The passphrase of back-ups. It is no part of Config, which is passed around and may be logged. */
export function readPassphrase(env: NodeJS.ProcessEnv = process.env): string | null {
  return env.HEED_PASSPHRASE || null;
}

/** Whether the command line shows where a failure came from. */
export function isDebugging(env: NodeJS.ProcessEnv = process.env): boolean {
  return Boolean(env.HEED_DEBUG);
}

function readPort(text: string | undefined): number {
  if (!text) return 4000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${text}"; it must be a whole number from 0 to 65535.`);
}

function readTimeZone(text: string | undefined): string {
  const zone = text || Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`HEED_TIME_ZONE is "${zone}"; it must be an IANA name such as Asia/Almaty.`);
  }
}
