import { randomUUID } from 'node:crypto';
import type { DeadlineReport } from '../../src/entities/deadline-report.js';
import type { Deadline } from '../../src/entities/deadline.js';
import { buildChange, installationId } from './build-change.js';
import { buildRecommendation } from './build-recommendation.js';
import { insert, type Queryable } from './insert.js';

/** A day by which it shall be done, set when the tracker does not know; `extends` another one where that is given. */
export async function buildDeadline(
  db: Queryable,
  { extends: base, ...overrides }: Partial<Deadline> & { extends?: Deadline } = {},
): Promise<Deadline> {
  const id = overrides.id ?? randomUUID();
  const { setOn, setOnPrecision } = overrides;
  return insert<Deadline>(db, 'deadline', {
    id,
    recommendationId:
      base?.recommendationId ?? overrides.recommendationId ?? (await buildRecommendation(db)).id,
    kind: base?.kind ?? 'IMPLEMENTATION',
    addresseeId: base?.addresseeId ?? null,
    dueOn: '2021-06-30',
    dueOnPrecision: 'DAY',
    setOnPrecision: setOn ? (setOnPrecision ?? 'DAY') : null,
    countsFrom: setOn ?? null,
    extendsId: base?.id ?? null,
    firstId: base?.firstId ?? id,
    note: 'Set at the hearing.',
    recordedById: installationId,
    revision: await buildChange(db),
    ...overrides,
  });
}

/** A report that was handed in for a deadline. */
export async function buildReport(
  db: Queryable,
  overrides: Partial<DeadlineReport> & { deadlineId: string },
): Promise<DeadlineReport> {
  return insert<DeadlineReport>(db, 'deadline_report', {
    id: randomUUID(),
    reportedOn: '2021-05-31',
    reportedOnPrecision: 'DAY',
    countsFrom: overrides.reportedOn ?? '2021-05-31',
    note: 'Three pages.',
    recordedById: installationId,
    revision: await buildChange(db),
    ...overrides,
  });
}
