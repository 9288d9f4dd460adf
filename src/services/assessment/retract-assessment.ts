import { limits } from '../../domain/limits.js';
import { refuseIfAny } from '../../domain/refusal.js';
import { requiredTextProblems } from '../../domain/text.js';
import { findAssessment } from './find-assessment.js';
import { dropSubmission } from './save-assessment.js';
import { requireRecorder, requireVoice } from '../rights.js';
import type { Session } from '../session.js';
import { requireActor, write } from '../write.js';

export interface RetractAssessmentInput {
  assessmentId: string;
  reason: string;
  idempotencyKey?: string | null;
}

/** Withdraws a judgement; a private one is dropped. @returns the id of the withdrawn assessment */
export async function retractAssessment(
  session: Session,
  input: RetractAssessmentInput,
): Promise<string> {
  const actor = requireActor(session);
  refuseIfAny(requiredTextProblems(['reason'], input.reason, limits.reasonLengthMax));
  // Before the writing connection is taken: whoever holds one waits for no other, or all would wait for ever.
  const held = await findAssessment(session, input.assessmentId);
  requireRecorder(actor, held, ['assessmentId']);
  requireVoice(actor, held.assessorId, ['assessmentId']);
  const intent = {
    kind: 'ASSESSMENT_RETRACTED',
    subjectId: input.assessmentId,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'retractAssessment', ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const { query, beginChange } = writing;
    if (!held.isPublic) {
      await beginChange();
      await dropSubmission(writing, held.id);
      return;
    }
    await query('select heed.lock_recommendations($1::uuid[])', [held.targetIds]);
    const revision = await beginChange();
    await query(
      'insert into heed.retraction (id, assessment_id, reason, recorded_by_id, revision) values ($1, $2, $3, $4, $5)',
      [session.newId(), held.id, input.reason, actor.organizationId, revision],
    );
    await query('select heed.refresh_statuses($1::uuid[])', [held.targetIds]);
  });
  return subjectId;
}
