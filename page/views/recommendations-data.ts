import { loadDays, type Days } from '../days.js';
import { moreColumns, shownColumns } from '../parts/columns.js';
import {
  Facets,
  FoundRecommendations,
  NamedEntries,
  Recommendations,
  type FacetsQuery,
  type FoundRecommendationsQuery,
  type ListedFragment,
  type ListedMoreFragment,
  type RecommendationFilter,
  type RecommendationOrder,
} from '../generated/operations.js';
import type { Visit, World } from '../visit.js';
import { findCollection, type FoundCollection } from './collection-data.js';
import { filterOf, orderOf, pageSize, perspectiveOf, queryOf } from './recommendations-address.js';
import { loadChosenFacets, nameOf } from './recommendations-facets.js';

type Snippet = FoundRecommendationsQuery['search']['edges'][number]['snippets'][number];

/** One recommendation of the list; what only some columns need is there when they are shown. */
export type Item = ListedFragment & Partial<ListedMoreFragment>;

export interface List {
  totalCount: number;
  items: Array<{ item: Item; snippets: Snippet[] }>;
  next: string | null;
  /** Set where nothing matched as it was written. */
  searchedFor: string | null;
}

export interface RecommendationsData extends List {
  days: Days;
  collection: FoundCollection | null;
  facets: FacetsQuery;
  /** What the entries are called that the address names by id. */
  names: ReadonlyMap<string, string>;
}

/** The names of parameters that hold ids. */
const parametersOfIds = [
  ...(['collection', 'addressee', 'issuer', 'term', 'share'] as const),
  ...(['answeredBy', 'unansweredBy', 'assessor'] as const),
];

export async function loadRecommendations(
  visit: Visit,
  slug: string | undefined,
): Promise<RecommendationsData> {
  const { search, world } = visit;
  const collection = slug ? await findCollection(visit, slug) : null;
  const id = collection?.id ?? null;
  const after = search.get('after') || null;
  const [days, facets, names, list] = await Promise.all([
    loadDays(visit, id),
    loadFacets(visit, search, id),
    loadNames(visit),
    loadPage(visit, id, { ...world, first: pageSize, after }),
  ]);
  if (list.searchedFor === null) return { collection, days, facets, names, ...list };
  // What nearly the same words find is narrowed by what they find, too.
  const near = new URLSearchParams(search);
  near.set('q', list.searchedFor);
  return { collection, days, facets: await loadFacets(visit, near, id), names, ...list };
}

async function loadFacets(
  visit: Visit,
  search: URLSearchParams,
  collectionId: string | null,
): Promise<FacetsQuery> {
  const filter = filterOf(search, collectionId);
  const [asked, chosen] = await Promise.all([
    visit.ask(Facets, { ...visit.world, filter, perspective: perspectiveOf(search) }),
    loadChosenFacets(visit, search, collectionId),
  ]);
  return { ...asked, facets: { ...asked.facets, ...chosen } };
}

interface Page extends World {
  first: number;
  after: string | null;
}

/** One page of what the address asks for. */
async function loadPage(visit: Visit, collectionId: string | null, page: Page): Promise<List> {
  const { query, ...asked } = askedOf(visit.search, collectionId);
  const more = shownColumns(visit.search).some((name) => moreColumns.includes(name));
  return query === null
    ? list(visit, { ...page, ...asked, more })
    : find(visit, { ...page, ...asked, more, query });
}

interface Asked {
  filter: RecommendationFilter;
  /** The one collection that is named governs, for the filter as for what is shown. */
  collection: string | number | null;
  orderBy: RecommendationOrder;
}

/** What the address asks for: with `query` the best come first, as where words are searched for and no order is named. */
export function askedOf(
  search: URLSearchParams,
  collectionId: string | null,
): Asked & { query: string | null } {
  const query = queryOf(search);
  const orderBy = orderOf(search);
  const { text, ...filter } = filterOf(search, collectionId);
  const [only, ...others] = filter.collections ?? [];
  const isSearch = query !== '' && orderBy === null;
  return {
    query: isSearch ? query : null,
    filter: text && !isSearch ? { ...filter, text } : filter,
    collection: only && others.length === 0 ? only : null,
    orderBy: orderBy ?? { field: 'REFERENCE', direction: 'ASC' },
  };
}

async function list(visit: Visit, asked: Page & Asked & { more: boolean }): Promise<List> {
  const { recommendations } = await visit.ask(Recommendations, asked);
  const { totalCount, nodes, pageInfo } = recommendations;
  return {
    totalCount,
    items: nodes.map((item) => ({ item, snippets: [] })),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    searchedFor: null,
  };
}

async function find(
  visit: Visit,
  { orderBy: _bestFirst, ...asked }: Page & Asked & { more: boolean; query: string },
): Promise<List> {
  const { search } = await visit.ask(FoundRecommendations, asked);
  return {
    totalCount: search.totalCount,
    items: search.edges.map(({ node, snippets }) => ({ item: node, snippets })),
    next: search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null,
    searchedFor: search.isNearSpelling ? search.searchedFor : null,
  };
}

async function loadNames(visit: Visit): Promise<ReadonlyMap<string, string>> {
  const ids = parametersOfIds.flatMap((name) => visit.search.getAll(name).filter(Boolean));
  if (ids.length === 0) return new Map();
  const { nodes } = await visit.ask(NamedEntries, { ids: [...new Set(ids)] });
  return new Map(nodes.flatMap((node) => (node ? [[node.id, nameOf(node) ?? node.id]] : [])));
}
