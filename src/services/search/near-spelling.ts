import type { Session } from '../session.js';
import type { Query, Wanted } from './parse-query.js';
import { visibleEntry } from './visible-entry.js';

/** A word that stands nowhere, and those that are spelt nearly so, the nearest first. */
export interface NearSpelling {
  word: string;
  nearWords: string[];
}

/** How many spellings are looked at for a word, and how many of them are offered. */
const lookedAt = 12;
const offered = 5;

/** For the words of a query that stand nowhere that the viewer may see: words of what is public that do. */
export async function findNearSpellings(
  session: Session,
  query: Query,
  isInvented: boolean,
): Promise<NearSpelling[]> {
  const words = [...new Set(query.anyOf.flat().flatMap((wanted) => wanted.words))];
  const rows = await session.db.query<{ word: string; near: string }>(
    `with spelling as materialized (
       select asked.word, asked.position, near.word as near, near.nearness
         from unnest($1::text[]) with ordinality asked (word, position), lateral heed.near_words(asked.word, ${lookedAt}) near
     ), standing as materialized (
       select looked.word, ${standing(isInvented)} as stands
         from (
           select each.word, array_to_string(heed.word_forms(each.word, null), ' | ')::tsquery as forms
             from (select spelling.word from spelling union select spelling.near from spelling) each (word) offset 0
         ) looked
     )
     select spelling.word, spelling.near from spelling
       join standing asked on asked.word = spelling.word and not asked.stands
       join standing near on near.word = spelling.near and near.stands
      order by spelling.position, spelling.nearness desc, length(spelling.near), spelling.near collate "C"`,
    [words],
  );
  return words.flatMap((word) => {
    const nearWords = rows.filter((row) => row.word === word).map(({ near }) => near);
    return nearWords.length > 0 ? [{ word, nearWords: nearWords.slice(0, offered) }] : [];
  });
}

/** Whether the `forms` of a word that was looked at stand in anything that the viewer may see. */
function standing(isInvented: boolean): string {
  return `(exists (
      select from recommendation_search found join recommendation on recommendation.id = found.recommendation_id
       where found.until_revision is null and found.vector @@ looked.forms and recommendation.origin ${isInvented ? '=' : '<>'} 'INVENTED')
    or exists (
      select from entry_search found join ${visibleEntry} on entry.id = found.entry_id
       where found.until_revision is null and found.vector @@ looked.forms and entry.is_invented is not ${!isInvented}))`;
}

/** The query with the nearest spelling in place of each word that stands nowhere. */
export function respelt(query: Query, spellings: NearSpelling[]): Query {
  const nearest = new Map(spellings.map(({ word, nearWords }) => [word, nearWords[0]!]));
  return {
    ...query,
    anyOf: query.anyOf.map((group) =>
      group.map((wanted): Wanted => ({
        ...wanted,
        words: wanted.words.map((word) => nearest.get(word) ?? word),
      })),
    ),
  };
}

/** A query as a person would type it. */
export function written({ anyOf, noneOf }: Query): string {
  const one = ({ words, isPrefix }: Wanted) =>
    words.length > 1 ? `"${words.join(' ')}"` : `${words[0]}${isPrefix ? '*' : ''}`;
  return [
    ...anyOf.map((group) => group.map(one).join(' OR ')),
    ...noneOf.map((wanted) => `-${one(wanted)}`),
  ].join(' ');
}
