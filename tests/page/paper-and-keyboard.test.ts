import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../setup/api.js';
import { announceMissingBrowser, browserPath, openBrowser, openTab } from '../setup/browser.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';

announceMissingBrowser('the page on paper and by keyboard (tests/page/paper-and-keyboard.test.ts)');

let api: Api;
let browser: Browser;

const views = [
  '/collections/practice-penal-reform',
  '/collections/practice-penal-reform/recommendations',
  '/recommendations/PRACTICE-001',
];

/** Whether what has the focus is marked and whole in view. The parts of a day are marked by the browser itself. */
const whereFocusIs = `(() => {
  const focused = document.activeElement;
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  const isWithin =
    top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && bottom > top;
  const isMarked =
    getComputedStyle(focused).outlineStyle !== 'none' || /^date/.test(focused.type ?? '');
  return { name: focused.outerHTML.slice(0, 200), isShown: isWithin && isMarked };
})()`;

describe.skipIf(browserPath === null)('in a browser', () => {
  beforeAll(async () => {
    api = await startFilledApi(await builtPage());
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.stop();
  });

  test.each(views)('%s is dark ink on white paper, by night too', async (path) => {
    const tab = await openTab(browser, { colorScheme: 'dark' });
    const { page } = tab;
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(`${api.url}/ru${path}`);
    const colours = await page.evaluate(`(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return { backgroundColor, color };
    })()`);
    expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(27, 35, 43)' });
    for (const [place, count] of [
      ['nav', 0],
      ['form', 0],
      ['.api', 0],
      ['.notice-invented', 1],
      ['.cite', 1],
    ] as const)
      expect(await page.locator(`${place}:visible`).count(), place).toBe(count);
    const address = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('.cite a'), '::after').content`,
    );
    expect(address).toContain(`${api.url}/ru${path}?asOf=`);
    await tab.close();
  });

  test('a printed list offers nothing to press', async () => {
    const tab = await openTab(browser);
    const { page } = tab;
    await page.goto(`${api.url}/en/collections/practice-penal-reform/recommendations?disputed=1`);
    const offered = ['.conditions a', '.download'];
    const seen = async () =>
      await Promise.all(offered.map((place) => page.locator(`${place}:visible`).count()));
    expect(await seen()).toEqual([1, 1]);
    await page.emulateMedia({ media: 'print' });
    expect(await seen()).toEqual([0, 0]);
    expect(await page.locator('.conditions li:visible').count()).toBe(1);
    await tab.close();
  });

  test.each(views)('%s shows where the keyboard is, at every step', async (path) => {
    const tab = await openTab(browser, { viewport: { width: 320, height: 640 } });
    const { page } = tab;
    await page.goto(`${api.url}/ru${path}`);
    const seen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const { name, isShown } = await page.evaluate<{ name: string; isShown: boolean }>(
        whereFocusIs,
      );
      if (!isShown) seen.push(name);
    }
    expect(seen).toEqual([]);
    await tab.close();
  });

  test.each([360, 768, 1440])(
    'the keyboard goes through the head as it is read, at %s',
    async (width) => {
      const tab = await openTab(browser, { viewport: { width, height: 640 } });
      const { page } = tab;
      await page.goto(`${api.url}/kk/recommendations`);
      // Past the link to the content.
      await page.keyboard.press('Tab');
      const places: Array<[line: number, left: number]> = [];
      for (const _link of await page.locator('.head a').all()) {
        await page.keyboard.press('Tab');
        places.push(
          await page.evaluate<[number, number]>(`(() => {
          const { bottom, left } = document.activeElement.closest('.head a').getBoundingClientRect();
          // What stands on one line differs by less than half a line.
          return [Math.round(bottom / 24), left];
        })()`),
        );
      }
      const asRead = [...places].sort(
        ([line, left], [otherLine, otherLeft]) => line - otherLine || left - otherLeft,
      );
      expect(places).toHaveLength(7);
      expect(places).toEqual(asRead);
      await tab.close();
    },
  );
});
