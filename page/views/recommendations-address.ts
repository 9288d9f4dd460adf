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
  const ids = (name: string) => (all(name).length > 0 ? all(name) : undefined);
  const year = search.get('year');
  const query = queryOf(search);
  return withoutUndefined({
    collections: collectionId ? [collectionId] : ids('collection'),
    addressees: ids('addressee'),
    issuers: ids('issuer'),
    terms: ids('term'),
    types: ids('type') as RecommendationType[] | undefined,
    responses: ids('response') as ResponsePosition[] | undefined,
    answeredBy: ids('answeredBy'),
    unansweredBy: ids('unansweredBy'),
    assessors: ids('assessor'),
    isDisputed: isSet(search, 'disputed'),
    isCounted: isSet(search, 'counted'),
    isOverdue: isSet(search, 'overdue'),
    issuedFrom: year ? `${year}-01-01` : undefined,
    issuedUntil: year ? `${Number(year) + 1}-01-01` : undefined,
    text: query ? { query } : undefined,
    statuses: ids('status') && [
      {
        in: all('status') as Bucket[],
        perspective: perspectiveOf(search),
        addressee: search.get('share') || null,
      },
    ],
  });
}

/** The words that are searched for. */
export function queryOf(search: URLSearchParams): string {
  return search.get('q')?.trim() ?? '';
}

/** Whose judgement the statuses of a filter are; null means each collection's headline. */
export function perspectiveOf(search: URLSearchParams): Perspective | null {
  return (search.get('perspective') || null) as Perspective | null;
}

/** `sort=ISSUED_ON-DESC`; null where the address names no order: by reference, and what was searched for the best first. */
export function orderOf(search: URLSearchParams): RecommendationOrder | null {
  const [field, direction] = (search.get('sort') ?? '').split('-');
  return field ? ({ field, direction } as RecommendationOrder) : null;
}

function isSet(search: URLSearchParams, name: string): true | undefined {
  return search.get(name) ? true : undefined;
}

function withoutUndefined(filter: RecommendationFilter): RecommendationFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
