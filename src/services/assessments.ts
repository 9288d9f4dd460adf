import { limits } from '../domain/limits.js';
import { refuse, refuseIfAny, type Problem } from '../domain/refusal.js';
import { readJudgement, type EvidenceInput, type JudgementInput } from '../domain/judgement.js';
import { requiredTextProblems } from '../domain/text.js';
import type { Actor } from '../domain/role.js';
import { refersTo, requireSoundReferences, withReferenceProblems } from './references.js';
import { requireRecorder, requireVoice } from './rights.js';
import type { Session } from './session.js';
import { requireActor, write, writeAtOnce, type WriteIntent, type Writing } from './write.js';

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
  return save(session, row, input.publish === true, {
    kind: 'ASSESSMENT_RECORDED',
    subjectId: row.id,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'recordAssessment', ...input },
  });
}

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
  requireRecorder(actor, held.recordedById, ['assessmentId']);
  requireVoice(actor, held.assessorId, ['assessmentId']);
  const row = await readRow(session, actor, held, input);
  const intent = {
    kind: 'ASSESSMENT_CORRECTED',
    subjectId: row.id,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'correctAssessment', ...input },
  };
  if (held.isPublic) {
    await refuseEarlierEnd(session, held.id);
    return save(session, { ...row, supersedes_id: held.id }, input.publish === true, intent);
  }
  // What nobody else has seen is replaced, and keeps what it was to correct.
  return save(
    session,
    { ...row, supersedes_id: held.supersedesId },
    input.publish === true,
    intent,
    held.id,
  );
}

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
  requireRecorder(actor, held.recordedById, ['assessmentId']);
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

/** What a judgement is about, and whose it is. */
interface Scope {
  recommendationId: string;
  /** The recommendation itself, or some of its parts. */
  targetIds: string[];
  addresseeId: string | null;
  assessorId: string;
}

/** The columns of `heed.assessment`, with `targets` and `evidence`: what `heed.add_assessments` writes. */
export type AssessmentRow = Awaited<ReturnType<typeof readRow>> & { supersedes_id?: string | null };

async function readRow(session: Session, actor: Actor, scope: Scope, input: JudgementInput) {
  const { isAttributed } = requireVoice(actor, scope.assessorId);
  const { judgement, problems } = readJudgement(input, { today: session.today, isAttributed });
  const evidence = input.evidence ?? [];
  const references = [
    ...refersTo('recommendation', scope.recommendationId, 'recommendationId'),
    ...refersTo('organization', scope.assessorId, 'assessorId'),
    ...evidence.flatMap((piece, index) =>
      refersTo('document', piece.documentId, 'evidence', String(index), 'documentId'),
    ),
  ];
  refuseIfAny(await withReferenceProblems(session, problems, references));
  const textRevision = await readScope(session, scope, evidence);
  return {
    id: session.newId(),
    recommendation_id: scope.recommendationId,
    addressee_id: scope.addresseeId,
    assessor_id: scope.assessorId,
    recorded_by_id: actor.organizationId,
    ...judgement!,
    text_revision: textRevision,
    targets: [...new Set(scope.targetIds)],
    evidence: evidence.map((piece, index) => ({
      id: session.newId(),
      position: index + 1,
      document_id: piece.documentId ?? null,
      paragraph: piece.paragraph ?? null,
      url: piece.url ?? null,
      accessed_on: piece.accessedOn ?? null,
      quote: piece.quote ?? null,
      quote_language: piece.quoteLanguage ?? null,
      visibility: piece.visibility ?? 'PUBLIC',
      is_anonymised: piece.isAnonymised ?? false,
    })),
  };
}

/** Checks that the scope hangs together. @returns the revision of the text that is judged */
async function readScope(
  session: Session,
  scope: Scope,
  evidence: EvidenceInput[],
): Promise<number> {
  const [facts] = await session.db.query<{
    textRevision: number;
    partIds: string[];
    addresseeIds: string[];
    perspective: string | null;
    isReal: boolean;
    isAssessorInvented: boolean;
    inventedIds: string[];
  }>(
    `select coalesce((select max(text.revision) from recommendation_text text
               where text.recommendation_id = recommendation.id and text.ended_revision is null and text.is_original), recommendation.revision) as "textRevision",
            array(select part.id from recommendation part where part.parent_id = recommendation.id) as "partIds",
            array(select addressee.organization_id from addressee
                   where addressee.recommendation_id = recommendation.id and addressee.ended_revision is null) as "addresseeIds",
            recommendation.origin <> 'INVENTED' as "isReal", assessor.perspective, assessor.is_invented as "isAssessorInvented",
            array(select document.id from document where document.id = any ($3::uuid[]) and document.is_invented) as "inventedIds"
       from recommendation, organization assessor where recommendation.id = $1 and assessor.id = $2`,
    [scope.recommendationId, scope.assessorId, evidence.map((piece) => piece.documentId ?? null)],
  );
  const { textRevision, partIds, addresseeIds, perspective, isReal } = facts!;
  const problems: Problem[] = [];
  if (!perspective) {
    problems.push({
      code: 'CANNOT_JUDGE',
      path: ['assessorId'],
      message: 'The organization has no perspective, so it cannot judge.',
    });
  }
  if (scope.addresseeId && !addresseeIds.includes(scope.addresseeId)) {
    problems.push({
      code: 'NOT_AN_ADDRESSEE',
      path: ['addresseeId'],
      message: 'That organization did not receive this recommendation.',
    });
  }
  scope.targetIds.forEach((id, index) => {
    if (partIds.includes(id) || isWhole(scope)) return;
    problems.push({
      code: 'NOT_A_PART',
      path: ['partIds', String(index)],
      message: `${id} is no part of this recommendation.`,
    });
  });
  const mixed = (path: string[]) =>
    problems.push({
      code: 'INVENTED_MIXED',
      path,
      message: 'It is invented, and the recommendation is real.',
    });
  if (isReal && facts!.isAssessorInvented) mixed(['assessorId']);
  evidence.forEach(({ documentId }, index) => {
    const isInvented = documentId && facts!.inventedIds.includes(documentId);
    if (isReal && isInvented) mixed(['evidence', String(index), 'documentId']);
  });
  refuseIfAny(problems);
  return textRevision;
}

/** Whether the recommendation itself is judged, and not some of its parts. */
function isWhole({ recommendationId, targetIds }: Scope): boolean {
  return targetIds.every((id) => id === recommendationId);
}

async function save(
  session: Session,
  row: AssessmentRow,
  publish: boolean,
  intent: WriteIntent,
  replacedId?: string,
): Promise<string> {
  const namesMore =
    row.evidence.some((piece) => piece.document_id) ||
    row.targets.some((id) => id !== row.recommendation_id);
  if (publish && !replacedId && !namesMore) {
    // The database refuses a private recommendation, assessor and recorder itself, so one round trip does it all.
    const done = await writeAtOnce(session, intent, (digest, salt) => ({
      text: 'select heed.record_assessments($1, $2, $3, $4, $5, $6, $7, $8::jsonb)',
      values: [
        row.recorded_by_id,
        intent.kind,
        intent.subjectId,
        intent.reason ?? null,
        intent.idempotencyKey ?? null,
        digest,
        salt,
        JSON.stringify([row]),
      ],
    }));
    return done.subjectId;
  }
  const { subjectId } = await write(session, intent, async (writing) => {
    const { query, beginChange } = writing;
    if (publish) await query('select heed.lock_recommendations($1::uuid[])', [row.targets]);
    const revision = await beginChange();
    if (replacedId) await dropSubmission(writing, replacedId);
    if (!publish) {
      await query(
        'insert into heed.submission (id, recommendation_id, recorded_by_id, revision, input) values ($1, $2, $3, $4, $5::jsonb)',
        [row.id, row.recommendation_id, row.recorded_by_id, revision, JSON.stringify(row)],
      );
      return;
    }
    await query('select heed.add_assessments($1, $2::jsonb)', [revision, JSON.stringify([row])]);
    await query('select heed.refresh_statuses($1::uuid[])', [row.targets]);
    await requireSoundReferences(writing, [row.id]);
  });
  return subjectId;
}

/** Of several who would publish, replace or drop a private assessment the first one does. */
async function dropSubmission({ query }: Writing, id: string): Promise<void> {
  const dropped = await query(
    'delete from heed.submission where submission.id = $1 returning submission.id',
    [id],
  );
  if (dropped.length > 0) return;
  refuse(
    'ALREADY_SUPERSEDED',
    ['assessmentId'],
    'It was published, replaced or dropped just now. Look at it again.',
  );
}

interface HeldAssessment extends Scope {
  id: string;
  recordedById: string;
  isPublic: boolean;
  supersedesId: string | null;
}

async function findAssessment(session: Session, id: string): Promise<HeldAssessment> {
  const [held] = await session.db.query<HeldAssessment>(
    `select assessment.id, assessment.recommendation_id as "recommendationId", assessment.addressee_id as "addresseeId",
            assessment.assessor_id as "assessorId", assessment.recorded_by_id as "recordedById",
            assessment.visibility = 'PUBLIC' as "isPublic", assessment.supersedes_id as "supersedesId",
            array(select target.recommendation_id from assessment_target target where target.assessment_id = assessment.id) as "targetIds"
       from assessment where assessment.id = $1`,
    [id],
  );
  return (
    held ?? refuse('UNKNOWN_ID', ['assessmentId'], `There is no assessment ${id} that you may see.`)
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
