import { currentRevision, newestRevision } from '../revision.js';
import type { Session } from '../session.js';
import type { Plan, Row } from './plan.js';
import type { Selection } from './selection.js';
import { fillEdges, readAll } from './tree.js';

/** A page that is asked for, as statements. */
export interface PageOfRows {
  statement: Statement;
  first: number;
  /** Null where nobody asks how many there are. */
  counting: Statement | null;
  selection: Selection;
}

interface Statement {
  text: string;
  values: unknown[];
}

/** What stands there: its rows, one more than the page where another one follows. */
export interface ReadPage {
  rows: Row[];
  totalCount: number | null;
  revision: number;
}

/** All of a list that no value narrows, by one statement. */
export async function readWhole(
  session: Session,
  plan: Plan,
  { statement, counting, selection }: PageOfRows,
): Promise<ReadPage> {
  const beside = counting ? [newestRevision, counting.text] : [newestRevision];
  const read = await readAll(session, plan, { ...statement, beside }, selection);
  const [newest, counted] = read.beside;
  return {
    rows: read.rows,
    totalCount: counted ? (counted[0]!.count as number) : null,
    revision: (newest![0]?.revision ?? 0) as number,
  };
}

/** The same where the best plan depends on the values: the rows first, and then what is asked of those of the page. */
export async function readFiltered(
  session: Session,
  plan: Plan,
  { statement, first, counting, selection }: PageOfRows,
): Promise<ReadPage> {
  const { db } = session;
  const counted = counting && db.queryFiltered<{ count: number }>(counting.text, counting.values);
  const [rows, counts, revision] = await Promise.all([
    db.queryFiltered<Row>(statement.text, statement.values),
    counted,
    currentRevision(session),
  ]);
  await fillEdges(session, plan, rows.slice(0, first), selection);
  return { rows, totalCount: counts && counts[0]!.count, revision };
}
