import { limits } from '../../domain/limits.js';
import { type Problem, refuse, refuseIfAny } from '../../domain/refusal.js';
import { textProblems } from '../../domain/text.js';
import { type LinkLists, linkLists, writeLinks } from './links.js';
import { type Columns, columnProblems, givenColumns } from './columns.js';
import { requireCollections, requireRecommendation } from './keepers.js';
import {
  type RecommendationText,
  reviseTexts,
  textsProblems,
  translatorReferences,
} from './texts.js';
import { requireExpected } from '../expected-revision.js';
import { refersTo, requireSoundReferences, withReferenceProblems } from '../references.js';
import { requireKeeper, requireRole } from '../rights.js';
import { updateRow } from '../rows.js';
import { refreshSearch } from '../search/refresh-search.js';
import type { Session } from '../session.js';
import { type Writing, write } from '../write.js';

export interface EditRecommendationInput extends Columns, LinkLists {
  recommendationId: string;
  expectedRevision: number;
  texts?: RecommendationText[] | null;
  textReason?: string | null;
  reason?: string | null;
  idempotencyKey?: string | null;
}

/** Changes a recommendation. What is not given stays; lists are given whole. Former states are kept. @returns its id */
export async function editRecommendation(
  session: Session,
  input: EditRecommendationInput,
): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  const problems = [
    ...columnProblems(input),
    ...textsProblems(input.texts ?? [], false),
    ...linkLists.problems(input),
    ...textProblems(['reason'], input.reason, limits.reasonLengthMax),
    ...(input.collectionIds?.length === 0
      ? [
          {
            code: 'REQUIRED',
            path: ['collectionIds'],
            message: 'A recommendation is in one collection at least.',
          } satisfies Problem,
        ]
      : []),
  ];
  const references = [
    ...refersTo('recommendation', input.recommendationId, 'recommendationId'),
    ...refersTo('document', input.documentId, 'documentId'),
    ...translatorReferences(input.texts ?? []),
    ...linkLists.references(input),
  ];
  refuseIfAny(await withReferenceProblems(session, problems, references));
  const held = await requireRecommendation(session, input.recommendationId, 'recommendationId');
  requireKeeper(actor, held, ['recommendationId']);
  if (input.collectionIds) {
    await requireCollections(session, input.collectionIds, input.recommendationId);
    if (!input.collectionIds.includes(held.homeCollectionId)) {
      const message = 'Its home collection stays its home; leave it in the list.';
      refuse('INVALID_VALUE', ['collectionIds'], message);
    }
  }
  const id = input.recommendationId;
  const intent = {
    kind: 'RECOMMENDATION_EDITED',
    subjectId: id,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'editRecommendation', ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const { origin } = await lockExpected(writing, id, input.expectedRevision);
    const revision = await writing.beginChange();
    await updateRow(writing, 'recommendation', id, revision, givenColumns(input, origin));
    const reason = input.textReason ?? null;
    await reviseTexts(session, writing, id, input.texts ?? [], revision, reason);
    await writeLinks(session, writing, id, input, revision);
    if (input.collectionIds)
      await writing.query('select heed.refresh_statuses($1::uuid[])', [[id]]);
    await refreshSearch(writing.query, [id], revision);
    await requireSoundReferences(writing, [id]);
  });
  return subjectId;
}

async function lockExpected(
  writing: Writing,
  id: string,
  expectedRevision: number,
): Promise<{ origin: string }> {
  const [held] = await writing.query<{ revision: number; origin: string }>(
    'select recommendation.revision, recommendation.origin from heed.recommendation where recommendation.id = $1 for no key update',
    [id],
  );
  requireExpected('recommendation', held!.revision, expectedRevision);
  return held!;
}
