import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../setup/api.js';
import {
  announceMissingBrowser,
  browserPath,
  findingsOfAxe,
  openBrowser,
  openTab,
  screenshotPath,
} from '../setup/browser.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';
import { visits } from './page-visits.js';

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

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(Object.entries(visits))('%s: nothing for axe, nobody else asked', async (_, path) => {
      // The content security policy lets axe in only from outside of it.
      const tab = await openTab(browser, { colorScheme, bypassCSP: true });
      try {
        await tab.page.goto(`${api.url}/ru${path}`);
        expect(await findingsOfAxe(tab.page)).toEqual([]);
        expect(tab.addresses.filter((address) => !address.startsWith(api.url))).toEqual([]);
      } finally {
        await tab.close();
      }
    });
  });

  describe.each([320, 768, 1440])('%i pixels wide', (width) => {
    test.each(['en', 'ru', 'kk'])(
      'no view is wider in %s',
      async (language) => {
        const tab = await openTab(browser, {
          viewport: { width, height: 900 },
          colorScheme: width === 768 ? 'dark' : 'light',
        });
        for (const [name, path] of Object.entries(visits)) {
          await tab.page.goto(`${api.url}/${language}${path}`);
          const size = await tab.page.evaluate('document.documentElement.scrollWidth');
          await tab.page.screenshot({
            path: screenshotPath(`${name}-${language}-${width}`),
            fullPage: true,
          });
          expect(size, `${name} in ${language}`).toBeLessThanOrEqual(width);
        }
        // Of the visits one leads nowhere.
        expect(tab.complaints).toEqual([expect.stringContaining('404')]);
        await tab.close();
      },
      90_000,
    );
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

  test('the slider fills the day and shows it; a click copies the permanent link', async () => {
    const tab = await openTab(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = tab;
    await page.goto(`${api.url}/en/collections/practice-penal-reform`);
    const slider = page.locator('input[type=range]');
    expect(await slider.getAttribute('aria-label')).toBe('Situation on');
    await slider.click({ position: { x: 20, y: 8 } });
    await page.waitForURL(/asOf=20\d\d-\d\d-\d\d/);
    await page.click('a[data-copy]');
    await page.waitForSelector('[role=status]');
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/asOf=\d{4}-\d\d-\d\d&atRevision=\d+$/);
    await tab.close();
  });
});
