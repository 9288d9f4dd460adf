import { isDay, type Day } from '../domain/day.js';
import { daysBetween, type Interval } from '../domain/interval.js';
import { limits } from '../domain/limits.js';
import type { Perspective } from '../domain/perspective.js';
import { refuse } from '../domain/refusal.js';
import type { Bucket } from '../domain/status.js';
import { readBasis, type Asked } from './basis.js';
import { clusterBucket, clusters } from './read/clusters.js';
import { createConditions } from './read/conditions.js';
import { groupings, groupJoins, isCounted, type Grouping } from './read/grouping.js';
import type { Row } from './read/plan.js';
import { checkFilter, type RecommendationFilter } from './read/filter-input.js';
import { addRecommendationFilter } from './read/recommendation-filter.js';
import { findField, type Selection } from './read/selection.js';
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
 * One statement, whatever the number of points: the history is cut into spans, and spans are counted where they
 * begin and end.
 */
export async function readStatusTrend(
  session: Session,
  input: TrendInput,
  selection: Selection,
): Promise<Row> {
  const days = trendDays(session, input);
  const { groupBy } = input;
  const asked: Asked = {
    filter: await checkFilter(session, input.filter),
    day: days.at(-1)!,
    perspective: input.perspective ?? null,
    countClusters: input.countClusters ?? false,
  };
  const basis = findField(selection, 'basis')?.select('Basis');
  const series = findField(selection, 'series')?.select('TrendSeries');
  return {
    points: pointsOf(days, await readChanges(session, asked, days, null)),
    groupsOverlap: Boolean(groupBy),
    series: series && groupBy ? await readSeries(session, asked, days, groupBy, series) : [],
    basis: basis && (await readBasis(session, asked, basis)),
  };
}

/** The conditions that hold on one day and not on another. */
const onDays = [
  ...(['statuses', 'isDisputed', 'stale', 'assessors'] as const),
  ...(['isOverdue', 'dueFrom', 'dueUntil', 'inFollowUpOf'] as const),
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

/** How much a bucket of a group grows (or shrinks) at the point with this number, counted from 1. */
interface Change {
  id: string | null;
  bucket: Bucket;
  point: number;
  change: number;
}

async function readChanges(
  session: Session,
  { filter, perspective: asked, countClusters }: Asked,
  days: Day[],
  groupBy: Grouping | null,
): Promise<Change[]> {
  const conditions = createConditions();
  addRecommendationFilter(session, conditions, filter);
  conditions.add(isCounted);
  const { joins, group, perspective, addressee } = groupJoins(
    filter,
    conditions,
    asked ?? null,
    groupBy,
  );
  const points = conditions.parameter(days);
  const counted = `select row_number() over () as item, recommendation.id, ${group} as group_id, ${addressee} as addressee_id,
              governing.id as collection_id, ${perspective} as perspective,
              coalesce(heed.last_day(recommendation.issued_on, recommendation.issued_on_precision), '-infinity') as issued_on
         from recommendation ${joins}${conditions.where()}`;
  return session.db.query<Change>(
    trendSql({ counted, points, pointCount: days.length, countClusters: Boolean(countClusters) }),
    conditions.values,
  );
}

/**
 * How the counts change at each point. Each counted item is in a group, with the collection and perspective that
 * govern there; what its assessors said is cut into spans (held), what the perspective made of it into turns (said).
 * @param counted the statement that gives the items
 * @param points the parameter that holds the days
 */
function trendSql({
  counted,
  points,
  pointCount,
  countClusters,
}: {
  counted: string;
  points: string;
  pointCount: number;
  countClusters: boolean;
}): string {
  return `with ${countClusters ? `recursive ${clusters}, ` : ''}counted as (
       ${counted}
     ), judged as (
       select distinct on (counted.item, assessment.addressee_id, assessment.assessor_id, assessment.counts_from)
              counted.item, counted.collection_id, counted.perspective, assessment.addressee_id, assessment.assessor_id, assessment.status, assessment.counts_from
         from counted
         join assessment_target target on target.recommendation_id = counted.id
         join assessment on assessment.id = target.assessment_id and assessment.visibility = 'PUBLIC'
          and (assessment.addressee_id is null or assessment.addressee_id = counted.addressee_id)
         join organization assessor on assessor.id = assessment.assessor_id and assessor.perspective = counted.perspective
        where not exists (select from assessment later where later.supersedes_id = assessment.id and later.visibility = 'PUBLIC')
          and not exists (select from retraction where retraction.assessment_id = assessment.id)
        order by counted.item, assessment.addressee_id, assessment.assessor_id, assessment.counts_from, assessment.revision desc, assessment.id desc
     ), held as (
       select judged.*, speaker.position,
              lead(judged.counts_from, 1, 'infinity') over (partition by judged.item, judged.addressee_id, judged.assessor_id order by judged.counts_from) as until
         from judged
         left join collection_speaker speaker on speaker.collection_id = judged.collection_id and speaker.perspective = judged.perspective
          and speaker.organization_id = judged.assessor_id and speaker.ended_revision is null
     ), listed as (
       select distinct speaker.collection_id, speaker.perspective from collection_speaker speaker where speaker.ended_revision is null
     ), turns as (
       select distinct judged.item, judged.collection_id, judged.perspective, judged.counts_from as day from judged
     ), scopes as (
       select turns.item, turns.day, held.addressee_id is not null as is_own, bool_or(listed.collection_id is not null) as has_list,
              (array_agg(held.status order by held.position) filter (where held.position is not null))[1] as first_status,
              case when count(distinct held.status) > 1 then 'DIVIDED' else min(held.status) end as any_status
         from turns
         join held on held.item = turns.item and held.counts_from <= turns.day and held.until > turns.day
         left join listed on listed.collection_id = turns.collection_id and listed.perspective = turns.perspective
        group by turns.item, turns.day, held.addressee_id is not null
     ), said as (
       select scopes.item, scopes.day,
              coalesce((array_agg(case when scopes.has_list then scopes.first_status else scopes.any_status end order by scopes.is_own desc)
                filter (where not scopes.has_list or scopes.first_status is not null))[1], 'NOT_ASSESSED') as bucket
         from scopes group by scopes.item, scopes.day
       union all
       select counted.item, '-infinity', 'NOT_ASSESSED' from counted
     ), spans as (
       select counted.id, counted.group_id, said.bucket, greatest(said.day, counted.issued_on) as begins,
              lead(said.day, 1, 'infinity') over (partition by said.item order by said.day) as ends
         from said join counted on counted.item = said.item
     )${countClusters ? clusterSpans : ''}, steps as (
       select spans.group_id, spans.bucket, step.point, step.change
         from ${countClusters ? 'cluster_spans' : 'spans'} spans, lateral (values
           (case when spans.begins = '-infinity' then 1 else width_bucket(spans.begins - 1, ${points}::date[]) + 1 end, 1),
           (case when spans.ends = 'infinity' then ${pointCount + 1} else width_bucket(spans.ends - 1, ${points}::date[]) + 1 end, -1)
         ) step (point, change)
        where spans.begins < spans.ends
     )
     select steps.group_id as id, steps.bucket, steps.point, sum(steps.change)::integer as change
       from steps where steps.point <= ${pointCount}
      group by steps.group_id, steps.bucket, steps.point having sum(steps.change) <> 0`;
}

/** The spans of whole clusters: wherever a member turns, all that are issued by then are looked at together. */
const clusterSpans = `, member_spans as (
       select spans.*, coalesce(cluster.cluster_id, spans.id) as cluster_id
         from spans left join cluster on cluster.id = spans.id where spans.begins < spans.ends
     ), cluster_turns as (
       select distinct member_spans.group_id, member_spans.cluster_id, member_spans.begins as day from member_spans
     ), cluster_said as (
       select turn.group_id, turn.cluster_id, turn.day, ${clusterBucket('member.bucket')} as bucket
         from cluster_turns turn
         join member_spans member on member.cluster_id = turn.cluster_id and member.group_id is not distinct from turn.group_id
          and member.begins <= turn.day and member.ends > turn.day
        group by turn.group_id, turn.cluster_id, turn.day
     ), cluster_spans as (
       select said.group_id, said.bucket, said.day as begins,
              lead(said.day, 1, 'infinity') over (partition by said.group_id, said.cluster_id order by said.day) as ends
         from cluster_said said
     )`;

/** The counts at every point, summed up from what changes there. */
function pointsOf(days: Day[], changes: Change[]): Row[] {
  const byPoint = new Map<number, Change[]>();
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
  asked: Asked,
  days: Day[],
  groupBy: Grouping,
  selection: Selection,
): Promise<Row[]> {
  const changes = await readChanges(session, asked, days, groupBy);
  const subjects = await readSubjects(session, groupings[groupBy].plan, changes, selection);
  const byGroup = new Map<string | null, Change[]>();
  for (const change of changes) byGroup.set(change.id, [...(byGroup.get(change.id) ?? []), change]);
  return [...byGroup]
    .sort(([one], [other]) => ((one ?? '~') < (other ?? '~') ? -1 : 1))
    .map(([id, own]) => ({
      subject: id === null ? null : (subjects.get(id) ?? null),
      points: pointsOf(days, own),
    }));
}
