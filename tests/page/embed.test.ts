import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../setup/api.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';
import { widgets } from './page-visits.js';

let api: Api;

beforeAll(async () => {
  api = await startFilledApi(await builtPage());
}, 120_000);
afterAll(async () => {
  await api?.stop();
});

async function read(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}${path}`, { headers, redirect: 'manual' });
  return { response, text: await response.text() };
}

const practice = '/collections/practice-penal-reform';
const inventedWords = {
  en: 'INVENTED EXAMPLE, written by the Heed project for practice. Nobody issued it; no authority received it. Do not cite.',
  ru: 'ВЫМЫШЛЕННЫЙ ПРИМЕР, составлен проектом Heed для обучения. Никем не вынесен, никому не направлен. Не цитировать.',
  kk: 'ОЙДАН ШЫҒАРЫЛҒАН МЫСАЛ. Дәйексөз ретінде қолданбаңыз.',
};

describe.each(['en', 'ru', 'kk'] as const)('in %s', (language) => {
  test.each(Object.entries(widgets))('the widget %s is whole without a script', async (_, path) => {
    const { response, text } = await read(`/${language}/embed${path}`);
    expect(response.status).toBe(200);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).not.toMatch(/<script|undefined|NaN| style="|<style|onclick=/);
    expect(text).toContain('class="source"');
    expect(text).toMatch(/<a href="\/(en|ru|kk)\/[^"]+" target="_blank" rel="noopener">/);
    expect(text.includes(inventedWords[language])).toBe(/practice|PRACTICE/.test(path));
  });

  test.each(['status', 'trend', 'addressees', 'themes'])(
    'the image of %s needs nothing else and says what it is',
    async (kind) => {
      const { response, text } = await read(`/${language}/embed${practice}/charts/${kind}.svg`);
      expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
      expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(text).not.toMatch(/<style|<script|<image|<foreignObject|url\(|href=| style=|var\(--/);
      const [, description] = /<desc id="description">([^<]+)<\/desc>/.exec(text) ?? [];
      expect(description).toContain(inventedWords[language]);
      expect(description).toMatch(/\b2\b.*UTC/);
      // Broken into lines, it is also there to be seen.
      const seen = [...text.matchAll(/<tspan[^>]*>([^<]+)<\/tspan>/g)].map(([, line]) => line);
      expect(seen.join(' ')).toContain(inventedWords[language]);
    },
  );
});

test('a table has the figures of the API, each row with its day and what must be said', async () => {
  const { response, text } = await read(`/en/embed${practice}/charts/status.csv?asOf=2022-12-31`);
  expect(response.headers.get('content-disposition')).toContain('practice-penal-reform-status.csv');
  const [row] = parse(text, { columns: true, bom: true }) as Array<Record<string, string>>;
  const { data } = await api.ask(`{
    statusSummary(
      filter: { collections: ["fd854fdc-7849-5c12-9d56-a27218ad1122"] }
      perspective: CIVIL_SOCIETY asOf: "2022-12-31"
    ) { recommendationCount statuses { count bucketLabel(language: "en") { label } } }
  }`);
  const { recommendationCount, statuses } = data.statusSummary;
  expect(row).toMatchObject({
    Total: String(recommendationCount),
    'Situation on': '2022-12-31',
    'As known at revision': '2',
    Notice: inventedWords.en,
  });
  for (const { count, bucketLabel } of statuses) expect(row![bucketLabel.label]).toBe(`${count}`);
});

test('every figure of a chart leads to a list of as many', async () => {
  for (const kind of ['status', 'addressees']) {
    const { text } = await read(`/en${practice}/charts/${kind}?perspective=STATE&asOf=2022-12-31`);
    const cells = [...text.matchAll(/<td class="number"><a href="([^"]+)">(\d+)<\/a>/g)];
    expect(cells.length).toBeGreaterThan(5);
    // Each list takes its time; these are of several rows and statuses.
    for (const [, address, count] of cells.filter((_, index) => index % 5 === 0).slice(0, 6)) {
      const list = await read(address!.replaceAll('&amp;', '&'));
      expect(/<h2 id="found"[^>]*>(\d+) found<\/h2>/.exec(list.text)?.[1], address).toBe(count);
    }
  }
});

test('the plate of a recommendation shows every perspective side by side, as of a day', async () => {
  const now = await read('/en/embed/recommendations/PRACTICE-001.svg');
  expect(now.text).toContain('Civil society');
  expect(now.text).toContain('State');
  const then = await read('/en/embed/recommendations/PRACTICE-001.svg?asOf=2000-01-01');
  expect(then.text).toContain('1 January 2000');
  expect(then.text).not.toContain('Civil society:');
});

test('the code to copy is of this very figure, and nothing of it is run here', async () => {
  const { text } = await read(`/en${practice}/charts/trend?perspective=STATE&asOf=2022-12-31`, {
    'x-forwarded-proto': 'https',
  });
  const frame = /&lt;iframe src=&quot;([^ ]+)&quot;/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  const address = frame!.replaceAll('&amp;', '&');
  expect(address).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/en\/embed\//);
  const widget = await read(new URL(address).pathname + new URL(address).search);
  expect(widget.text).toContain('31 December 2022');
  expect(text).not.toContain('<iframe');
  const forged = await read(`/en${practice}/charts/trend`, { 'x-forwarded-proto': '"><script>' });
  expect(forged.text).not.toContain('"><script>');
});

describe('who may show it', () => {
  test.each([`/en/embed${practice}/charts/status`, '/kk/embed/recommendations/NONE'])(
    'every site may frame %s, which does nothing',
    async (path) => {
      const { response, text } = await read(path);
      const policy = response.headers.get('content-security-policy')!;
      expect(policy).toBe(
        "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *",
      );
      expect(response.headers.get('x-frame-options')).toBeNull();
      expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(text).not.toContain('<form');
    },
  );

  test.each([
    '/en/',
    `/en${practice}/charts/status`,
    '/en/explore',
    '/en/embed',
    '/en/embedded',
    '/graphql?query={revision}',
    '/',
  ])('no site may frame %s', async (path) => {
    const { response } = await read(path);
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('an image may stand on every site, and may do nothing where it is opened', async () => {
    const { response } = await read(`/en/embed${practice}/charts/trend.svg`);
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

test('what holds on one day only is not offered through the years', async () => {
  const narrowed = await read(`/en${practice}/recommendations?disputed=1`);
  expect(narrowed.text).toContain('/charts/status?disputed=1');
  expect(narrowed.text).not.toContain('/charts/trend?');
  expect((await read(`/en${practice}/recommendations?q=prison`)).text).toContain('/charts/trend?');
});

test('a widget without a language takes the reader’s', async () => {
  const { response } = await read('/embed/charts/status?q=torture', { 'accept-language': 'kk' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/kk/embed/charts/status?q=torture');
});

test('what there is not is said in the widget, with its status', async () => {
  const { response, text } = await read('/ru/embed/recommendations/NONE');
  expect(response.status).toBe(404);
  expect(text).toContain('По этому адресу ничего нет');
  expect((await read('/ru/embed/charts/status?status=DONE')).response.status).toBe(400);
  expect((await read('/ru/embed/charts/pie')).response.status).toBe(404);
});
