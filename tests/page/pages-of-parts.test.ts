import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { write } from '../api/write-through.js';
import { buildOrganization } from '../factories/build-organization.js';
import type { Api } from '../setup/api.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';
import { fillPractice } from './fill-practice.js';

let api: Api;
const path = '/recommendations/PRACTICE-001';
const measurementCount = 23;

beforeAll(async () => {
  api = await startFilledApi(await builtPage());
  await fillPractice(api);
  const token = await api.tokenFor('heed', 'ADMIN');
  const { recommendation } = await api.get(
    '{ recommendation(reference: "PRACTICE-001") { id indicators { nodes { id } } } }',
  );
  const indicatorId = recommendation.indicators.nodes[0].id as string;
  for (let index = 0; index < measurementCount; index += 1)
    await write(
      api,
      'recordMeasurement',
      {
        indicatorId,
        value: String(index),
        measuredOn: `2020-01-${String(index + 1).padStart(2, '0')}`,
        url: 'https://example.org/',
      },
      token,
    );
  // With those of the first collections, more than one page.
  for (let index = 0; index < 100; index += 1)
    await buildOrganization(api.db, { name: `Body ${index}` });
}, 180_000);
afterAll(async () => {
  await api?.stop();
});

const read = async (address: string) => await (await fetch(`${api.url}${address}`)).text();

function nextOf(html: string): string | undefined {
  return /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
}

/** What stands in a part of the view, page by page as its links lead. */
async function pagesOf(
  address: string,
  part: RegExp,
): Promise<Array<{ part: string; whole: string }>> {
  const pages = [];
  for (let next: string | undefined = address; next;) {
    const whole = await read(next.replace(/#.*/, ''));
    const found = part.exec(whole)?.[0] ?? '';
    pages.push({ part: found, whole });
    next = nextOf(found);
  }
  return pages;
}

const said = {
  en: { rows: '1–20 of 54', last: '41–54 of 54', measured: /20 of (\d+) measurements/ },
  ru: { rows: '1–20 из 54', last: '41–54 из 54', measured: /Показано измерений: 20 из (\d+)/ },
  kk: {
    rows: '54 ішінен 1–20',
    last: '54 ішінен 41–54',
    measured: /(\d+) өлшемнің 20 көрсетілді/,
  },
};

describe.each(['en', 'ru', 'kk'] as const)('in %s', (language) => {
  test('the history is read to its end', async () => {
    const pages = await pagesOf(
      `/${language}${path}`,
      /<details[^>]* id="history"[\s\S]*?<\/details>/,
    );
    expect(pages).toHaveLength(3);
    expect(pages[0]!.part).toContain(said[language].rows);
    expect(pages[2]!.part).toContain(said[language].last);
    const rows = pages.flatMap(({ part }) => part.match(/<li>[\s\S]*?<\/li>/g));
    expect(rows).toHaveLength(54);
    expect(new Set(rows).size).toBe(54);
    // The page that a link leads to shows what it was followed for.
    expect(pages[1]!.part).toMatch(/^<details[^>]* open/);
  });

  test('a long row of measurements says how long it is, and where the rest is', async () => {
    const html = await read(`/${language}${path}`);
    const [, count] = said[language].measured.exec(html)!;
    expect(Number(count)).toBeGreaterThanOrEqual(measurementCount);
    const link = /<a class="aside" href="([^"]+operation=Measurements[^"]+)"/.exec(html)![1]!;
    expect(await read(link.replaceAll('&amp;', '&'))).toContain('measurements(first: 100)');
  });
});

test('another day begins every part at its first page', async () => {
  const [, second] = await pagesOf(`/en${path}`, /<details[^>]* id="history"[\s\S]*?<\/details>/);
  const cited = /<a href="([^"]+atRevision=[^"]+)"/.exec(second!.whole)![1]!;
  expect(cited).not.toContain('history=');
  expect((await fetch(`${api.url}${cited.replaceAll('&amp;', '&')}`)).status).toBe(200);
  expect(second!.whole).not.toMatch(/<input type="hidden" name="history"/);
});

test('every organization is on one of the pages', async () => {
  const pages = await pagesOf('/en/organizations', /<main[\s\S]*<\/main>/);
  expect(pages.length).toBeGreaterThan(1);
  const { organizations } = await api.get('{ organizations { totalCount } }');
  expect(pages[0]!.part).toContain(`1–100 of ${organizations.totalCount}`);
  const rows = pages.flatMap(({ part }) => part.match(/<th scope="row">/g));
  expect(rows).toHaveLength(organizations.totalCount as number);
});

test('what an organization received leads to all of it', async () => {
  const html = await read('/en/organizations/practice-penal-committee');
  const [, count] = /All (\d+), the last changed first/.exec(html)!;
  const link = /<a href="([^"]+sort=REVISION-DESC[^"]*)"/.exec(html)![1]!;
  expect(await read(link.replaceAll('&amp;', '&'))).toContain(`of ${count}`);
});
