import type { Session } from '../session.js';
import { sessionAt } from '../world.js';
import { giveConnections, nodesOf, pageSize } from './connection.js';
import { readCursor } from './cursor.js';
import { columnsFor, distinct, type Edge, type Plan, type Row } from './plan.js';
import { fillEdges } from './tree.js';
import { asks, type SelectedField } from './selection.js';

interface PagedSource {
  /** The field's name: what a cursor is a cursor of. */
  name: string;
  plan: Plan;
  /** What stands after `from`: the target's table, joined to what holds the parent's id. */
  from: string;
  /** The SQL expression of the parent's id. */
  parent: string;
  where: string;
  /** An argument that narrows the list to the rows that have its value in a column; without it, all. */
  only?: { argument: string; column: string };
  /** A text by which the rows of a parent are ordered; their ids decide between equals. */
  sort: string;
  direction: 'asc' | 'desc';
}

/** A row's place by a day, and of one day by the revision, as one text. */
export function byDay(table: string): string {
  return `${table}.counts_from::text || ' ' || lpad(${table}.revision::text, 10, '0')`;
}

/** An edge to a page of the objects that belong to the parent's id: `(first:, after:)` and the clocks, if the field takes any. */
export function toPages(source: PagedSource): Edge {
  const { name, plan, from, parent, where, direction, only } = source;
  const sort = `(${source.sort}) collate "C"`;
  const id = `${plan.table}.id`;
  return {
    needs: ['id'],
    async load(now, parents, field) {
      const session = await sessionAt(now, field.args);
      const wanted = wantedOf(source, field);
      const list = JSON.stringify([name, session.world, ...wanted]);
      const first = pageSize(field.args.first as number | undefined);
      const after = readCursor(field.args.after, list, (text) => text.length <= 300);
      const ids = distinct(parents.map((each) => each.id as string));
      const asked = field.select(`${plan.typeName}Connection`);
      const nodes = nodesOf(plan, asked);
      const rows = await session.db.query<Row>(
        `select page.* from (
           select ${parent} as "$parent", ${columnsFor(plan, nodes)}, ${sort} as "$sort",
                  row_number() over (partition by ${parent} order by ${sort} ${direction}, ${id} ${direction}) as "$place"
             from ${from}
            where ${parent} = any ($1::uuid[]) and ${where}${only && wanted.length > 0 ? ` and ${only.column} = $5` : ''}
              and ($2::text is null or (${sort}, ${id}) ${direction === 'asc' ? '>' : '<'} ($2::text collate "C", $3::uuid))
         ) page where page."$place" <= $4 order by page."$place"`,
        [ids, after?.sort ?? null, after?.id ?? null, first + 1, ...wanted],
      );
      await fillEdges(session, plan, rows, nodes);
      const counts = asks(asked, 'totalCount')
        ? await countFor(session, source, ids, wanted)
        : null;
      giveConnections(parents, field, { rows, first, list, after, counts });
    },
  };
}

/** The value that the narrowing argument gives; none, where there is no such argument or it is not given. */
function wantedOf({ only }: PagedSource, field: SelectedField): string[] {
  const value = only && (field.args[only.argument] as string | null | undefined);
  return value ? [value] : [];
}

async function countFor(
  session: Session,
  { from, parent, where, only }: PagedSource,
  ids: string[],
  wanted: string[],
): Promise<Map<string, number>> {
  const rows = await session.db.query<{ id: string; count: number }>(
    `select ${parent} as id, count(*) as count from ${from}
      where ${parent} = any ($1::uuid[]) and ${where}${only && wanted.length > 0 ? ` and ${only.column} = $2` : ''} group by 1`,
    [ids, ...wanted],
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}
