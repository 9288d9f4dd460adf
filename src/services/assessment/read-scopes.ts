import type { EvidenceInput } from '../../domain/judgement.js';
import { type Problem, refuseIfAny } from '../../domain/refusal.js';
import type { Session } from '../session.js';

/** What a judgement is about. */
export interface Scope {
  recommendationId: string;
  /** The recommendation itself, or some of its parts. */
  targetIds: string[];
  addresseeId: string | null;
  /** Whether it is the scope of a judgement that is corrected: its addressee received the recommendation, then if not now. */
  isHeld?: boolean;
}

/** What is known of a recommendation that is judged, and of who judges it. */
export interface ScopeFacts {
  id: string;
  textRevision: number;
  partIds: string[];
  addresseeIds: string[];
  perspective: string | null;
  isReal: boolean;
  isAssessorInvented: boolean;
  inventedIds: string[];
}

/** Reads what judgements of these scopes must hang together with. Those that the viewer may not see are missing. */
export function readScopes(
  session: Session,
  scopes: Scope[],
  assessorId: string,
  evidence: EvidenceInput[],
): Promise<ScopeFacts[]> {
  return session.db.query<ScopeFacts>(
    `select recommendation.id,
            coalesce((select max(text.revision) from recommendation_text text
               where text.recommendation_id = recommendation.id and text.ended_revision is null and text.is_original), recommendation.revision) as "textRevision",
            array(select part.id from recommendation part where part.parent_id = recommendation.id) as "partIds",
            array(select addressee.organization_id from addressee
                   where addressee.recommendation_id = recommendation.id and addressee.ended_revision is null) as "addresseeIds",
            recommendation.origin <> 'INVENTED' as "isReal", assessor.perspective, assessor.is_invented as "isAssessorInvented",
            array(select document.id from document where document.id = any ($3::uuid[]) and document.is_invented) as "inventedIds"
       from recommendation, organization assessor where recommendation.id = any ($1::uuid[]) and assessor.id = $2`,
    [
      scopes.map((scope) => scope.recommendationId),
      assessorId,
      evidence.map((piece) => piece.documentId ?? null),
    ],
  );
}

/** Checks that what is judged hangs together. @returns for each recommendation the revision of the text that is judged */
export function checkScopes(
  found: ScopeFacts[],
  scopes: Scope[],
  evidence: EvidenceInput[],
): Map<string, number> {
  const factsOf = new Map(found.map((facts) => [facts.id, facts]));
  refuseIfAny([
    ...judgeProblems(found, evidence),
    ...scopes.flatMap((scope) => scopeProblems(scope, factsOf.get(scope.recommendationId)!)),
  ]);
  return new Map(found.map(({ id, textRevision }) => [id, textRevision]));
}

/** What is wrong with who judges and what it rests on, whatever is judged. */
function judgeProblems(found: ScopeFacts[], evidence: EvidenceInput[]): Problem[] {
  const problems: Problem[] = [];
  const { perspective, isAssessorInvented, inventedIds } = found[0]!;
  if (!perspective) {
    problems.push({
      code: 'CANNOT_JUDGE',
      path: ['assessorId'],
      message: 'The organization has no perspective, so it cannot judge.',
    });
  }
  if (!found.some(({ isReal }) => isReal)) return problems;
  const mixed = (path: string[]) =>
    problems.push({
      code: 'INVENTED_MIXED',
      path,
      message: 'It is invented, and the recommendation is real.',
    });
  if (isAssessorInvented) mixed(['assessorId']);
  evidence.forEach(({ documentId }, index) => {
    if (documentId && inventedIds.includes(documentId))
      mixed(['evidence', String(index), 'documentId']);
  });
  return problems;
}

function scopeProblems(scope: Scope, { partIds, addresseeIds }: ScopeFacts): Problem[] {
  const problems: Problem[] = [];
  if (scope.addresseeId && !scope.isHeld && !addresseeIds.includes(scope.addresseeId)) {
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
  return problems;
}

/** Whether the recommendation itself is judged, and not some of its parts. */
function isWhole({ recommendationId, targetIds }: Scope): boolean {
  return targetIds.every((id) => id === recommendationId);
}
