import type { Cells } from '../export/csv.js';
import { byCode } from '../export/held.js';

/** The columns in which two entries differ, of those that the file has. What it does not have it does not deny. */
export function differingColumns(cells: Cells, held: Cells, header: ReadonlySet<string>): string[] {
  const columns = new Set([...Object.keys(cells), ...Object.keys(held)]);
  return [...columns]
    .filter((column) => header.has(column) && (cells[column] ?? '') !== (held[column] ?? ''))
    .sort(byCode);
}
