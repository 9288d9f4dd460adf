import type { Session } from '../session.js';
import { asksForClocks, sessionAt } from '../world.js';
import { createStatement, knownParents, readParents, type Statement } from './statement.js';
import { columnsFor, type Join, type Parents, type Plan, type Row } from './plan.js';
import type { SelectedField, Selection } from './selection.js';

/**
 * Fills the asked edges of rows that have their columns. The joined ones and those below them make one statement, in
 * which each level names the ids of the level above it; what loads for itself does so when its parents are there.
 */
export async function fillEdges(
  session: Session,
  plan: Plan,
  rows: Row[],
  selection: Selection,
): Promise<void> {
  const statement = createStatement([]);
  const parents = knownParents(rows, statement);
  const branches = grow(session, plan, selection, parents, statement, rows);
  await Promise.all([
    branches.length > 0 && readBranches(session, statement, branches, rows),
    fillOthers(session, plan, rows, selection),
  ]);
}

/** All that a root field reads: the rows of a statement, and what is asked of them. @param beside statements without parameters, read with it */
export async function readAll(
  session: Session,
  plan: Plan,
  statement: { text: string; values: unknown[]; beside: string[] },
  selection: Selection,
): Promise<{ rows: Row[]; beside: Row[][] }> {
  return readRoot(session, plan, statement, selection, true);
}

async function readRoot(
  session: Session,
  plan: Plan,
  { text, values, beside }: { text: string; values: unknown[]; beside: string[] },
  selection: Selection,
  isAll: boolean,
): Promise<{ rows: Row[]; beside: Row[][] }> {
  const statement = createStatement(values);
  const own = statement.add(text);
  const others = beside.map(statement.add);
  const branches = grow(session, plan, selection, readParents(own, statement), statement);
  const answers = await statement.read(session, isAll);
  const rows = answers[own]!;
  await Promise.all([
    handOut(session, branches, rows, answers),
    fillOthers(session, plan, rows, selection),
  ]);
  return { rows, beside: others.map((each) => answers[each]!) };
}

/** The objects with these ids that the viewer may see, in no order. */
export async function readByIds(
  session: Session,
  plan: Plan,
  ids: string[],
  selection: Selection,
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const text = `select ${columnsFor(plan, selection)} from ${plan.table} where ${plan.table}.id = any ($1::uuid[])`;
  const statement = { text, values: [ids], beside: [] };
  return (await readRoot(session, plan, statement, selection, false)).rows;
}

/** A joined edge in its place, and those below it. */
interface Branch {
  join: Join;
  /** Which parts of the statement are its rows, and what it needs beside them. */
  own: number;
  beside: number | null;
  branches: Branch[];
}

function grow(
  session: Session,
  plan: Plan,
  selection: Selection,
  parents: Parents,
  statement: Statement,
  known?: Row[],
): Branch[] {
  return selection.flatMap((field) => {
    const edge = plan.edges[field.name];
    if (!edge || 'compute' in edge) return [];
    if ('load' in edge || asksForClocks(field.args)) {
      statement.leave();
      return [];
    }
    const join = edge.join(session, field);
    if (known?.every((row) => row[join.by] === null)) {
      giveNothing(session, join, known);
      return [];
    }
    const own = statement.add(join.sql(parents));
    const beside = join.beside ? statement.add(join.beside(parents)) : null;
    const { below } = join;
    const branches = below
      ? grow(session, below.plan, below.selection, readParents(own, statement), statement)
      : [];
    return [{ join, own, beside, branches }];
  });
}

/** Nobody has what is asked. That it is asked rightly is still to be seen. */
function giveNothing(session: Session, join: Join, parents: Row[]): void {
  const { below } = join;
  const unsent = createStatement([]);
  if (below) grow(session, below.plan, below.selection, readParents(0, unsent), unsent);
  join.give(parents, [], []);
}

async function readBranches(
  session: Session,
  statement: Statement,
  branches: Branch[],
  parents: Row[],
): Promise<void> {
  await handOut(session, branches, parents, await statement.read(session));
}

/** Gives every parent what was read for it, level by level. */
async function handOut(
  session: Session,
  branches: Branch[],
  parents: Row[],
  answers: Row[][],
): Promise<void> {
  await Promise.all(
    branches.map(async ({ join, own, beside, branches: further }) => {
      const rows = answers[own]!;
      join.give(parents, rows, beside === null ? [] : answers[beside]!);
      if (!join.below) return;
      const { plan, selection } = join.below;
      await Promise.all([
        handOut(session, further, rows, answers),
        fillOthers(session, plan, rows, selection),
      ]);
    }),
  );
}

/** Fills the edges that have no place in the statement: that need no reading, load for themselves, or look at another world. */
async function fillOthers(
  session: Session,
  plan: Plan,
  rows: Row[],
  selection: Selection,
): Promise<void> {
  await Promise.all(
    selection.map(async (field) => {
      const edge = plan.edges[field.name];
      if (!edge) return;
      if ('load' in edge) await edge.load(session, rows, field);
      else if ('compute' in edge)
        for (const row of rows) row[field.key] = edge.compute(session, row, field);
      else if (asksForClocks(field.args)) await fillElsewhere(session, plan, rows, field);
    }),
  );
}

async function fillElsewhere(session: Session, plan: Plan, rows: Row[], field: SelectedField) {
  const other = await sessionAt(session, field.args);
  const args = { ...field.args, asOf: null, knownAt: null, atRevision: null };
  await fillEdges(other, plan, rows, [{ ...field, args }]);
}
