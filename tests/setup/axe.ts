import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and what else its authors advise. Rules of 2.2 run only where their tag is named. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds wrong in the theme that the page is in, with the first two places of each. */
export async function findingsOfAxe(page: Page): Promise<string[]> {
  // Said by the debugger, it needs no leave of the content security policy; a page is taught it once.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source);
  return await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{ violations: Array<{ id: string; nodes: object[] }> }>;
      };
    };
    // Of what is right nothing needs to be told: to write it down takes longer than to look.
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.slice(0, 2))}`);
  }, tags);
}
