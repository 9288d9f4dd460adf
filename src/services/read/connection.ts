import { groupBy } from '../../domain/group-by.js';
import { isDay } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { refuse } from '../../domain/refusal.js';
import type { Session } from '../session.js';
import type { Conditions } from './conditions.js';
import { readCursor, writeCursor, type Cursor } from './cursor.js';
import { columnsFor, type Plan, type Row } from './plan.js';
import {
  asks,
  findField,
  mergeSelections,
  type SelectedField,
  type Selection,
} from './selection.js';
import { readFiltered, readWhole } from './page-of-rows.js';

/** By what a list is ordered; the id decides between equals. */
export interface Order {
  /** The SQL expression, as in the index that serves it. */
  expression: string;
  /** The type of its values, for the parameter that a cursor brings. */
  type: 'text' | 'date' | 'integer' | 'real';
  direction: 'ASC' | 'DESC';
}

export interface Page {
  first?: number | null;
  after?: string | null;
}

/** What a connection serves. */
export interface Connection {
  edges: Array<{ node: Row; cursor: string }>;
  nodes: Row[];
  totalCount: number | null;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** What can stand in a cursor: nothing that the database would stumble over. */
const isSort = {
  text: (text: string) => text.length <= 300,
  // What has no day is ordered as if it were of the year 1.
  date: (text: string) => text === '0001-01-01' || isDay(text),
  integer: (text: string) => /^\d{1,9}$/.test(text),
  real: (text: string) => /^\d(\.\d{1,20})?(e[-+]\d{1,2})?$/.test(text),
};

/**
 * One page of a list, by keyset: it costs the same wherever it begins.
 * @param list what names the list: its field and filter; a cursor of another list is refused
 */
export async function readConnection(
  session: Session,
  {
    plan,
    join = '',
    list,
    conditions,
    order,
    page,
    selection,
    edgeType,
  }: {
    plan: Plan;
    /** What else the conditions and the order look at: ` join …`. */
    join?: string;
    list: unknown;
    conditions: Conditions;
    order: Order;
    page: Page;
    selection: Selection;
    /** The type of the list's edges, where it is not that of all lists of the type. */
    edgeType?: string;
  },
): Promise<Connection> {
  const first = pageSize(page.first);
  const name = JSON.stringify([plan.typeName, list, order.expression, order.direction]);
  const after = readCursor(page.after, name, isSort[order.type]);
  const nodeSelection = nodesOf(plan, selection, edgeType);
  // What no value narrows is read in one way, wherever the page begins.
  const read = conditions.values.length === 0 ? readWhole : readFiltered;
  const counting = {
    text: `select count(*) as count from ${plan.table}${join}${conditions.where()}`,
    // What is added for the page is not for the whole list.
    values: [...conditions.values],
  };
  if (after) {
    const comparison = order.direction === 'ASC' ? '>' : '<';
    const sort = `${conditions.parameter(after.sort)}::${order.type}`;
    conditions.add(
      `(${order.expression}, ${plan.table}.id) ${comparison} (${sort}, ${conditions.parameter(after.id)}::uuid)`,
    );
  }
  const statement = {
    text: `select ${columnsFor(plan, nodeSelection)}, (${order.expression})::text as "$sort" from ${plan.table}${join}${conditions.where()}
      order by ${order.expression} ${order.direction}, ${plan.table}.id ${order.direction} limit ${first + 1}`,
    values: conditions.values,
  };
  const { rows, totalCount, revision } = await read(session, plan, {
    statement,
    first,
    counting: asks(selection, 'totalCount') ? counting : null,
    selection: nodeSelection,
  });
  if (after && after.revision > revision)
    refuse('CURSOR_INVALID', ['after'], 'after comes from another installation or a lost world.');
  return pageOf(rows, {
    first,
    list: name,
    after,
    totalCount,
    revision: after?.revision ?? revision,
  });
}

/** Gives every parent the page of the rows whose `$parent` it is; each row has its place in `$sort`. */
export function giveConnections(
  parents: Row[],
  field: SelectedField,
  {
    rows,
    counts,
    ...page
  }: {
    rows: Row[];
    first: number;
    list: string;
    after: Cursor | null;
    counts: Map<string, number> | null;
  },
): void {
  const lists = groupBy(rows, (row) => row.$parent);
  for (const parent of parents) {
    const totalCount = counts && (counts.get(parent.id as string) ?? 0);
    parent[field.key] = pageOf(lists.get(parent.id) ?? [], { ...page, totalCount, revision: 0 });
  }
}

/** The page that rows make, of which there is one more than asked when another page follows. */
export function pageOf(
  rows: Row[],
  {
    first,
    list,
    after,
    totalCount,
    revision,
  }: {
    first: number;
    list: string;
    after: Cursor | null;
    totalCount: number | null;
    revision: number;
  },
): Connection {
  const nodes = rows.slice(0, first);
  const cursorOf = (node: Row | undefined) =>
    node ? writeCursor(list, node.$sort as string, node.id as string, revision) : null;
  let edges: Connection['edges'] | undefined;
  // Cursors are dear, and few are asked: they are written where somebody looks.
  return {
    get edges() {
      edges ??= nodes.map((node) => ({
        node,
        get cursor() {
          return cursorOf(node)!;
        },
      }));
      return edges;
    },
    nodes,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      get startCursor() {
        return cursorOf(nodes[0]);
      },
      get endCursor() {
        return cursorOf(nodes.at(-1));
      },
    },
  };
}

/** The asked page size, or the default. Refuses sizes below 1 and over the limit. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? limits.pageSizeDefault;
  if (size < 1 || size > limits.pageSizeMax) {
    refuse(
      'INVALID_VALUE',
      ['first'],
      `first is ${size}; it must be from 1 to ${limits.pageSizeMax}.`,
    );
  }
  return size;
}

/** What was asked of the nodes, under `edges { node }` and `nodes` alike. */
export function nodesOf(
  plan: Plan,
  selection: Selection,
  edgeType = `${plan.typeName}Edge`,
): Selection {
  const edge = findField(selection, 'edges')?.select(edgeType) ?? [];
  return mergeSelections([
    findField(edge, 'node')?.select(plan.typeName) ?? [],
    findField(selection, 'nodes')?.select(plan.typeName) ?? [],
  ]);
}
