import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { seededId } from '../seed/chance.mjs';
import { documents } from './documents.mjs';
import { postgraphileDocuments } from './postgraphile-documents.mjs';

const heed = fileURLToPath(new URL('../../bin/heed.mjs', import.meta.url));
const folder = fileURLToPath(new URL('../.data/', import.meta.url));

/** What a dashboard asks again and again: where one ministry stands in one theme. */
const pair = { theme: seededId('THEME', 1), addressee: seededId('BODY', 1) };

/**
 * Persists the dashboard's document, and says how each lane is asked for it, by GET.
 * @returns the question, the same each time
 */
export async function persistDashboard(url) {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}dashboard.graphql`;
  writeFileSync(file, documents.summary);
  await runHeed(['documents', 'add', file], url);
  const digest = createHash('sha256').update(documents.summary).digest('hex');
  const variables = { filter: { terms: [pair.theme], addressees: [pair.addressee] } };
  const path = (parameters) => `/graphql?${new URLSearchParams(parameters)}`;
  return {
    ours: {
      path: path({ documentId: `sha256:${digest}`, variables: JSON.stringify(variables) }),
    },
    postgraphile: {
      path: path({
        query: postgraphileDocuments.filteredSummary,
        variables: JSON.stringify(pair),
      }),
    },
    limit: [],
  };
}

/** Keeps the bytes that Heed answers, for the server that sends them from memory. */
export async function keepAnswer(lane, question) {
  const response = await fetch(lane.origin + question.ours.path);
  const file = `${folder}dashboard.json`;
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return file;
}

/** Runs a command of Heed's own on a database, as a person does. It ends with us. */
export async function runHeed(words, url) {
  const running = promisify(execFile)(process.execPath, [heed, ...words], {
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'warn' },
    maxBuffer: 10_000_000,
  });
  const end = () => running.child.kill();
  process.once('exit', end);
  try {
    return (await running).stdout;
  } finally {
    process.off('exit', end);
  }
}
