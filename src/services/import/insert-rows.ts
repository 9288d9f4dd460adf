import type { Query } from '../export/held.js';

/** How many rows one statement inserts, unless they may name each other. */
const rowsPerStatement = 1_000;

/** A row by its columns. All rows for one table have the same columns. */
export type TableRow = Readonly<Record<string, unknown>>;

/**
 * Inserts rows into a table of the schema heed, many with each statement.
 * @param isOneStatement whether the rows may name each other: foreign keys are looked at when a statement ends
 */
export async function insertRows(
  query: Query,
  table: string,
  rows: readonly TableRow[],
  { isOneStatement = false } = {},
): Promise<void> {
  const size = isOneStatement ? rows.length : rowsPerStatement;
  for (let start = 0; start < rows.length; start += size) {
    const columns = Object.keys(rows[0]!).join(', ');
    await query(
      `insert into heed.${table} (${columns})
         select ${columns} from jsonb_populate_recordset(null::heed.${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(start, start + size))],
    );
  }
}
