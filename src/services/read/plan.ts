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

/** How one field of all the parents of a level is filled. */
export type Edge = JoinedEdge | LoadedEdge | ComputedEdge;

/** Is read by one statement with its parents, its sisters and all that is asked below it. */
export interface JoinedEdge {
  /** Columns of the parent that it needs. */
  needs: string[];
  join(session: Session, field: SelectedField): Join;
}

/** Reads for itself when the parents are there, in a constant number of statements. */
export interface LoadedEdge {
  needs: string[];
  load(session: Session, parents: Row[], field: SelectedField): Promise<void>;
}

/** Needs no more than its parent's columns. */
export interface ComputedEdge {
  needs: string[];
  compute(session: Session, parent: Row, field: SelectedField): unknown;
}

/** What an edge adds to the statement. */
export interface Join {
  /** The column of the parents by which rows are found: where all have none, nothing need be read. */
  by: string;
  sql(parents: Parents): string;
  /** What its rows are, and what is asked of them; null where nothing is below them. */
  below: { plan: Plan; selection: Selection } | null;
  /** Another statement that it needs, as counts beside a page. */
  beside?(parents: Parents): string;
  give(parents: Row[], rows: Row[], beside: Row[]): void;
}

/** The parents of an edge as its SQL can name them: known ones by parameters, others by the part that reads them. */
export interface Parents {
  /** A `uuid[]` of what stands in one of their columns. */
  ids(column: string): string;
  /** What stands after `from`, in parentheses: each combination of their ids in these columns once, named `parent`. */
  table(...columns: string[]): string;
  /** Adds a value and returns its `$n`. */
  parameter(value: unknown): string;
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

/** An edge to the one object whose id stands in a column of the parent. */
export function toOne(typeName: string, column: string): Edge {
  return {
    needs: [column],
    join(_session, field) {
      const plan = planOf(typeName);
      const selection = field.select(plan.typeName);
      return {
        by: column,
        below: { plan, selection },
        sql: (parents) =>
          `select ${columnsFor(plan, selection)} from ${plan.table} where ${plan.table}.id = any (${parents.ids(column)})`,
        give(parents, rows) {
          const byId = new Map(rows.map((row) => [row.id, row]));
          for (const parent of parents) parent[field.key] = byId.get(parent[column]) ?? null;
        },
      };
    },
  };
}

/**
 * An edge to the objects that belong to the parent's id.
 * @param from what stands after `from`: the target's table, joined to what holds the parent's id
 * @param parent the SQL expression of the parent's id
 */
export function toMany(typeName: string, source: Source & { orderBy: string }): Edge {
  return toBelonging(typeName, source, giveLists);
}

/** The same where at most one object belongs to the parent's id. */
export function toOneOf(typeName: string, source: Source): Edge {
  return toBelonging(typeName, source, giveOne);
}

function toBelonging(
  typeName: string,
  { from, parent, where, orderBy }: Source & { orderBy?: string },
  give: typeof giveLists,
): Edge {
  return {
    needs: ['id'],
    join(_session, field) {
      const plan = planOf(typeName);
      const selection = field.select(plan.typeName);
      return {
        by: 'id',
        below: { plan, selection },
        sql: (parents) =>
          `select ${parent} as "$parent", ${columnsFor(plan, selection)} from ${from}` +
          ` where ${parent} = any (${parents.ids('id')})${where ? ` and ${where}` : ''}` +
          (orderBy ? ` order by ${orderBy}` : ''),
        give: (parents, rows) => give(parents, field, rows),
      };
    },
  };
}

interface Source {
  from: string;
  parent: string;
  where?: string;
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
