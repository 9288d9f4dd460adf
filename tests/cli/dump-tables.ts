import { text } from 'node:stream/consumers';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** Every row of every table of a database, table by table, as COPY writes it. */
export async function dumpTables(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select class.relname as name from pg_class class
        where class.relnamespace = 'heed'::regnamespace and class.relkind = 'r' order by 1`,
    );
    const dump: Record<string, string[]> = {};
    for (const { name } of rows) {
      const copied = await text(client.query(copyTo(`copy heed.${name} to stdout`)));
      dump[name] = copied.split('\n').sort();
    }
    return dump;
  } finally {
    await client.end();
  }
}

/** How many rows a dump has. */
export function countDumped(dump: Record<string, string[]>): number {
  return Object.values(dump).reduce((sum, rows) => sum + rows.length - 1, 0);
}
