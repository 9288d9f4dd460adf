import { isEnumType, isIntrospectionType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { catalogues, english, type Wording } from '../../src/domain/label-catalogue.js';
import { bucketNames, statusNames } from '../../src/domain/status.js';
import { apiSchema } from '../../src/resolvers/schema.js';

/** Names, and signs of other trades, that no language translates. */
const untranslated = /\b(Heed|NUL)\b/g;
const labelLengthMax = 50;

type Labels = Record<string, Wording & { values: Record<string, Wording> }>;

const enums = Object.fromEntries(
  Object.values(apiSchema().getTypeMap())
    .filter((type) => isEnumType(type) && !isIntrospectionType(type))
    .filter(isEnumType)
    .map((type) => [type.name, type]),
);

/** What is wrong with a text of a language: it is empty, it is in letters of another one. */
export function textProblems(language: string, where: string, text: string): string[] {
  const own = text.replace(untranslated, '');
  const problems = [
    [text.trim() !== text || text === '', 'is empty or has blanks around it'],
    [language === 'en' && /\p{Script=Cyrillic}/u.test(own), 'has Cyrillic letters'],
    [language !== 'en' && /\p{Script=Latin}/u.test(own), 'has Latin letters'],
    [language === 'ru' && /[әғқңөұүһі]/i.test(own), 'has letters of Kazakh'],
    [language !== 'en' && !/\p{Script=Cyrillic}/u.test(own), 'has no Cyrillic letter'],
  ] as const;
  return problems.filter(([isSo]) => isSo).map(([, problem]) => `${language} ${where} ${problem}`);
}

export function wordingProblems(language: string, where: string, wording: Wording): string[] {
  const { label, definition } = wording;
  const problems = Object.keys(wording).join() === 'label,definition' ? [] : ['has other parts'];
  if (label.endsWith('.')) problems.push('has a label with a full stop');
  if (label.length > labelLengthMax) problems.push('has a label that fits no badge');
  if (!definition.endsWith('.')) problems.push('has a definition without a full stop');
  return [
    ...problems.map((problem) => `${language} ${where} ${problem}`),
    ...textProblems(language, `${where}.label`, label),
    ...textProblems(language, `${where}.definition`, definition),
  ];
}

/** Labels that stand for two values: a reader could not tell them apart. */
export function sameLabels(language: string, name: string, values: Record<string, Wording>) {
  const seen = new Map<string, string>();
  return Object.entries(values).flatMap(([value, { label }]) => {
    const other = seen.get(label.toLowerCase());
    seen.set(label.toLowerCase(), value);
    return other ? [`${language} ${name}: ${other} and ${value} are both "${label}"`] : [];
  });
}

describe.each(catalogues)('the labels in $language', ({ language, enums: labels }) => {
  it('are there for every enum of the API and for nothing else', () => {
    expect(Object.keys(enums).length).toBeGreaterThan(25);
    expect(Object.keys(labels).toSorted()).toEqual(Object.keys(enums).toSorted());
  });

  it.each(Object.keys(enums))('are there for every value of %s, in its order', (name) => {
    const { values } = (labels as Labels)[name]!;
    expect(Object.keys(values)).toEqual(enums[name]!.getValues().map((value) => value.name));
  });

  it('are whole, and in the language that they claim', () => {
    const problems = Object.entries(labels as Labels).flatMap(([name, { values, ...own }]) => [
      ...wordingProblems(language, name, own),
      ...Object.entries(values).flatMap(([value, wording]) =>
        wordingProblems(language, `${name}.${value}`, wording),
      ),
      ...sameLabels(language, name, values),
    ]);
    expect(problems).toEqual([]);
  });

  it('say of a status what they say of the bucket of the same name', () => {
    for (const status of statusNames) {
      expect(labels.Bucket.values[status]).toEqual(labels.Status.values[status]);
    }
    expect(Object.keys(labels.Bucket.values)).toEqual(bucketNames);
  });

  it('are not those of another language', () => {
    for (const other of catalogues.filter((each) => each.language !== language)) {
      for (const [name, { values }] of Object.entries(labels as Labels)) {
        for (const [value, { definition }] of Object.entries(values)) {
          const there = (other.enums as Labels)[name]!.values[value]!.definition;
          // Words that both languages borrowed can make one label; a whole sentence cannot be the same.
          expect(definition, `${name}.${value}`).not.toBe(there);
        }
      }
    }
  });
});

it('gives the API its descriptions', () => {
  for (const [name, type] of Object.entries(enums)) {
    const { definition, values } = (english.enums as Labels)[name]!;
    expect(type.description).toBe(definition);
    for (const value of type.getValues())
      expect(value.description).toBe(values[value.name]!.definition);
  }
});

it('finds what would be wrong', () => {
  const good = { label: 'Суд', definition: 'Суд.' };
  expect(wordingProblems('ru', 'COURT', good)).toEqual([]);
  expect(wordingProblems('ru', 'COURT', { ...good, label: 'Cуд.' })).toEqual([
    'ru COURT has a label with a full stop',
    'ru COURT.label has Latin letters',
  ]);
  expect(wordingProblems('en', 'COURT', { label: '', definition: 'Суд' })).toHaveLength(3);
  expect(textProblems('ru', 'x', 'Қазақша')).toEqual(['ru x has letters of Kazakh']);
  expect(textProblems('kk-Cyrl', 'x', 'NUL')).toEqual(['kk-Cyrl x has no Cyrillic letter']);
  expect(sameLabels('ru', 'Kind', { A: good, B: { ...good, label: 'суд' } })).toEqual([
    'ru Kind: A and B are both "суд"',
  ]);
});
