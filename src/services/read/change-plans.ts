import type { Session } from '../session.js';
import { sessionAt } from '../world.js';
import { giveConnections, nodesOf, pageSize } from './connection.js';
import { readCursor } from './cursor.js';
import { instantText } from './instant.js';
import { columnsFor, definePlan, distinct, toOne, type Edge, type Row } from './plan.js';
import { fillEdges } from './tree.js';
import { asks } from './selection.js';
import { touched } from './touches.js';

export const changePlan = definePlan({
  typeName: 'Change',
  table: 'change',
  columns: {
    id: 'touched.id',
    revision: 'change.revision',
    recordedAt: instantText('change.recorded_at'),
    kind: 'change.kind',
    reason: 'change.reason',
    touched: 'touched.things',
    $organizationId: 'change.organization_id',
  },
  edges: { organization: toOne('Organization', '$organizationId') },
});

/** `history(first:, after:)`: every change of what everybody may see of a recommendation, the newest first. */
export const historyEdge: Edge = {
  needs: ['id'],
  async load(now, parents, field) {
    const session = await sessionAt(now, field.args);
    const list = JSON.stringify(['history', session.world]);
    const first = pageSize(field.args.first as number | undefined);
    const after = readCursor(field.args.after, list, (text) => /^\d{1,9}$/.test(text));
    const ids = distinct(parents.map((parent) => parent.id as string));
    const asked = field.select('ChangeConnection');
    const nodes = nodesOf(changePlan, asked);
    const rows = await session.db.query<Row>(
      `select page.* from (
         select touched.id as "$parent", ${columnsFor(changePlan, nodes)}, change.revision::text as "$sort",
                row_number() over (partition by touched.id order by change.revision desc) as "$place"
           from (${touched({ ids: '$1' })}) touched join change on change.revision = touched.revision
          where $2::integer is null or change.revision < $2
       ) page where page."$place" <= $3 order by page."$place"`,
      [ids, after ? Number(after.sort) : null, first + 1],
    );
    await fillEdges(session, changePlan, rows, nodes);
    const counts = asks(asked, 'totalCount') ? await countChanges(session, ids) : null;
    giveConnections(parents, field, { rows, first, list, after, counts });
  },
};

async function countChanges(session: Session, ids: string[]): Promise<Map<string, number>> {
  const rows = await session.db.query<{ id: string; count: number }>(
    `select touched.id, count(*) as count
       from (${touched({ ids: '$1' })}) touched join change on change.revision = touched.revision
      group by touched.id`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}
