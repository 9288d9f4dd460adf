import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCollection } from '../factories/build-collection.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';

let api: Api;
let slug: string;
let privateSlug: string;

beforeAll(async () => {
  api = await startApi();
  const collection = await buildCollection(api.db, {});
  slug = collection.slug;
  await buildRecommendation(api.db, {
    homeCollectionId: collection.id,
    reference: 'OPEN-1',
    title: '=1+1',
  });
  await buildRecommendation(api.db, {
    homeCollectionId: collection.id,
    reference: 'SECRET-1',
    publishedRevision: null,
  });
  privateSlug = (await buildCollection(api.db, { publishedRevision: null })).slug;
});
afterAll(() => api.stop());

const spoolFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('heed-download-'));

it('gives what is published of a collection as CSV that no spreadsheet runs', async () => {
  const response = await fetch(`${api.url}/collections/${slug}.csv`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/csv');
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${slug}.csv"`);
  const text = await response.text();
  expect(text).toContain('OPEN-1');
  expect(text).toContain("'=1+1");
  expect(text).not.toContain('SECRET-1');
});

it('answers HEAD with the size and no body', async () => {
  const response = await fetch(`${api.url}/collections/${slug}.csv`, { method: 'HEAD' });
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
  expect(await response.text()).toBe('');
});

it('says of a private collection what it says of one that never was', async () => {
  const answers = await Promise.all(
    [privateSlug, 'never-was'].map((each) => fetch(`${api.url}/collections/${each}.csv`)),
  );
  expect(answers.map((answer) => answer.status)).toEqual([404, 404]);
  const [one, other] = await Promise.all(answers.map((answer) => answer.text()));
  expect(one!.replaceAll(privateSlug, 'X')).toBe(other!.replaceAll('never-was', 'X'));
});

it('leaves no file behind, and refuses the ninth download at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => fetch(`${api.url}/collections/${slug}.csv`)),
  );
  const statuses = new Set(answers.map((answer) => answer.status));
  await Promise.all(answers.map((answer) => answer.text()));
  expect([...statuses].every((status) => status === 200 || status === 503)).toBe(true);
  expect(statuses.has(503)).toBe(true);
  await expect.poll(spoolFolders).toEqual([]);
});
