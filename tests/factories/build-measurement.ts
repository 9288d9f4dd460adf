import { randomUUID } from 'node:crypto';
import type { Measurement } from '../../src/entities/measurement.js';
import { buildIndicator } from './build-indicator.js';
import { buildChange, installationId } from './build-change.js';
import { insert, type Queryable } from './insert.js';

/** What an indicator showed on one day in 2020. */
export async function buildMeasurement(
  db: Queryable,
  overrides: Partial<Measurement> = {},
): Promise<Measurement> {
  const indicatorId = overrides.indicatorId ?? (await buildIndicator(db)).id;
  const revision = await buildChange(db);
  return insert<Measurement>(db, 'measurement', {
    id: randomUUID(),
    value: '41.50',
    measuredOn: '2020-03-12',
    measuredOnPrecision: 'DAY',
    countsFrom: overrides.measuredOn ?? '2020-03-12',
    note: 'Counted by hand.',
    recordedById: installationId,
    revision,
    ...overrides,
    indicatorId,
  });
}
