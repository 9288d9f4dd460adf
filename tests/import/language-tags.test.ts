import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFurnishedWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await openFurnishedWorld();
});
afterAll(() => world.close());

const term = (header: string, cells: string) =>
  `term,vocabulary,${header}\ntagged,THEME,${cells}\n`;

test('a header may spell a language as it likes, and the same file again changes nothing', async () => {
  const spelled = term('label:RU,label:kk-cyrl', 'Пытки,Азаптау');
  expect(await world.import(spelled, { publish: true })).toMatchObject({ problems: [] });
  const labels = await world.query(`select labels from heed.term where slug = 'tagged'`);
  expect(labels).toEqual([{ labels: { ru: 'Пытки', 'kk-Cyrl': 'Азаптау' } }]);
  const canonical = term('label:ru,label:kk-Cyrl', 'Пытки,Азаптау');
  expect(await world.import(canonical, { publish: true })).toMatchObject({ unchanged: 1 });
});

test('two spellings of one language are one column twice, and a malformed tag is none', async () => {
  const problemsOf = async (header: string) =>
    world
      .import(term(header, 'one,two').replace('tagged', 'other'), { publish: true })
      .then(({ problems }) => problems);
  expect(await problemsOf('label:kk-Cyrl,label:KK-cyrl')).toMatchObject([
    { row: 1, column: 'label:kk-Cyrl', code: 'DUPLICATE_COLUMN' },
  ]);
  expect(await problemsOf('label:en,label:kk_Cyrl')).toMatchObject([
    { row: 1, column: 'label:kk_Cyrl', code: 'UNKNOWN_COLUMN' },
  ]);
});

test('aliases and the language of the original are read in any spelling', async () => {
  const organization = 'organization,kind,name:en,aliases\ntagged,NGO,Tagged,"KK-CYRL Белгі"\n';
  const document = 'document,title:ru,language\ntagged,Документ,RU\n';
  await world.import(organization, { publish: true });
  await world.import(document, { publish: true });
  const aliases = await world.query(
    `select language from heed.organization_name where name = 'Белгі'`,
  );
  expect(aliases).toEqual([{ language: 'kk-Cyrl' }]);
  const languages = await world.query(`select language from heed.document where slug = 'tagged'`);
  expect(languages).toEqual([{ language: 'ru' }]);
});
