import { limits } from '../../domain/limits.js';
import { type Problem, refuse, refuseIfAny } from '../../domain/refusal.js';
import { requiredTextProblems } from '../../domain/text.js';
import { type LinkLists, linkLists, writeLinks } from './links.js';
import { type Columns, columnProblems } from './columns.js';
import { requireCollections, requireRecommendation } from './keepers.js';
import {
  type RecommendationText,
  insertText,
  textsProblems,
  translatorReferences,
} from './texts.js';
import { refersTo, requireSoundReferences, withReferenceProblems } from '../references.js';
import { preciseColumns } from '../register/days.js';
import { requireKeeper, requireRole } from '../rights.js';
import { refreshSearch } from '../search/refresh-search.js';
import type { Session } from '../session.js';
import { type Writing, write } from '../write.js';

export interface CreateRecommendationInput extends Columns, LinkLists {
  reference: string;
  parentId?: string | null;
  texts: RecommendationText[];
  publish?: boolean | null;
  idempotencyKey?: string | null;
}

/** Adds a recommendation to collections that the token's organization keeps. @returns its id */
export async function createRecommendation(
  session: Session,
  input: CreateRecommendationInput,
): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  const [homeId] = input.collectionIds ?? [];
  const problems = [
    ...requiredTextProblems(['reference'], input.reference, limits.referenceLengthMax),
    ...columnProblems(input),
    ...textsProblems(input.texts, true),
    ...linkLists.problems(input),
    ...(homeId
      ? []
      : [
          {
            code: 'REQUIRED',
            path: ['collectionIds'],
            message: 'A recommendation is in one collection at least.',
          } satisfies Problem,
        ]),
  ];
  const references = [
    ...refersTo('recommendation', input.parentId, 'parentId'),
    ...refersTo('document', input.documentId, 'documentId'),
    ...translatorReferences(input.texts),
    ...linkLists.references(input),
  ];
  refuseIfAny(await withReferenceProblems(session, problems, references));
  const { isInvented } = await requireCollections(session, input.collectionIds!);
  // A recommendation with parts is counted through them, so a part changes what its parent says.
  if (input.parentId) {
    requireKeeper(actor, await requireRecommendation(session, input.parentId, 'parentId'), [
      'parentId',
    ]);
  }
  const id = session.newId();
  const intent = {
    kind: 'RECOMMENDATION_CREATED',
    subjectId: id,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'createRecommendation', ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const revision = await writing.beginChange();
    if (input.parentId) await requireRoom(writing, input.parentId);
    const origin = isInvented ? 'INVENTED' : input.documentId ? 'SOURCED' : 'UNSOURCED';
    await writing.query(
      `insert into heed.recommendation (id, reference, parent_id, type, origin, text_kind, issued_on, issued_on_precision, document_id, paragraph,
         is_continuous, action_category, home_collection_id, recorded_by_id, revision, published_revision)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        id,
        input.reference,
        input.parentId,
        input.type ?? 'RECOMMENDATION',
        origin,
        input.textKind ?? 'VERBATIM',
        ...preciseColumns(input.issuedOn, input.issuedOnPrecision),
        input.documentId,
        input.paragraph,
        input.isContinuous ?? false,
        input.actionCategory,
        homeId,
        actor.organizationId,
        revision,
        input.publish ? revision : null,
      ],
    );
    for (const text of input.texts) await insertText(session, writing, id, text, revision, null);
    await writeLinks(session, writing, id, input, revision);
    await refreshSearch(writing.query, [id], revision);
    await requireSoundReferences(writing, [id]);
  });
  return subjectId;
}

/** Called when no other writer can add a part. */
async function requireRoom({ query }: Writing, parentId: string): Promise<void> {
  const [{ count } = { count: 0 }] = await query<{ count: number }>(
    'select count(*) as count from heed.recommendation where recommendation.parent_id = $1',
    [parentId],
  );
  if (count >= limits.partsMax)
    refuse('TOO_LONG', ['parentId'], `It has ${count} parts, which is the limit.`);
}
