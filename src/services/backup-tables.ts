import type pg from 'pg';
import { run } from '../database/run.js';
import type { TableOfBackup } from './backup-manifest.js';

/** TypeORM's own tables: a restore fills them by migrating. */
const ownTables = ['migration', 'typeorm_metadata'];

/** Settings under which COPY writes and reads the same bytes on every installation, and is not cut short. */
export const copySettings = `
  set local client_encoding = 'UTF8';
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local extra_float_digits = 1;
  set local bytea_output = 'hex';
  set local row_security = off;
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`;

/** Every table of Heed with the columns that hold something of their own, in the order of their foreign keys. */
export async function listTables(client: pg.ClientBase): Promise<TableOfBackup[]> {
  const tables = await run<TableOfBackup>(
    client,
    `select class.relname::text as name,
            array(select attribute.attname::text from pg_attribute attribute
                   where attribute.attrelid = class.oid and attribute.attnum > 0
                     and not attribute.attisdropped and attribute.attgenerated = ''
                   order by attribute.attnum) as columns
       from pg_class class join pg_namespace namespace on namespace.oid = class.relnamespace
      where namespace.nspname = 'heed' and class.relkind in ('r', 'p') and not class.relispartition
        and class.relname <> all ($1)
      order by class.relname`,
    [ownTables],
  );
  const references = await run<Reference>(
    client,
    `select distinct child.relname::text as child, parent.relname::text as parent
       from pg_constraint reference
       join pg_class child on child.oid = reference.conrelid
       join pg_class parent on parent.oid = reference.confrelid
       join pg_namespace namespace on namespace.oid = child.relnamespace
      where reference.contype = 'f' and namespace.nspname = 'heed' and not reference.condeferrable`,
  );
  return inForeignKeyOrder(tables, references);
}

/** A foreign key that is checked at the end of each statement. */
export interface Reference {
  child: string;
  parent: string;
}

/** Parents before children; a table that refers to itself is filled by one statement, which is enough. */
export function inForeignKeyOrder<Table extends { name: string }>(
  tables: Table[],
  references: Reference[],
): Table[] {
  const ordered: Table[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const isWaiting = new Set(waiting.map((table) => table.name));
    const ready = waiting.filter((table) =>
      references.every(
        ({ child, parent }) => child !== table.name || parent === child || !isWaiting.has(parent),
      ),
    );
    if (ready.length === 0)
      throw new Error(`foreign keys in a circle: ${[...isWaiting].join(', ')}`);
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** The names of the migrations that the database has seen, in their order; null where Heed never was. */
export async function listMigrations(client: pg.ClientBase): Promise<string[] | null> {
  const [found] = await run<{ isThere: boolean }>(
    client,
    `select to_regclass('heed.migration') is not null as "isThere"`,
  );
  if (!found!.isThere) return null;
  const rows = await run<{ name: string }>(
    client,
    'select migration.name from heed.migration order by migration.timestamp',
  );
  return rows.map((row) => row.name);
}

export function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
