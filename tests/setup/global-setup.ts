import 'reflect-metadata';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startThrowawayPostgres } from './throwaway-postgres.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The connection string of the run's server, for creating databases. */
    adminUrl: string;
    /** The name of the migrated database that tests clone. */
    templateName: string;
    /** Where the first test of the run that needs the page builds it. */
    pageFolder: string;
  }
}

/** Starts one server for the whole run and migrates the database that every test file clones. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres();
  const templateName = process.env.TEST_DATABASE_URL
    ? `heed_template_${process.pid}`
    : 'heed_template';
  try {
    await createTemplate(server.url, templateName);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('adminUrl', server.url);
  project.provide('templateName', templateName);
  const pageFolder = join(tmpdir(), `heed-page-${process.pid}`);
  project.provide('pageFolder', pageFolder);
  return async () => {
    await rm(pageFolder, { recursive: true, force: true });
    await asAdmin(server.url, `drop database if exists ${templateName} with (force)`);
    await server.stop();
  };
}

/** A given server may sort by its system's language; ours sorts by code points already. */
const rules = process.env.TEST_DATABASE_URL
  ? "encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'"
  : '';

async function createTemplate(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, `drop database if exists ${name} with (force)`);
  await asAdmin(adminUrl, `create database ${name} template template0 ${rules}`);
  const { migrate } = await import('../../src/database/migrate.js');
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
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
