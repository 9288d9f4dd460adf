import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await cloneTemplate();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Whether a word of a query finds a text in a language. */
async function finds(word: string, text: string, language: string, asked: string | null = null) {
  const { rows } = await client.query<{ is: boolean }>(
    `select heed.text_vector($2, $3) @@ array_to_string(heed.word_forms($1, $4), ' | ')::tsquery as is`,
    [word, text, language, asked],
  );
  return rows[0]!.is;
}

describe('a word finds its other forms', () => {
  it.each([
    ['woman', 'women', 'en'],
    ['women', 'a woman', 'en'],
    ['child', 'children', 'en'],
    ['person', 'people', 'en'],
    ['policeman', 'policemen', 'en'],
    ['detention', 'Detentions', 'en'],
    ['пытка', 'пыток', 'ru'],
    ['пыток', 'о пытке', 'ru'],
    ['тюрьма', 'тюрем', 'ru'],
    ['проблема', 'проблем', 'ru'],
    ['проблем', 'проблемы', 'ru'],
    ['осуждённый', 'осужденных', 'ru'],
    ['закон', 'законов', 'ru'],
    ['жиналыс', 'жиналыстар', 'kk-Cyrl'],
    ['жиналыстарды', 'жиналыс', 'kk-Cyrl'],
    ['құқық', 'құқығы', 'kk-Cyrl'],
    ['құқықтарын', 'құқық', 'kk'],
    ['азаптау', 'азаптаудан', 'kk-Cyrl'],
    ['Қазақстан', 'Қазақстанның', 'kk-Cyrl'],
    ['сот', 'соттардың', 'kk-Cyrl'],
  ])('%s finds %s (%s)', async (word, text, language) => {
    expect(await finds(word, text, language)).toBe(true);
  });
});

describe('scripts, keyboards and transliterations meet', () => {
  it.each([
    ['жиналыс', 'jinalys', 'kk-Latn'],
    ['jiınalys', 'жиналыс', 'kk-Cyrl'],
    ['jinalystar', 'жиналыс', 'kk-Cyrl'],
    ['ğylym', 'ғылым', 'kk-Cyrl'],
    ['şaruaşylyq', 'шаруашылық', 'kk-Cyrl'],
    ['кукык', 'құқық', 'kk-Cyrl'],
    ['азаптау туралы', 'азаптау', 'kk-Cyrl'],
    ['адилет', 'Әділет', 'kk-Cyrl'],
    ['Zhanaozen', 'Жаңаөзен', 'kk-Cyrl'],
    ['Janaozen', 'Zhanaozen', 'en'],
    ['Жанаозен', 'Zhanaozen', 'en'],
    ['Жанаозене', 'Жанаозен', 'ru'],
    ['Ақтөбе', 'Aktobe', 'en'],
    ['Aqtöbe', 'Актобе', 'ru'],
    ['Аблязов', 'Ablyazov', 'en'],
    ['Назарбаев', 'Nazarbayev', 'en'],
    ['CAFÉ', 'cafe', 'en'],
  ])('%s finds %s (%s)', async (word, text, language) => {
    const [first] = word.split(' ');
    expect(await finds(first!, text, language)).toBe(true);
  });
});

describe('what is another word is not found', () => {
  it.each([
    ['prison', 'poison', 'en'],
    ['собрание', 'собственность', 'ru'],
    ['сот', 'соғыс', 'kk-Cyrl'],
    ['ІІМ', 'им', 'ru'],
  ])('%s does not find %s (%s)', async (word, text, language) => {
    expect(await finds(word, text, language)).toBe(false);
  });
});

it.each(['the', 'of', 'и', 'на', 'және', 'туралы'])('%s says too little', async (word) => {
  const { rows } = await client.query<{ forms: string[] }>(
    'select heed.word_forms($1, null) as forms',
    [word],
  );
  expect(rows[0]!.forms).toEqual([]);
});

it('the rules of a language hold where it is named', async () => {
  expect(await finds('die', 'die Würde', 'de', 'de')).toBe(true);
  expect(await finds('women', 'woman', 'en', 'en')).toBe(true);
  expect(await finds('women', 'woman', 'en', 'de')).toBe(false);
});

it('a phrase does not run from one text into the next', async () => {
  const { rows } = await client.query<{ within: boolean; across: boolean }>(
    `select vector @@ 'red <-> blue'::tsquery as within, vector @@ 'blue <-> gren'::tsquery as across
       from (select heed.join_texts(heed.text_vector('red blue', 'xx'), heed.text_vector('green', 'xx')) as vector) joined`,
  );
  expect(rows[0]).toEqual({ within: true, across: false });
});
