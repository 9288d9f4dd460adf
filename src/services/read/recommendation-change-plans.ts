import { worldAt } from '../world.js';
import { changePlan } from './change-plans.js';
import { touched } from './touches.js';
import { columnsFor, definePlan, distinct, giveLists, toOne, type Edge, type Row } from './plan.js';
import { fillEdges } from './tree.js';
import { perspectiveStatusPlan } from './status-plans.js';

/** A recommendation that changed between two revisions; the rows are made by changes.ts. */
export interface ChangedRow extends Row {
  id: string;
  $sort: string;
  $isCounted: boolean;
  $since: number;
  $until: number;
  $before: Row | null;
  $after: Row | null;
  touched: string[];
  isNew: boolean;
}

/** What a perspective said at one of the two revisions, with what belongs to it as it was then. */
function saidAt(revision: '$since' | '$until', said: '$before' | '$after'): Edge {
  return {
    needs: [],
    async load(session, parents, field) {
      const rows = (parents as ChangedRow[]).flatMap((parent) =>
        parent[said] ? [parent[said]] : [],
      );
      const then = worldAt(session, (parents[0] as ChangedRow | undefined)?.[revision] ?? 0);
      await fillEdges(then, perspectiveStatusPlan, rows, field.select('PerspectiveStatus'));
      for (const parent of parents) parent[field.key] = parent[said];
    },
  };
}

export const recommendationChangePlan = definePlan({
  typeName: 'RecommendationChange',
  table: 'recommendation',
  columns: {},
  edges: {
    recommendation: toOne('Recommendation', 'id'),
    before: saidAt('$since', '$before'),
    after: saidAt('$until', '$after'),
    changes: {
      needs: [],
      async load(session, parents, field) {
        const selection = field.select('Change');
        const [{ $since, $until } = { $since: 0, $until: 0 }] = parents as ChangedRow[];
        const rows = await session.db.query<Row>(
          `select touched.id as "$parent", ${columnsFor(changePlan, selection)}
             from (${touched({ ids: '$1', between: ['$2', '$3'] })}) touched join change on change.revision = touched.revision
            order by change.revision`,
          [distinct(parents.map((parent) => parent.id as string)), $since, $until],
        );
        await fillEdges(session, changePlan, rows, selection);
        giveLists(parents, field, rows);
      },
    },
  },
});
