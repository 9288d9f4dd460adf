import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../setup/api.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';
import { visits } from './page-visits.js';

let api: Api;

beforeAll(async () => {
  api = await startFilledApi(await builtPage());
}, 120_000);
afterAll(async () => {
  await api?.stop();
});

async function read(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}${path}`, { headers, redirect: 'manual' });
  return { response, html: await response.text() };
}

const inventedWords = {
  en: 'INVENTED EXAMPLE, written by the Heed project for practice.',
  ru: 'ВЫМЫШЛЕННЫЙ ПРИМЕР, составлен проектом Heed для обучения.',
  kk: 'ОЙДАН ШЫҒАРЫЛҒАН МЫСАЛ.',
};

describe.each(['en', 'ru', 'kk'] as const)('in %s', (language) => {
  test.each(Object.entries(visits))('%s is made whole on the server', async (name, address) => {
    const { response, html } = await read(`/${language}${address}`);
    expect(response.status).toBe(name === 'problem' ? 404 : 200);
    expect(html).toMatch(/^<!doctype html><html lang="/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN| style="|<style|onclick=/);
    expect(html.includes(inventedWords[language])).toBe(
      /practice/i.test(address) || name === 'collections',
    );
  });
});

test('/ leads a browser to its language, and tells programs what is where', async () => {
  const browser = { accept: 'text/html,*/*;q=0.8' };
  const led = async (language: string) =>
    (await read('/', { ...browser, 'accept-language': language })).response.headers.get('location');
  expect(await led('kk-KZ,ru;q=0.8')).toBe('/kk/');
  expect(await led('de,ru;q=0.8')).toBe('/ru/');
  expect(await led('de')).toBe('/en/');
  expect(JSON.parse((await read('/')).html)).toMatchObject({ page: '/en/', graphql: '/graphql' });
});

test('nothing inline may run, and files are kept for ever', async () => {
  const { response, html } = await read('/en/');
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  const files = [...html.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)].map(([, path]) => path!);
  // The script, the style and the mark.
  expect(files).toHaveLength(3);
  for (const file of files) {
    expect((await read(file)).response.headers.get('cache-control')).toContain('immutable');
  }
});

test('every figure leads to a list of as many', async () => {
  const { html } = await read('/en/collections/practice-penal-reform?asOf=2022-12-31');
  const all = figuresOf(html);
  const shares = all.filter(([, address]) => address!.includes('share='));
  expect(shares.length).toBeGreaterThan(20);
  // Each list takes its time; every fifth one holds all kinds.
  const figures = all.filter((_, index) => index % 5 === 0);
  for (const [, address, count] of figures) expect(await lengthOf(address!), address).toBe(count);
}, 120_000);

test.each([
  ['practice-penal-committee', 'asOf=2022-12-31', 40],
  ['practice-working-group', 'asOf=2022-12-31', 10],
  ['kazakhstan', '', 3],
  ['kazakhstan', 'collection=kazakhstan-ccpr-2016', 3],
])('so does every figure of %s (%s)', async (slug, search, atLeast) => {
  const { html } = await read(`/en/organizations/${slug}?${search}`);
  const figures = figuresOf(html);
  expect(figures.length).toBeGreaterThanOrEqual(atLeast);
  const large = figures.length > 20;
  for (const [index, [, address, count]] of figures.entries())
    if (!large || index % 4 === 0) expect(await lengthOf(address!), address).toBe(count);
});

test('so do the cards and the list of organizations', async () => {
  for (const path of ['/en/', '/en/?asOf=2018-12-31', '/en/organizations']) {
    const { html } = await read(path);
    const card = /<a href="([^"]+)">(\d+) recommendations?<\/a>/g;
    const figures = [...figuresOf(html), ...html.matchAll(card)];
    expect(figures.length).toBeGreaterThan(3);
    for (const [, address, count] of figures) expect(await lengthOf(address!), address).toBe(count);
  }
});

/** Every number with the address of the list behind it. */
function figuresOf(html: string): RegExpExecArray[] {
  const legend = /<a href="([^"]+)">[^<]+<\/a><b>(\d+)<\/b>/g;
  const cell = /<(?:td|dd)[^>]*><a href="([^"]+)">(\d+)<\/a>/g;
  const group = /<a class="group-count" href="([^"]+)">(\d+) recommendations?<\/a>/g;
  return [legend, cell, group].flatMap((pattern) => [...html.matchAll(pattern)]);
}

/** How many the list at an address says that it found. */
async function lengthOf(address: string): Promise<string | undefined> {
  const { html } = await read(address.replaceAll('&amp;', '&'));
  return /<h2 id="found">(\d+) found<\/h2>/.exec(html)?.[1];
}

test('pages of a list laid end to end hold each recommendation once', async () => {
  const seen: string[] = [];
  let next: string | undefined =
    '/en/collections/practice-penal-reform/recommendations?sort=ISSUED_ON-DESC&column=issuers';
  while (next) {
    const { html } = await read(next);
    seen.push(...[...html.matchAll(/<p class="listed-mark">([\w-]+)/g)].map(([, name]) => name!));
    next = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(new Set(seen).size).toBe(seen.length);
  const { data } = await api.ask('{ collection(slug: "practice-penal-reform") { id } }');
  const all = await api.get(
    'query ($ids: [ID!]) { recommendations(filter: { collections: $ids }) { totalCount } }',
    { ids: [data.collection.id] },
  );
  expect(seen).toHaveLength(all.recommendations.totalCount);
});

test('what an address asks wrongly is said, not guessed', async () => {
  const { response, html } = await read('/en/recommendations?status=DONE');
  expect(response.status).toBe(400);
  expect(html).toContain('DONE');
  expect((await read('/en/collections/%E0%A4%A')).response.status).toBe(404);
  expect((await read('/en/?asOf=2999-01-01')).response.status).toBe(400);
  expect((await read('/en/recommendations?asOf=2999-01-01')).response.status).toBe(400);
});

test('texts from an address are never markup', async () => {
  const { html } = await read('/en/recommendations?q=%3Cscript%3Ealert(1)%3C/script%3E%22');
  expect(html).not.toContain('<script>alert');
});

test('a first view is light', async () => {
  const { html } = await read('/en/collections/practice-penal-reform');
  const files = [...html.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)].map(([, path]) => path!);
  const sizes = await Promise.all(
    files.map(async (file) => {
      const content = Buffer.from(await (await fetch(`${api.url}${file}`)).arrayBuffer());
      return { file, bytes: gzipSync(content).length };
    }),
  );
  const weightOf = (end: string) =>
    sizes.filter(({ file }) => file.endsWith(end)).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(weightOf('.js')).toBeLessThan(20_000);
  expect(weightOf('.css')).toBeLessThan(20_000);
  expect(gzipSync(html).length).toBeLessThan(60_000);
});
