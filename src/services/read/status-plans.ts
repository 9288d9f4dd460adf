import { groupBy } from '../../domain/group-by.js';
import { bucketNames, type Bucket } from '../../domain/status.js';
import { definePlan, distinct, giveLists, giveOne, toOne, type Edge, type Row } from './plan.js';
import { fillEdges } from './tree.js';
import type { Session } from '../session.js';
import { sessionAt } from '../world.js';

/** What one perspective says of one scope now. Made from `perspective_status`; always whole, it is small. */
export const perspectiveStatusPlan = definePlan({
  typeName: 'PerspectiveStatus',
  table: 'perspective_status',
  columns: {},
  edges: {
    assessment: toOne('Assessment', '$assessmentId'),
    addressee: toOne('Organization', '$addresseeId'),
    assessors: {
      needs: [],
      async load(session, parents, field) {
        const rows = await session.db.query<Row>(
          `select status.recommendation_id as "$recommendationId", status.addressee_id as "$addresseeId", status.perspective,
                  status.assessor_id as "$assessorId", status.assessment_id as "$assessmentId", status.status,
                  status.counts_from as "countsFrom"
             from assessor_status status
            where status.recommendation_id = any ($1::uuid[])
            order by status.counts_from desc, status.assessor_id`,
          [distinct(parents.map((parent) => parent.$recommendationId as string))],
        );
        await fillEdges(session, assessorStatusPlan, rows, field.select('AssessorStatus'));
        const scopes = groupBy(rows, scopeOf);
        for (const parent of parents) parent[field.key] = scopes.get(scopeOf(parent)) ?? [];
      },
    },
  },
});

export const assessorStatusPlan = definePlan({
  typeName: 'AssessorStatus',
  table: 'assessor_status',
  columns: {},
  edges: {
    assessor: toOne('Organization', '$assessorId'),
    assessment: toOne('Assessment', '$assessmentId'),
  },
});

/**
 * Which collection's speakers and headline govern: the named one, or the recommendation's home. What joins statuses
 * to it says the ids again (`status.recommendation_id = any ($1)`), or asks for each row: in the past the statuses
 * are a view, which a join alone would compute for every recommendation that there is. What else is joined is looked
 * up for each row, by `offset 0`: with the past of these, there are more tables than PostgreSQL puts in order.
 */
export function governedBy(ids: string, collection: string): string {
  return `
   from unnest(${ids}) asked (id)
   join recommendation on recommendation.id = asked.id
   join collection_item item on item.recommendation_id = recommendation.id and item.ended_revision is null
    and item.collection_id = coalesce(${collection}::uuid, recommendation.home_collection_id)
   join collection on collection.id = item.collection_id`;
}
export const governed = governedBy('$1::uuid[]', '$2');

/**
 * What a perspective says of recommendations as a whole; nothing of those that are not in the collection. Those who
 * are not listed can disagree where none of those who are has judged.
 */
function statusesSql(ids: string, collection: string, perspective: string): string {
  return `select recommendation.id as "$parent", recommendation.id as "$recommendationId", null::uuid as "$addresseeId",
              coalesce(${perspective}, collection.headline_perspective) as perspective,
              coalesce(status.bucket, 'NOT_ASSESSED') as bucket,
              coalesce(status.has_dissent, (
                select count(distinct one.status) > 1 from assessor_status one
                 where one.recommendation_id = recommendation.id and one.addressee_id is null
                   and one.perspective = coalesce(${perspective}, collection.headline_perspective)
              )) as "hasDissent",
              status.assessment_id as "$assessmentId" ${governedBy(ids, collection)}
         left join perspective_status status on status.recommendation_id = recommendation.id
          and status.recommendation_id = any (${ids}) and status.collection_id = collection.id and status.addressee_id is null
          and status.perspective = coalesce(${perspective}, collection.headline_perspective)`;
}

export function readStatuses(
  session: Session,
  ids: string[],
  { collection, perspective }: { collection: unknown; perspective: unknown },
): Promise<Row[]> {
  return session.db.query<Row>(statusesSql('$1::uuid[]', '$2', '$3'), [
    ids,
    collection ?? null,
    perspective ?? null,
  ]);
}

/** `status(perspective:, collection:)`: of the recommendation as a whole; null where it is not in the collection. */
export const statusEdge: Edge = {
  needs: ['id'],
  join: (_session, field) => ({
    by: 'id',
    below: { plan: perspectiveStatusPlan, selection: field.select('PerspectiveStatus') },
    sql: (parents) =>
      statusesSql(
        parents.ids('id'),
        parents.parameter(field.args.collection ?? null),
        parents.parameter(field.args.perspective ?? null),
      ),
    give: (parents, rows) => giveOne(parents, field, rows),
  }),
};

/** `statuses(collection:)`: every perspective that has judged, of the whole first and then per addressee. */
export const statusesEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const session = await sessionAt(present, field.args);
    const rows = await session.db.query<Row>(
      `select recommendation.id as "$parent", recommendation.id as "$recommendationId", judged.addressee_id as "$addresseeId",
              judged.perspective, coalesce(status.bucket, 'NOT_ASSESSED') as bucket,
              coalesce(status.has_dissent, judged.has_dissent) as "hasDissent", status.assessment_id as "$assessmentId" ${governed}
         join lateral (
           select one.addressee_id, one.perspective, count(distinct one.status) > 1 as has_dissent
             from assessor_status one where one.recommendation_id = recommendation.id
            group by one.addressee_id, one.perspective
         ) judged on true
         left join perspective_status status on status.recommendation_id = recommendation.id
          and status.recommendation_id = any ($1::uuid[]) and status.collection_id = collection.id and status.addressee_id is not distinct from judged.addressee_id
          and status.perspective = judged.perspective
        order by judged.addressee_id nulls first, judged.perspective`,
      [idsOf(parents), field.args.collection ?? null],
    );
    await fillEdges(session, perspectiveStatusPlan, rows, field.select('PerspectiveStatus'));
    giveLists(parents, field, rows);
  },
};

/** `partStatuses(perspective:, collection:)`: how many parts stand where; never an average. */
export const partStatusesEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const session = await sessionAt(present, field.args);
    const rows = await session.db.query<{ $parent: string; bucket: Bucket; count: number }>(
      `select said."$parent", said.bucket, count(*) as count
         from (
           select recommendation.id as "$parent", coalesce((
                    select status.bucket from perspective_status status
                     where status.recommendation_id = part.id and status.collection_id = collection.id
                       and status.addressee_id is null and status.perspective = coalesce($3, collection.headline_perspective)
                  ), 'NOT_ASSESSED') as bucket ${governed}
             cross join lateral (select one.id from recommendation one where one.parent_id = recommendation.id offset 0) part
         ) said
        group by said."$parent", said.bucket`,
      [idsOf(parents), field.args.collection ?? null, field.args.perspective ?? null],
    );
    rows.sort((one, other) => bucketNames.indexOf(one.bucket) - bucketNames.indexOf(other.bucket));
    giveLists(parents, field, rows as unknown as Row[]);
  },
};

export function idsOf(parents: Row[]): string[] {
  return distinct(parents.map((parent) => parent.id as string));
}

function scopeOf(row: Row): string {
  return `${row.$recommendationId as string} ${row.$addresseeId as string} ${row.perspective as string}`;
}
