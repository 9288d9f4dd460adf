import type { Query } from '../export/held.js';
import { openDirectory, type Directory } from './directory.js';
import { columnOf, type LayoutName, type Register } from './layout.js';
import { linesOf, type Row } from './read-rows.js';
import { splitReceived } from './split-received.js';

/** Everything of the register that a file names, each name once. */
export type Names = Record<Register, Set<string>>;

/** Takes down what a row names. */
export type NoteNames = (row: Row, names: Names) => void;

export function noNames(): Names {
  return { organization: new Set(), document: new Set(), term: new Set() };
}

export function namesIn(layout: LayoutName, header: readonly string[]): NoteNames {
  // A register's own entries may be named by their rows' neighbours.
  const own = { organizations: 'organization', documents: 'document', terms: 'term' } as const;
  const key = layout in own ? own[layout as keyof typeof own] : null;
  const columns = header.flatMap((name) => {
    const column = columnOf(layout, name);
    return column?.refersTo ? [{ name, isList: column.isList, refersTo: column.refersTo }] : [];
  });
  return ({ cells }, names) => {
    if (key && cells.has(key)) names[key].add(cells.get(key)!.trim());
    for (const { name, isList, refersTo } of columns) {
      const cell = cells.get(name);
      if (cell === undefined) continue;
      const lines = isList ? linesOf(cell) : [cell.trim()];
      for (const line of lines) {
        names[refersTo].add(name.endsWith('addressees') ? splitReceived(line).name : line);
      }
    }
  };
}

/** Looks up everything of the register that a file names, with few statements, before its rows are judged. */
export async function openDirectories(
  names: Names,
  query: Query,
): Promise<Record<Register, Directory>> {
  return {
    organization: await openDirectory(query, 'organization', names.organization),
    document: await openDirectory(query, 'document', names.document),
    term: await openDirectory(query, 'term', names.term),
  };
}
