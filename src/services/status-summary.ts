import type { Perspective } from '../domain/perspective.js';
import { bucketNames, type Bucket } from '../domain/status.js';
import { readBasis } from './basis.js';
import { clusterBucket, clusters } from './read/clusters.js';
import { createConditions, type Conditions } from './read/conditions.js';
import type { Plan, Row } from './read/plan.js';
import { readByIds } from './read/tree.js';
import {
  checkFilterMeanwhile,
  type RecommendationFilter,
  type SoundFilter,
} from './read/filter-input.js';
import { addRecommendationFilter } from './read/recommendation-filter.js';
import {
  countedTogether,
  groupings,
  groupJoins,
  placed,
  type GroupCount,
  type Grouping,
} from './read/grouping.js';
import { isCounted } from './read/is-counted.js';
import { joinStanding, type AskedFigure } from './read/counted-rows.js';
import { readKeptCounts } from './read/kept-figures.js';
import { readRowCounts } from './read/row-counts.js';
import { differenceOfViewer } from './read/viewer-figures.js';
import { asks, findField, type Selection } from './read/selection.js';
import type { Session } from './session.js';

export interface Count {
  bucket: Bucket;
  count: number;
}

/**
 * Where the recommendations of a filter stand, as one perspective sees it.
 * Counted is what has no parts and is no concern; every status sums to `recommendationCount`.
 */
export async function summarizeStatus(
  session: Session,
  input: {
    filter?: RecommendationFilter | null;
    perspective?: Perspective | null;
    groupBy?: Grouping | null;
    countClusters?: boolean | null;
  },
  selection: Selection,
): Promise<Row> {
  const { filter, allowed } = await checkFilterMeanwhile(session, input.filter);
  const asked: AskedFigure = {
    filter,
    perspective: input.perspective ?? null,
    countClusters: input.countClusters ?? false,
  };
  const { groupBy } = input;
  const basis = findField(selection, 'basis')?.select('Basis');
  const groups = findField(selection, 'groups')?.select('StatusGroup');
  const isWholeAsked = asks(selection, 'recommendationCount') || asks(selection, 'statuses');
  const reading = readCounts(session, asked, {
    groupBy: (groups && groupBy) ?? null,
    isWholeAsked,
  });
  const [counts] = await Promise.all([reading, allowed]);
  const whole = counts.filter((count) => count.isWhole);
  const ofGroups = counts.filter((count) => !count.isWhole);
  return {
    recommendationCount: whole.reduce((sum, row) => sum + row.count, 0),
    statuses: inOrder(whole),
    groupsOverlap: Boolean(groupBy),
    groups: groups && groupBy ? await readGroups(session, groupBy, ofGroups, groups) : [],
    basis: basis && (await readBasis(session, { ...asked, day: session.world.day }, basis)),
  };
}

/** The counts of the whole, and of the groups where they are asked: from what is kept where that is enough. */
async function readCounts(
  session: Session,
  asked: AskedFigure,
  { groupBy, isWholeAsked }: { groupBy: Grouping | null; isWholeAsked: boolean },
): Promise<GroupCount[]> {
  const counts = countedTogether(groupBy, isWholeAsked).map(async (together) => {
    const kept =
      (await readKeptCounts(session, asked, together)) ??
      (await readRowCounts(session, asked, together));
    const countThose = (condition: string) => count(session, asked, together, condition);
    const more = kept
      ? await differenceOfViewer(session, countThose, (row) => ({ ...row, count: -row.count }))
      : await countThose(isCounted);
    return [...(kept ?? []), ...more];
  });
  return summedUp((await Promise.all(counts)).flat());
}

/** One count for each bucket of a group, and none for what came to nothing. */
function summedUp(counts: GroupCount[]): GroupCount[] {
  const sums = new Map<string, GroupCount>();
  for (const each of counts) {
    const key = `${each.isWhole} ${each.id} ${each.bucket}`;
    sums.set(key, { ...each, count: (sums.get(key)?.count ?? 0) + each.count });
  }
  return [...sums.values()].filter((each) => each.count > 0);
}

async function count(
  session: Session,
  { filter, perspective, countClusters }: AskedFigure,
  groupBy: Grouping | null,
  condition: string,
): Promise<GroupCount[]> {
  const conditions = createConditions();
  addRecommendationFilter(session, conditions, filter);
  conditions.add(condition);
  const { joins, group, bucket } = sources(
    session,
    filter,
    conditions,
    perspective ?? null,
    groupBy,
  );
  const ofClusters = `, clustered as (
       select placed.is_whole, placed.group_id, ${clusterBucket('placed.bucket')} as bucket
         from placed left join cluster on cluster.id = placed.id
        group by placed.is_whole, placed.group_id, coalesce(cluster.cluster_id, placed.id)
     )`;
  return session.db.queryFiltered<GroupCount>(
    `with ${countClusters ? `recursive ${clusters}, ` : ''}found as (
       select recommendation.id, ${group} as group_id, coalesce(${bucket}, 'NOT_ASSESSED') as bucket from recommendation ${joins}${conditions.where()}
     ), placed as (
       ${placed('found', ['id', 'bucket'], groupBy)}
     )${countClusters ? ofClusters : ''}
     select counted.is_whole as "isWhole", counted.group_id as id, counted.bucket, count(*) as count
       from ${countClusters ? 'clustered' : 'placed'} counted group by 1, 2, 3`,
    conditions.values,
  );
}

/** The joins that bring a recommendation into its groups and to what its perspective says there. */
function sources(
  { world }: Session,
  filter: SoundFilter,
  conditions: Conditions,
  perspective: Perspective | null,
  groupBy: Grouping | null,
) {
  const { joins, group, perspective: asked } = groupJoins(filter, conditions, perspective, groupBy);
  const day = world.revision === null && world.day ? conditions.parameter(world.day) : null;
  const scope = {
    recommendation: 'recommendation.id',
    collection: 'governing.id',
    perspective: asked,
  };
  const status = (name: string, addressee: string) =>
    joinStanding(name, { ...scope, addressee }, day);
  // An addressee's own share counts where it was judged, otherwise the whole.
  const own = groupBy === 'ADDRESSEE' ? status('own', '= link.organization_id') : '';
  return {
    joins: `${joins} ${status('whole', 'is null')} ${own}`,
    group,
    bucket: own ? 'own.bucket, whole.bucket' : 'whole.bucket',
  };
}

async function readGroups(
  session: Session,
  groupBy: Grouping,
  counts: GroupCount[],
  selection: Selection,
): Promise<Row[]> {
  const subjects = await readSubjects(session, groupings[groupBy].plan, counts, selection);
  const byId = new Map<string | null, Count[]>();
  for (const each of counts) byId.set(each.id, [...(byId.get(each.id) ?? []), each]);
  return [...byId]
    .map(([id, statuses]) => ({
      subject: id === null ? null : (subjects.get(id) ?? null),
      $id: id ?? '~',
      recommendationCount: statuses.reduce((sum, each) => sum + each.count, 0),
      statuses: inOrder(statuses),
    }))
    .sort(
      (one, other) =>
        other.recommendationCount - one.recommendationCount || (one.$id < other.$id ? -1 : 1),
    );
}

export async function readSubjects(
  session: Session,
  plan: Plan,
  counts: Array<{ id: string | null }>,
  selection: Selection,
): Promise<Map<string, Row>> {
  if (!asks(selection, 'subject')) return new Map();
  const ids = [...new Set(counts.flatMap((row) => (row.id ? [row.id] : [])))];
  const rows = await readByIds(
    session,
    plan,
    ids,
    findField(selection, 'subject')!.select(plan.typeName),
  );
  return new Map(rows.map((row) => [row.id as string, { ...row, __typename: plan.typeName }]));
}

export function inOrder(counts: Count[]): Count[] {
  return counts
    .map(({ bucket, count }) => ({ bucket, count }))
    .sort((one, other) => bucketNames.indexOf(one.bucket) - bucketNames.indexOf(other.bucket));
}
