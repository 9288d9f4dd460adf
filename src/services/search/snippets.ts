import { groupBy } from '../../domain/group-by.js';
import { limits } from '../../domain/limits.js';
import type { Session } from '../session.js';
import { cut, type TextRange } from './cut.js';
import { highlightsIn, tokensOf, type Token } from './highlights.js';
import type { ResolvedQuery } from './resolve-query.js';

export interface Snippet {
  field: string;
  language: string | null;
  value: string;
  highlights: TextRange[];
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** A text that a recommendation is found by. */
interface Source {
  recommendationId: string;
  field: string;
  language: string;
  text: string;
}

/** Bears no language. */
const ofNoLanguage = 'mul';

/** For each recommendation the texts in which the query's words stand, and where. */
export async function readSnippets(
  session: Session,
  ids: string[],
  query: ResolvedQuery,
  language: string | null,
): Promise<Map<string, Snippet[]>> {
  const sources = await readSources(session, ids, query);
  const tokens = new Map(sources.map((source) => [source, tokensOf(source.text)]));
  const forms = await readForms(session, tokens);
  const found = sources.flatMap((source) => {
    const own = tokens.get(source)!;
    const formsOf = (token: Token) => forms.get(`${source.language} ${token.word}`) ?? [];
    const highlights = highlightsIn(own, formsOf, query.wanted);
    return highlights.length > 0 ? [{ source, highlights }] : [];
  });
  const isAsked = ({ source }: (typeof found)[number]) =>
    language !== null && source.language.split('-')[0] === language.split('-')[0];
  // Stable: within a field the language of the query comes first.
  found.sort(
    (one, other) =>
      fieldRank(one.source) - fieldRank(other.source) ||
      Number(isAsked(other)) - Number(isAsked(one)),
  );
  const byId = groupBy(found, ({ source }) => source.recommendationId);
  return new Map(
    ids.map((id) => [
      id,
      (byId.get(id) ?? []).slice(0, limits.snippetsMax).map(({ source, highlights }) => ({
        field: source.field,
        language: source.language === ofNoLanguage ? null : source.language,
        ...cut(source.text, highlights, limits.snippetLength),
      })),
    ]),
  );
}

const fields = [
  'TITLE',
  'REFERENCE',
  'TEXT',
  'ISSUER_DESCRIPTION',
  'PARAGRAPH',
  'DOCUMENT',
  'LEGAL_ACT',
  'TERM',
  'ORGANIZATION',
];

function fieldRank({ field }: Source): number {
  return fields.indexOf(field);
}

async function readSources(
  session: Session,
  ids: string[],
  { wanted }: ResolvedQuery,
): Promise<Source[]> {
  const entryIds = [
    ...new Set(wanted.filter((part) => part.isWanted).flatMap((part) => part.entryIds)),
  ];
  return session.db.query<Source>(
    `select text.recommendation_id as "recommendationId", said.field, text.language, said.text
       from recommendation_text text,
            lateral (values ('TITLE', text.title), ('TEXT', text.text), ('ISSUER_DESCRIPTION', text.issuer_description)) said (field, text)
      where text.recommendation_id = any ($1::uuid[]) and text.ended_revision is null and said.text is not null
     union all
     select recommendation.id, said.field, '${ofNoLanguage}', said.text
       from recommendation, lateral (values ('REFERENCE', recommendation.reference), ('PARAGRAPH', recommendation.paragraph)) said (field, text)
      where recommendation.id = any ($1::uuid[]) and said.text is not null
     union all
     select named.recommendation_id, source.kind, source.language, source.text
       from (
         select link.recommendation_id, link.organization_id as id from recommendation_issuer link where link.ended_revision is null
         union select link.recommendation_id, link.organization_id from addressee link where link.ended_revision is null
         union select link.recommendation_id, link.term_id from recommendation_term link where link.ended_revision is null
         union select link.recommendation_id, link.legal_act_id from recommendation_legal_act link where link.ended_revision is null
         union select recommendation.id, recommendation.document_id from recommendation
       ) named
       join entry_texts source on source.entry_id = named.id
      where named.recommendation_id = any ($1::uuid[]) and named.id = any ($2::uuid[])
      order by 1, 2, 3, 4`,
    [ids, entryIds],
  );
}

/** The forms of every word of the texts, by its language and the word. */
async function readForms(
  session: Session,
  tokens: Map<Source, Token[]>,
): Promise<Map<string, string[]>> {
  const words = new Map<string, { language: string; word: string }>();
  for (const [{ language }, own] of tokens)
    for (const { word } of own) words.set(`${language} ${word}`, { language, word });
  const all = [...words.values()];
  const rows = await session.db.query<{ forms: string[] }>(
    `select tsvector_to_array(heed.text_vector(token.word, token.language)) as forms
       from unnest($1::text[], $2::text[]) with ordinality token (word, language, position) order by token.position`,
    [all.map(({ word }) => word), all.map(({ language }) => language)],
  );
  return new Map([...words.keys()].map((key, index) => [key, rows[index]!.forms]));
}
