import { firstDay, lastDay, type Day, type Precision } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { refuse, refuseIfAny } from '../../domain/refusal.js';
import { referenceProblems, refersTo } from '../references.js';
import { requireKeeper, requireRole, type Kept } from '../rights.js';
import type { Session } from '../session.js';
import type { Writing } from '../write.js';
import { addEntry, requireRoom, sourceProblems, type Source } from './add-entry.js';
import { endEntry, type EndInput } from './end-entry.js';
import { futureProblems } from './future-problems.js';

export interface RecordReportInput extends Source {
  deadlineId: string;
  reportedOn: Day;
  reportedOnPrecision?: Precision | null;
  idempotencyKey?: string | null;
}

/** Records that the report was handed in for which there is a deadline; by whoever may edit the recommendation. @returns the id */
export async function recordReport(session: Session, input: RecordReportInput): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  const precision = input.reportedOnPrecision ?? 'DAY';
  refuseIfAny([
    ...sourceProblems(input),
    ...futureProblems(session, 'reportedOn', input.reportedOn, precision),
    ...(await referenceProblems(session, refersTo('document', input.documentId, 'documentId'))),
  ]);
  const deadline = await requireDeadline(session, input.deadlineId);
  requireKeeper(actor, deadline, ['deadlineId']);
  if (deadline.kind === 'IMPLEMENTATION') {
    const message =
      'This deadline is met by implementation, not by a report; record an assessment instead.';
    refuse('INVALID_VALUE', ['deadlineId'], message);
  }
  return addEntry(session, {
    kind: 'REPORT_RECORDED',
    mutation: recordReport.name,
    input,
    recommendationIds: [deadline.recommendationId],
    table: 'deadline_report',
    row: {
      deadline_id: input.deadlineId,
      reported_on: firstDay(input.reportedOn, precision),
      reported_on_precision: precision,
      counts_from: lastDay(input.reportedOn, precision, session.today),
      document_id: input.documentId,
      paragraph: input.paragraph,
      note: input.note,
    },
    check: (writing) => requireStanding(writing, deadline.firstId, input.deadlineId),
  });
}

async function requireDeadline(
  session: Session,
  id: string,
): Promise<Kept & { recommendationId: string; firstId: string; kind: string }> {
  const [found] = await session.db.query<
    Kept & { recommendationId: string; firstId: string; kind: string }
  >(
    `select deadline.recommendation_id as "recommendationId", deadline.first_id as "firstId", deadline.kind,
            recommendation.recorded_by_id as "recordedById", recommendation.published_revision is not null as "isPublic"
       from deadline join recommendation on recommendation.id = deadline.recommendation_id where deadline.id = $1`,
    [id],
  );
  return (
    found ?? refuse('UNKNOWN_ID', ['deadlineId'], `There is no deadline ${id} that you may see.`)
  );
}

async function requireStanding(writing: Writing, firstId: string, id: string): Promise<void> {
  await requireRoom(writing, {
    rows: 'deadline_report where deadline_id in (select deadline.id from heed.deadline where deadline.first_id = $1)',
    of: firstId,
    max: limits.reportsMax,
    field: 'deadlineId',
  });
  const [ended] = await writing.query(
    'select from heed.deadline where deadline.id = $1 and deadline.ended_revision is not null',
    [id],
  );
  if (ended) refuse('ALREADY_ENDED', ['deadlineId'], `The deadline ${id} was taken out of use.`);
}

/** Takes a report out of use that was recorded in error. @returns its id */
export function endReport(
  session: Session,
  input: EndInput & { reportId: string },
): Promise<string> {
  return endEntry(session, {
    kind: 'REPORT_ENDED',
    mutation: endReport.name,
    table: 'deadline_report',
    field: 'reportId',
    id: input.reportId,
    input,
    join: 'join deadline on deadline.id = entry.deadline_id join recommendation on recommendation.id = deadline.recommendation_id',
  });
}
