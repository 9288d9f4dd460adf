import { randomUUID } from 'node:crypto';
import type { Scale } from '../../src/entities/scale.js';
import { buildChange, installationId } from './build-change.js';
import { insert, type Queryable } from './insert.js';
import { nextNumber } from './next-number.js';

/** A scale of two values: from `good` follows a status, from `so-so` none. */
export async function buildScale(
  db: Queryable,
  { values, ...overrides }: Partial<Scale> = {},
): Promise<Scale> {
  const words = values ?? [
    { value: 'good', status: 'FULLY_IMPLEMENTED' },
    { value: 'so-so', status: null },
  ];
  const row = {
    id: randomUUID(),
    name: `SCALE_${nextNumber()}`,
    version: '1',
    mappingVersion: 1,
    meaning: 'A scale of a test.',
    language: 'en',
    values: JSON.stringify(words),
    recordedById: installationId,
    revision: await buildChange(db),
    ...overrides,
  };
  return insert<Scale>(db, 'scale', row as unknown as Partial<Scale>);
}
