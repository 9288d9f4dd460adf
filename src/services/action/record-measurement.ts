import type { Day, Precision } from '../../domain/day.js';
import { type Problem, refuse, refuseIfAny } from '../../domain/refusal.js';
import { refersTo, requireSoundReferences, withReferenceProblems } from '../references.js';
import { requireKeeper, requireRole } from '../rights.js';
import { insertRow } from '../rows.js';
import type { Session } from '../session.js';
import { write } from '../write.js';
import {
  type SourceIn,
  countedDay,
  findOwner,
  futureProblems,
  sourceProblems,
} from './dated-row.js';
import { requireStandingMeasurement } from './retract-dated-row.js';

export interface RecordMeasurementInput extends SourceIn {
  indicatorId: string;
  value: string;
  measuredOn: Day;
  measuredOnPrecision?: Precision | null;
  periodFrom?: Day | null;
  supersedesId?: string | null;
  idempotencyKey?: string | null;
}

/** Records what an indicator showed, or corrects what was recorded. @returns the id of the measurement */
export async function recordMeasurement(
  session: Session,
  input: RecordMeasurementInput,
): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  const precision = input.measuredOnPrecision ?? 'DAY';
  const problems: Problem[] = [
    ...sourceProblems(input),
    ...futureProblems(session, 'measuredOn', input.measuredOn, precision),
  ];
  if (!input.documentId && !input.url && !input.note) {
    const message = 'A measurement needs a documentId, a url or a note that says where it is from.';
    problems.push({ code: 'SOURCE_REQUIRED', path: ['documentId'], message });
  }
  refuseIfAny(
    await withReferenceProblems(session, problems, [
      ...refersTo('indicator', input.indicatorId, 'indicatorId'),
      ...refersTo('document', input.documentId, 'documentId'),
      ...refersTo('measurement', input.supersedesId, 'supersedesId'),
    ]),
  );
  requireKeeper(actor, await findOwner(session, 'indicator', input.indicatorId), ['indicatorId']);
  await requireSameIndicator(session, input);
  const id = session.newId();
  const intent = {
    kind: input.supersedesId ? 'MEASUREMENT_CORRECTED' : 'MEASUREMENT_RECORDED',
    subjectId: id,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'recordMeasurement', ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const revision = await writing.beginChange();
    if (input.supersedesId)
      await requireStandingMeasurement(writing, input.supersedesId, 'supersedesId');
    const { day, countsFrom } = countedDay(session, input.measuredOn, precision);
    await insertRow(writing, 'measurement', {
      id,
      indicator_id: input.indicatorId,
      value: input.value,
      measured_on: day,
      measured_on_precision: precision,
      counts_from: countsFrom,
      period_from: input.periodFrom,
      document_id: input.documentId,
      paragraph: input.paragraph,
      url: input.url,
      note: input.note,
      supersedes_id: input.supersedesId,
      recorded_by_id: actor.organizationId,
      revision,
    });
    await requireSoundReferences(writing, [input.indicatorId]);
  });
  return subjectId;
}

/** A correction stays with the indicator of what it corrects. */
async function requireSameIndicator(
  session: Session,
  { supersedesId, indicatorId }: RecordMeasurementInput,
): Promise<void> {
  if (!supersedesId) return;
  const [corrected] = await session.db.query<{ indicatorId: string }>(
    'select measurement.indicator_id as "indicatorId" from measurement where measurement.id = $1',
    [supersedesId],
  );
  if (corrected?.indicatorId === indicatorId) return;
  const message = 'The measurement belongs to another indicator; name that one, or record anew.';
  refuse('INVALID_VALUE', ['supersedesId'], message);
}
