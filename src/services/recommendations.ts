import { createConditions } from './read/conditions.js';
import { readConnection, type Connection, type Order, type Page } from './read/connection.js';
import { columnsFor, type Row } from './read/plan.js';
import { checkFilter, type RecommendationFilter } from './read/filter-input.js';
import { addRecommendationFilter } from './read/recommendation-filter.js';
import { recommendationPlan } from './read/plans.js';
import type { Selection } from './read/selection.js';
import { readAll } from './read/tree.js';
import type { Session } from './session.js';

/** The ways in which recommendations can be ordered; each has an index. */
export const recommendationOrders = {
  REFERENCE: { expression: 'recommendation.reference collate "C"', type: 'text' },
  ISSUED_ON: { expression: `coalesce(recommendation.issued_on, '0001-01-01'::date)`, type: 'date' },
  REVISION: { expression: 'recommendation.revision', type: 'integer' },
} as const;

export interface RecommendationOrder {
  field: keyof typeof recommendationOrders;
  direction: Order['direction'];
}

/** One page of the recommendations that the viewer may see. */
export async function listRecommendations(
  session: Session,
  input: Page & { filter?: RecommendationFilter | null; orderBy?: RecommendationOrder | null },
  selection: Selection,
): Promise<Connection> {
  const filter = await checkFilter(session, input.filter);
  const { field, direction } = input.orderBy ?? { field: 'REFERENCE', direction: 'ASC' };
  const conditions = createConditions();
  addRecommendationFilter(session, conditions, filter);
  return readConnection(session, {
    plan: recommendationPlan,
    list: [input.filter ?? {}, session.world],
    conditions,
    order: { ...recommendationOrders[field], direction },
    page: input,
    selection,
  });
}

/** The recommendation with this reference, or null. */
export async function findRecommendation(
  session: Session,
  reference: string,
  selection: Selection,
): Promise<Row | null> {
  const text = `select ${columnsFor(recommendationPlan, selection)} from recommendation where recommendation.reference = $1`;
  const statement = { text, values: [reference], beside: [] };
  const { rows } = await readAll(session, recommendationPlan, statement, selection);
  return rows[0] ?? null;
}
