import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '../setup/api.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';
import { markdownBlocks } from '../setup/markdown-blocks.js';
import { repositoryFiles } from '../setup/repository-files.js';

let api: Api;

beforeAll(async () => {
  api = await startFilledApi(await builtPage());
}, 120_000);
afterAll(async () => {
  await api?.stop();
});

async function read(path: string) {
  const response = await fetch(`${api.url}${path}`, { redirect: 'manual' });
  return { response, html: await response.text() };
}

/** What stands in the field for the query. */
function queryIn(html: string): string {
  const [, text] = /<textarea id="query"[^>]*>([^<]*)<\/textarea>/.exec(html)!;
  return text!.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

test('every saved query is answered, stands in a guide, and says when what it finds is invented', async () => {
  const { html } = await read('/kk/explore');
  const names = [...html.matchAll(/\/explore\?example=(\w+)"/g)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(6);
  const guides = repositoryFiles(/^docs\/api\/.*\.md$/).flatMap(markdownBlocks);
  for (const name of names) {
    const opened = await read(`/kk/explore?example=${name}`);
    const query = queryIn(opened.html);
    expect(guides.map(({ text }) => `${text}\n`)).toContain(query);
    const { errors, data } = await api.ask(query);
    expect(errors, name).toBeUndefined();
    expect(JSON.stringify(data), name).toMatch(/[1-9]/);
    const isInvented = /PRACTICE-|fd854fdc/.test(query);
    expect(opened.html.includes('ОЙДАН ШЫҒАРЫЛҒАН МЫСАЛ'), name).toBe(isInvented);
  }
});

test('a view’s query is opened with its variables', async () => {
  const view = await read('/en/collections/kazakhstan-ccpr-2016');
  const [, link] = /href="(\/en\/explore\?operation=CollectionFigures[^"]+)"/.exec(view.html)!;
  const { html } = await read(link!.replaceAll('&amp;', '&'));
  expect(queryIn(html)).toContain('query CollectionFigures(');
  expect(html).toContain('064836d0-9033-5b07-9de2-9762807a6eca');
});

test('the explorer has the policy of every view, and only it loads its script', async () => {
  const explorer = await read('/en/explore');
  const home = await read('/en/');
  expect(explorer.response.headers.get('content-security-policy')).toBe(
    home.response.headers.get('content-security-policy'),
  );
  expect(explorer.html).toMatch(/<script type="module" src="\/page\/explore-[\w-]+\.js">/);
  expect(home.html).not.toMatch(/\/page\/explore-/);
});

test('without a script, the form asks the API itself', async () => {
  const { html } = await read('/ru/explore?example=counts');
  expect(html).toContain('method="get" action="/graphql"');
  const sent = new URLSearchParams({ query: queryIn(html), variables: '{}' });
  const response = await fetch(`${api.url}/graphql?${sent}`);
  expect(await response.json()).toHaveProperty('data.statusSummary.recommendationCount');
});

test('/explore leads to the reader’s language', async () => {
  const { response } = await read('/explore');
  expect(response.headers.get('location')).toBe('/en/explore');
});
