import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { repositoryRoot } from '../../src/repository-root.js';

type Catalogue = Record<string, string>;
const read = (language: string) =>
  JSON.parse(
    readFileSync(join(repositoryRoot(), 'page', 'messages', `${language}.json`), 'utf8'),
  ) as Catalogue;
const english = read('en');

/** The plural forms of whole numbers and fractions. */
const categories: Record<string, string[]> = {
  en: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  kk: ['one', 'other'],
};

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Every value that a message takes, and the forms of every plural. */
function partsOf(message: string, language: string) {
  const values = new Set<string>();
  const plurals: string[][] = [];
  const look = (elements: Element[]) => {
    for (const element of elements) {
      if ('options' in element) {
        plurals.push(Object.keys(element.options).filter((form) => !form.startsWith('=')));
        for (const { value } of Object.values(element.options)) look(value);
      }
      if ('value' in element && !isLiteral(element)) values.add(element.value);
    }
  };
  look(new IntlMessageFormat(message, language).getAst());
  return { values: [...values].sort(), plurals: plurals.map((forms) => forms.sort()) };
}

/** The parser numbers its kinds; text is the first. */
function isLiteral({ type }: Element): boolean {
  return Number(type) === 0;
}

describe.each(['en', 'ru', 'kk'])('in %s', (language) => {
  const messages = read(language);

  test('no message is missing, none is left over', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(Object.entries(messages))('%s takes what it takes in English', (key, text) => {
    const { values, plurals } = partsOf(text, language);
    expect(values).toEqual(partsOf(english[key]!, 'en').values);
    for (const forms of plurals) expect(forms).toEqual(categories[language]);
    expect(new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()).toEqual(
      categories[language],
    );
  });

  test('nothing is left in English', () => {
    if (language === 'en') return;
    const same = Object.entries(messages).filter(([key, text]) => text === english[key]);
    expect(same).toEqual([]);
    expect(Object.entries(messages).filter(([, text]) => !/[\u0400-\u04ff]/.test(text))).toEqual(
      [],
    );
  });
});

test('every message is said somewhere', () => {
  const keys = Object.keys(english);
  const folder = join(repositoryRoot(), 'page');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const named = (key: string) =>
    new RegExp(`['"]${key.replace('.', '\\.')}['"]`).test(sources) ||
    sources.includes(`\`${key.split('.')[0]}.$\{`);
  expect(keys.filter((key) => !named(key))).toEqual([]);
});
