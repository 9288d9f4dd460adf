import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../setup/api.js';
import { findingsOfAxe } from '../setup/axe.js';
import {
  announceMissingBrowser,
  browserPath,
  openBrowser,
  openTab,
  takeScreenshot,
} from '../setup/browser.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';
import { visits } from './page-visits.js';

announceMissingBrowser('every view in a browser (tests/page/views-browser.test.ts)');

let api: Api;
let browser: Browser;

/** Each view is opened once in each language, and then looked at in every way: to open it takes longest. */
describe.skipIf(browserPath === null).each(['ru', 'kk', 'en'])('in %s', (language) => {
  let tab: Awaited<ReturnType<typeof openTab>>;

  beforeAll(async () => {
    api ??= await startFilledApi(await builtPage());
    browser ??= await openBrowser();
    tab = await openTab(browser);
  }, 120_000);
  afterAll(() => tab?.close());

  test.each(Object.entries(visits))(
    '%s: no wider than the screen, nothing for axe in both themes, nobody else asked',
    async (name, path) => {
      const { page, addresses, complaints } = tab;
      addresses.length = complaints.length = 0;
      await page.goto(`${api.url}/${language}${path}`);
      for (const width of [320, 768, 1440]) {
        await page.emulateMedia({ colorScheme: width === 768 ? 'dark' : 'light' });
        await page.setViewportSize({ width, height: 900 });
        expect(await widthOf(), `${width} pixels`).toBeLessThanOrEqual(width);
        await takeScreenshot(page, `${name}-${language}-${width}`);
      }
      // Rules know no language but the page's own; in Russian words are longest.
      if (language === 'ru') {
        expect(await findingsOfAxe(page), 'light').toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await findingsOfAxe(page), 'dark').toEqual([]);
        await page.setViewportSize({ width: 640, height: 800 });
        await page.evaluate(enlargeLetters);
        expect(await widthOf(), 'letters twice as large').toBeLessThanOrEqual(640);
      }
      expect(addresses.filter((address) => !address.startsWith(api.url))).toEqual([]);
      const lost = name === 'problem' ? [expect.stringContaining('404')] : [];
      expect(complaints).toEqual(lost);
    },
    90_000,
  );

  const widthOf = () => tab.page.evaluate('document.documentElement.scrollWidth');
});

afterAll(async () => {
  await browser?.close();
  await api?.stop();
});

/** Makes all letters of a page twice as large, as a reader's own setting does. */
const enlargeLetters = `
  const { documentElement: root } = document;
  const size = 2 * parseFloat(getComputedStyle(root).fontSize);
  root.style.setProperty('font-size', size + 'px', 'important');
`;
