import { sessionAt } from '../world.js';
import { columnsFor, distinct, giveOne, type Edge, type Plan, type Row } from './plan.js';
import { fillEdges } from './tree.js';
import type { SelectedField } from './selection.js';

interface DatedSource {
  /** The parent's column in the rows' table. */
  parent: string;
  where: string;
}

/** The order in which one dated row comes before another: the later day it counts from, then the later revision. */
const latestFirst = (table: string) =>
  `${table}.counts_from desc, ${table}.revision desc, ${table}.id desc`;

/** An edge to the row that counts on the day that is looked at: the latest, if any counts. */
export function toLatest(plan: Plan, { parent, where }: DatedSource): Edge {
  return {
    needs: ['id'],
    async load(now, parents, field: SelectedField) {
      const session = await sessionAt(now, field.args);
      const selection = field.select(plan.typeName);
      const rows = await session.db.query<Row>(
        `select distinct on (${parent}) ${parent} as "$parent", ${columnsFor(plan, selection)}
           from ${plan.table} where ${parent} = any ($1::uuid[]) and ${where}
          order by ${parent}, ${latestFirst(plan.table)}`,
        [distinct(parents.map((each) => each.id as string))],
      );
      await fillEdges(session, plan, rows, selection);
      giveOne(parents, field, rows);
    },
  };
}

/** An edge to one value of that row, as an SQL expression; null where no row counts. */
export function toLatestValue(table: string, value: string, { parent, where }: DatedSource): Edge {
  return {
    needs: ['id'],
    async load(now, parents, field) {
      const session = await sessionAt(now, field.args);
      const rows = await session.db.query<{ id: string; value: unknown }>(
        `select distinct on (${parent}) ${parent} as id, ${value} as value
           from ${table} where ${parent} = any ($1::uuid[]) and ${where}
          order by ${parent}, ${latestFirst(table)}`,
        [distinct(parents.map((each) => each.id as string))],
      );
      const byId = new Map(rows.map((row) => [row.id, row.value]));
      for (const each of parents) each[field.key] = byId.get(each.id as string) ?? null;
    },
  };
}
