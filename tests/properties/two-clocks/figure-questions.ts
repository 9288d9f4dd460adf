import type { Api } from '../../setup/api.js';
import type { Filter } from './answers.js';
import type { Grouping } from './figure-answers.js';
import { args, counts, keyed, type ClockTexts, type Count, type Id } from './questions.js';

/** A figure to ask for: the summary as of a day, or in general. */
export interface Figure {
  filter: Filter;
  perspective: string | null;
  groupBy: Grouping | null;
  clock: ClockTexts;
}

const figures = `fragment Figure on StatusSummary { basis { recommendationCount concernCount parentCount notIssuedCount } recommendationCount
  statuses { bucket count } groups { subject { ...Subject } recommendationCount statuses { bucket count } } } ${subjectOf()}`;

function subjectOf(): string {
  return 'fragment Subject on Node { id }';
}

interface Counted {
  recommendationCount: number;
  statuses: Count[];
}
type Group = Counted & { subject: Id | null };

/** The buckets of a count, after a look at whether they add up. */
function summed({ recommendationCount, statuses }: Counted): Record<string, number> {
  const sum = statuses.reduce((total, { count }) => total + count, 0);
  if (sum !== recommendationCount) throw new Error(`${sum} of ${recommendationCount} are counted`);
  return counts(statuses);
}

export async function seeSummaries(api: Api, asked: Figure[]): Promise<object[]> {
  const { filter } = asked[0]!;
  const look = ({ perspective, groupBy, clock }: Figure, index: number) =>
    `of${index}: statusSummary(${args('filter: $filter', `perspective: ${perspective}`, `groupBy: ${groupBy}`, clock.day, clock.known)}) { ...Figure }`;
  const data = await api.get(
    `query ($filter: RecommendationFilter) { ${asked.map(look).join(' ')} } ${figures}`,
    { filter },
  );
  return asked.map((_, index) => {
    const seen = data[`of${index}`] as Counted & { basis: object; groups: Group[] };
    const groups = keyed(seen.groups, ({ subject }) => String(subject?.id ?? null), summed);
    return { basis: seen.basis, whole: summed(seen), groups };
  });
}

export async function seeTrend(
  api: Api,
  { filter, perspective, groupBy, clock }: Figure,
  span: { from: string; to: string; interval: string },
): Promise<Array<{ day: string; whole: object; groups: object }>> {
  const when = `from: "${span.from}", to: "${span.to}", interval: ${span.interval}`;
  const where = args(
    when,
    'filter: $filter',
    `perspective: ${perspective}`,
    `groupBy: ${groupBy}`,
    clock.known,
  );
  const { statusTrend } = await api.get(
    `query ($filter: RecommendationFilter) { statusTrend(${where}) {
      points { ...Point } series { subject { ...Subject } points { ...Point } } } }
      fragment Point on TrendPoint { asOf recommendationCount statuses { bucket count } } ${subjectOf()}`,
    { filter },
  );
  type Point = Counted & { asOf: string };
  const series = statusTrend.series as Array<{ subject: Id | null; points: Point[] }>;
  return (statusTrend.points as Point[]).map((point, index) => ({
    day: point.asOf,
    whole: summed(point),
    groups: keyed(
      series.filter(({ points }) => points[index]!.recommendationCount > 0),
      ({ subject }) => String(subject?.id ?? null),
      ({ points }) => summed(points[index]!),
    ),
  }));
}
