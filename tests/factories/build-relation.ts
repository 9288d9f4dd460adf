import { randomUUID } from 'node:crypto';
import type { Relation } from '../../src/entities/relation.js';
import { buildChange, installationId } from './build-change.js';
import { buildRecommendation } from './build-recommendation.js';
import { insert, type Queryable } from './insert.js';

/** One recommendation that says again what another said. */
export async function buildRelation(
  db: Queryable,
  overrides: Partial<Relation> = {},
): Promise<Relation> {
  const fromId = overrides.fromId ?? (await buildRecommendation(db)).id;
  const toId = overrides.toId ?? (await buildRecommendation(db)).id;
  return insert<Relation>(db, 'relation', {
    id: randomUUID(),
    kind: 'REITERATES',
    note: 'The same words, four years later.',
    recordedById: installationId,
    revision: await buildChange(db),
    ...overrides,
    fromId,
    toId,
  });
}
