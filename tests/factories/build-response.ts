import { randomUUID } from 'node:crypto';
import type { Response } from '../../src/entities/response.js';
import { buildChange, installationId } from './build-change.js';
import { buildOrganization } from './build-organization.js';
import { buildRecommendation } from './build-recommendation.js';
import { insert, type Queryable } from './insert.js';

/** A State's support, published unless `publishedRevision` is null. */
export async function buildResponse(
  db: Queryable,
  overrides: Partial<Response> = {},
): Promise<Response> {
  const recommendationId = overrides.recommendationId ?? (await buildRecommendation(db)).id;
  const organizationId =
    overrides.organizationId ??
    (await buildOrganization(db, { kind: 'STATE', perspective: 'STATE' })).id;
  const revision = await buildChange(db);
  return insert<Response>(db, 'response', {
    id: randomUUID(),
    position: 'SUPPORTED',
    respondedOn: '2020-03-12',
    respondedOnPrecision: 'DAY',
    recordedById: installationId,
    revision,
    publishedRevision: revision,
    ...overrides,
    recommendationId,
    organizationId,
  });
}
