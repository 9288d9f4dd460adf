import {
  Facets,
  FoundRecommendations,
  Recommendations,
  type FacetsQuery,
  type FoundRecommendationsQuery,
  type ListedFragment,
} from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { findCollection, type FoundCollection } from './collection-data.js';
import { filterOf, orderOf, pageSize, perspectiveOf } from './recommendations-address.js';

type Snippet = FoundRecommendationsQuery['search']['edges'][number]['snippets'][number];

export interface RecommendationsData {
  collection: FoundCollection | null;
  facets: FacetsQuery;
  totalCount: number;
  items: Array<{ item: ListedFragment; snippets: Snippet[] }>;
  next: string | null;
  /** Set where nothing matched as it was written. */
  searchedFor: string | null;
}

export async function loadRecommendations(
  visit: Visit,
  slug: string | undefined,
): Promise<RecommendationsData> {
  const collection = slug ? await findCollection(visit, slug) : null;
  const query = visit.search.get('q')?.trim();
  const filter = filterOf(visit.search, collection?.id ?? null);
  const perspective = perspectiveOf(visit.search);
  const [facets, list] = await Promise.all([
    visit.ask(Facets, {
      ...visit.world,
      filter: query ? { ...filter, text: { query } } : filter,
      perspective,
    }),
    query ? findList(visit, query, filter, collection) : loadList(visit, filter, collection),
  ]);
  return { collection, facets, ...list };
}

type List = Omit<RecommendationsData, 'collection' | 'facets'>;
type Filter = ReturnType<typeof filterOf>;

async function loadList(
  visit: Visit,
  filter: Filter,
  collection: FoundCollection | null,
): Promise<List> {
  const { recommendations } = await visit.ask(Recommendations, {
    ...page(visit, collection),
    filter,
    orderBy: orderOf(visit.search),
  });
  const { totalCount, nodes, pageInfo } = recommendations;
  return {
    totalCount,
    items: nodes.map((item) => ({ item, snippets: [] })),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    searchedFor: null,
  };
}

async function findList(
  visit: Visit,
  query: string,
  filter: Filter,
  collection: FoundCollection | null,
): Promise<List> {
  const { search } = await visit.ask(FoundRecommendations, {
    ...page(visit, collection),
    query,
    filter,
  });
  return {
    totalCount: search.totalCount,
    items: search.edges.map(({ node, snippets }) => ({ item: node, snippets })),
    next: search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null,
    searchedFor: search.isNearSpelling ? search.searchedFor : null,
  };
}

function page(visit: Visit, collection: FoundCollection | null) {
  return {
    ...visit.world,
    first: pageSize,
    after: visit.search.get('after') || null,
    collection: collection?.id ?? null,
  };
}
