import { derivedId } from '../../domain/derived-id.js';
import type { Cells } from '../export/csv.js';
import type { HeldEntry, Query } from '../export/held.js';
import { readCells, type CellReader } from './cell-reader.js';
import { count, type ImportContext, type Stamp, type Tally } from './context.js';
import { differingColumns } from './differing-columns.js';
import { refreshSearch } from '../search/refresh-search.js';
import { insertRows, type TableRow } from './insert-rows.js';
import type { Row } from './read-rows.js';
import { readAllRows, type Sheet } from './read-sheet.js';
import { writeMissing } from './write-missing.js';

/** What changes an entry that is held, as an import never does. */
const editMutations = {
  organization: 'editOrganization',
  document: 'editDocument',
  term: 'editTerm',
  collection: 'editCollection',
};

/** How one of the four registers is read, compared and written. */
export interface RegisterImport {
  table: 'organization' | 'document' | 'term' | 'collection';
  /** The columns beside the slug that no two entries may share, as one key; null when the row has none. */
  otherKey?: { column: string; of(cells: Cells): string | null; sql: string };
  /** Lets the file's entries be named by others of the same file. */
  announce?(reader: CellReader, id: string, context: ImportContext): void;
  read(reader: CellReader, id: string, context: ImportContext): NewEntry;
  held(query: Query, slugs: string[]): Promise<HeldEntry[]>;
}

/** An entry as the file has it. */
export interface NewEntry {
  cells: Cells;
  /** Its rows, the entry's own first. */
  rows(stamp: Stamp): { own: TableRow; children?: { table: string; rows: TableRow[] } };
}

type Entry = NewEntry & { row: Row; id: string; slug: string };

/** Imports a file of a register: reads it against what is held, and writes what is new if nothing is wrong. */
export async function importRegister(
  register: RegisterImport,
  sheet: Sheet,
  context: ImportContext,
  tally: Tally,
): Promise<void> {
  const entries = readEntries(register, await readAllRows(sheet), context);
  const slugs = entries.map(({ slug }) => slug);
  const held = new Map(
    (await register.held(context.query, slugs)).map((entry) => [entry.slug, entry]),
  );
  const created = entries.filter(({ slug }) => !held.has(slug));
  await refuseTaken(register, created, context);
  const published: string[] = [];
  for (const entry of entries) {
    const former = held.get(entry.slug);
    if (!former) continue;
    const differing = differingColumns(entry.cells, former.cells, context.header);
    if (differing.length > 0) {
      const message = `${entry.slug} is held with another content in ${differing.join(', ')}. An import adds and never overwrites: change it by ${editMutations[register.table]}, or give the new one another slug.`;
      context.problems.add(entry.row.number, differing[0]!, 'REFERENCE_TAKEN', message);
    } else if (context.publish && !former.isPublished) {
      published.push(former.id);
    }
  }
  if (context.problems.count > 0) return;
  await writeMissing(context, tally);
  tally.unchanged += entries.length - created.length - published.length;
  await insertEntries(register, created, context);
  count(tally.created, `${register.table}s`, created.length);
  if (published.length === 0) return;
  const { revision } = await context.stamp();
  await context.query(
    `update heed.${register.table} set revision = $2, published_revision = $2 where id = any ($1::uuid[])`,
    [published, revision],
  );
  await refreshSearch(context.query, published, revision);
  count(tally.published, `${register.table}s`, published.length);
}

function readEntries(register: RegisterImport, rows: Row[], context: ImportContext): Entry[] {
  const firstRows = new Map<string, number>();
  const readers = rows.flatMap((row) => {
    const reader = readCells(row, context);
    const slug = reader.required(register.table, reader.slug(register.table));
    if (slug === null) return [];
    const first = firstRows.get(slug);
    if (first !== undefined) {
      reader.fail(register.table, 'DUPLICATE', `"${slug}" stands in row ${first} already.`);
      return [];
    }
    firstRows.set(slug, row.number);
    const id = derivedId(register.table, slug);
    register.announce?.(reader, id, context);
    return [{ row, reader, slug, id }];
  });
  return readers.map(({ row, reader, slug, id }) => ({
    row,
    slug,
    id,
    ...register.read(reader, id, context),
  }));
}

/** What others hold privately, or held under this slug before, is taken too. */
async function refuseTaken(
  { table, otherKey }: RegisterImport,
  created: Entry[],
  { query, problems }: ImportContext,
): Promise<void> {
  const taken = await query<{ slug: string; id: string }>(
    `select slug, id from heed.${table} where slug = any ($1) or id = any ($2::uuid[])`,
    [created.map(({ slug }) => slug), created.map(({ id }) => id)],
  );
  const slugs = new Set(taken.flatMap(({ slug, id }) => [slug, id]));
  for (const { row, slug, id } of created.filter(
    (each) => slugs.has(each.slug) || slugs.has(each.id),
  )) {
    const message = slugs.has(slug)
      ? `The slug "${slug}" is taken by an entry that you may not see; choose another.`
      : `The entry that was imported as "${slug}" (${id}) bears another slug now.`;
    problems.add(row.number, table, 'REFERENCE_TAKEN', message);
  }
  if (!otherKey) return;
  const keyed = created.flatMap((entry) => {
    const key = otherKey.of(entry.cells);
    return key === null ? [] : [{ key, entry }];
  });
  const bearers = await query<{ key: string }>(
    `select ${otherKey.sql} as key from heed.${table} where ${otherKey.sql} = any ($1)`,
    [keyed.map(({ key }) => key)],
  );
  const keys = new Set(bearers.map(({ key }) => key));
  for (const { key, entry } of keyed) {
    const { column } = otherKey;
    if (keys.has(key)) {
      const message = `Another ${table} has the ${column} "${entry.cells[column]}" already.`;
      problems.add(entry.row.number, column, 'REFERENCE_TAKEN', message);
    }
    keys.add(key);
  }
}

async function insertEntries(
  { table }: RegisterImport,
  entries: Entry[],
  context: ImportContext,
): Promise<void> {
  if (entries.length === 0) return;
  const stamp = await context.stamp();
  const rows = entries.map((entry) => entry.rows(stamp));
  await insertRows(
    context.query,
    table,
    rows.map(({ own }) => own),
    { isOneStatement: true },
  );
  const children = rows.flatMap((each) => (each.children ? [each.children] : []));
  if (children.length > 0) {
    await insertRows(
      context.query,
      children[0]!.table,
      children.flatMap((each) => each.rows),
    );
  }
  await refreshSearch(
    context.query,
    entries.map(({ id }) => id),
    stamp.revision,
  );
}
