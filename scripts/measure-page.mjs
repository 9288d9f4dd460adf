// Measures views of a running Heed as a slow phone sees them, and writes dist/page-figures.json:
//   node scripts/measure-page.mjs [http://127.0.0.1:4000]
// 400 ms to and fro, 1.6 Mbit/s down, a processor four times slower; each view opened with an empty cache.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [url = 'http://127.0.0.1:4000'] = process.argv.slice(2);
const practice = '/collections/practice-penal-reform';
const views = {
  collections: '/ru/',
  collection: `/ru${practice}`,
  list: `/ru${practice}/recommendations`,
  recommendation: '/ru/recommendations/PRACTICE-001',
  chart: `/ru${practice}/charts/trend`,
  explorer: '/ru/explore',
  widget: `/ru/embed${practice}/charts/status`,
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const figures = {};
for (const [name, path] of Object.entries(views)) figures[name] = await measure(path);
await browser.close();
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', 'page-figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
console.table(figures);

async function measure(path) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const kinds = new Map();
  const sizes = {};
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    sizes[kind] = (sizes[kind] ?? 0) + encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.goto(url + path, { waitUntil: 'networkidle', timeout: 120_000 });
  // A slow processor draws, and asks for its fonts, after the network has fallen silent for the first time.
  await page.evaluate(async () => {
    while (globalThis.seen.largestPaint === 0) await new Promise(requestAnimationFrame);
    await document.fonts.ready;
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  const { seen, firstByteMs } = await page.evaluate(() => ({
    seen: globalThis.seen,
    firstByteMs: performance.getEntriesByType('navigation')[0].responseStart,
  }));
  await context.close();
  return {
    htmlBytes: sizes.Document ?? 0,
    styleBytes: sizes.Stylesheet ?? 0,
    scriptBytes: sizes.Script ?? 0,
    fontBytes: sizes.Font ?? 0,
    firstByteMs: Math.round(firstByteMs),
    firstContentfulPaintMs: Math.round(seen.firstPaint),
    largestContentfulPaintMs: Math.round(seen.largestPaint),
    totalBlockingMs: Math.round(seen.blocking),
    layoutShift: Number(seen.shift.toFixed(4)),
  };
}

/** Runs in the page before anything else. */
function observe() {
  const seen = { firstPaint: 0, largestPaint: 0, blocking: 0, shift: 0 };
  globalThis.seen = seen;
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
  watch('longtask', ({ duration }) => (seen.blocking += Math.max(0, duration - 50)));
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
}
