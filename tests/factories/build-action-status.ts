import { randomUUID } from 'node:crypto';
import type { ActionStatus } from '../../src/entities/action-status.js';
import { buildAction } from './build-action.js';
import { buildChange, installationId } from './build-change.js';
import { insert, type Queryable } from './insert.js';

/** That an action is under way since one day in 2020. */
export async function buildActionStatus(
  db: Queryable,
  overrides: Partial<ActionStatus> = {},
): Promise<ActionStatus> {
  const actionId = overrides.actionId ?? (await buildAction(db)).id;
  const revision = await buildChange(db);
  return insert<ActionStatus>(db, 'action_status', {
    id: randomUUID(),
    status: 'IN_PROGRESS',
    effectiveOn: '2020-03-12',
    effectiveOnPrecision: 'DAY',
    countsFrom: overrides.effectiveOn ?? '2020-03-12',
    recordedById: installationId,
    revision,
    ...overrides,
    actionId,
  });
}
