import type { Session } from '../session.js';
import { parseQuery, type Query, type Wanted } from './parse-query.js';
import { visibleEntry } from './visible-entry.js';

/** A query as the database understands it. */
export interface ResolvedQuery {
  query: Query;
  /** As a tsquery, of words as they sound and of the marks of entries whose names answer. */
  tsquery: string;
  /** The same without the marks: what an entry's own name must answer. */
  ownTsquery: string;
  /** Of every wanted word, in order, the forms under which it may stand. */
  wanted: ResolvedWanted[];
  /** Words that say too little to be looked for: the, и, және. */
  ignoredWords: string[];
}

export interface ResolvedWanted {
  /** The forms of each word; none where it is ignored. */
  forms: string[][];
  /** With what a last word may begin. */
  prefix: string | null;
  /** The entries whose names answer. */
  entryIds: string[];
  isWanted: boolean;
}

/** How many entries' marks a query may hold in all: PostgreSQL takes a tsquery of up to a megabyte. */
const marksMax = 8_000;

/** Finds the forms of a query's words, and the entries of the register that each of its parts names. */
export async function resolveQuery(
  session: Session,
  text: string,
  language: string | null,
  path: string[],
): Promise<ResolvedQuery> {
  return resolve(session, parseQuery(text, path), language);
}

export async function resolve(
  session: Session,
  query: Query,
  language: string | null,
): Promise<ResolvedQuery> {
  const parts = [...query.anyOf.flat(), ...query.noneOf];
  const { forms, ignoredWords } = await readForms(session, parts, language);
  const own = parts.map((_part, index) => phraseOf(forms[index]!));
  const entryIds = await readEntries(session, own);
  const asTsquery = (each: (index: number) => string | null) => {
    let next = 0;
    const groups = query.anyOf.map((group) =>
      group.map(() => each(next++)).filter((leaf) => leaf !== null),
    );
    const not = query.noneOf.map(() => each(next++)).filter((leaf) => leaf !== null);
    return [
      ...groups.filter((group) => group.length > 0).map((group) => `(${group.join(' | ')})`),
      ...not.map((leaf) => `!(${leaf})`),
    ].join(' & ');
  };
  const withMarks = (index: number) => {
    if (own[index] === null) return null;
    const marks = entryIds[index]!.map((id) => `'@${id.replaceAll('-', '')}'`);
    return [own[index], ...marks].join(' | ');
  };
  return {
    query,
    tsquery: asTsquery(withMarks),
    ownTsquery: asTsquery((index) => own[index]!),
    wanted: parts.map((_part, index) => ({
      ...forms[index]!,
      entryIds: entryIds[index]!,
      isWanted: index < parts.length - query.noneOf.length,
    })),
    ignoredWords,
  };
}

type Forms = Pick<ResolvedWanted, 'forms' | 'prefix'>;

async function readForms(
  session: Session,
  parts: Wanted[],
  language: string | null,
): Promise<{ forms: Forms[]; ignoredWords: string[] }> {
  const words = parts.flatMap((part) => part.words);
  const rows = await session.db.query<{ forms: string[]; sound: string }>(
    `select heed.word_forms(asked.word, $2) as forms, heed.sound_of(trim(heed.plain_words(asked.word))) as sound
       from unnest($1::text[]) with ordinality asked (word, position) order by asked.position`,
    [words, language],
  );
  // WHO is an organization where the rest is in small letters, and a pronoun where all is shouted.
  const isShouted = words.length > 1 && words.every((word) => word === word.toUpperCase());
  const says = rows.map(({ forms, sound }, index) => {
    const word = words[index]!;
    const isAcronym = !isShouted && word.length > 1 && word === word.toUpperCase();
    return forms.length > 0 || !isAcronym ? forms : [sound];
  });
  const isNothingLeft = says.every((forms) => forms.length === 0);
  const ignoredWords = isNothingLeft ? [] : words.filter((_, index) => says[index]!.length === 0);
  let next = 0;
  const forms = parts.map(({ words: own, isPrefix }) => {
    const from = next;
    next += own.length;
    const last = rows[next - 1]!.sound;
    return {
      forms: own.map((_, index) =>
        isNothingLeft ? [rows[from + index]!.sound] : says[from + index]!,
      ),
      prefix: isPrefix ? last : null,
    };
  });
  return { forms, ignoredWords };
}

/** One part as a tsquery; null where all its words are ignored. Ignored words within a phrase keep their place. */
function phraseOf({ forms, prefix }: Forms): string | null {
  let phrase = '';
  let distance = 0;
  for (const [index, each] of forms.entries()) {
    distance += 1;
    const isLast = index === forms.length - 1;
    const alternatives = [
      ...each.map((form) => `'${form}'`),
      ...(isLast && prefix ? [`'${prefix}':*`] : []),
    ];
    if (alternatives.length === 0) continue;
    phrase += `${phrase && ` <${distance}> `}(${alternatives.join(' | ')})`;
    distance = 0;
  }
  return phrase || null;
}

/** For each part the entries that the viewer may see and whose names answer it. */
async function readEntries(session: Session, parts: Array<string | null>): Promise<string[][]> {
  const rows = await session.db.query<{ part: number; id: string }>(
    `select asked.part::integer as part, named.id
       from unnest($1::text[]) with ordinality asked (query, part),
            lateral (
              select entry.id from entry_search found join ${visibleEntry} on entry.id = found.entry_id
               where found.until_revision is null and found.vector @@ asked.query::tsquery
               order by entry.id limit $2
            ) named
      where asked.query is not null`,
    [parts, Math.floor(marksMax / parts.length)],
  );
  const found: string[][] = parts.map(() => []);
  for (const { part, id } of rows) found[part - 1]!.push(id);
  return found;
}
