import { randomUUID } from 'node:crypto';
import type { Indicator } from '../../src/entities/indicator.js';
import { buildChange, installationId } from './build-change.js';
import { insert, type Queryable } from './insert.js';
import { nextNumber } from './next-number.js';

/** An indicator of which more is better, published unless `publishedRevision` is null. */
export async function buildIndicator(
  db: Queryable,
  overrides: Partial<Indicator> = {},
): Promise<Indicator> {
  const number = nextNumber();
  const revision = await buildChange(db);
  return insert<Indicator>(db, 'indicator', {
    id: randomUUID(),
    slug: `indicator-${number}`,
    titles: { en: `Indicator ${number}` },
    language: 'en',
    unit: 'persons',
    direction: 'INCREASE',
    recordedById: installationId,
    revision,
    publishedRevision: revision,
    ...overrides,
  });
}
