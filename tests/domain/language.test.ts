import { describe, expect, it } from 'vitest';
import { canonicalLanguageTag, isLanguageTag } from '../../src/domain/language.js';
import {
  isFallbackFor,
  languageDistance,
  nearestLanguage,
} from '../../src/domain/language-order.js';

describe('a language tag', () => {
  it.each([
    ['RU', 'ru'],
    ['kk-cyrl', 'kk-Cyrl'],
    ['KK-LATN-kz', 'kk-Latn-KZ'],
    ['en-gb', 'en-GB'],
    ['iw', 'he'],
    ['zh-yue-HK', 'yue-HK'],
    ['x-Heed-Easy', 'x-heed-easy'],
    ['de-CH-x-EASY', 'de-CH-x-easy'],
    ['i-klingon', 'tlh'],
    ['sgn-BE-FR', 'sfb'],
    ['i-default', 'i-default'],
    ['es-419', 'es-419'],
    ['sl-rozaj-biske', 'sl-biske-rozaj'],
  ])('%s is written %s', (given, canonical) => {
    expect(canonicalLanguageTag(given)).toBe(canonical);
    expect(isLanguageTag(canonical)).toBe(true);
    expect(isLanguageTag(given)).toBe(given === canonical);
  });

  it.each([
    '',
    'kk_Cyrl',
    'k',
    'en-usa',
    'кк',
    'en-',
    '-en',
    'x',
    'x-',
    '*',
    'en-a',
    'ru ',
    'de-1996-1996',
  ])('%j is none', (given) => expect(canonicalLanguageTag(given)).toBeNull());

  it('has at most 35 characters', () => {
    expect(canonicalLanguageTag('en-x-aaaaaaaa-bbbbbbbb-cccccccc-ddd')).not.toBeNull();
    expect(canonicalLanguageTag('en-x-aaaaaaaa-bbbbbbbb-cccccccc-dddd')).toBeNull();
  });
});

describe('the order of languages', () => {
  const held = ['en', 'fr', 'kk-Cyrl', 'kk-Latn', 'ru'];
  it.each([
    ['the tag itself', ['kk-Latn'], 'kk-Latn'],
    ['the same language and script', ['kk-Latn-KZ'], 'kk-Latn'],
    ['the likely script of a bare tag', ['kk'], 'kk-Cyrl'],
    ['the same language in another script', ['kk-Arab'], 'kk-Cyrl'],
    ['the second wanted, when the first is not held', ['de', 'kk-Latn'], 'kk-Latn'],
    ['the first wanted in another script, before the second itself', ['kk-Arab', 'en'], 'kk-Cyrl'],
    ['the original, when none is held', ['de', 'uz'], 'ru'],
    ['the original, when none is wanted', [], 'ru'],
  ])('gives %s', (_name, wanted, language) => {
    expect(nearestLanguage(held, wanted, 'ru')).toBe(language);
  });

  it('gives English without an original, then any', () => {
    expect(nearestLanguage(held, [], null)).toBe('en');
    expect(nearestLanguage(['ru', 'fr'], ['de'], null)).toBe('fr');
    expect(nearestLanguage([], ['de'], null)).toBeNull();
  });

  it('puts each step behind the one before', () => {
    const distances = ['kk-Latn', 'kk-Latn-KZ', 'kk', 'ru', 'uz', 'en-GB', 'fr'].map((language) =>
      languageDistance(language, ['kk-Latn', 'ru'], 'uz'),
    );
    expect(distances).toEqual([0, 1, 2, 3, 6, 7, 8]);
  });

  it('does not take private tags for one language', () => {
    expect(nearestLanguage(['en', 'x-one'], ['x-two'], 'en')).toBe('en');
  });

  it.each([
    ['ru', ['ru'], false],
    ['ru-KZ', ['ru'], false],
    ['en', ['ru', 'en'], true],
    ['kk-Cyrl', ['kk-Latn'], true],
    ['kk-Latn', ['kk'], false],
    ['kk', ['kk-Cyrl'], false],
    ['kk-Latn', ['kk-KZ'], false],
    ['ru', [], false],
  ])('%s for %j: a fallback is %s', (language, wanted, isFallback) => {
    expect(isFallbackFor(language, wanted)).toBe(isFallback);
  });
});
