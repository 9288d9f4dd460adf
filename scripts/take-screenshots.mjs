// Takes the pictures of the page that the README shows, from a running Heed with the first collections:
//   node scripts/take-screenshots.mjs [http://127.0.0.1:4000]
// Needs Chromium (CHROMIUM names one in an unusual place) and writes docs/images/.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'docs', 'images');
const [url = 'http://127.0.0.1:4000'] = process.argv.slice(2);

/** What is shown, and how much of it. */
const pictures = {
  collection: { path: '/en/collections/practice-penal-reform', height: 1000 },
  recommendation: { path: '/en/recommendations/CCPR-KAZ-CO2-18', height: 1000 },
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
for (const colorScheme of ['light', 'dark']) {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width: 1100, height: 1000 },
  });
  const page = await context.newPage();
  for (const [name, { path, height }] of Object.entries(pictures)) {
    await page.setViewportSize({ width: 1100, height });
    await page.goto(url + path);
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
  }
  await context.close();
}
await browser.close();
