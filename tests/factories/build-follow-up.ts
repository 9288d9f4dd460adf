import { randomUUID } from 'node:crypto';
import type { FollowUp } from '../../src/entities/follow-up.js';
import { buildChange, installationId } from './build-change.js';
import { buildOrganization } from './build-organization.js';
import { buildRecommendation } from './build-recommendation.js';
import { insert, type Queryable } from './insert.js';

/** That a Committee took a recommendation into its follow-up. */
export async function buildFollowUp(
  db: Queryable,
  overrides: Partial<FollowUp> = {},
): Promise<FollowUp> {
  const recommendationId = overrides.recommendationId ?? (await buildRecommendation(db)).id;
  const organizationId =
    overrides.organizationId ??
    (await buildOrganization(db, { kind: 'TREATY_BODY', perspective: 'INTERNATIONAL' })).id;
  return insert<FollowUp>(db, 'follow_up', {
    id: randomUUID(),
    state: 'SELECTED',
    decidedOn: '2020-03-12',
    decidedOnPrecision: 'DAY',
    countsFrom: overrides.decidedOn ?? '2020-03-12',
    note: 'One of three that were selected.',
    recordedById: installationId,
    revision: await buildChange(db),
    ...overrides,
    recommendationId,
    organizationId,
  });
}
