import { createConditions, type Conditions } from './read/conditions.js';
import { readConnection, type Connection, type Page } from './read/connection.js';
import { columnsFor, type Plan, type Row } from './read/plan.js';
import { fillEdges } from './read/tree.js';
import { collectionPlan, documentPlan, organizationPlan, termPlan } from './read/plans.js';
import type { Selection } from './read/selection.js';
import type { Session } from './session.js';
import { limits } from '../domain/limits.js';
import { refuse } from '../domain/refusal.js';

/** Which organizations. */
export interface OrganizationFilter {
  kinds?: string[] | null;
  perspectives?: string[] | null;
  countries?: string[] | null;
}

/** Organizations by slug. Invented ones are met through their collection only. */
export function listOrganizations(
  session: Session,
  { filter, ...page }: Page & { filter?: OrganizationFilter | null },
  selection: Selection,
): Promise<Connection> {
  const conditions = createConditions();
  conditions.add('not organization.is_invented');
  addLists(conditions, 'organization', {
    kind: filter?.kinds,
    perspective: filter?.perspectives,
    country: filter?.countries,
  });
  return listBySlug(session, organizationPlan, filter ?? {}, conditions, page, selection);
}

/** Collections by slug, but for invented ones, which are answered only when they are named. */
export function listCollections(
  session: Session,
  page: Page,
  selection: Selection,
): Promise<Connection> {
  const conditions = createConditions();
  conditions.add('not collection.is_invented');
  return listBySlug(session, collectionPlan, {}, conditions, page, selection);
}

/** Documents by slug, but for invented ones. */
export function listDocuments(
  session: Session,
  page: Page,
  selection: Selection,
): Promise<Connection> {
  const conditions = createConditions();
  conditions.add('not document.is_invented');
  return listBySlug(session, documentPlan, {}, conditions, page, selection);
}

/** Entries of a register that can be invented, by slug, without invented ones. */
export function listEntries(
  session: Session,
  plan: Plan,
  page: Page,
  selection: Selection,
): Promise<Connection> {
  const conditions = createConditions();
  conditions.add(`not ${plan.table}.is_invented`);
  return listBySlug(session, plan, {}, conditions, page, selection);
}

/** Terms by slug. */
export function listTerms(
  session: Session,
  { vocabularies, ...page }: Page & { vocabularies?: string[] | null },
  selection: Selection,
): Promise<Connection> {
  const conditions = createConditions();
  addLists(conditions, 'term', { vocabulary: vocabularies });
  return listBySlug(session, termPlan, { vocabularies }, conditions, page, selection);
}

/** The entry of a register with this slug, or null. */
export async function findBySlug(
  session: Session,
  plan: Plan,
  slug: string,
  selection: Selection,
): Promise<Row | null> {
  const rows = await session.db.query<Row>(
    `select ${columnsFor(plan, selection)} from ${plan.table} where ${plan.table}.slug = $1`,
    [slug],
  );
  await fillEdges(session, plan, rows, selection);
  return rows[0] ?? null;
}

function listBySlug(
  session: Session,
  plan: Plan,
  list: unknown,
  conditions: Conditions,
  page: Page,
  selection: Selection,
) {
  const order = {
    expression: `${plan.table}.slug collate "C"`,
    type: 'text',
    direction: 'ASC',
  } as const;
  return readConnection(session, { plan, list, conditions, order, page, selection });
}

function addLists(
  conditions: Conditions,
  table: string,
  lists: Record<string, string[] | null | undefined>,
): void {
  for (const [column, values] of Object.entries(lists)) {
    if (!values) continue;
    if (values.length === 0 || values.length > limits.idsPerFilterMax) {
      refuse(
        'INVALID_VALUE',
        ['filter', column],
        `The list of ${column} must have from 1 to ${limits.idsPerFilterMax} items; leave it out for all.`,
      );
    }
    conditions.add(`${table}.${column} = any (${conditions.parameter(values)})`);
  }
}
