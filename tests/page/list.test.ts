import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statusOrder } from '../../page/charts/status-colours.js';
import { createListDownloads } from '../../page/list-download.js';
import { rowsPerRequest } from '../../page/list-rows.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import type { Api } from '../setup/api.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';

let api: Api;
const practice = '/collections/practice-penal-reform/recommendations';

beforeAll(async () => {
  api = await startFilledApi(await builtPage());
}, 120_000);
afterAll(async () => {
  await api?.stop();
});

async function read(path: string) {
  const response = await fetch(`${api.url}${path}`);
  return { response, text: await response.text() };
}

/** References in the order of the list, over all of its pages. */
async function listed(path: string): Promise<string[]> {
  const references: string[] = [];
  for (let next: string | undefined = path; next;) {
    const { text } = await read(next);
    references.push(
      ...[...text.matchAll(/<p class="listed-mark">([\w-]+)/g)].map(([, name]) => name!),
    );
    next = /<a href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  }
  return references;
}

async function download(path: string) {
  const { response, text } = await read(path);
  expect(response.status).toBe(200);
  const [header, ...rows] = parse(text, { bom: true }) as string[][];
  return { response, text, header: header!, rows };
}

test.each([
  `status=STALLED&status=DIVIDED&perspective=CIVIL_SOCIETY&sort=ISSUED_ON-DESC`,
  `q=%D1%82%D1%8E%D1%80%D1%8C%D0%BC%D0%B0`,
  `q=%D1%82%D1%8E%D1%80%D1%8C%D0%BC%D0%B0&sort=REFERENCE-ASC`,
  `asOf=2021-06-30&counted=1&disputed=1`,
  `year=2017`,
])('the file is the list: %s', async (search) => {
  const { rows } = await download(`/ru${practice}.csv?${search}`);
  const references = await listed(`/ru${practice}?${search}`);
  expect(references.length).toBeGreaterThan(2);
  expect(rows.map(([reference]) => reference)).toEqual(references);
});

test('the file has the columns that are shown, in the language of the page', async () => {
  const { header, rows, response } = await download(
    `/kk${practice}.csv?status=STALLED&column=response&column=theme`,
  );
  expect(header).toEqual([
    'Нөмірі',
    'Түрі',
    'Атауы',
    'Жауап',
    'Тақырып',
    'Дәйексөзге арналған тұрақты сілтеме',
    'ОЙДАН ШЫҒАРЫЛҒАН МЫСАЛ',
  ]);
  const { text } = await read(`/kk${practice}?status=STALLED&column=response&column=theme`);
  const themed = rows.find((row) => row[4] !== '')!;
  expect(text).toContain(`<dd>${themed[4]}</dd>`);
  // What is invented says so in every row.
  expect(new Set(rows.map((row) => row.at(-1)))).toEqual(
    new Set(['ОЙДАН ШЫҒАРЫЛҒАН МЫСАЛ. Дәйексөз ретінде қолданбаңыз.']),
  );
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="practice-penal-reform-recommendations-\d{4}-\d\d-\d\d-\d+\.csv"$/,
  );
  const cited = await read(rows[0]!.at(-2)!);
  expect(cited.response.status).toBe(200);
  expect(cited.text).toContain(rows[0]![0]);
});

test('no spreadsheet runs what stands in the file', async () => {
  const { collection } = await api.get('{ collection(slug: "kazakhstan-2019") { id } }');
  await buildRecommendation(api.db, {
    reference: 'FORMULA',
    homeCollectionId: collection.id,
    title: '=HYPERLINK("https://example.org")',
  });
  const { text, rows } = await download('/en/collections/kazakhstan-2019/recommendations.csv');
  expect(rows.find(([reference]) => reference === 'FORMULA')?.[2]).toMatch(/^'=HYPERLINK/);
  expect(text).not.toContain('INVENTED');
});

test('a file that cannot be had is refused as a list is', async () => {
  expect((await read('/en/recommendations.csv?status=DONE')).response.status).toBe(400);
  expect((await read('/en/collections/none/recommendations.csv')).response.status).toBe(404);
  expect((await read('/en/recommendations.csv?asOf=2999-01-01')).response.status).toBe(400);
  const empty = await download('/en/recommendations.csv?q=zzzzqqqq');
  expect(empty.rows).toEqual([]);
});

test('a facet that is chosen keeps the counts of its other values', async () => {
  const counts = async (search: string) => {
    const { text } = await read(`/en${practice}${search}`);
    const check =
      /name="status" value="(\w+)"[^>]*\/?><label[^>]*>[^<]+<\/label><a [^>]*>(\d+)<\/a>/g;
    return [...text.matchAll(check)].map(([, status, count]) => `${status} ${count}`);
  };
  const all = await counts('?counted=1');
  expect(all.length).toBeGreaterThan(5);
  expect(await counts('?counted=1&status=STALLED')).toEqual(all);
});

test.each(['en', 'ru', 'kk'])('statuses stand from done to unknown in %s', async (language) => {
  const { text } = await read(`/${language}${practice}?perspective=CIVIL_SOCIETY`);
  const values = [...text.matchAll(/name="status" value="(\w+)"/g)].map(([, value]) => value);
  expect(values.length).toBeGreaterThan(9);
  expect(values).toEqual(statusOrder.filter((status) => values.includes(status)));
});

test('sides stand in one order wherever a recommendation is shown', async () => {
  const sides = ['State', 'Civil society', 'National institution', 'International bodies'];
  for (const path of [`${practice}?q=PRACTICE-001`, '/recommendations/PRACTICE-001']) {
    const { text } = await read(`/en${path}`);
    const [, first] = text.split(/class="(?:standings|standing-cards)"/);
    const said = [...first!.matchAll(/class="standings-who">([^<]+)</g)].map(([, side]) => side);
    expect(said.slice(0, 4), path).toEqual(sides);
  }
});

test('what the list is narrowed by is said in words, and can be taken away', async () => {
  const { data } = await api.ask('{ organization(slug: "practice-penal-committee") { id } }');
  const { id } = data.organization;
  const path = `/en${practice}?unansweredBy=${id}&status=STALLED&counted=1`;
  const { text } = await read(path);
  const said = [...text.matchAll(/<li class="tag">([^<]+)<a href="([^"]+)"/g)];
  expect(said.map(([, words]) => words!.trim())).toEqual([
    'Status: Stalled',
    'Left unanswered by: Penal Committee of Oltarvia',
    'Only what figures count',
  ]);
  const without = said[0]![2]!.replaceAll('&amp;', '&');
  expect(without).toContain(`unansweredBy=${id}`);
  expect(without).not.toContain('STALLED');
  // What no field of the form holds is carried along by it.
  expect(text).toContain(`<input type="hidden" name="unansweredBy" value="${id}"`);
});

const everyColumn = [
  ...['text', 'issuers', 'addressees', 'issued', 'response', 'deadline', 'theme', 'status'],
].reduce((search, column) => `${search}&column=${column}`, '');

/** The download as the server opens it, so that a write can fall between two of its pages. */
async function open(search: string) {
  const downloads = createListDownloads(async ({ query, variables }, acceptLanguage) =>
    api.ask(query, variables, undefined, { 'accept-language': acceptLanguage }),
  );
  const { name, pieces } = await downloads.open(`/ru${practice}.csv`, `?${search}`);
  const revision = Number(/-(\d+)\.csv$/.exec(name)![1]);
  return { revision, pieces: pieces[Symbol.asyncIterator]() };
}

test.each([
  ['by reference', everyColumn],
  ['the best match first', `q=${encodeURIComponent('правило OR тюрьма OR суд')}${everyColumn}`],
])('the file is of one revision, whatever is written meanwhile: %s', async (_order, search) => {
  const { revision, pieces } = await open(search);
  const header = await pieces.next();
  const first = await pieces.next();
  const { collection } = await api.get('{ collection(slug: "practice-penal-reform") { id } }');
  // Of the present it would be, by reference and by its words.
  await buildRecommendation(api.db, {
    reference: `PRACTICE-999-${revision}`,
    homeCollectionId: collection.id,
    title: 'Суд, закон и тюрьма',
    origin: 'INVENTED',
  });
  let text = `${header.value}${first.value}`;
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next())
    text += piece.value;
  const { text: known } = await read(`/ru${practice}.csv?${search}&atRevision=${revision}`);
  // `fetch` takes the byte order mark away.
  expect(text).toBe(`\uFEFF${known}`);
  const rows = parse(text, { bom: true }) as string[][];
  expect(rows.length).toBeGreaterThan(2 * rowsPerRequest + 1);
  expect(new Set(rows.map(([reference]) => reference)).size).toBe(rows.length);
});
