import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../setup/api.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';

let api: Api;

beforeAll(async () => {
  api = await startFilledApi(await builtPage());
}, 120_000);
afterAll(async () => {
  await api?.stop();
});

const practice = '/collections/practice-penal-reform';

/** A view as the server sends it, with nothing that a script would add. */
async function read(path: string) {
  const response = await fetch(`${api.url}${path.replaceAll('&amp;', '&')}`);
  const html = await response.text();
  expect(response.status, path).toBe(200);
  return html;
}

/** How many the list at an address says that it found. */
async function lengthOf(address: string): Promise<string | undefined> {
  return /<h2 id="found">\D*?(\d+)/.exec(await read(address))?.[1];
}

describe.each(['en', 'ru', 'kk'] as const)('reading in %s, without a script', (language) => {
  test('the count of each value of a facet opens the list of as many', async () => {
    const html = await read(`/${language}${practice}/recommendations?q=prison&asOf=2022-12-31`);
    const value = /<a href="([^"]+)">[^<]+<b>(\d+)<\/b><\/a>/g;
    const status = /<a href="([^"]+)" aria-label="[^"]+">(\d+)<\/a>/g;
    const values = [value, status].flatMap((pattern) => [...html.matchAll(pattern)]);
    expect(values.length).toBeGreaterThan(40);
    for (const [, address, count] of values.filter((_, index) => index % 6 === 0)) {
      expect(address).toContain('q=prison');
      expect(await lengthOf(address!), address).toBe(count);
    }
  });

  test('what is searched for is marked, sorted, and shown in the columns that were chosen', async () => {
    const html = await read(
      `/${language}${practice}/recommendations?q=prison&column=response&sort=`,
    );
    expect(html).toMatch(/<mark>prisons?<\/mark>/i);
    expect(html).toContain('class="listed-facts"');
    expect(html).not.toContain('class="standings"');
    const sorted = await read(`/${language}${practice}/recommendations?sort=ISSUED_ON-DESC`);
    expect(sorted).toContain('<option value="ISSUED_ON-DESC" selected');
    expect(sorted.indexOf('2021')).toBeGreaterThan(0);
  });

  test('a recommendation tells all that is known of it', async () => {
    const html = await read(`/${language}/recommendations/PRACTICE-001?asOf=2022-12-31`);
    for (const part of [
      'class="texts"',
      'class="facts"',
      'class="standing-cards"',
      'class="lanes-chart"',
      'class="lane"',
      '<blockquote',
      'class="cite"',
      'class="api"',
      'query RecommendationRecord(',
    ])
      expect(html).toContain(part);
    const [, cited] = /<a href="([^"]+)" data-copy/.exec(html)!;
    expect(cited).toMatch(/asOf=2022-12-31&amp;atRevision=2$/);
    const lanes = (text: string) => text.match(/<div class="lanes">[\s\S]*?<\/section><\/div>/)![0];
    const same = await read(cited!);
    expect(lanes(same).replaceAll('&amp;atRevision=2', '')).toBe(lanes(html));
  });

  test('a whole shows how its parts stand, and a term of any vocabulary leads to its like', async () => {
    const html = await read(`/${language}/recommendations/CCPR-KAZ-CO2-24`);
    expect(html).toMatch(/<h4>[^<]+<\/h4><div class="bar">/);
    const terms = [...html.matchAll(/<a class="tag" href="([^"]+[?&;]term=[^"]+)"/g)];
    expect(terms.length).toBeGreaterThan(1);
    for (const [, address] of terms) expect(Number(await lengthOf(address!))).toBeGreaterThan(0);
  });

  test.each([
    '/',
    `${practice}`,
    `${practice}/recommendations?disputed=1`,
    '/recommendations/PRACTICE-001',
    '/organizations',
    '/organizations/kazakhstan?collection=kazakhstan-ccpr-2016',
    `${practice}/charts/status`,
  ])('%s is looked at on any day by a form', async (path) => {
    const html = await read(`/${language}${path}`);
    const [form] = /<form class="world" method="get"[\s\S]*?<\/form>/.exec(html)!;
    expect(form).toMatch(/name="asOf"[^>]+data-since="20\d\d-01-01"[^>]+data-until="20\d\d-/);
    const sent = new URL(/action="([^"]+)"/.exec(form)![1]!, api.url);
    for (const [, name, value] of form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g))
      sent.searchParams.append(name!, value!);
    sent.searchParams.set('asOf', '2022-12-31');
    const then = await read(sent.pathname + sent.search);
    expect(then).toContain('value="2022-12-31"');
    expect(then).toMatch(/<a href="[^"]*asOf=2022-12-31&amp;atRevision=2" data-copy/);
    for (const [name, value] of new URL(path, api.url).searchParams)
      expect(sent.searchParams.get(name)).toBe(value);
  });
});

test('an address of before terms had their name leads where it led', async () => {
  const { recommendation } = await api.get(
    '{ recommendation(reference: "CCPR-KAZ-CO2-24a") { terms { id } } }',
  );
  const [{ id }] = recommendation.terms;
  const count = await lengthOf(`/en/recommendations?term=${id}`);
  expect(Number(count)).toBeGreaterThan(0);
  expect(await lengthOf(`/en/recommendations?theme=${id}`)).toBe(count);
  expect(await read(`/en/recommendations?theme=${id}`)).not.toContain(`theme=${id}`);
});

test('a count of two addressees together, which no address can name, is no link', async () => {
  const { organization } = await api.get(
    '{ organization(slug: "practice-penal-committee") { id } }',
  );
  const html = await read(`/en${practice}/charts/addressees?addressee=${organization.id}`);
  const links = [...html.matchAll(/<td class="number"><a href="([^"]+)">(\d+)<\/a>/g)];
  expect(links.length).toBeGreaterThan(3);
  for (const [, address, count] of links) expect(await lengthOf(address!), address).toBe(count);
  expect(html).toMatch(/<td class="number">[1-9]\d*<\/td>/);
});
