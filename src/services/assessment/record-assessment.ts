import type { JudgementInput } from '../../domain/judgement.js';
import { readRow } from './assessment-row.js';
import { saveAssessment } from './save-assessment.js';
import type { Session } from '../session.js';
import { requireActor } from '../write.js';

export interface RecordAssessmentInput extends JudgementInput {
  recommendationId: string;
  partIds?: string[] | null;
  addresseeId?: string | null;
  assessorId?: string | null;
  publish?: boolean | null;
  idempotencyKey?: string | null;
}

/** Records a judgement. @returns the assessment's id */
export async function recordAssessment(
  session: Session,
  input: RecordAssessmentInput,
): Promise<string> {
  const actor = requireActor(session);
  const assessorId = input.assessorId ?? actor.organizationId;
  const scope = {
    recommendationId: input.recommendationId,
    targetIds: input.partIds?.length ? input.partIds : [input.recommendationId],
    addresseeId: input.addresseeId ?? null,
    assessorId,
  };
  const row = await readRow(session, actor, scope, input);
  return saveAssessment(session, row, input.publish === true, {
    kind: 'ASSESSMENT_RECORDED',
    subjectId: row.id,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'recordAssessment', ...input },
  });
}
