import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * The page as `npm start` builds it. The first test of a run that asks for it builds it for all of them.
 * @returns its folder
 */
export async function builtPage(): Promise<string> {
  const folder = inject('pageFolder');
  const { takeTurn } = await import('../../scripts/take-turn.mjs');
  const endTurn = await takeTurn(`${folder}.lock`);
  try {
    // The manifest is written last.
    if (!existsSync(join(folder, 'documents.json'))) {
      const { buildPage } = await import('../../scripts/build-page.mjs');
      await buildPage(folder);
    }
  } finally {
    endTurn();
  }
  return folder;
}
