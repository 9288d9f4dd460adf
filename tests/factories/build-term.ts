import { randomUUID } from 'node:crypto';
import type { Term } from '../../src/entities/term.js';
import { buildChange, installationId } from './build-change.js';
import { insert, type Queryable } from './insert.js';
import { nextNumber } from './next-number.js';
import { refreshSearch } from './refresh-search.js';

/** A theme with an English label, published unless `publishedRevision` is null. */
export async function buildTerm(db: Queryable, overrides: Partial<Term> = {}): Promise<Term> {
  const number = nextNumber();
  const revision = await buildChange(db);
  const row = await insert<Term>(db, 'term', {
    id: randomUUID(),
    slug: `term-${number}`,
    vocabulary: 'THEME',
    labels: { en: `Term ${number}` },
    recordedById: installationId,
    revision,
    publishedRevision: revision,
    ...overrides,
  });
  await refreshSearch(db, row);
  return row;
}
