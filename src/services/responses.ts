import { firstDay, type Day, type Precision } from '../domain/day.js';
import { limits } from '../domain/limits.js';
import { refuse, refuseIfAny, type Problem } from '../domain/refusal.js';
import { textProblems } from '../domain/text.js';
import { requireRecommendation } from './recommendation/keepers.js';
import { referenceProblems, refersTo, requireSoundReferences } from './references.js';
import { requireKeeper, requireRole } from './rights.js';
import type { Session } from './session.js';
import { write } from './write.js';

export interface RecordResponseInput {
  recommendationId: string;
  organizationId: string;
  position: string;
  nativeWords?: string | null;
  respondedOn: Day;
  respondedOnPrecision?: Precision | null;
  documentId?: string | null;
  paragraph?: string | null;
  publish?: boolean | null;
  idempotencyKey?: string | null;
}

/** Records what an organization said to a recommendation: its own word, or kept by the recommendation's editors. @returns the id */
export async function recordResponse(
  session: Session,
  input: RecordResponseInput,
): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  const precision = input.respondedOnPrecision ?? 'DAY';
  const problems: Problem[] = [
    ...textProblems(['nativeWords'], input.nativeWords, limits.nativeWordsLengthMax),
    ...textProblems(['paragraph'], input.paragraph, limits.paragraphLengthMax),
    ...(await referenceProblems(session, [
      ...refersTo('recommendation', input.recommendationId, 'recommendationId'),
      ...refersTo('organization', input.organizationId, 'organizationId'),
      ...refersTo('document', input.documentId, 'documentId'),
    ])),
  ];
  if (firstDay(input.respondedOn, precision) > session.today) {
    problems.push({
      code: 'DATE_IN_FUTURE',
      path: ['respondedOn'],
      message: `respondedOn is later than today, ${session.today}.`,
    });
  }
  refuseIfAny(problems);
  if (input.organizationId !== actor.organizationId) {
    requireKeeper(
      actor,
      await requireRecommendation(session, input.recommendationId, 'recommendationId'),
      ['recommendationId'],
    );
  }
  const id = session.newId();
  const intent = {
    kind: 'RESPONSE_RECORDED',
    subjectId: id,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'recordResponse', ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const { query, beginChange } = writing;
    await query('select heed.lock_recommendations($1::uuid[])', [[input.recommendationId]]);
    const [{ count } = { count: 0 }] = await query<{ count: number }>(
      `select count(*) as count from heed.response
        where response.recommendation_id = $1 and (response.published_revision is not null or response.recorded_by_id = $2)`,
      [input.recommendationId, actor.organizationId],
    );
    if (count >= limits.responsesMax)
      refuse('TOO_LONG', ['recommendationId'], `It has ${count} responses, which is the limit.`);
    const revision = await beginChange();
    await query(
      `insert into heed.response (id, recommendation_id, organization_id, position, native_words, responded_on, responded_on_precision, document_id, paragraph,
         recorded_by_id, revision, published_revision)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        input.recommendationId,
        input.organizationId,
        input.position,
        input.nativeWords,
        firstDay(input.respondedOn, precision),
        precision,
        input.documentId,
        input.paragraph,
        actor.organizationId,
        revision,
        input.publish ? revision : null,
      ],
    );
    await requireSoundReferences(writing, [id]);
  });
  return subjectId;
}
