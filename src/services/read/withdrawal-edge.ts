import { retractionPlan } from './assessment-plans.js';
import { columnsFor, distinct, giveOne, type Edge, type Row } from './plan.js';
import { fillEdges } from './tree.js';

/** `retraction` of what ends when it is withdrawn: the change that ended it says when, by whom and why. */
export function toWithdrawal(table: 'action_status' | 'measurement'): Edge {
  return {
    needs: ['id'],
    async load(session, parents, field) {
      const selection = field.select('Retraction');
      const rows = await session.db.query<Row>(
        `select ${table}.id as "$parent", ${columnsFor(retractionPlan, selection)}
           from ${table}
           join change ending on ending.revision = ${table}.ended_revision
          cross join lateral (
            select ending.revision, ending.reason, ending.organization_id as recorded_by_id
          ) retraction
          where ${table}.id = any ($1::uuid[])`,
        [distinct(parents.map((parent) => parent.id as string))],
      );
      await fillEdges(session, retractionPlan, rows, selection);
      giveOne(parents, field, rows);
    },
  };
}
