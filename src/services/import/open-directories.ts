import type { Query } from '../export/held.js';
import { openDirectory, type Directory } from './directory.js';
import { columnOf, type Register } from './layout.js';
import { linesOf, type Sheet } from './read-rows.js';
import { splitReceived } from './split-received.js';

/** Looks up everything of the register that a file names, with few statements, before its rows are read. */
export async function openDirectories(
  sheet: Sheet,
  query: Query,
): Promise<Record<Register, Directory>> {
  const texts: Record<Register, Set<string>> = {
    organization: new Set(),
    document: new Set(),
    term: new Set(),
  };
  // A register's own entries may be named by their rows' neighbours.
  const own = { organizations: 'organization', documents: 'document', terms: 'term' } as const;
  const key = sheet.layout in own ? own[sheet.layout as keyof typeof own] : null;
  const columns = sheet.header.flatMap((name) => {
    const column = columnOf(sheet.layout, name);
    return column?.refersTo ? [{ name, isList: column.isList, refersTo: column.refersTo }] : [];
  });
  for (const { cells } of sheet.rows) {
    if (key && cells.has(key)) texts[key].add(cells.get(key)!.trim());
    for (const { name, isList, refersTo } of columns) {
      const cell = cells.get(name);
      if (cell === undefined) continue;
      const lines = isList ? linesOf(cell) : [cell.trim()];
      for (const line of lines) {
        texts[refersTo].add(name.endsWith('addressees') ? splitReceived(line).name : line);
      }
    }
  }
  return {
    organization: await openDirectory(query, 'organization', texts.organization),
    document: await openDirectory(query, 'document', texts.document),
    term: await openDirectory(query, 'term', texts.term),
  };
}
