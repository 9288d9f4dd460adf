import type { Day, Precision } from '../domain/day.js';
import { limits } from '../domain/limits.js';
import { refuse, refuseIfAny, type Problem } from '../domain/refusal.js';
import { requiredTextProblems, textProblems } from '../domain/text.js';
import { linkLists, writeLinks, type LinkLists } from './recommendation-links.js';
import {
  refersTo,
  requireSoundReferences,
  withReferenceProblems,
  type Reference,
} from './references.js';
import { preciseColumns } from './register-writes.js';
import { requireKeeper, requireRole, type Kept } from './rights.js';
import type { Session } from './session.js';
import { write, type Writing } from './write.js';

/** A title and text in one language. Without a kind of translation it is the original. */
export interface RecommendationText {
  language: string;
  title?: string | null;
  text?: string | null;
  issuerDescription?: string | null;
  translationKind?: string | null;
  translatorId?: string | null;
}

/** What stands in the columns of the recommendation itself. */
interface Columns {
  type?: string | null;
  textKind?: string | null;
  issuedOn?: Day | null;
  issuedOnPrecision?: Precision | null;
  documentId?: string | null;
  paragraph?: string | null;
  isContinuous?: boolean | null;
  actionCategory?: number | null;
}

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
    await requireSoundReferences(writing, [id]);
  });
  return subjectId;
}

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
    await lockExpected(writing, id, input.expectedRevision);
    const revision = await writing.beginChange();
    await updateColumns(writing, id, input, revision);
    for (const text of input.texts ?? [])
      await reviseText(session, writing, id, text, revision, input.textReason ?? null);
    await writeLinks(session, writing, id, input, revision);
    if (input.collectionIds)
      await writing.query('select heed.refresh_statuses($1::uuid[])', [[id]]);
    await requireSoundReferences(writing, [id]);
  });
  return subjectId;
}

async function lockExpected(writing: Writing, id: string, expectedRevision: number): Promise<void> {
  const [held] = await writing.query<{ revision: number }>(
    'select recommendation.revision from heed.recommendation where recommendation.id = $1 for no key update',
    [id],
  );
  if (held!.revision !== expectedRevision) {
    refuse(
      'REVISION_OUTDATED',
      ['expectedRevision'],
      `The recommendation is at revision ${held!.revision}, not ${expectedRevision}. Look at it again, then edit.`,
    );
  }
}

/** Writes the given columns, and the revision in any case. */
async function updateColumns(
  writing: Writing,
  id: string,
  input: Columns,
  revision: number,
): Promise<void> {
  const [issuedOn, issuedOnPrecision] = preciseColumns(input.issuedOn, input.issuedOnPrecision);
  const given: Array<[column: string, value: unknown, isGiven: boolean]> = [
    ['type', input.type, !!input.type],
    ['text_kind', input.textKind, !!input.textKind],
    ['issued_on', issuedOn, input.issuedOn !== undefined],
    ['issued_on_precision', issuedOnPrecision, input.issuedOn !== undefined],
    ['document_id', input.documentId, input.documentId !== undefined],
    ['paragraph', input.paragraph, input.paragraph !== undefined],
    ['is_continuous', input.isContinuous, typeof input.isContinuous === 'boolean'],
    ['action_category', input.actionCategory, input.actionCategory !== undefined],
  ];
  const set = given.filter(([, , isGiven]) => isGiven);
  // What stands in a document is sourced, and what stands in none is not; what is invented stays so.
  const origin =
    input.documentId === undefined
      ? ''
      : `, origin = case when recommendation.origin = 'INVENTED' then 'INVENTED' else '${input.documentId ? 'SOURCED' : 'UNSOURCED'}' end`;
  await writing.query(
    `update heed.recommendation set revision = $2${origin}${set.map(([column], index) => `, ${column} = $${index + 3}`).join('')} where recommendation.id = $1`,
    [id, revision, ...set.map(([, value]) => value)],
  );
}

/** Ends the held text of that language, and writes the new one in its place. */
async function reviseText(
  session: Session,
  writing: Writing,
  id: string,
  text: RecommendationText,
  revision: number,
  reason: string | null,
): Promise<void> {
  const [held] = await writing.query<{ isOriginal: boolean }>(
    `update heed.recommendation_text set ended_revision = $3
      where recommendation_text.recommendation_id = $1 and recommendation_text.language = $2 and recommendation_text.ended_revision is null
      returning recommendation_text.is_original as "isOriginal"`,
    [id, text.language, revision],
  );
  if (held && held.isOriginal !== !text.translationKind) {
    refuse(
      'INVALID_VALUE',
      ['texts'],
      `The text in ${text.language} is ${held.isOriginal ? 'the original' : 'a translation'} and stays so.`,
    );
  }
  if (!held && !text.translationKind) {
    refuse(
      'INVALID_VALUE',
      ['texts'],
      `The original is in another language; say what kind of translation the text in ${text.language} is.`,
    );
  }
  await insertText(session, writing, id, text, revision, reason);
}

async function insertText(
  session: Session,
  writing: Writing,
  id: string,
  text: RecommendationText,
  revision: number,
  reason: string | null,
): Promise<void> {
  await writing.query(
    `insert into heed.recommendation_text (id, recommendation_id, language, title, text, issuer_description, is_original, translation_kind, translator_id, source_revision, reason, revision)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9,
       case when $7 then null else coalesce((select max(original.revision) from heed.recommendation_text original
         where original.recommendation_id = $2 and original.is_original and original.ended_revision is null), $11) end, $10, $11)`,
    [
      session.newId(),
      id,
      text.language,
      text.title,
      text.text,
      text.issuerDescription,
      !text.translationKind,
      text.translationKind,
      text.translatorId,
      reason,
      revision,
    ],
  );
}

/** The editors of a collection decide what is in it. What it holds already is no matter of theirs here. */
async function requireCollections(
  session: Session,
  ids: string[],
  heldId?: string,
): Promise<{ isInvented: boolean }> {
  const actor = requireRole(session, 'EDITOR');
  const rows = await session.db.query<Kept & { id: string; isInvented: boolean; isHeld: boolean }>(
    `select collection.id, collection.recorded_by_id as "recordedById", collection.published_revision is not null as "isPublic", collection.is_invented as "isInvented",
            exists (select from collection_item item where item.collection_id = collection.id and item.recommendation_id = $2 and item.ended_revision is null) as "isHeld"
       from collection where collection.id = any ($1::uuid[])`,
    [ids, heldId ?? null],
  );
  for (const row of rows)
    if (!row.isHeld) requireKeeper(actor, row, ['collectionIds', String(ids.indexOf(row.id))]);
  return { isInvented: rows.some((row) => row.isInvented) };
}

export async function requireRecommendation(
  session: Session,
  id: string,
  field: string,
): Promise<Kept & { homeCollectionId: string }> {
  const [row] = await session.db.query<Kept & { homeCollectionId: string }>(
    `select recommendation.recorded_by_id as "recordedById", recommendation.published_revision is not null as "isPublic", recommendation.home_collection_id as "homeCollectionId"
       from recommendation where recommendation.id = $1`,
    [id],
  );
  return row ?? refuse('UNKNOWN_ID', [field], `There is no recommendation ${id} that you may see.`);
}

function translatorReferences(texts: RecommendationText[]): Reference[] {
  return texts.flatMap(({ translatorId }, index) =>
    refersTo('organization', translatorId, 'texts', String(index), 'translatorId'),
  );
}

function columnProblems(input: Columns): Problem[] {
  const problems = textProblems(['paragraph'], input.paragraph, limits.paragraphLengthMax);
  const { actionCategory } = input;
  if (typeof actionCategory === 'number' && (actionCategory < 1 || actionCategory > 5)) {
    problems.push({
      code: 'INVALID_VALUE',
      path: ['actionCategory'],
      message: 'actionCategory is from 1 to 5.',
    });
  }
  return problems;
}

function textsProblems(texts: RecommendationText[], isWhole: boolean): Problem[] {
  const problems = texts.flatMap((text, index) => {
    const at = (field: string) => ['texts', String(index), field];
    return [
      ...(text.translationKind
        ? textProblems(at('title'), text.title, limits.titleLengthMax)
        : requiredTextProblems(at('title'), text.title, limits.titleLengthMax)),
      ...textProblems(at('text'), text.text, limits.textLengthMax),
      ...textProblems(at('issuerDescription'), text.issuerDescription, limits.titleLengthMax),
      ...(text.title || text.text
        ? []
        : [
            {
              code: 'REQUIRED',
              path: at('title'),
              message: 'A title or a text is needed.',
            } satisfies Problem,
          ]),
    ];
  });
  const wrong = (message: string) =>
    problems.push({ code: 'INVALID_VALUE', path: ['texts'], message });
  if (new Set(texts.map((text) => text.language)).size < texts.length)
    wrong('A language stands in texts twice.');
  if (texts.length > limits.textsMax) {
    const message = `At most ${limits.textsMax} texts are allowed.`;
    problems.push({ code: 'TOO_LONG', path: ['texts'], message });
  }
  if (isWhole && texts.filter((text) => !text.translationKind).length !== 1) {
    wrong('Exactly one text must be the original, without translationKind.');
  }
  return problems;
}
