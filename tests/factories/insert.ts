import '../../src/database/column-types.js';

/** A pool or a client. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Inserts one row, given by its entity's properties, and returns it as it was stored. */
export async function insert<Row>(db: Queryable, table: string, row: Partial<Row>): Promise<Row> {
  const { text, values } = insertion(table, row);
  const { rows } = await db.query(text, values);
  return toEntity<Row>(rows[0] as Record<string, unknown>);
}

/** The statement that inserts a row and returns it, for those who must say more in the same breath. */
export function insertion(table: string, row: object): { text: string; values: unknown[] } {
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  const columns = given.map(([property]) => toColumn(property)).join(', ');
  const places = given.map((_, index) => `$${index + 1}`).join(', ');
  return {
    text: `insert into heed.${table} (${columns}) values (${places}) returning *`,
    values: given.map(([, value]) => value as unknown),
  };
}

/** A row by its columns becomes a row by its entity's properties. */
export function toEntity<Row>(row: Record<string, unknown>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [toProperty(column), value]),
  ) as Row;
}

function toColumn(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function toProperty(column: string): string {
  return column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
