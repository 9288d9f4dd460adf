import { groupBy } from '../domain/group-by.js';
import type { Perspective } from '../domain/perspective.js';
import { refuse } from '../domain/refusal.js';
import { bucketNames, type Bucket } from '../domain/status.js';
import { readBasis } from './basis.js';
import { createConditions } from './read/conditions.js';
import { nodesOf, pageOf, pageSize, type Connection } from './read/connection.js';
import { readCursor } from './read/cursor.js';
import { isCounted } from './read/is-counted.js';
import type { Row } from './read/plan.js';
import { fillEdges } from './read/tree.js';
import { checkFilter, type RecommendationFilter, type SoundFilter } from './read/filter-input.js';
import { addFilterConditions } from './read/recommendation-filter.js';
import { recommendationChangePlan, type ChangedRow } from './read/recommendation-change-plans.js';
import { findField, type SelectedField, type Selection } from './read/selection.js';
import { readStatuses } from './read/status-plans.js';
import { touched } from './read/touches.js';
import type { Session } from './session.js';
import { readMoment, worldAt, type MomentInput } from './world.js';

interface ChangesInput {
  filter?: RecommendationFilter | null;
  since: MomentInput;
  until?: MomentInput | null;
  perspective?: Perspective | null;
}

/** What changed between two moments, as the public saw it at each: always the same for the same two revisions. */
export async function readChanges(
  session: Session,
  input: ChangesInput,
  selection: Selection,
): Promise<Row> {
  const since = await readMoment(session, input.since, 'since');
  const until = await readMoment(session, input.until ?? null, 'until');
  if (since.revision > until.revision) {
    const message = `since, revision ${since.revision}, is later than until, revision ${until.revision}.`;
    refuse('INVALID_VALUE', ['since'], message);
  }
  const then = worldAt(session, since.revision);
  const now = worldAt(session, until.revision);
  if (typeof input.filter?.isOverdue === 'boolean') {
    const message =
      'What is overdue depends on the day of asking, and this answer must not; give dueUntil, which finds what was due before a day and is not met.';
    refuse('INVALID_VALUE', ['filter', 'isOverdue'], message);
  }
  const filter = await checkFilter(now, input.filter);
  const perspective = input.perspective ?? null;
  const rows = await readTouched(now, filter, since.revision, until.revision);
  const governing = {
    collection: filter.collections?.length === 1 ? filter.collections[0]! : null,
    perspective,
  };
  const ids = rows.map((row) => row.id);
  const before = byParent(await readStatuses(then, ids, governing));
  const after = byParent(await readStatuses(now, ids, governing));
  for (const row of rows) {
    row.$before = before.get(row.id) ?? null;
    row.$after = after.get(row.id) ?? null;
  }
  const basis = findField(selection, 'basis')?.select('Basis');
  const report: Row = {
    since,
    until,
    transitions: transitionsOf(rows),
    basis: basis && (await readBasis(now, { filter, day: null, perspective }, basis)),
  };
  for (const field of selection.filter((each) => each.name === 'items')) {
    report[field.key] = await readPage(now, rows, field, [input.filter ?? {}, since.revision]);
  }
  return report;
}

/** The recommendations of the filter that were touched, by reference. */
async function readTouched(
  session: Session,
  filter: SoundFilter,
  since: number,
  until: number,
): Promise<ChangedRow[]> {
  const changes = groupBy(
    await session.db.queryFiltered<{ id: string; things: string[] }>(
      `select touched.id, touched.things from (${touched({ between: ['$1', '$2'] })}) touched`,
      [since, until],
    ),
    (change) => change.id,
  );
  const conditions = createConditions();
  conditions.add(`recommendation.id = any (${conditions.parameter([...changes.keys()])}::uuid[])`);
  addFilterConditions(conditions, filter);
  const found = await session.db.queryFiltered<ChangedRow>(
    `select recommendation.id, recommendation.reference as "$sort", ${isCounted} as "$isCounted", recommendation.published_revision > ${conditions.parameter(since)} as "isNew"
       from recommendation${conditions.where()} order by recommendation.reference collate "C", recommendation.id`,
    conditions.values,
  );
  return found.flatMap((row) => {
    const things = changes.get(row.id)!.flatMap((change) => change.things);
    return [{ ...row, touched: [...new Set(things)].sort(), $since: since, $until: until }];
  });
}

function byParent(rows: Row[]): Map<unknown, Row> {
  return new Map(rows.map((row) => [row.$parent, row]));
}

function hasMoved({ $before, $after }: ChangedRow): boolean {
  return $before?.bucket !== $after?.bucket;
}

interface Transition {
  before: Bucket | null;
  after: Bucket;
  count: number;
}

/** How many of the counted went from where to where, in the order of the buckets. */
function transitionsOf(rows: ChangedRow[]): Transition[] {
  const moved = rows.filter((row) => row.$isCounted && row.$after && hasMoved(row));
  const kinds = groupBy(
    moved,
    (row) => `${String(row.$before?.bucket)} ${String(row.$after!.bucket)}`,
  );
  const place = (bucket: Bucket | null) => (bucket ? bucketNames.indexOf(bucket) : -1);
  return [...kinds.values()]
    .map((list) => ({
      before: (list[0]!.$before?.bucket ?? null) as Bucket | null,
      after: list[0]!.$after!.bucket as Bucket,
      count: list.length,
    }))
    .sort(
      (one, other) =>
        place(one.before) - place(other.before) || place(one.after) - place(other.after),
    );
}

/** One page of the items. All of them are known already; only the page's edges are read. */
async function readPage(
  session: Session,
  all: ChangedRow[],
  field: SelectedField,
  list: unknown[],
): Promise<Connection> {
  const first = pageSize(field.args.first as number | undefined);
  const isMoved = field.args.onlyStatusChanges === true;
  const name = JSON.stringify(['changes', ...list, isMoved]);
  const after = readCursor(field.args.after, name, (text) => text.length <= 300);
  const revision = session.world.revision!;
  if (after && after.revision !== revision) {
    const message = `after belongs to the answer until revision ${after.revision}; give until: { revision: ${after.revision} }.`;
    refuse('CURSOR_INVALID', ['after'], message);
  }
  const rows = isMoved ? all.filter(hasMoved) : all;
  const place = after ? rows.findIndex((row) => row.id === after.id) + 1 : 0;
  const page = rows.slice(place, place + first + 1);
  const nodes = nodesOf(recommendationChangePlan, field.select('RecommendationChangeConnection'));
  await fillEdges(session, recommendationChangePlan, page.slice(0, first), nodes);
  return pageOf(page, { first, list: name, after, totalCount: rows.length, revision });
}
