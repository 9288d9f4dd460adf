import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
import { widgets } from './page-visits.js';

announceMissingBrowser('widgets and the explorer in a browser (tests/page/embed-browser.test.ts)');

let api: Api;
let browser: Browser;
/** Somebody else's site, of which each test says what is on it. */
let site: { server: Server; url: string; html: string };

const collection = '/collections/practice-penal-reform';

describe.skipIf(browserPath === null)('in a browser', () => {
  beforeAll(async () => {
    api = await startFilledApi(await builtPage());
    browser = await openBrowser();
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="en"><body>${site.html}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    site = { server, url: `http://127.0.0.1:${port}/`, html: '' };
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => site?.server.close(resolve));
    await api?.stop();
  });

  test.each(['/charts/status', '/charts/trend', '/charts/addressees'])(
    'the code for %s shows it on another site, whole and with its style',
    async (chart) => {
      const tab = await openTab(browser, { viewport: { width: 336, height: 900 } });
      const { page } = tab;
      await page.goto(`${api.url}/ru${collection}${chart}`);
      await page.click('.embed summary');
      const [frameCode, imageCode] = await page.locator('pre.code').allTextContents();
      const image = /\((http[^)]+\.svg[^)]*)\)/.exec(imageCode!)![1];
      site.html = `${frameCode}<img alt="" src="${image}">`;
      await page.goto(site.url);
      const frame = page.frameLocator('iframe');
      expect(await frame.locator('.notice-invented').textContent()).toContain('ВЫМЫШЛЕННЫЙ');
      const look = await page.frames()[1]!.evaluate<Record<string, number | string>>(`({
        border: getComputedStyle(document.querySelector('main')).borderTopWidth,
        high: document.documentElement.scrollHeight,
        room: innerHeight,
        wide: document.documentElement.scrollWidth,
        width: innerWidth,
      })`);
      expect(look.border).toBe('1px');
      expect(look.high).toBeLessThanOrEqual(Number(look.room));
      expect(look.wide).toBeLessThanOrEqual(Number(look.width));
      const drawn = await page.evaluate(
        `document.querySelector('img').decode().then(() => document.querySelector('img').naturalWidth)`,
      );
      expect(drawn).toBe(720);
      const foreign = tab.addresses.filter(
        (address) => !address.startsWith(api.url) && !address.startsWith(site.url),
      );
      expect(foreign).toEqual([]);
      await tab.close();
    },
  );

  test('a view refuses to stand in a frame', async () => {
    const tab = await openTab(browser);
    site.html = `<iframe src="${api.url}/en${collection}"></iframe>`;
    await tab.page.goto(site.url);
    expect(tab.page.frames()[1]!.url()).toMatch(/^chrome-error:/);
    expect(tab.complaints.join()).toContain('frame-ancestors');
    await tab.close();
  });

  test.each(Object.entries(widgets))(
    'the widget %s: no wider than its frame, nothing for axe in both themes',
    async (name, path) => {
      const tab = await openTab(browser, { viewport: { width: 320, height: 400 } });
      const { page, addresses } = tab;
      for (const language of ['kk', 'ru', 'en']) {
        await page.goto(`${api.url}/${language}/embed${path}`);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const width = await page.evaluate('document.documentElement.scrollWidth');
          expect(width, language).toBeLessThanOrEqual(320);
          await takeScreenshot(page, `widget-${name}-${language}-${colorScheme}`);
          if (language === 'ru') expect(await findingsOfAxe(page), colorScheme).toEqual([]);
        }
      }
      expect(addresses.filter((address) => !address.startsWith(api.url))).toEqual([]);
      await tab.close();
    },
    60_000,
  );

  test.each(['kk', 'ru', 'en'])(
    'the explorer is used by keys alone, in %s',
    async (language) => {
      const tab = await openTab(browser, { colorScheme: language === 'ru' ? 'dark' : 'light' });
      const { page } = tab;
      await page.goto(`${api.url}/${language}/explore?example=counts`);
      await page.waitForSelector('.schema select', { state: 'attached' });
      await page.locator('.cm-content').focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await page.keyboard.type('{ revi');
      await page.waitForSelector('.cm-tooltip-autocomplete [aria-selected]');
      // A key that comes within 75 ms after the list is taken for one of the text: nobody has read the list by then.
      await page.waitForTimeout(200);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Enter');
      await page.locator('.answer', { hasText: '"revision": 2' }).waitFor();
      expect(await page.textContent('form [role=status]')).not.toBe('');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
      await takeScreenshot(page, `explore-used-${language}`);
      expect(tab.complaints).toEqual([]);
      expect(tab.addresses.filter((address) => !address.startsWith(api.url))).toEqual([]);
      await tab.close();
    },
    90_000,
  );

  test('the explorer sends a token and keeps nothing', async () => {
    const token = await api.tokenFor('heed', 'EDITOR');
    const tab = await openTab(browser);
    const { page } = tab;
    await page.goto(`${api.url}/en/explore?example=figure`);
    await page.click('details:has([type=password]) summary');
    await page.fill('[type=password]', token);
    const [request] = await Promise.all([
      page.waitForRequest((asked) => (asked.postData() ?? '').includes('reportedCount')),
      page.click('button[type=submit]'),
    ]);
    expect(request.headers().authorization).toBe(`Bearer ${token}`);
    await page.locator('.answer', { hasText: 'recommendationCount' }).waitFor();
    const state = await page.context().storageState();
    expect(state).toEqual({ cookies: [], origins: [] });
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    expect(page.url()).not.toContain(token);
    await page.goto(`${api.url}/en/`);
    await page.goBack();
    expect(await page.inputValue('[type=password]')).toBe('');
    await tab.close();
  });

  test('without a script, the explorer answers with the API’s own JSON', async () => {
    const tab = await openTab(browser, { javaScriptEnabled: false });
    await tab.page.goto(`${api.url}/kk/explore?example=figure`);
    await tab.page.click('button[type=submit]');
    expect(await tab.page.textContent('body')).toContain('"recommendationCount":10');
    await tab.close();
  });
});
