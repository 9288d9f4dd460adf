import type { Query } from '../export/held.js';

/** How many are brought up to date by one statement. */
const batchSize = 1_000;

/**
 * Brings up to date by which words entries are found, whatever of them is searched at all: recommendations,
 * organizations, documents, terms and legal acts. Called when the revision is taken and all their rows are written.
 */
export async function refreshSearch(query: Query, ids: string[], revision: number): Promise<void> {
  const unique = [...new Set(ids)];
  for (let start = 0; start < unique.length; start += batchSize) {
    await query('select heed.refresh_search($1::uuid[], $2)', [
      unique.slice(start, start + batchSize),
      revision,
    ]);
  }
}
