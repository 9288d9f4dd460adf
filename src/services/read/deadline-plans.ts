import { sessionAt } from '../world.js';
import {
  isBound,
  isInForce,
  isMet,
  isOverdue,
  isSet,
  lastDayDue,
  type View,
} from './deadline-conditions.js';
import { columnsFor, definePlan, distinct, giveLists, toOne, type Edge, type Row } from './plan.js';
import { fillEdges } from './tree.js';
import { sourceColumns } from './source-columns.js';
import { governed } from './status-plans.js';

/** How the parameters of `governed` see deadlines; $4 is the day. */
const view: View = {
  day: '$4',
  collection: 'collection.id',
  perspective: 'coalesce($3, collection.headline_perspective)',
};

export const deadlinePlan = definePlan({
  typeName: 'Deadline',
  table: 'deadline',
  columns: {
    ...sourceColumns('deadline'),
    kind: 'deadline.kind',
    dueOn: 'deadline.due_on',
    dueOnPrecision: 'deadline.due_on_precision',
    setOn: 'deadline.set_on',
    setOnPrecision: 'deadline.set_on_precision',
    $recommendationId: 'deadline.recommendation_id',
    $addresseeId: 'deadline.addressee_id',
    $setById: 'deadline.set_by_id',
    $extendsId: 'deadline.extends_id',
    $firstId: 'deadline.first_id',
    // At what it is looked and by whom: `deadlines` says so, elsewhere it is its own recommendation and the headline
    // of the home collection.
    $viewedId: 'deadline.recommendation_id',
    $collection: 'null::uuid',
    $perspective: 'null::text',
  },
  edges: {
    recommendation: toOne('Recommendation', '$recommendationId'),
    addressee: toOne('Organization', '$addresseeId'),
    setBy: toOne('Organization', '$setById'),
    document: toOne('Document', '$documentId'),
    extends: {
      needs: ['$extendsId', '$viewedId', '$collection', '$perspective'],
      async load(session, parents, field) {
        const selection = field.select('Deadline');
        const extending = parents.filter((parent) => parent.$extendsId);
        const rows = await session.db.query<Row>(
          `select asked.viewed_id as "$parent", ${columnsFor(deadlinePlan, selection)}
             from unnest($1::uuid[], $2::uuid[]) asked (id, viewed_id) join deadline on deadline.id = asked.id`,
          [
            extending.map((parent) => parent.$extendsId),
            extending.map((parent) => parent.$viewedId),
          ],
        );
        await fillEdges(session, deadlinePlan, seenAlike(rows, parents[0]), selection);
        const byPair = new Map(
          rows.map((row) => [`${row.id as string} ${row.$parent as string}`, row]),
        );
        for (const parent of parents)
          parent[field.key] =
            byPair.get(`${parent.$extendsId as string} ${parent.$viewedId as string}`) ?? null;
      },
    },
    recordedBy: toOne('Organization', '$recordedById'),
    isInForce: standingEdge(isInForce(view)),
    isMet: standingEdge(isMet(view)),
    isOverdue: standingEdge(isOverdue(view)),
    reports: {
      needs: ['$firstId'],
      async load(session, parents, field) {
        const selection = field.select('DeadlineReport');
        const rows = await session.db.query<Row>(
          `select deadline.first_id as "$parent", ${columnsFor(deadlineReportPlan, selection)}
             from (select * from deadline where deadline.first_id = any ($1::uuid[]) offset 0) deadline
             join deadline_report on deadline_report.deadline_id = deadline.id and deadline_report.ended_revision is null
            where ($2::date is null or deadline_report.counts_from <= $2::date)
            order by deadline_report.counts_from, deadline_report.revision, deadline_report.id`,
          [distinct(parents.map((parent) => parent.$firstId as string)), session.world.day],
        );
        await fillEdges(session, deadlineReportPlan, rows, selection);
        for (const parent of parents)
          parent[field.key] = rows.filter((row) => row.$parent === parent.$firstId);
      },
    },
  },
});

export const deadlineReportPlan = definePlan({
  typeName: 'DeadlineReport',
  table: 'deadline_report',
  columns: {
    ...sourceColumns('deadline_report'),
    reportedOn: 'deadline_report.reported_on',
    reportedOnPrecision: 'deadline_report.reported_on_precision',
    $deadlineId: 'deadline_report.deadline_id',
  },
  edges: {
    deadline: toOne('Deadline', '$deadlineId'),
    document: toOne('Document', '$documentId'),
    recordedBy: toOne('Organization', '$recordedById'),
  },
});

/** Deadlines that are looked at as others are: each at its `$parent`, for the same collection and perspective. */
function seenAlike(rows: Row[], { $collection, $perspective }: Row = {}): Row[] {
  for (const row of rows) Object.assign(row, { $viewedId: row.$parent, $collection, $perspective });
  return rows;
}

/** Whether a condition holds for a deadline, on the day and as the perspective that its list was asked for. */
function standingEdge(condition: string): Edge {
  return {
    needs: ['id', '$viewedId', '$collection', '$perspective'],
    async load(session, parents, field) {
      const [{ $collection, $perspective } = {} as Row] = parents;
      const rows = await session.db.query<{ id: string; viewedId: string; holds: boolean }>(
        `select deadline.id, recommendation.id as "viewedId", ${view.perspective} as perspective, ${condition} as holds ${governed}
           cross join lateral (select * from deadline where ${isBound} and deadline.id = any ($5::uuid[]) offset 0) deadline`,
        [
          distinct(parents.map((parent) => parent.$viewedId as string)),
          $collection,
          $perspective,
          session.world.day ?? session.today,
          distinct(parents.map((parent) => parent.id as string)),
        ],
      );
      const holding = new Set(
        rows.filter(({ holds }) => holds).map(({ id, viewedId }) => `${id} ${viewedId}`),
      );
      for (const parent of parents)
        parent[field.key] = holding.has(`${parent.id as string} ${parent.$viewedId as string}`);
    },
  };
}

/**
 * `deadlines(perspective:, collection:)`: those set by the day; none where it is not in the collection. `offset 0`
 * has them looked up for each recommendation: in the past more tables are joined than PostgreSQL puts in order.
 */
export const deadlinesEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const session = await sessionAt(present, field.args);
    const selection = field.select('Deadline');
    const { collection = null, perspective = null } = field.args;
    const rows = await session.db.query<Row>(
      `select recommendation.id as "$parent", ${columnsFor(deadlinePlan, selection)} ${governed}
         cross join lateral (
           select * from deadline where ${isBound} and deadline.ended_revision is null and ${isSet('$3')} offset 0
         ) deadline
        order by ${lastDayDue}, deadline.revision, deadline.id`,
      [idsOf(parents), collection, session.world.day ?? session.today],
    );
    const viewer = { $collection: collection, $perspective: perspective };
    await fillEdges(session, deadlinePlan, seenAlike(rows, viewer), selection);
    giveLists(parents, field, rows);
  },
};

/** `isOverdue(perspective:, collection:)`: whether any deadline is; null where it is not in the collection. */
export const isOverdueEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const session = await sessionAt(present, field.args);
    const { collection = null, perspective = null } = field.args;
    const rows = await session.db.query<{ id: string; isOverdue: boolean }>(
      `select recommendation.id, exists (
                select from deadline where ${isBound} and ${isOverdue(view)}) as "isOverdue" ${governed}`,
      [idsOf(parents), collection, perspective, session.world.day ?? session.today],
    );
    const byId = new Map(rows.map((row) => [row.id, row.isOverdue]));
    for (const parent of parents) parent[field.key] = byId.get(parent.id as string) ?? null;
  },
};

function idsOf(parents: Row[]): string[] {
  return distinct(parents.map((parent) => parent.id as string));
}
