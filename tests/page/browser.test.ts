import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../setup/api.js';
import { wordsOf, type Language } from '../../page/words/words.js';
import { announceMissingBrowser, browserPath, openBrowser, openTab } from '../setup/browser.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';

const inventedWords: Record<string, string> = {
  en: 'INVENTED EXAMPLE',
  ru: 'ВЫМЫШЛЕННЫЙ ПРИМЕР',
  kk: 'ОЙДАН ШЫҒАРЫЛҒАН МЫСАЛ',
};

announceMissingBrowser('the public page in a browser (tests/page/browser.test.ts)');

let api: Api;
let browser: Browser;

describe.skipIf(browserPath === null)('in a browser', () => {
  beforeAll(async () => {
    api = await startFilledApi(await builtPage());
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.stop();
  });

  test.each(
    ['en', 'ru', 'kk'].flatMap((language) => [
      { language, javaScriptEnabled: true },
      { language, javaScriptEnabled: false },
    ]),
  )(
    'from the home to a judgement in $language, script: $javaScriptEnabled',
    async ({ language, javaScriptEnabled }) => {
      const tab = await openTab(browser, { javaScriptEnabled });
      const { page } = tab;
      await page.goto(`${api.url}/${language}/`);
      await page.click('.practice .card a');
      await page.fill('input[name=asOf]', '2022-12-31');
      await page.click('.world button');
      expect(page.url()).toContain('asOf=2022-12-31');
      await page.click('.judgement .bar-legend a');
      expect(page.url()).toContain('asOf=2022-12-31');
      await page.selectOption('select[name=sort]', 'ISSUED_ON-DESC');
      await page.click('.facets button');
      expect(page.url()).toContain('sort=ISSUED_ON-DESC');
      await page.click('.listed h3 a');
      expect(page.url()).toContain('asOf=2022-12-31');
      expect(await page.textContent('.notice-invented')).toContain(inventedWords[language]);
      expect(await page.locator('.judged').count()).toBeGreaterThan(0);
      const other = language === 'kk' ? 'ru' : 'kk';
      await page.click(`.head-languages a[hreflang=${other}]`);
      expect(page.url()).toContain(`/${other}/recommendations/`);
      expect(await page.textContent('.notice-invented')).toContain(inventedWords[other]);
      expect(tab.addresses.filter((address) => !address.startsWith(api.url))).toEqual([]);
      await tab.close();
    },
    90_000,
  );

  test.each<[Language, string, string]>([
    ['en', 'Situation on', '/collections/practice-penal-reform'],
    ['ru', 'Положение на', '/recommendations/PRACTICE-001'],
    ['kk', 'Қай күнгі жағдай', '/collections/practice-penal-reform/recommendations?disputed=1'],
    ['en', 'Situation on', '/organizations/kazakhstan'],
    ['ru', 'Положение на', '/'],
    ['kk', 'Қай күнгі жағдай', '/charts/status?type=RECOMMENDATION'],
  ])(
    'the slider fills the day and shows it; a click copies the permanent link: %s, “%s”, %s',
    async (language, name, path) => {
      const tab = await openTab(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
      const { page } = tab;
      await page.goto(`${api.url}/${language}${path}`);
      const slider = page.locator('input[type=range]');
      expect(await slider.getAttribute('aria-label')).toBe(name);
      const told = await page.locator('output').textContent();
      expect(await slider.getAttribute('aria-valuetext')).toBe(told);
      const today = await page.getAttribute('input[name=asOf]', 'data-until');
      expect(told).toBe(wordsOf(language).day(today));
      const { width } = (await slider.boundingBox())!;
      await slider.click({ position: { x: width / 2, y: 8 } });
      await page.waitForURL(/asOf=20\d\d-\d\d-\d\d/);
      // What else the address says stays.
      for (const [key, value] of new URL(path, api.url).searchParams) {
        expect(new URL(page.url()).searchParams.get(key)).toBe(value);
      }
      await page.click('a[data-copy]');
      await page.waitForSelector('[role=status]');
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied).toMatch(/asOf=\d{4}-\d\d-\d\d&atRevision=\d+$/);
      await tab.close();
    },
  );
});
