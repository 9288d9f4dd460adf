import { expect, it } from 'vitest';
import {
  acceptedLanguages,
  acceptedLanguagesMax,
  acceptLanguageLengthMax,
} from '../../src/server/accept-language.js';

it.each([
  ['nothing', undefined, []],
  ['an empty header', '', []],
  ['one language', 'ru', ['ru']],
  ['the heaviest first', 'en;q=0.5, ru;q=0.9, kk', ['kk', 'ru', 'en']],
  ['equal weights in their order', 'ru, en, kk-latn', ['ru', 'en', 'kk-Latn']],
  ['a browser', 'ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7', ['ru-RU', 'ru', 'en-US', 'en']],
  ['weight 0 as not wanted', 'ru;q=0, en;q=0.000', []],
  ['spaces and capitals', ' KK-cyrl ; Q=0.300 ,\tru', ['ru', 'kk-Cyrl']],
  ['the same twice as once', 'ru, RU;q=0.5', ['ru']],
  ['any', '*', []],
  ['what stands before any', 'kk, *;q=0.5, en;q=0.1', ['kk']],
  ['any of weight 0 as not there', 'kk, *;q=0', ['kk']],
  [
    'what is readable of a broken header',
    'en_US, ru;q=2, ;;, kk;q=0.1234, fr;v=1, de;q=.5, uz',
    ['uz'],
  ],
  ['letters of no language', 'қазақша', []],
])('reads %s', (_name, header, languages) => {
  expect(acceptedLanguages(header)).toEqual(languages);
});

it('looks at so many languages and characters', () => {
  const many = Array.from({ length: 26 }, (_, index) => `q${String.fromCharCode(97 + index)}`);
  expect(acceptedLanguages(many.join(','))).toEqual(many.slice(0, acceptedLanguagesMax));
  expect(acceptedLanguages('ru'.padEnd(acceptLanguageLengthMax))).toEqual(['ru']);
  expect(acceptedLanguages('ru'.padEnd(acceptLanguageLengthMax + 1))).toEqual([]);
});
