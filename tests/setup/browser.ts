import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { repositoryRoot } from '../../src/repository-root.js';

/** Where Debian and others put it; CHROMIUM names another place. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine; null when there is none. */
export const browserPath =
  [process.env.CHROMIUM, ...places].find((path) => path !== undefined && existsSync(path)) ?? null;

/** Says loudly what is not run without a browser. CI must have one. */
export function announceMissingBrowser(what: string): void {
  if (browserPath !== null) return;
  const sentence = `NOT RUN, no Chromium found: ${what}. Install it (Debian: apt-get install chromium) or set CHROMIUM.`;
  if (process.env.CI) throw new Error(sentence);
  console.warn(`\n${'!'.repeat(80)}\n${sentence}\n${'!'.repeat(80)}\n`);
}

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: browserPath!,
    // A container's root cannot use Chromium's sandbox; only our own pages are opened.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

/** A tab that notes every address that it asks for and every complaint of the browser. */
export async function openTab(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const addresses: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, addresses, complaints, close: () => context.close() };
}

/**
 * Keeps a picture of a whole page, for CI and for our own eyes. Playwright's own way packs the picture as small as it
 * can, which takes longer than all else that is done with the page.
 */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { width, height } = cssContentSize;
  const { data } = await session.send('Page.captureScreenshot', {
    captureBeyondViewport: true,
    optimizeForSpeed: true,
    clip: { x: 0, y: 0, width, height, scale: 1 },
  });
  await session.detach();
  const folder = join(repositoryRoot(), 'dist', 'screenshots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), Buffer.from(data, 'base64'));
}
