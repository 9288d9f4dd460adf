import {
  FacetAlone,
  type FacetAloneQuery,
  type FacetsQuery,
  type RecommendationFilter,
} from '../generated/operations.js';
import { statusOrder } from '../charts/status-colours.js';
import type { Visit } from '../visit.js';
import type { MessageKey } from '../words/words.js';
import { filterOf, perspectiveOf } from './recommendations-address.js';

/** One value that a list can be narrowed by. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

type Facets = FacetsQuery['facets'];

/** What a list can be narrowed by: as the address names it, as the API does, and what the form calls it. */
export const facets = [
  { parameter: 'status', field: 'statuses', title: 'facets.status' },
  { parameter: 'collection', field: 'collections', title: 'facets.collection' },
  { parameter: 'addressee', field: 'addressees', title: 'facets.addressee' },
  { parameter: 'issuer', field: 'issuers', title: 'facets.issuer' },
  { parameter: 'term', field: 'terms', title: 'facets.term' },
  { parameter: 'year', field: 'years', title: 'facets.year' },
  { parameter: 'response', field: 'responses', title: 'facets.response' },
  { parameter: 'type', field: 'types', title: 'facets.type' },
] as const satisfies ReadonlyArray<{
  parameter: string;
  field: keyof Facets;
  title: MessageKey;
}>;

export type Facet = (typeof facets)[number];

/** Of statuses several can be chosen together; of everything else one. */
export const statusFacet = facets[0];

/**
 * The counts of a facet by which the list is narrowed are those that another choice would give, so they are asked
 * without that choice; the others take every choice into account.
 */
export async function loadChosenFacets(
  visit: Visit,
  search: URLSearchParams,
  collectionId: string | null,
): Promise<FacetAloneQuery['facets']> {
  const { world } = visit;
  const chosen = facets.filter(({ parameter }) => search.get(parameter));
  const counts = await Promise.all(
    chosen.map(async ({ parameter, field }) => {
      const filter: RecommendationFilter = filterOf(without(search, parameter), collectionId);
      const perspective = perspectiveOf(search);
      const asked = await visit.ask(FacetAlone, { ...world, filter, perspective, ...only(field) });
      return asked.facets;
    }),
  );
  return Object.assign({}, ...counts) as FacetAloneQuery['facets'];
}

function only(wanted: Facet['field']): Record<Facet['field'], boolean> {
  return Object.fromEntries(facets.map(({ field }) => [field, field === wanted])) as Record<
    Facet['field'],
    boolean
  >;
}

function without(search: URLSearchParams, parameter: string): URLSearchParams {
  const others = new URLSearchParams(search);
  others.delete(parameter);
  return others;
}

/** The values of a facet with their words and counts. */
export function choicesOf({ field }: Facet, counts: Facets): Choice[] {
  switch (field) {
    case 'statuses':
      // As everywhere: from done to unknown, not the most frequent first.
      return statusOrder.flatMap((bucket) =>
        counts.statuses
          .filter((each) => each.bucket === bucket)
          .map(({ bucketLabel, count }) => ({ value: bucket, label: bucketLabel.label, count })),
      );
    case 'responses':
      return counts.responses.map(({ position, positionLabel, count }) => ({
        value: position,
        label: positionLabel.label,
        count,
      }));
    case 'types':
      return counts.types.map(({ type, typeLabel, count }) => ({
        value: type,
        label: typeLabel.label,
        count,
      }));
    case 'years':
      return counts.years.flatMap(({ year, count }) =>
        year === null ? [] : [{ value: String(year), label: String(year), count }],
      );
    default:
      return counts[field].counts.map(({ subject, count }) => ({
        value: subject.id,
        label: nameOf(subject) ?? subject.id,
        count,
      }));
  }
}

type Subject = Facets['addressees']['counts'][number]['subject'];

/** What an organization, term or collection is called. */
export function nameOf(subject: Subject): string | null {
  if ('name' in subject) return subject.name?.value ?? null;
  if ('label' in subject) return subject.label?.value ?? null;
  return 'title' in subject ? (subject.title?.value ?? null) : null;
}
