import { groupBy } from '../../domain/group-by.js';
import type { Session } from '../session.js';
import type { Selection, SelectedField } from './selection.js';

/** A row as it is served: its properties bear the names of the fields. */
export type Row = Record<string, unknown>;

/** How objects of one type are read: a table, the columns behind its fields, and its edges. */
export interface Plan {
  typeName: string;
  /** The table or view; its name is its alias. */
  table: string;
  /** Field → SQL expression. Names that begin with `$` are for edges, never served. */
  columns: Record<string, string>;
  edges: Record<string, Edge>;
}

const plans = new Map<string, Plan>();

/** Makes a plan known by its type's name, so that plans can point at each other without an import cycle. */
export function definePlan(plan: Plan): Plan {
  plans.set(plan.typeName, plan);
  return plan;
}

/** The plan of a type, by its name. */
export function planOf(typeName: string): Plan {
  const plan = plans.get(typeName);
  if (!plan)
    throw new Error(`There is no plan for ${typeName}; import plans.ts, which defines them all.`);
  return plan;
}

/** Fills one field of all the parents of a level, in a constant number of statements. */
export interface Edge {
  /** Columns of the parent that it needs. */
  needs: string[];
  load(session: Session, parents: Row[], field: SelectedField): Promise<void>;
}

/** The select list for what was asked: only those columns, and `id`. */
export function columnsFor(plan: Plan, selection: Selection): string {
  const names = new Set<string>('id' in plan.columns ? ['id'] : []);
  for (const field of selection) {
    if (field.name in plan.columns) names.add(field.name);
    for (const need of plan.edges[field.name]?.needs ?? []) names.add(need);
  }
  if (names.size === 0) return 'null as "$nothing"';
  return [...names].map((name) => `${plan.columns[name]} as "${name}"`).join(', ');
}

/** Fills the asked edges of rows that have their columns, level by level. */
export async function fillEdges(
  session: Session,
  plan: Plan,
  rows: Row[],
  selection: Selection,
): Promise<void> {
  const edges = selection.filter((field) => field.name in plan.edges);
  await Promise.all(edges.map((field) => plan.edges[field.name]!.load(session, rows, field)));
}

/** The objects with these ids that the viewer may see, in no order. */
export async function readByIds(
  session: Session,
  plan: Plan,
  ids: string[],
  selection: Selection,
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const rows = await session.db.query<Row>(
    `select ${columnsFor(plan, selection)} from ${plan.table} where ${plan.table}.id = any ($1::uuid[])`,
    [ids],
  );
  await fillEdges(session, plan, rows, selection);
  return rows;
}

/** An edge to the one object whose id stands in a column of the parent. */
export function toOne(typeName: string, column: string): Edge {
  return {
    needs: [column],
    async load(session, parents, field) {
      const plan = planOf(typeName);
      const ids = distinct(parents.map((parent) => parent[column] as string | null));
      const rows = await readByIds(session, plan, ids, field.select(plan.typeName));
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const parent of parents) parent[field.key] = byId.get(parent[column]) ?? null;
    },
  };
}

/**
 * An edge to the objects that belong to the parent's id.
 * @param from what stands after `from`: the target's table, joined to what holds the parent's id
 * @param parent the SQL expression of the parent's id
 */
export function toMany(typeName: string, { from, parent, where, orderBy }: ManySource): Edge {
  return {
    needs: ['id'],
    async load(session, parents, field) {
      const plan = planOf(typeName);
      const selection = field.select(plan.typeName);
      const rows = await session.db.query<Row>(
        `select ${parent} as "$parent", ${columnsFor(plan, selection)} from ${from}` +
          ` where ${parent} = any ($1::uuid[])${where ? ` and ${where}` : ''} order by ${orderBy}`,
        [distinct(parents.map((each) => each.id as string))],
      );
      await fillEdges(session, plan, rows, selection);
      giveLists(parents, field, rows);
    },
  };
}

interface ManySource {
  from: string;
  parent: string;
  where?: string;
  orderBy: string;
}

/** Gives every parent the list of the rows whose `$parent` it is. */
export function giveLists(parents: Row[], field: SelectedField, rows: Row[]): void {
  const lists = groupBy(rows, (row) => row.$parent);
  for (const parent of parents) parent[field.key] = lists.get(parent.id) ?? [];
}

/** Gives every parent the row whose `$parent` it is, or null. */
export function giveOne(parents: Row[], field: SelectedField, rows: Row[]): void {
  const byParent = new Map(rows.map((row) => [row.$parent, row]));
  for (const parent of parents) parent[field.key] = byParent.get(parent.id) ?? null;
}

export function distinct(ids: Array<string | null | undefined>): string[] {
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))];
}
