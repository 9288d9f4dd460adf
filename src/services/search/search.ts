import { limits } from '../../domain/limits.js';
import { createConditions } from '../read/conditions.js';
import { readConnection, type Connection, type Page } from '../read/connection.js';
import { checkFilter, type RecommendationFilter, type SoundFilter } from '../read/filter-input.js';
import { readNodes } from '../nodes.js';
import type { Row } from '../read/plan.js';
import { recommendationPlan } from '../read/plans.js';
import { addRecommendationFilter } from '../read/recommendation-filter.js';
import { asks, findField, type SelectedField, type Selection } from '../read/selection.js';
import type { Session } from '../session.js';
import { findNearSpellings, respelt, written, type NearSpelling } from './near-spelling.js';
import { resolve, resolveQuery, type ResolvedQuery } from './resolve-query.js';
import { readSnippets } from './snippets.js';
import { visibleEntry } from './visible-entry.js';

export interface SearchInput extends Page {
  query: string;
  language?: string | null;
  filter?: RecommendationFilter | null;
}

export interface SearchAnswer extends Connection {
  searchedFor: string;
  isNearSpelling: boolean;
  nearSpellings: NearSpelling[];
  ignoredWords: string[];
  entries: Row[];
}

/** What words weigh in references and paragraphs (D), names of entries (C), texts (B) and titles (A). */
const weights = `'{0.9, 0.3, 0.4, 1.0}'`;
const found = ` join recommendation_search found on found.recommendation_id = recommendation.id and found.until_revision is null`;

/** The recommendations in which a query's words stand, the best first; those of the nearest spelling where none has them. */
export async function searchRecommendations(
  session: Session,
  input: SearchInput,
  selection: Selection,
): Promise<SearchAnswer> {
  const filter = await checkFilter(session, input.filter);
  const asked = await resolveQuery(session, input.query, input.language ?? null, ['query']);
  const read = (query: ResolvedQuery) => readHits(session, input, { filter, query }, selection);
  const own = await read(asked);
  // That the first page has nothing says that nothing is found; of a later page it says nothing.
  const isFound =
    own.nodes.length > 0 || (input.after && (await isAnything(session, filter, asked)));
  const { query, ...spelling } = isFound
    ? { query: asked, nearSpellings: [], isNearSpelling: false }
    : await respell(session, filter, asked);
  const connection = query === asked ? own : await read(query);
  await fillEdges(session, connection, query, input.language ?? null, selection);
  const entries = findField(selection, 'entries');
  return {
    ...connection,
    ...spelling,
    searchedFor: written(query.query),
    ignoredWords: query.ignoredWords,
    entries: entries ? await readEntries(session, query, filter.isInvented, entries) : [],
  };
}

function readHits(
  session: Session,
  input: SearchInput,
  { filter, query }: { filter: SoundFilter; query: ResolvedQuery },
  selection: Selection,
): Promise<Connection> {
  const { conditions, parameter } = conditionsOf(session, filter, query);
  return readConnection(session, {
    plan: recommendationPlan,
    join: found,
    list: ['search', input.query, input.language ?? null, input.filter ?? {}, session.world],
    conditions,
    order: {
      expression: `ts_rank(${weights}, found.vector, ${parameter}::tsquery, 1)`,
      type: 'real',
      direction: 'DESC',
    },
    page: input,
    selection,
    edgeType: 'SearchEdge',
  });
}

function conditionsOf(session: Session, filter: SoundFilter, { tsquery }: ResolvedQuery) {
  const conditions = createConditions();
  const parameter = conditions.parameter(tsquery);
  conditions.add(`found.vector @@ ${parameter}::tsquery`);
  addRecommendationFilter(session, conditions, filter);
  return { conditions, parameter };
}

async function isAnything(
  session: Session,
  filter: SoundFilter,
  query: ResolvedQuery,
): Promise<boolean> {
  const { conditions } = conditionsOf(session, filter, query);
  const [row] = await session.db.queryFiltered<{ is: boolean }>(
    `select exists (select from recommendation${found}${conditions.where()}) as is`,
    conditions.values,
  );
  return row!.is;
}

/** The nearest spelling of a query that finds nothing, if that finds something; else the query itself, and no offer. */
async function respell(session: Session, filter: SoundFilter, asked: ResolvedQuery) {
  const nearSpellings = await findNearSpellings(session, asked.query, filter.isInvented);
  const query = await resolve(session, respelt(asked.query, nearSpellings), null);
  const isNearSpelling = nearSpellings.length > 0 && (await isAnything(session, filter, query));
  return isNearSpelling
    ? { query, nearSpellings, isNearSpelling }
    : { query: asked, nearSpellings: [], isNearSpelling };
}

async function fillEdges(
  session: Session,
  { edges }: Connection,
  query: ResolvedQuery,
  language: string | null,
  selection: Selection,
): Promise<void> {
  const edge = findField(selection, 'edges')?.select('SearchEdge') ?? [];
  for (const each of edges) Object.assign(each, { score: Number(each.node.$sort) });
  if (!asks(edge, 'snippets')) return;
  const ids = edges.map(({ node }) => node.id as string);
  const snippets = await readSnippets(session, ids, query, language);
  for (const each of edges) Object.assign(each, { snippets: snippets.get(each.node.id as string) });
}

/** A term that only recommendations of the other world name, the invented or the real one, is not of this. */
function isOfThisWorld(isInvented: boolean): string {
  const named = (comparison: string) =>
    `exists (select from recommendation_term link join recommendation on recommendation.id = link.recommendation_id
      where link.term_id = entry.id and link.ended_revision is null and recommendation.origin ${comparison} 'INVENTED')`;
  const [here, there] = isInvented ? ['=', '<>'] : ['<>', '='];
  return `(${named(here!)} or not ${named(there!)})`;
}

async function readEntries(
  session: Session,
  { ownTsquery }: ResolvedQuery,
  isInvented: boolean,
  field: SelectedField,
): Promise<Row[]> {
  const rows = await session.db.query<{ id: string }>(
    `select entry.id from entry_search found join ${visibleEntry} on entry.id = found.entry_id
      where found.until_revision is null and found.vector @@ $1::tsquery and entry.is_invented is not ${!isInvented} and ${isOfThisWorld(isInvented)}
      order by ts_rank(found.vector, $1::tsquery, 2) desc, entry.id limit ${limits.searchEntriesMax}`,
    [ownTsquery],
  );
  const ids = rows.map(({ id }) => id);
  const nodes = await readNodes(session, ids, (typeName) => field.select(typeName));
  return nodes.filter((node) => node !== null);
}
