import type { Perspective } from '../domain/perspective.js';
import { bucketNames, type Bucket } from '../domain/status.js';
import { readBasis } from './basis.js';
import { clusterBucket, clusters } from './read/clusters.js';
import { createConditions, type Conditions } from './read/conditions.js';
import { readByIds, type Plan, type Row } from './read/plan.js';
import { checkFilter, type RecommendationFilter, type SoundFilter } from './read/filter-input.js';
import { addRecommendationFilter } from './read/recommendation-filter.js';
import { groupings, groupJoins, isCounted, type Grouping } from './read/grouping.js';
import { asks, findField, type Selection } from './read/selection.js';
import type { Session } from './session.js';

export interface Count {
  bucket: Bucket;
  count: number;
}

interface Input {
  filter: SoundFilter;
  perspective: Perspective | null;
  countClusters: boolean;
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
  const asked: Input = {
    filter: await checkFilter(session, input.filter),
    perspective: input.perspective ?? null,
    countClusters: input.countClusters ?? false,
  };
  const { groupBy } = input;
  const basis = findField(selection, 'basis')?.select('Basis');
  const groups = findField(selection, 'groups')?.select('StatusGroup');
  const counts = await readCounts(session, asked, null);
  return {
    recommendationCount: counts.reduce((sum, row) => sum + row.count, 0),
    statuses: inOrder(counts),
    groupsOverlap: Boolean(groupBy),
    groups: groups && groupBy ? await readGroups(session, asked, groupBy, groups) : [],
    basis: basis && (await readBasis(session, { ...asked, day: session.world.day }, basis)),
  };
}

interface GroupCount extends Count {
  id: string | null;
}

async function readCounts(
  session: Session,
  { filter, perspective, countClusters }: Input,
  groupBy: Grouping | null,
): Promise<GroupCount[]> {
  const conditions = createConditions();
  addRecommendationFilter(session, conditions, filter);
  conditions.add(isCounted);
  const { joins, group, bucket } = sources(filter, conditions, perspective, groupBy);
  const from = `from recommendation ${joins}${conditions.where()}`;
  const found = `coalesce(${bucket}, 'NOT_ASSESSED')`;
  return session.db.query<GroupCount>(
    countClusters
      ? `with recursive ${clusters}, found as (
           select ${group} as group_id, recommendation.id, ${found} as bucket ${from}
         ), counted as (
           select found.group_id, ${clusterBucket('found.bucket')} as bucket
             from found left join cluster on cluster.id = found.id
            group by found.group_id, coalesce(cluster.cluster_id, found.id)
         )
         select counted.group_id as id, counted.bucket, count(*) as count from counted group by 1, 2`
      : `select ${group} as id, ${found} as bucket, count(*) as count ${from} group by 1, 2`,
    conditions.values,
  );
}

/** The joins that bring a recommendation into its groups and to what its perspective says there. */
function sources(
  filter: RecommendationFilter,
  conditions: Conditions,
  perspective: Perspective | null,
  groupBy: Grouping | null,
) {
  const { joins, group, perspective: asked } = groupJoins(filter, conditions, perspective, groupBy);
  const status = (name: string, addressee: string) =>
    `left join perspective_status ${name} on ${name}.recommendation_id = recommendation.id and ${name}.collection_id = governing.id
      and ${name}.perspective = ${asked} and ${name}.addressee_id ${addressee}`;
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
  asked: Input,
  groupBy: Grouping,
  selection: Selection,
): Promise<Row[]> {
  const counts = await readCounts(session, asked, groupBy);
  const subjects = await readSubjects(session, groupings[groupBy].plan, counts, selection);
  const byId = new Map<string | null, Count[]>();
  for (const { id, ...count } of counts) byId.set(id, [...(byId.get(id) ?? []), count]);
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
