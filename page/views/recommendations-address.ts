import type {
  Bucket,
  Perspective,
  RecommendationFilter,
  RecommendationOrder,
  RecommendationType,
  ResponsePosition,
} from '../generated/operations.js';

/** How many a page of the list has. */
export const pageSize = 25;

/** The filter that an address says; the API refuses what it does not know, and says so. */
export function filterOf(
  search: URLSearchParams,
  collectionId: string | null,
): RecommendationFilter {
  const all = (name: string) => search.getAll(name).filter((value) => value !== '');
  const filter: RecommendationFilter = {};
  if (collectionId) filter.collections = [collectionId];
  if (all('addressee').length > 0) filter.addressees = all('addressee');
  if (all('issuer').length > 0) filter.issuers = all('issuer');
  if (all('theme').length > 0) filter.terms = all('theme');
  if (all('type').length > 0) filter.types = all('type') as RecommendationType[];
  if (all('response').length > 0) filter.responses = all('response') as ResponsePosition[];
  if (all('disputed').length > 0) filter.isDisputed = true;
  if (all('counted').length > 0) filter.isCounted = true;
  if (all('status').length > 0) {
    filter.statuses = [
      {
        in: all('status') as Bucket[],
        perspective: perspectiveOf(search),
        addressee: search.get('share') || null,
      },
    ];
  }
  return filter;
}

/** Whose judgement the statuses of a filter are; null means each collection's headline. */
export function perspectiveOf(search: URLSearchParams): Perspective | null {
  return (search.get('perspective') || null) as Perspective | null;
}

/** `sort=ISSUED_ON-DESC`; without it, by reference. */
export function orderOf(search: URLSearchParams): RecommendationOrder {
  const [field = 'REFERENCE', direction = 'ASC'] = (search.get('sort') || 'REFERENCE-ASC').split(
    '-',
  );
  return { field, direction } as RecommendationOrder;
}
