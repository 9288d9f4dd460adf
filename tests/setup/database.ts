import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A test file's own database. */
export interface TestDatabase {
  /** The connection string. */
  url: string;
  /** Deletes the database, even while somebody is connected. */
  drop(): Promise<void>;
}

/** Makes a migrated, empty database by copying the run's template, under a new name or a given one. */
export async function cloneTemplate(
  name = `heed_test_${randomUUID().replaceAll('-', '')}`,
): Promise<TestDatabase> {
  const adminUrl = inject('adminUrl');
  await asAdmin(adminUrl, `create database ${name} template ${inject('templateName')}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
