import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds the page as `npm start` does, into a folder of the test's own. */
export async function buildPageForTests(): Promise<{
  folder: string;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-page-'));
  const { buildPage } = await import('../../scripts/build-page.mjs');
  await buildPage(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
