import { PageProblem } from '../ask.js';
import { loadDays, type Days } from '../days.js';
import {
  Collection,
  CollectionFigures,
  CollectionGroups,
  CollectionTrend,
  type CollectionFiguresQuery,
  type CollectionGroupsQuery,
  type CollectionQuery,
  type CollectionTrendQuery,
  type Perspective,
} from '../generated/operations.js';
import type { Visit } from '../visit.js';

export type FoundCollection = NonNullable<CollectionQuery['collection']>;

export interface CollectionData {
  collection: FoundCollection;
  figures: CollectionFiguresQuery;
  trend: CollectionTrendQuery['statusTrend']['points'];
  byAddressee: CollectionGroupsQuery['statusSummary'];
  byTheme: CollectionGroupsQuery['statusSummary'];
  /** Whose judgement the trend and the groups show. */
  perspective: Perspective;
  days: Days;
}

/** The collection of an address, or the answer that there is none. */
export async function findCollection(visit: Visit, slug: string): Promise<FoundCollection> {
  const { collection } = await visit.ask(Collection, { slug });
  return collection ?? notFound();
}

/** Filters name collections by id, so the figures are a second question. */
export async function loadCollection(visit: Visit, slug: string): Promise<CollectionData> {
  const collection = await findCollection(visit, slug);
  const { knownAt, atRevision } = visit.world;
  const perspective = (visit.search.get('perspective') ??
    collection.headlinePerspective) as Perspective;
  const of = { collection: collection.id, knownAt, atRevision };
  const [days, figures, byAddressee, byTheme] = await Promise.all([
    loadDays(visit, collection.id),
    visit.ask(CollectionFigures, { ...of, ...visit.world }),
    visit.ask(CollectionGroups, { ...of, ...visit.world, perspective, groupBy: 'ADDRESSEE' }),
    visit.ask(CollectionGroups, { ...of, ...visit.world, perspective, groupBy: 'THEME' }),
  ]);
  const from = days.since && `${days.since.slice(0, 4)}-12-31`;
  const to = figures.state.basis.asOf;
  const trend =
    from && from <= to ? await visit.ask(CollectionTrend, { ...of, perspective, from, to }) : null;
  return {
    collection,
    figures,
    trend: trend?.statusTrend.points ?? [],
    byAddressee: byAddressee.statusSummary,
    byTheme: byTheme.statusSummary,
    perspective,
    days,
  };
}

function notFound(): never {
  throw new PageProblem(404, 'problem.notFound');
}
