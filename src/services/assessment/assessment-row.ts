import {
  type EvidenceInput,
  type Judgement,
  type JudgementInput,
  readJudgement,
} from '../../domain/judgement.js';
import { refuseIfAny } from '../../domain/refusal.js';
import type { Actor } from '../../domain/role.js';
import { refersTo, type Reference, withReferenceProblems } from '../references.js';
import { requireVoice } from '../rights.js';
import { scalesFor } from '../scale/read-scales.js';
import type { Session } from '../session.js';
import { checkScopes, readScopes, type Scope } from './read-scopes.js';

/** The columns of `heed.assessment`, with `targets` and `evidence`: what `heed.add_assessments` writes. */
export type AssessmentRow = ReturnType<typeof rowOf> & {
  cluster_id?: string;
  supersedes_id?: string | null;
};

/** One judgement of one scope. */
export async function readRow(
  session: Session,
  actor: Actor,
  scope: Scope & { assessorId: string },
  input: JudgementInput,
): Promise<AssessmentRow> {
  const { assessorId, recommendationId } = scope;
  const named = refersTo('recommendation', recommendationId, 'recommendationId');
  const [row] = await readRows(session, actor, { scopes: [scope], assessorId, named }, input);
  return row!;
}

/**
 * One judgement of several scopes, a row for each in their order, by as many statements as of one.
 * @param named the recommendations, where the input names them
 */
export async function readRows(
  session: Session,
  actor: Actor,
  { scopes, assessorId, named }: { scopes: Scope[]; assessorId: string; named: Reference[] },
  input: JudgementInput,
): Promise<AssessmentRow[]> {
  const { isAttributed } = requireVoice(actor, assessorId);
  const { judgement, problems } = readJudgement(input, {
    today: session.today,
    isAttributed,
    scales: await scalesFor(session, input.scale),
  });
  const evidence = input.evidence ?? [];
  const references = [
    ...named,
    ...refersTo('organization', assessorId, 'assessorId'),
    ...evidence.flatMap((piece, index) =>
      refersTo('document', piece.documentId, 'evidence', String(index), 'documentId'),
    ),
  ];
  // Both are asked in one round trip. Behind a list over its limit nothing is looked up.
  if (problems.some(({ code }) => code === 'TOO_LONG')) refuseIfAny(problems);
  const [wrong, facts] = await Promise.all([
    withReferenceProblems(session, problems, references),
    readScopes(session, scopes, assessorId, evidence),
  ]);
  refuseIfAny(wrong);
  const textRevisions = checkScopes(facts, scopes, evidence);
  const judges = { assessorId, recordedById: actor.organizationId };
  return scopes.map((scope) =>
    rowOf(session, scope, judges, {
      judgement: judgement!,
      textRevision: textRevisions.get(scope.recommendationId)!,
      evidence,
    }),
  );
}

function rowOf(
  session: Session,
  scope: Scope,
  { assessorId, recordedById }: { assessorId: string; recordedById: string },
  said: { judgement: Judgement; textRevision: number; evidence: EvidenceInput[] },
) {
  return {
    id: session.newId(),
    recommendation_id: scope.recommendationId,
    addressee_id: scope.addresseeId,
    assessor_id: assessorId,
    recorded_by_id: recordedById,
    ...said.judgement,
    text_revision: said.textRevision,
    targets: [...new Set(scope.targetIds)],
    evidence: said.evidence.map((piece, index) => ({
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
