import type { Perspective } from '../domain/perspective.js';
import { bucketNames, type Bucket } from '../domain/status.js';
import { createConditions, type Conditions } from './read/conditions.js';
import { readByIds, type Plan, type Row } from './read/plan.js';
import {
  addRecommendationFilter,
  type RecommendationFilter,
} from './read/recommendation-filter.js';
import { groupings, groupJoins, hasParts, isCounted, type Grouping } from './read/grouping.js';
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
  },
  selection: Selection,
): Promise<Row> {
  const filter = input.filter ?? {};
  const basis = await readBasis(session, filter);
  const counts = await readCounts(session, filter, input.perspective ?? null, null);
  const groups = findField(selection, 'groups');
  return {
    ...basis,
    recommendationCount: counts.reduce((sum, row) => sum + row.count, 0),
    statuses: inOrder(counts),
    groupsOverlap: input.groupBy !== null && input.groupBy !== undefined,
    groups:
      groups && input.groupBy
        ? await readGroups(
            session,
            filter,
            input.perspective ?? null,
            input.groupBy,
            groups.select('StatusGroup'),
          )
        : [],
  };
}

/** What was left out of the count, and how much of it only the viewer sees. */
async function readBasis(session: Session, filter: RecommendationFilter): Promise<Row> {
  const conditions = createConditions();
  await addRecommendationFilter(session, conditions, filter);
  const [row] = await session.db.query<Row>(
    `select count(*) filter (where recommendation.type = 'CONCERN') as "concernCount",
            count(*) filter (where recommendation.type = 'RECOMMENDATION' and ${hasParts}) as "parentCount",
            count(*) filter (where ${isCounted} and recommendation.published_revision is null) as "privateCount"
       from recommendation${conditions.where()}`,
    conditions.values,
  );
  return row!;
}

interface GroupCount extends Count {
  id: string | null;
}

async function readCounts(
  session: Session,
  filter: RecommendationFilter,
  perspective: Perspective | null,
  groupBy: Grouping | null,
): Promise<GroupCount[]> {
  const conditions = createConditions();
  await addRecommendationFilter(session, conditions, filter);
  conditions.add(isCounted);
  const { joins, group, bucket } = sources(filter, conditions, perspective, groupBy);
  return session.db.query<GroupCount>(
    `select ${group} as id, coalesce(${bucket}, 'NOT_ASSESSED') as bucket, count(*) as count
       from recommendation ${joins}${conditions.where()}
      group by 1, 2`,
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
  filter: RecommendationFilter,
  perspective: Perspective | null,
  groupBy: Grouping,
  selection: Selection,
): Promise<Row[]> {
  const counts = await readCounts(session, filter, perspective, groupBy);
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
