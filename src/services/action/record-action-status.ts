import type { ActionProgress } from '../../domain/action.js';
import type { Day, Precision } from '../../domain/day.js';
import { refuseIfAny } from '../../domain/refusal.js';
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

export interface RecordActionStatusInput extends SourceIn {
  actionId: string;
  status: ActionProgress;
  effectiveOn: Day;
  effectiveOnPrecision?: Precision | null;
  idempotencyKey?: string | null;
}

/** Records how far an action is, from a day on. It is seen by whoever sees the action. @returns the id of the row */
export async function recordActionStatus(
  session: Session,
  input: RecordActionStatusInput,
): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  const precision = input.effectiveOnPrecision ?? 'DAY';
  const problems = [
    ...sourceProblems(input),
    ...futureProblems(session, 'effectiveOn', input.effectiveOn, precision),
  ];
  refuseIfAny(
    await withReferenceProblems(session, problems, [
      ...refersTo('action', input.actionId, 'actionId'),
      ...refersTo('document', input.documentId, 'documentId'),
    ]),
  );
  requireKeeper(actor, await findOwner(session, 'action', input.actionId), ['actionId']);
  const id = session.newId();
  const intent = {
    kind: 'ACTION_STATUS_RECORDED',
    subjectId: id,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'recordActionStatus', ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const revision = await writing.beginChange();
    const { day, countsFrom } = countedDay(session, input.effectiveOn, precision);
    await insertRow(writing, 'action_status', {
      id,
      action_id: input.actionId,
      status: input.status,
      effective_on: day,
      effective_on_precision: precision,
      counts_from: countsFrom,
      note: input.note,
      document_id: input.documentId,
      paragraph: input.paragraph,
      url: input.url,
      recorded_by_id: actor.organizationId,
      revision,
    });
    await requireSoundReferences(writing, [input.actionId]);
  });
  return subjectId;
}
