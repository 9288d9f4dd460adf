import { isDay, type Day } from '../domain/day.js';
import { daysBetween, type Interval } from '../domain/interval.js';
import { limits } from '../domain/limits.js';
import type { Perspective } from '../domain/perspective.js';
import { refuse } from '../domain/refusal.js';
import type { Bucket } from '../domain/status.js';
import { readBasis, type Asked } from './basis.js';
import { countItems, countKeptItems, type Items } from './read/counted-items.js';
import { countedTogether, groupings, type GroupChange, type Grouping } from './read/grouping.js';
import type { Row } from './read/plan.js';
import { checkFilterMeanwhile, type RecommendationFilter } from './read/filter-input.js';
import { trendSql } from './read/trend-sql.js';
import { isCounted } from './read/is-counted.js';
import { readKeptChanges } from './read/kept-figures.js';
import { differenceOfViewer } from './read/viewer-figures.js';
import { asks, findField, type Selection } from './read/selection.js';
import { inOrder, readSubjects, type Count } from './status-summary.js';
import type { Session } from './session.js';

interface TrendInput {
  filter?: RecommendationFilter | null;
  from: Day;
  to?: Day | null;
  interval: Interval;
  perspective?: Perspective | null;
  groupBy?: Grouping | null;
  countClusters?: boolean | null;
}

/**
 * Where the recommendations of a filter stood through time. Each point equals the summary as of its day.
 * The number of statements is the same for any number of points: the history is cut into spans, and spans are counted where they
 * begin and end.
 */
export async function readStatusTrend(
  session: Session,
  input: TrendInput,
  selection: Selection,
): Promise<Row> {
  const days = trendDays(session, input);
  const { groupBy } = input;
  const { filter, allowed } = await checkFilterMeanwhile(session, input.filter);
  const asked: Asked = {
    filter,
    day: days.at(-1)!,
    perspective: input.perspective ?? null,
    countClusters: input.countClusters ?? false,
  };
  const basis = findField(selection, 'basis')?.select('Basis');
  const series = findField(selection, 'series')?.select('TrendSeries');
  const reading = readChanges(session, asked, days, {
    groupBy: (series && groupBy) ?? null,
    isWholeAsked: asks(selection, 'points'),
  });
  const [changes] = await Promise.all([reading, allowed]);
  const ofGroups = changes.filter((change) => !change.isWhole);
  return {
    points: pointsOf(
      days,
      changes.filter((change) => change.isWhole),
    ),
    groupsOverlap: Boolean(groupBy),
    series: series && groupBy ? await readSeries(session, days, groupBy, ofGroups, series) : [],
    basis: basis && (await readBasis(session, asked, basis)),
  };
}

/** The conditions that hold on one day and not on another. */
const onDays = [
  ...(['statuses', 'isDisputed', 'stale', 'assessors'] as const),
  ...(['isOverdue', 'dueFrom', 'dueUntil', 'inFollowUpOf', 'answeredBy', 'unansweredBy'] as const),
];

function trendDays(session: Session, { filter, from, to, interval }: TrendInput): Day[] {
  for (const name of onDays) {
    const given = filter?.[name];
    if (given === undefined || given === null) continue;
    refuse(
      'INVALID_VALUE',
      ['filter', name],
      `A trend shows where things stood; ${name} depends on the day, so it cannot choose what is counted. Use statusSummary with asOf.`,
    );
  }
  const last = to ?? session.today;
  if (!isDay(from) || !isDay(last) || from > last)
    refuse('INVALID_VALUE', ['from'], `from, ${from}, must not be later than to, ${last}.`);
  if (last > session.today)
    refuse('DATE_IN_FUTURE', ['to'], `to is later than today, ${session.today}.`);
  const days = daysBetween(from, last, interval, limits.trendPointsMax + 1);
  if (days.length > limits.trendPointsMax) {
    refuse(
      'TOO_LONG',
      ['interval'],
      `That is more than ${limits.trendPointsMax} points; choose a longer interval or a shorter time.`,
    );
  }
  return days;
}

async function readChanges(
  session: Session,
  asked: Asked,
  days: Day[],
  { groupBy, isWholeAsked }: { groupBy: Grouping | null; isWholeAsked: boolean },
): Promise<GroupChange[]> {
  const changes: GroupChange[] = [];
  for (const together of countedTogether(groupBy, isWholeAsked)) {
    const kept =
      (await readKeptChanges(session, asked, days, together)) ??
      (await readRowChanges(session, asked, days, together));
    const countThose = (condition: string) => count(session, asked, days, together, condition);
    const more = kept
      ? await differenceOfViewer(session, countThose, (row) => ({ ...row, change: -row.change }))
      : await countThose(isCounted);
    changes.push(...(kept ?? []), ...more);
  }
  return changes;
}

/** The changes of public recommendations, one by one, from what each is kept with; null where more is asked. */
async function readRowChanges(
  session: Session,
  asked: Asked,
  days: Day[],
  groupBy: Grouping | null,
): Promise<GroupChange[] | null> {
  const items = countKeptItems(session, asked, groupBy);
  if (!items) return null;
  const sql = trendOf(items, asked, days);
  return session.db.query<GroupChange>(sql, items.conditions.values);
}

function count(
  session: Session,
  asked: Asked,
  days: Day[],
  groupBy: Grouping | null,
  condition: string,
): Promise<GroupChange[]> {
  const items = countItems(session, asked, groupBy, condition);
  const sql = trendOf(items, asked, days);
  return session.db.queryFiltered<GroupChange>(sql, items.conditions.values);
}

function trendOf(items: Items, { countClusters }: Asked, days: Day[]): string {
  return trendSql(items, {
    days: items.conditions.parameter(days),
    count: days.length,
    countClusters: Boolean(countClusters),
  });
}

/** The counts at every point, summed up from what changes there. */
function pointsOf(days: Day[], changes: GroupChange[]): Row[] {
  const byPoint = new Map<number, GroupChange[]>();
  for (const change of changes)
    byPoint.set(change.point, [...(byPoint.get(change.point) ?? []), change]);
  const held = new Map<Bucket, number>();
  return days.map((asOf, index) => {
    for (const { bucket, change } of byPoint.get(index + 1) ?? [])
      held.set(bucket, (held.get(bucket) ?? 0) + change);
    const counts: Count[] = [...held]
      .filter(([, count]) => count > 0)
      .map(([bucket, count]) => ({ bucket, count }));
    return {
      asOf,
      recommendationCount: counts.reduce((sum, each) => sum + each.count, 0),
      statuses: inOrder(counts),
    };
  });
}

async function readSeries(
  session: Session,
  days: Day[],
  groupBy: Grouping,
  changes: GroupChange[],
  selection: Selection,
): Promise<Row[]> {
  const subjects = await readSubjects(session, groupings[groupBy].plan, changes, selection);
  const byGroup = new Map<string | null, GroupChange[]>();
  for (const change of changes) byGroup.set(change.id, [...(byGroup.get(change.id) ?? []), change]);
  return [...byGroup]
    .sort(([one], [other]) => ((one ?? '~') < (other ?? '~') ? -1 : 1))
    .map(([id, own]) => ({
      subject: id === null ? null : (subjects.get(id) ?? null),
      points: pointsOf(days, own),
    }));
}
