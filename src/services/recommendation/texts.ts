import { limits } from '../../domain/limits.js';
import { type Problem, refuse } from '../../domain/refusal.js';
import { requiredTextProblems, textProblems } from '../../domain/text.js';
import { type Reference, refersTo } from '../references.js';
import type { Session } from '../session.js';
import type { Writing } from '../write.js';

/** A title and text in one language. Without a kind of translation it is the original. */
export interface RecommendationText {
  language: string;
  title?: string | null;
  text?: string | null;
  issuerDescription?: string | null;
  translationKind?: string | null;
  translatorId?: string | null;
  /** The revision of the original that a translation renders. */
  sourceRevision?: number | null;
}

/** @param isWhole whether these are all texts there will be, or those that an edit changes */
export function textsProblems(texts: RecommendationText[], isWhole: boolean): Problem[] {
  const problems = texts.flatMap((text, index) => {
    const at = (field: string) => ['texts', String(index), field];
    return [
      ...(text.translationKind || (!isWhole && text.title === undefined)
        ? textProblems(at('title'), text.title, limits.titleLengthMax)
        : requiredTextProblems(at('title'), text.title, limits.titleLengthMax)),
      ...textProblems(at('text'), text.text, limits.textLengthMax),
      ...textProblems(at('issuerDescription'), text.issuerDescription, limits.titleLengthMax),
      ...(text.title || text.text || !isWhole
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
  texts.forEach(({ translationKind, sourceRevision }, index) => {
    if (typeof sourceRevision !== 'number' || (translationKind && !isWhole)) return;
    const message = isWhole
      ? 'What is new has no earlier revision; leave sourceRevision out.'
      : 'Only a translation has a source; leave sourceRevision out, or say the kind of translation.';
    const path = ['texts', String(index), 'sourceRevision'];
    problems.push({ code: 'INVALID_VALUE', path, message });
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

export function translatorReferences(texts: RecommendationText[]): Reference[] {
  return texts.flatMap(({ translatorId }, index) =>
    refersTo('organization', translatorId, 'texts', String(index), 'translatorId'),
  );
}

/** Writes a text. A translation without a source renders the original that stands now, or comes with it. */
export async function insertText(
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
       case when $7 then null else coalesce($12::integer, (select max(original.revision) from heed.recommendation_text original
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
      text.sourceRevision,
    ],
  );
}

/** What an edit does not give stays as it was. */
type Held = Required<Omit<RecommendationText, 'language' | 'translationKind'>> & {
  isOriginal: boolean;
};

/** Writes new texts in the place of the held ones, the original first: a translation that comes with it renders it. */
export async function reviseTexts(
  session: Session,
  writing: Writing,
  id: string,
  texts: RecommendationText[],
  revision: number,
  reason: string | null,
): Promise<void> {
  await requireSources(writing, id, texts);
  const [originals, translations] = [
    texts.filter((text) => !text.translationKind),
    texts.filter((text) => text.translationKind),
  ];
  // A mended slip does not make a translation render more than it did; any other revision brings it up to date.
  const keepsSource = reason === 'TYPO' && originals.length === 0;
  for (const text of [...originals, ...translations])
    await reviseText(session, writing, id, text, { revision, reason, keepsSource });
  if (texts.length > 0) await requireRoomForLanguages(writing, id);
}

/** A source is a revision in which the original was written. */
async function requireSources(
  { query }: Writing,
  id: string,
  texts: RecommendationText[],
): Promise<void> {
  if (!texts.some((text) => typeof text.sourceRevision === 'number')) return;
  const originals = await query<{ revision: number }>(
    `select original.revision from heed.recommendation_text original
      where original.recommendation_id = $1 and original.is_original order by original.revision desc`,
    [id],
  );
  const known = originals.map((original) => original.revision);
  const index = texts.findIndex(
    ({ sourceRevision }) => typeof sourceRevision === 'number' && !known.includes(sourceRevision),
  );
  if (index < 0) return;
  refuse(
    'INVALID_VALUE',
    ['texts', String(index), 'sourceRevision'],
    `The original was not written in revision ${texts[index]!.sourceRevision}; its revisions are ${known.slice(0, 10).join(', ')}${known.length > 10 ? ' and earlier ones' : ''}.`,
  );
}

async function requireRoomForLanguages({ query }: Writing, id: string): Promise<void> {
  const [held] = await query<{ count: number }>(
    'select count(*) as count from heed.recommendation_text where recommendation_text.recommendation_id = $1 and recommendation_text.ended_revision is null',
    [id],
  );
  if (held!.count <= limits.textsMax) return;
  const message = `It would have texts in ${held!.count} languages; at most ${limits.textsMax} are allowed.`;
  refuse('TOO_LONG', ['texts'], message);
}

interface Revising {
  revision: number;
  reason: string | null;
  /** Whether a translation stays one of the revision that it was a translation of. */
  keepsSource: boolean;
}

/** Ends the held text of that language, and writes the new one in its place. */
async function reviseText(
  session: Session,
  writing: Writing,
  id: string,
  text: RecommendationText,
  { revision, reason, keepsSource }: Revising,
): Promise<void> {
  const [held] = await writing.query<Held>(
    `update heed.recommendation_text set ended_revision = $3
      where recommendation_text.recommendation_id = $1 and recommendation_text.language = $2 and recommendation_text.ended_revision is null
      returning recommendation_text.is_original as "isOriginal", recommendation_text.title, recommendation_text.text,
                recommendation_text.issuer_description as "issuerDescription", recommendation_text.translator_id as "translatorId",
                recommendation_text.source_revision as "sourceRevision"`,
    [id, text.language, revision],
  );
  requireSameRole(text, held);
  const kept = { ...held, sourceRevision: keepsSource ? held?.sourceRevision : null };
  const revised = { ...kept, ...given(text), language: text.language };
  if (!revised.text && !revised.title) {
    refuse(
      'REQUIRED',
      ['texts'],
      `The text in ${text.language} would have neither title nor text.`,
    );
  }
  if (!text.translationKind && !revised.title) {
    refuse('REQUIRED', ['texts'], 'The original needs a title.');
  }
  await insertText(session, writing, id, revised, revision, held ? reason : null);
}

/** The original stays the original, and a translation a translation. */
function requireSameRole(text: RecommendationText, held: Held | undefined): void {
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
}

/** Only what was given; null was given, and empties. */
function given(text: RecommendationText): Partial<RecommendationText> {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));
}
