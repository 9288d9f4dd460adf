// Takes the pictures of the page that the README shows, from a running Heed with the first collections:
//   node scripts/take-screenshots.mjs [http://127.0.0.1:4000]
// Needs Chromium (CHROMIUM names one in an unusual place) and writes docs/screenshots/.
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'docs', 'screenshots');
const [url = 'http://127.0.0.1:4000'] = process.argv.slice(2);
const width = 1200;
/** A README is read on phones, too. */
const bytesMax = 200_000;

/** What is shown, from the top or from the place of an element on, and how much of it. */
const pictures = {
  collection: { path: '/en/collections/practice-penal-reform', height: 900 },
  recommendation: {
    path: '/en/recommendations/PRACTICE-001',
    from: '.lanes-chart',
    height: 620,
  },
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  for (const colorScheme of ['light', 'dark']) {
    for (const [name, picture] of Object.entries(pictures)) await take(name, picture, colorScheme);
  }
} finally {
  await browser.close();
}

async function take(name, { path, from, height }, colorScheme) {
  const context = await browser.newContext({
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width, height },
  });
  const page = await context.newPage();
  const answer = await page.goto(url + path, { waitUntil: 'load' });
  if (!answer?.ok()) throw new Error(`${url}${path} answers ${answer?.status()}.`);
  await page.evaluate(() => document.fonts.ready);
  if (from) {
    // The heading above it belongs to it.
    const top = await page.locator(from).evaluate((element) => {
      const place = element.closest('section') ?? element;
      return place.getBoundingClientRect().top + globalThis.scrollY;
    });
    await page.evaluate((y) => globalThis.scrollTo(0, y), top - 16);
  }
  const file = join(folder, `${name}-${colorScheme}.png`);
  await page.screenshot({ path: file });
  await context.close();
  const { size } = statSync(file);
  if (size > bytesMax) throw new Error(`${file} has ${size} bytes, at most ${bytesMax}.`);
  console.log(`${file}: ${size} bytes`);
}
