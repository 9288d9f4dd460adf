import { firstDay, lastDay, type Day, type Precision } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { refuseIfAny } from '../../domain/refusal.js';
import type { FollowUpState } from '../../domain/vocabulary.js';
import { requireRecommendation } from '../recommendation/keepers.js';
import { referenceProblems, refersTo } from '../references.js';
import { requireKeeper, requireRole } from '../rights.js';
import type { Session } from '../session.js';
import { addEntry, requireRoom, sourceProblems, type Source } from './add-entry.js';
import { endEntry, type EndInput } from './end-entry.js';
import { futureProblems } from './future-problems.js';

export interface RecordFollowUpInput extends Source {
  recommendationId: string;
  organizationId: string;
  state: FollowUpState;
  decidedOn: Day;
  decidedOnPrecision?: Precision | null;
  idempotencyKey?: string | null;
}

/** Records what a body decided on following a recommendation up; by whoever may edit it. @returns the id */
export async function recordFollowUp(
  session: Session,
  input: RecordFollowUpInput,
): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  const { recommendationId } = input;
  const precision = input.decidedOnPrecision ?? 'DAY';
  refuseIfAny([
    ...sourceProblems(input),
    ...futureProblems(session, 'decidedOn', input.decidedOn, precision),
    ...(await referenceProblems(session, [
      ...refersTo('recommendation', recommendationId, 'recommendationId'),
      ...refersTo('organization', input.organizationId, 'organizationId'),
      ...refersTo('document', input.documentId, 'documentId'),
    ])),
  ]);
  const kept = await requireRecommendation(session, recommendationId, 'recommendationId');
  requireKeeper(actor, kept, ['recommendationId']);
  return addEntry(session, {
    kind: 'FOLLOW_UP_RECORDED',
    mutation: recordFollowUp.name,
    input,
    recommendationIds: [recommendationId],
    table: 'follow_up',
    row: {
      recommendation_id: recommendationId,
      organization_id: input.organizationId,
      state: input.state,
      decided_on: firstDay(input.decidedOn, precision),
      decided_on_precision: precision,
      counts_from: lastDay(input.decidedOn, precision, session.today),
      document_id: input.documentId,
      paragraph: input.paragraph,
      note: input.note,
    },
    check: (writing) =>
      requireRoom(writing, {
        rows: 'follow_up where follow_up.recommendation_id = $1',
        of: recommendationId,
        max: limits.followUpsMax,
        field: 'recommendationId',
      }),
  });
}

/** Takes a follow-up out of use that was recorded in error. @returns its id */
export function endFollowUp(
  session: Session,
  input: EndInput & { followUpId: string },
): Promise<string> {
  return endEntry(session, {
    kind: 'FOLLOW_UP_ENDED',
    mutation: endFollowUp.name,
    table: 'follow_up',
    field: 'followUpId',
    id: input.followUpId,
    input,
    join: 'join recommendation on recommendation.id = entry.recommendation_id',
  });
}
