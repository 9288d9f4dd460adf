import { randomUUID } from 'node:crypto';
import type { LegalAct } from '../../src/entities/legal-act.js';
import { buildChange, installationId } from './build-change.js';
import { insert, type Queryable } from './insert.js';
import { nextNumber } from './next-number.js';
import { refreshSearch } from './refresh-search.js';

/** A law with an English title, published unless `publishedRevision` is null. */
export async function buildLegalAct(
  db: Queryable,
  overrides: Partial<LegalAct> = {},
): Promise<LegalAct> {
  const number = nextNumber();
  const revision = await buildChange(db);
  const row = await insert<LegalAct>(db, 'legal_act', {
    id: randomUUID(),
    slug: `legal-act-${number}`,
    titles: { en: `LegalAct ${number}` },
    language: 'en',
    recordedById: installationId,
    revision,
    publishedRevision: revision,
    ...overrides,
  });
  await refreshSearch(db, row);
  return row;
}
