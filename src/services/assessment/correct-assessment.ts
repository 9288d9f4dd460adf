import type { JudgementInput } from '../../domain/judgement.js';
import { refuse } from '../../domain/refusal.js';
import { readRow } from './assessment-row.js';
import { findAssessment } from './find-assessment.js';
import { saveAssessment } from './save-assessment.js';
import { requireRecorder, requireVoice } from '../rights.js';
import type { Session } from '../session.js';
import { requireActor } from '../write.js';

export interface CorrectAssessmentInput extends JudgementInput {
  assessmentId: string;
  reason?: string | null;
  publish?: boolean | null;
  idempotencyKey?: string | null;
}

/** Corrects a judgement: a new one of the same scope takes its place. @returns the new assessment's id */
export async function correctAssessment(
  session: Session,
  input: CorrectAssessmentInput,
): Promise<string> {
  const actor = requireActor(session);
  const held = await findAssessment(session, input.assessmentId);
  requireRecorder(actor, held, ['assessmentId']);
  requireVoice(actor, held.assessorId, ['assessmentId']);
  const row = await readRow(session, actor, { ...held, isHeld: true }, input);
  const intent = {
    kind: 'ASSESSMENT_CORRECTED',
    subjectId: row.id,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'correctAssessment', ...input },
  };
  if (held.isPublic) {
    await refuseEarlierEnd(session, held.id);
    return saveAssessment(
      session,
      { ...row, supersedes_id: held.id },
      input.publish === true,
      intent,
    );
  }
  // What nobody else has seen is replaced, and keeps what it was to correct.
  return saveAssessment(
    session,
    { ...row, supersedes_id: held.supersedesId },
    input.publish === true,
    intent,
    held.id,
  );
}

/** A correction in private would otherwise learn only at its publication that it comes too late. */
async function refuseEarlierEnd(session: Session, id: string): Promise<void> {
  const [end] = await session.db.query<{ code: 'ALREADY_SUPERSEDED' | 'ALREADY_RETRACTED' }>(
    `select 'ALREADY_SUPERSEDED' as code from assessment where assessment.supersedes_id = $1 and assessment.visibility = 'PUBLIC'
     union all select 'ALREADY_RETRACTED' from retraction where retraction.assessment_id = $1`,
    [id],
  );
  if (end) {
    const message =
      end.code === 'ALREADY_SUPERSEDED'
        ? 'It has been corrected already; correct the newest one.'
        : 'It has been withdrawn; record a new one.';
    refuse(end.code, ['assessmentId'], message);
  }
}
