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

/** What a text says in one language; what an edit does not give stays as it was. */
type Held = Required<Pick<RecommendationText, 'title' | 'text' | 'issuerDescription'>> & {
  isOriginal: boolean;
};

/** Ends the held text of that language, and writes the new one in its place. */
export async function reviseText(
  session: Session,
  writing: Writing,
  id: string,
  text: RecommendationText,
  revision: number,
  reason: string | null,
): Promise<void> {
  const [held] = await writing.query<Held>(
    `update heed.recommendation_text set ended_revision = $3
      where recommendation_text.recommendation_id = $1 and recommendation_text.language = $2 and recommendation_text.ended_revision is null
      returning recommendation_text.is_original as "isOriginal", recommendation_text.title, recommendation_text.text,
                recommendation_text.issuer_description as "issuerDescription"`,
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
  const { title, text: words, issuerDescription } = { ...held, ...given(text) };
  if (!words && !title) {
    refuse(
      'REQUIRED',
      ['texts'],
      `The text in ${text.language} would have neither title nor text.`,
    );
  }
  if (!text.translationKind && !title) {
    refuse('REQUIRED', ['texts'], 'The original needs a title.');
  }
  await insertText(
    session,
    writing,
    id,
    { ...text, title, text: words, issuerDescription },
    revision,
    reason,
  );
}

/** Only what was given; null was given, and empties. */
function given(text: RecommendationText): Partial<RecommendationText> {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));
}
