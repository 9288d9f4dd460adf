import {
  FigureOfGroups,
  FigureOfStatus,
  FigureOfTrend,
  type CountsFragment,
  type FigureOfGroupsQuery,
  type FigureOfStatusQuery,
  type Perspective,
  type RecommendationFilter,
} from '../generated/operations.js';
import { inOrder } from '../parts/status.js';
import { noticesOf } from '../parts/notices.js';
import { findCollection } from '../views/collection-data.js';
import { filterOf, perspectiveOf } from '../views/recommendations-address.js';
import type { Visit } from '../visit.js';
import type { MessageKey } from '../words/words.js';
import type { Figure, FigureKind, FigureRow } from './figure.js';

/** A row whose statuses still bear their labels. */
interface LabelledRow extends Omit<FigureRow, 'counts' | 'day'> {
  day?: string;
  statuses: readonly CountsFragment[];
}

interface Asked {
  visit: Visit;
  filter: RecommendationFilter;
  perspective: Perspective | null;
  whole: FigureOfStatusQuery;
}

/** The figure that an address asks for: narrowed as a list is, and as one perspective sees it. */
export async function loadFigure(
  visit: Visit,
  slug: string | undefined,
  kind: FigureKind,
): Promise<Figure> {
  const collection = slug ? await findCollection(visit, slug) : null;
  const filter = filterOf(visit.search, collection?.id ?? null);
  const query = visit.search.get('q')?.trim();
  if (query) filter.text = { query };
  const perspective = perspectiveOf(visit.search) ?? collection?.headlinePerspective ?? null;
  const whole = await visit.ask(FigureOfStatus, { ...visit.world, filter, perspective });
  const { basis, recommendationCount, statuses } = whole.statusSummary;
  const rows = await rowsOf[kind]({ visit, filter, perspective, whole });
  const { words } = visit;
  return {
    kind,
    title: collection?.title?.value ?? collection?.slug ?? words.say('recommendations.title'),
    slug: collection?.slug ?? null,
    collectionId: collection?.id ?? null,
    subtitle: words.say(subtitles[kind], {
      perspective: basis.perspectiveLabel?.label ?? words.say('figure.ownHeadline'),
    }),
    rowsName: words.say(rowNames[kind]),
    rows: rows.list.map(({ statuses, ...row }) => ({
      day: basis.asOf,
      ...row,
      counts: countsOf(statuses),
    })),
    statuses: labelsOf([...statuses, ...rows.list.flatMap((row) => row.statuses)]),
    groupsOverlap: rows.overlap,
    total: recommendationCount,
    basis,
    notices: noticesOf(collection ?? inventedOf(whole), visit),
  };
}

/** Invented and real are never counted together: what one of the counted is, all are. */
function inventedOf({ one }: FigureOfStatusQuery) {
  const home = one.nodes[0]?.homeCollection;
  return home?.isInvented ? home : null;
}

const subtitles: Record<FigureKind, MessageKey> = {
  status: 'figure.status',
  trend: 'trend.title',
  addressees: 'collection.byAddressee',
  themes: 'collection.byTheme',
};
const rowNames: Record<FigureKind, MessageKey> = {
  status: 'figure.counted',
  trend: 'figure.day',
  addressees: 'facets.addressee',
  themes: 'facets.theme',
};

type LoadRows = (asked: Asked) => Promise<{ list: LabelledRow[]; overlap: boolean }>;

const rowsOf: Record<FigureKind, LoadRows> = {
  status: async ({ visit, whole }) => {
    const { recommendationCount: total, statuses } = whole.statusSummary;
    const row = { label: visit.words.say('figure.all'), total, statuses, narrowedBy: {} };
    return { list: total > 0 ? [row] : [], overlap: false };
  },
  trend: loadTrend,
  addressees: (asked) => loadGroups(asked, 'ADDRESSEE', (id) => ({ addressee: id, share: id })),
  themes: (asked) => loadGroups(asked, 'THEME', (id) => ({ term: id })),
};

/** How far back a chart of years goes. Its first point counts all that was issued before. */
const yearsMax = 100;

async function loadTrend({ visit, filter, perspective, whole }: Asked) {
  const { knownAt, atRevision } = visit.world;
  const years = whole.facets.years.flatMap(({ year }) => (year === null ? [] : [year]));
  const to = whole.statusSummary.basis.asOf;
  const from = `${Math.max(Math.min(...years), Number(to.slice(0, 4)) - yearsMax)}-12-31`;
  if (years.length === 0 || from > to) return { list: [], overlap: false };
  const { statusTrend } = await visit.ask(FigureOfTrend, {
    filter,
    perspective,
    from,
    to,
    knownAt,
    atRevision,
  });
  const list = statusTrend.points.map(({ asOf, recommendationCount, statuses }): LabelledRow => {
    const label = visit.words.day(asOf, asOf.endsWith('-12-31') ? 'YEAR' : 'DAY');
    return { label, day: asOf, total: recommendationCount, statuses, narrowedBy: { asOf } };
  });
  return { list, overlap: false };
}

async function loadGroups(
  { visit, filter, perspective }: Asked,
  groupBy: 'ADDRESSEE' | 'THEME',
  narrowedBy: (id: string) => FigureRow['narrowedBy'],
) {
  const variables = { ...visit.world, filter, perspective, groupBy };
  const { statusSummary } = await visit.ask(FigureOfGroups, variables);
  const list = statusSummary.groups
    .filter(({ subject, recommendationCount }) => subject && recommendationCount > 0)
    .sort((one, other) => other.recommendationCount - one.recommendationCount)
    .map(({ subject, recommendationCount: total, statuses }): LabelledRow => {
      const label = nameOf(subject!) ?? subject!.id;
      return { label, total, statuses, narrowedBy: narrowedBy(subject!.id) };
    });
  return { list, overlap: statusSummary.groupsOverlap };
}

type Subject = NonNullable<FigureOfGroupsQuery['statusSummary']['groups'][number]['subject']>;

function nameOf(subject: Subject): string | undefined {
  if ('name' in subject) return subject.name?.value;
  return 'label' in subject ? subject.label?.value : undefined;
}

function countsOf(statuses: readonly CountsFragment[]): FigureRow['counts'] {
  return new Map(statuses.map(({ bucket, count }) => [bucket, count]));
}

function labelsOf(statuses: readonly CountsFragment[]): Figure['statuses'] {
  const labels = new Map(
    inOrder(statuses).map(({ bucket, bucketLabel }) => [bucket, bucketLabel.label]),
  );
  return [...labels].map(([bucket, label]) => ({ bucket, label }));
}
