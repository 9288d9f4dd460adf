import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../setup/api.js';
import { announceMissingBrowser, browserPath, openBrowser, openTab } from '../setup/browser.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';

announceMissingBrowser('journeys through figures in a browser (tests/page/journeys.test.ts)');

let api: Api;
let browser: Browser;

const collection = '/collections/practice-penal-reform';

describe.skipIf(browserPath === null)('in a browser', () => {
  beforeAll(async () => {
    api = await startFilledApi(await builtPage());
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.stop();
  });

  test.each(['en', 'ru', 'kk'])(
    'without a script, from a collection to a chart, to the list behind a count, in %s',
    async (language) => {
      const tab = await openTab(browser, { javaScriptEnabled: false });
      const { page } = tab;
      await page.goto(`${api.url}/${language}${collection}?asOf=2022-12-31`);
      await page.click('.figure-links a >> nth=0');
      expect(page.url()).toContain('/charts/status?asOf=2022-12-31');
      const cell = page.locator('td.number a').first();
      const count = await cell.textContent();
      await cell.click();
      expect(page.url()).toContain('asOf=2022-12-31');
      expect(await page.textContent('#found')).toContain(count);
      expect(tab.addresses.filter((address) => !address.startsWith(api.url))).toEqual([]);
      await tab.close();
    },
  );

  test.each(['en', 'ru', 'kk'])(
    'the permanent link of a chart shows the same figures, in %s',
    async (language) => {
      const tab = await openTab(browser, { javaScriptEnabled: false });
      const { page } = tab;
      await page.goto(`${api.url}/${language}${collection}/charts/addressees?perspective=STATE`);
      const figures = await page.locator('tbody').textContent();
      await page.click('.cite a');
      expect(page.url()).toMatch(/asOf=\d{4}-\d\d-\d\d&atRevision=2$/);
      expect(await page.locator('tbody').textContent()).toBe(figures);
      await tab.close();
    },
  );

  test.each(['en', 'ru', 'kk'])(
    'from a view to its query, and to the answer, in %s',
    async (language) => {
      const tab = await openTab(browser);
      const { page } = tab;
      await page.goto(`${api.url}/${language}${collection}/charts/status?perspective=STATE`);
      const total = await page.locator('tbody tr:last-child td').textContent();
      await page.click('.api summary');
      await page.click('.api section:has(h2:text-is("FigureOfStatus")) a');
      // Sent before the script is there, the form would go to the API itself.
      await page.waitForLoadState();
      await page.click('.explore button[type=submit]');
      const words = `"recommendationCount": ${total}`;
      await page.locator('.answer', { hasText: words }).waitFor();
      expect(await page.textContent('.notice-invented')).toBeTruthy();
      await tab.close();
    },
  );
});
