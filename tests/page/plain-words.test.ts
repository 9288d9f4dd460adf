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

/** A view as the server sends it. */
async function read(path: string): Promise<string> {
  return await (await fetch(`${api.url}${path.replaceAll('&amp;', '&')}`)).text();
}

/** The words of the first element that a pattern finds, without its marks. */
function wordsOf(html: string, pattern: RegExp): string {
  return (pattern.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

const judgedByNobody = '/collections/kazakhstan-upr-2010-2014';

describe('a reader of Kazakh', () => {
  test('is given the Russian text where there is no Kazakh one, under Kazakh words', async () => {
    const html = await read(`/kk${judgedByNobody}/recommendations`);
    expect(html).toContain('<h1>Ұсынымдар</h1>');
    const { collection } = await api.get(
      '{ collection(slug: "kazakhstan-upr-2010-2014") { title(language: "ru") { value } } }',
    );
    expect(html).toContain(`<span lang="ru">${collection.title.value}</span>`);
    expect(html).toContain('Германия');
    expect(html).not.toMatch(/>Germany</);
  });

  test('reads a recommendation in Russian before the English original', async () => {
    const html = await read('/kk/recommendations/PRACTICE-002');
    expect(/<blockquote lang="([^"]+)"/.exec(html)?.[1]).toBe('ru');
  });
});

test.each([
  ['en', /Verbatim (?!in the original)/],
  ['ru', /Дословно в оригинале/],
  ['kk', /Түпнұсқада сөзбе-сөз/],
])('words are verbatim in the language in which they were written: %s', async (language, said) => {
  const html = await read(`/${language}/recommendations/PRACTICE-002`);
  expect(wordsOf(html, /<section class="texts">[\s\S]*?<\/section>/)).toMatch(said);
});

describe.each([
  ['en', 'Not assessed: 58 of 58', 'Responses'],
  ['ru', 'Не оценено: 58 из 58', 'Ответы'],
  ['kk', 'Бағаланбағаны: 58 ішінен 58', 'Жауаптар'],
])('a collection that nobody has judged, in %s', (language, figure, heading) => {
  test('says so in place of a share that is done', async () => {
    const html = await read(`/${language}${judgedByNobody}`);
    const pattern = /<p class="judgement-figure"><a href="([^"]+)">[\s\S]*?<\/p>/;
    expect(wordsOf(html, pattern).trim()).toBe(figure);
    expect(await read(pattern.exec(html)![1]!)).toMatch(/<h2 id="found">\D*?58/);
  });

  test('shows what was answered, each count with its list', async () => {
    const html = await read(`/${language}${judgedByNobody}`);
    const [responses] = new RegExp(`<h2>${heading}</h2>[\\s\\S]*?</section>`).exec(html) ?? [];
    const counts = [...responses!.matchAll(/<a href="([^"]+)">[^<]+<\/a><b>(\d+)<\/b>/g)];
    expect(counts.map(([, , count]) => count)).toEqual(['48', '10']);
    for (const [, address, count] of counts)
      expect(/<h2 id="found">\D*?(\d+)/.exec(await read(address!))?.[1]).toBe(count);
  });
});

test('a collection without answers has no room for them', async () => {
  expect(await read('/en/collections/kazakhstan-ccpr-2016')).not.toContain('<h2>Responses</h2>');
});

describe.each([
  ['en', 'Entries edited last', 'Last edited entries first', 'Entered in Heed:'],
  [
    'ru',
    'Записи, изменённые последними',
    'Сначала записи, изменённые последними',
    'Внесено в Heed:',
  ],
  [
    'kk',
    'Соңғы өзгертілген жазбалар',
    'Алдымен соңғы өзгертілген жазбалар',
    'Heed жүйесіне енгізілді:',
  ],
])('what stands by the revision of the entry says so, in %s', (language, latest, sort, entered) => {
  test('on a collection, of the past too', async () => {
    const html = await read(`/${language}/collections/practice-penal-reform?asOf=2021-06-30`);
    const section = wordsOf(html, new RegExp(`<h2>${latest}</h2>[\\s\\S]*?</section>`));
    expect(section).toContain(entered);
  });

  test('as an order of a list', async () => {
    expect(await read(`/${language}/recommendations`)).toContain(`>${sort}</option>`);
  });
});

test.each(['en', 'ru', 'kk'])(
  'organizations stand in the order of the alphabet: %s',
  async (language) => {
    const html = await read(`/${language}/organizations`);
    const groups = html
      .split('<tbody>')
      .slice(1)
      .map((group) =>
        [...group.matchAll(/<th scope="row">([\s\S]*?)<\/th>/g)].map(([, name]) =>
          name!.replace(/<[^>]+>/g, ''),
        ),
      );
    expect(Math.max(...groups.map(({ length }) => length))).toBeGreaterThan(20);
    const { compare } = new Intl.Collator(language);
    for (const names of groups) expect(names).toEqual([...names].sort(compare));
  },
);

test.each([
  ['en', '“тюрьма”'],
  ['ru', '«тюрьма»'],
  ['kk', '«тюрьма»'],
])('what is searched for is quoted as the language does: %s', async (language, quoted) => {
  const html = await read(`/${language}/recommendations?q=${encodeURIComponent('тюрьма')}`);
  expect(wordsOf(html, /<ul class="conditions"[\s\S]*?<\/ul>/)).toContain(quoted);
});

test.each([
  ['en', 'Something in the address is written in a way that Heed does not understand'],
  ['ru', 'Что-то в адресе написано так, что Heed этого не понимает'],
  ['kk', 'Мекенжайда Heed түсінбейтіндей жазылған бірдеңе бар'],
])('an address that cannot be answered is first explained in %s', async (language, sentence) => {
  for (const search of ['asOf=31.12.2015', 'sort=foo']) {
    const html = await read(`/${language}/recommendations?${search}`);
    expect(html).toContain(sentence);
    expect(html).toMatch(
      /<details class="more"><summary>[^<]+<\/summary><p lang="en">[^<]+<\/p><\/details>/,
    );
    expect(html.indexOf(sentence)).toBeLessThan(html.indexOf('<p lang="en">'));
  }
});
