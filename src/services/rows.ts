import type { Session } from './session.js';
import type { Writing } from './write.js';

/** The columns of a row and what shall stand in them. */
export type Row = Record<string, unknown>;

/** Adds a row. Columns without a value have their default. */
export async function insertRow({ query }: Writing, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row).filter((column) => (row[column] ?? null) !== null);
  await query(
    `insert into heed.${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    columns.map((column) => row[column]),
  );
}

/** Writes the columns that are given, and the revision in any case: the former row is kept by a trigger. */
export async function updateRow(
  { query }: Writing,
  table: string,
  id: string,
  revision: number,
  row: Row,
): Promise<void> {
  const columns = Object.keys(row).filter((column) => row[column] !== undefined);
  await query(
    `update heed.${table} set revision = $2${columns.map((column, index) => `, ${column} = $${index + 3}`).join('')} where ${table}.id = $1`,
    [id, revision, ...columns.map((column) => row[column])],
  );
}

/** Brings the rows of an owner to what is given: what is new is added, what is gone is ended, what stays is not touched. */
export async function replaceRows(
  session: Session,
  { query }: Writing,
  owner: { table: string; column: string; id: string },
  rows: Array<Record<string, string | number | boolean | null>>,
  revision: number,
): Promise<void> {
  const { table, column: ownerColumn, id } = owner;
  const held = await query<{ id: string; row: Row }>(
    `select held.id, to_jsonb(held) as row from heed.${table} held where held.${ownerColumn} = $1 and held.ended_revision is null`,
    [id],
  );
  const isSame = (row: Row, other: Row) =>
    Object.entries(row).every(([column, value]) => other[column] === value);
  const gone = held.filter((each) => !rows.some((row) => isSame(row, each.row)));
  const added = rows.filter((row) => !held.some((each) => isSame(row, each.row)));
  if (gone.length > 0) {
    await query(
      `update heed.${table} set ended_revision = $2 where ${table}.id = any ($1::uuid[])`,
      [gone.map((each) => each.id), revision],
    );
  }
  if (added.length > 0) {
    const complete = added.map((row) => ({
      id: session.newId(),
      [ownerColumn]: id,
      revision,
      ...row,
    }));
    await query(
      `insert into heed.${table} select * from jsonb_populate_recordset(null::heed.${table}, $1::jsonb)`,
      [JSON.stringify(complete)],
    );
  }
}
