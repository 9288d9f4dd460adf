import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
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

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong in a page, with the first two places of each; the tab must bypass the content security policy. */
export async function findingsOfAxe(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: Array<{ id: string; nodes: object[] }> }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.slice(0, 2))}`);
  });
}

/** Where a screenshot is kept, for CI and for our own eyes. */
export function screenshotPath(name: string): string {
  const folder = join(repositoryRoot(), 'dist', 'screenshots');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}
