import { randomUUID } from 'node:crypto';
import type { Plan } from '../../src/entities/plan.js';
import { buildChange, installationId } from './build-change.js';
import { insert, type Queryable } from './insert.js';
import { nextNumber } from './next-number.js';

/** A plan with an English title, published unless `publishedRevision` is null. */
export async function buildPlan(db: Queryable, overrides: Partial<Plan> = {}): Promise<Plan> {
  const number = nextNumber();
  const revision = await buildChange(db);
  return insert<Plan>(db, 'plan', {
    id: randomUUID(),
    slug: `plan-${number}`,
    titles: { en: `Plan ${number}` },
    language: 'en',
    recordedById: installationId,
    revision,
    publishedRevision: revision,
    ...overrides,
  });
}
