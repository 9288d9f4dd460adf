import { type EvidenceInput, type JudgementInput, readJudgement } from '../../domain/judgement.js';
import { type Problem, refuseIfAny } from '../../domain/refusal.js';
import type { Actor } from '../../domain/role.js';
import { refersTo, withReferenceProblems } from '../references.js';
import { requireVoice } from '../rights.js';
import { scalesFor } from '../scale/read-scales.js';
import type { Session } from '../session.js';

/** What a judgement is about, and whose it is. */
export interface Scope {
  recommendationId: string;
  /** The recommendation itself, or some of its parts. */
  targetIds: string[];
  addresseeId: string | null;
  assessorId: string;
}

/** The columns of `heed.assessment`, with `targets` and `evidence`: what `heed.add_assessments` writes. */
export type AssessmentRow = Awaited<ReturnType<typeof readRow>> & { supersedes_id?: string | null };

export async function readRow(session: Session, actor: Actor, scope: Scope, input: JudgementInput) {
  const { isAttributed } = requireVoice(actor, scope.assessorId);
  const { judgement, problems } = readJudgement(input, {
    today: session.today,
    isAttributed,
    scales: await scalesFor(session, input.scale),
  });
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
