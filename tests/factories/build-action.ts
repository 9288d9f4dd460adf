import { randomUUID } from 'node:crypto';
import type { Action } from '../../src/entities/action.js';
import { buildChange, installationId } from './build-change.js';
import { insert, type Queryable } from './insert.js';
import { nextNumber } from './next-number.js';

/** An action with an English title, published unless `publishedRevision` is null. */
export async function buildAction(db: Queryable, overrides: Partial<Action> = {}): Promise<Action> {
  const number = nextNumber();
  const revision = await buildChange(db);
  return insert<Action>(db, 'action', {
    id: randomUUID(),
    slug: `action-${number}`,
    titles: { en: `Action ${number}` },
    language: 'en',
    recordedById: installationId,
    revision,
    publishedRevision: revision,
    ...overrides,
  });
}
