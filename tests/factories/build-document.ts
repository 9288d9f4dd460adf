import { randomUUID } from 'node:crypto';
import type { Document } from '../../src/entities/document.js';
import { buildChange, installationId } from './build-change.js';
import { insert, type Queryable } from './insert.js';
import { nextNumber } from './next-number.js';
import { refreshSearch } from './refresh-search.js';

/** A report with an English title, published unless `publishedRevision` is null. */
export async function buildDocument(
  db: Queryable,
  overrides: Partial<Document> = {},
): Promise<Document> {
  const number = nextNumber();
  const revision = await buildChange(db);
  const row = await insert<Document>(db, 'document', {
    id: randomUUID(),
    slug: `document-${number}`,
    titles: { en: `Document ${number}` },
    language: 'en',
    recordedById: installationId,
    revision,
    publishedRevision: revision,
    ...overrides,
  });
  await refreshSearch(db, row);
  return row;
}
