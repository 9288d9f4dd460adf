import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type pg from 'pg';
import { repositoryRoot } from '../repository-root.js';
import type { Database } from '../database/connect.js';
import { withClient } from '../database/with-client.js';

/** How many offending rows a check tells of. */
export const examplesMax = 5;

/** What one invariant found. */
export interface CheckResult {
  /** The file's name in checks/, without `.sql`. */
  name: string;
  /** What must hold, as the file's first lines say it. */
  meaning: string;
  passed: boolean;
  /** How many rows offend; 0 is sound. */
  offending: number;
  /** At most `examplesMax` of them, in words. */
  examples: string[];
}

/**
 * Runs every invariant of checks/ over the whole database, by name, all on one snapshot. Changes nothing.
 * @param signal says that nobody wants to know any more: then it ends after the one under way
 */
export async function runChecks(
  database: Pick<Database, 'writers'>,
  signal?: AbortSignal,
): Promise<CheckResult[]> {
  return withClient(database.writers, async (client) => {
    await client.query(
      'begin isolation level repeatable read read only; set local statement_timeout = 0',
    );
    const results: CheckResult[] = [];
    for (const check of await readChecks()) {
      signal?.throwIfAborted();
      results.push(await runCheck(client, check));
    }
    await client.query('commit');
    return results;
  });
}

/** Runs one invariant in the client's own transaction. */
export async function runCheck(client: pg.ClientBase, check: Check): Promise<CheckResult> {
  const { rows } = await client.query<{ offending: number; examples: string[] }>(`
    with offence as materialized (${check.sql})
    select count(*)::integer as offending,
           array(select offence.example from offence order by offence.example limit ${examplesMax}) as examples
      from offence`);
  const { offending, examples } = rows[0]!;
  const { name, meaning } = check;
  return { name, meaning, passed: offending === 0, offending, examples };
}

export interface Check {
  name: string;
  meaning: string;
  sql: string;
}

/** Reads checks/. A file begins with its meaning in comment lines; its query answers one column, `example`. */
export async function readChecks(): Promise<Check[]> {
  const folder = join(repositoryRoot(), 'checks');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
      const end = lines.findIndex((line) => !line.startsWith('--'));
      const meaning = lines.slice(0, end).map((line) => line.slice(2).trim());
      const sql = lines.slice(end).join('\n');
      return { name: basename(file, '.sql'), meaning: meaning.join(' '), sql };
    }),
  );
}
