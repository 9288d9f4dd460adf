import { describe, expect, it } from 'vitest';
import { catalogues, english, type CountedWord } from '../../src/domain/label-catalogue.js';
import { counted } from '../../src/services/counted.js';

const numbers = [0, 1, 2, 5, 11, 21, 22, 25, 101, 1.5];
const catalogueOf = (language: string) => catalogues.find((each) => each.language === language)!;

/** The words behind the numbers above, in each language. */
const expected: Array<[language: string, word: CountedWord, words: string[]]> = [
  [
    'en',
    'recommendation',
    numbers.map((number) => (number === 1 ? 'recommendation' : 'recommendations')),
  ],
  [
    'ru',
    'recommendation',
    [
      'рекомендаций',
      'рекомендация',
      'рекомендации',
      'рекомендаций',
      'рекомендаций',
      'рекомендация',
      'рекомендации',
      'рекомендаций',
      'рекомендация',
      'рекомендации',
    ],
  ],
  ['ru', 'day', ['дней', 'день', 'дня', 'дней', 'дней', 'день', 'дня', 'дней', 'день', 'дня']],
  ['ru', 'year', ['лет', 'год', 'года', 'лет', 'лет', 'год', 'года', 'лет', 'год', 'года']],
  ['kk-Cyrl', 'recommendation', numbers.map(() => 'ұсыным')],
];

it.each(expected)('counts in %s: %s', (language, word, words) => {
  const decimal = language === 'en' ? '1.5' : '1,5';
  expect(numbers.map((number) => counted(number, word, catalogueOf(language)))).toEqual(
    words.map((each, index) => `${index === 9 ? decimal : numbers[index]} ${each}`),
  );
});

it('puts the number where the language wants it', () => {
  expect(counted(3, 'overdueDays')).toBe('overdue by 3 days');
  expect(counted(21, 'overdueMonths', catalogueOf('ru'))).toBe('просрочено на 21 месяц');
  expect(counted(3, 'overdueDays', catalogueOf('kk-Cyrl'))).toBe('мерзімі 3 күн бұрын өткен');
});

it('groups the digits of large numbers as the language does', () => {
  expect(counted(20_000, 'row')).toBe('20,000 rows');
  expect(counted(20_000, 'row', catalogueOf('ru'))).toBe('20\u00a0000 строк');
});

describe.each(catalogues)('the counted words in $language', ({ language, counted: messages }) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();

  it('are those of English', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english.counted));
  });

  it.each(Object.entries(messages))('%s has each plural of the language once', (_word, message) => {
    const found = [...message.matchAll(/(\w+) \{[^{}]*#[^{}]*\}/g)].map((match) => match[1]!);
    expect(found.toSorted()).toEqual(forms);
  });
});
