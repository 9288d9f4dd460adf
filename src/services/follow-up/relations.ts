import { limits } from '../../domain/limits.js';
import { refuse, refuseIfAny, type Problem } from '../../domain/refusal.js';
import { textProblems } from '../../domain/text.js';
import type { RelationKind } from '../../domain/vocabulary.js';
import { requireRecommendation } from '../recommendation/keepers.js';
import { referenceProblems, refersTo } from '../references.js';
import { requireKeeper, requireRole } from '../rights.js';
import type { Session } from '../session.js';
import { addEntry, requireRoom, sourceProblems, type Source } from './add-entry.js';
import { endEntry, type EndInput } from './end-entry.js';

export interface RelateRecommendationsInput extends Source {
  recommendationId: string;
  kind: RelationKind;
  toId: string;
  reason?: string | null;
  idempotencyKey?: string | null;
}

/** Says how a recommendation hangs together with another one, by whoever may edit it. @returns the relation's id */
export async function relateRecommendations(
  session: Session,
  input: RelateRecommendationsInput,
): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  const { recommendationId, kind, toId } = input;
  const problems: Problem[] = [
    ...sourceProblems(input),
    ...textProblems(['reason'], input.reason, limits.reasonLengthMax),
    ...(await referenceProblems(session, [
      ...refersTo('recommendation', recommendationId, 'recommendationId'),
      ...refersTo('recommendation', toId, 'toId'),
      ...refersTo('document', input.documentId, 'documentId'),
    ])),
  ];
  if (recommendationId === toId) {
    const message = 'A recommendation is not related to itself; toId must name another one.';
    problems.push({ code: 'INVALID_VALUE', path: ['toId'], message });
  }
  refuseIfAny(problems);
  const kept = await requireRecommendation(session, recommendationId, 'recommendationId');
  requireKeeper(actor, kept, ['recommendationId']);
  if (kind !== 'DUPLICATES') await requireLater(session, input);
  return addEntry(session, {
    kind: 'RELATION_RECORDED',
    mutation: relateRecommendations.name,
    input,
    recommendationIds: [recommendationId, toId],
    table: 'relation',
    row: {
      kind,
      from_id: recommendationId,
      to_id: toId,
      note: input.note,
      document_id: input.documentId,
      paragraph: input.paragraph,
    },
    check: (writing) =>
      requireRoom(writing, {
        rows: 'relation where relation.from_id = $1',
        of: recommendationId,
        max: limits.relationsMax,
        field: 'recommendationId',
      }),
  });
}

/** What reiterates, follows up or replaces comes later than the other, as far as their days of issue say so. */
async function requireLater(
  session: Session,
  { recommendationId, kind, toId }: RelateRecommendationsInput,
): Promise<void> {
  const [isEarlier] = await session.db.query(
    `select from recommendation one, recommendation other where one.id = $1 and other.id = $2
        and heed.last_day(one.issued_on, one.issued_on_precision) < other.issued_on`,
    [recommendationId, toId],
  );
  if (isEarlier) {
    const message = `What ${kind} is issued later than the other one, and this was issued earlier; exchange recommendationId and toId.`;
    refuse('INVALID_VALUE', ['toId'], message);
  }
}

/** Takes a relation out of use that was said in error. @returns its id */
export function endRelation(
  session: Session,
  input: EndInput & { relationId: string },
): Promise<string> {
  return endEntry(session, {
    kind: 'RELATION_ENDED',
    mutation: endRelation.name,
    table: 'relation',
    field: 'relationId',
    id: input.relationId,
    input,
    join: 'join recommendation on recommendation.id = entry.from_id',
  });
}
