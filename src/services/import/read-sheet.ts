import { BrokenRow, cutRows } from './cut-rows.js';
import { recognizeText } from './decode.js';
import { gatherItems, type FiledItems } from './file-items.js';
import { canonicalColumnName, recognizeLayout, type LayoutName } from './layout.js';
import { namesIn, noNames, type Names } from './open-directories.js';
import type { Problems } from './problem.js';
import { readRow, type Row } from './read-rows.js';
import { chunksOf, isReadable, type ImportSource } from './read-source.js';
import { openSpool, type Spool } from './spool.js';

/** A file that was read once: its rows are on the disk, and what must be known of all of them is here. */
export interface Sheet {
  layout: LayoutName;
  header: string[];
  /** How many rows are not blank. */
  rowCount: number;
  names: Names;
  /** None in a register. */
  filed: FiledItems;
  spool: Spool;
}

/**
 * Reads a file into the rows of its layout, some at a time.
 * @returns null when not even the header could be read; what is wrong is among the problems
 */
export async function readSheet(source: ImportSource, problems: Problems): Promise<Sheet | null> {
  if (!(await isReadable(source, problems))) return null;
  const delimiter = await recognizeText(source, problems);
  if (!delimiter) return null;
  let sheet: Sheet | null = null;
  let take: ((raw: string[], number: number) => Promise<void>) | null = null;
  let number = 0;
  try {
    for await (const rows of cutRows(chunksOf(source), delimiter)) {
      for (const raw of rows) {
        number += 1;
        await take?.(raw, number);
        if (number > 1) continue;
        sheet = await openSheet(raw, problems);
        take = sheet && rowTaker(sheet, problems);
      }
    }
  } catch (error) {
    if (!(error instanceof BrokenRow)) {
      await sheet?.spool.close();
      throw error;
    }
    number += 1;
    const message = `${error.message} This row and those after it were not read.`;
    problems.add(number, null, 'BROKEN_CSV', message);
  }
  if (number === 0) {
    problems.add(null, null, 'BROKEN_CSV', 'The file is empty, or its first row is.');
  }
  if (sheet?.rowCount === 0 && problems.count === 0) {
    problems.add(null, null, 'REQUIRED', 'The file has a header and no rows.');
  }
  return sheet;
}

async function openSheet(raw: string[], problems: Problems): Promise<Sheet | null> {
  const header = raw.map((name) => canonicalColumnName(name.trim()));
  if (header.some((name) => name.includes('\t'))) {
    const message = 'The columns are separated by tabs. Save the file with commas or semicolons.';
    problems.add(1, null, 'BROKEN_CSV', message);
    return null;
  }
  const layout = recognizeLayout(header, problems);
  if (!layout) return null;
  return {
    layout,
    header,
    rowCount: 0,
    names: noNames(),
    filed: gatherItems(problems),
    spool: await openSpool(),
  };
}

function rowTaker(
  sheet: Sheet,
  problems: Problems,
): (raw: string[], number: number) => Promise<void> {
  const { layout, header, names, filed, spool } = sheet;
  const noteNames = namesIn(layout, header);
  return async (raw, number) => {
    const row = readRow(header, raw, number, problems);
    if (!row) return;
    sheet.rowCount += 1;
    noteNames(row, names);
    const place = await spool.append(JSON.stringify([number, ...row.cells]));
    if (layout === 'recommendations') filed.add(row, place);
  };
}

/** The rows at these places of the spool. */
export async function readRowsAt({ spool }: Sheet, places: readonly number[]): Promise<Row[]> {
  return (await spool.read(places)).map((text) => {
    const [number, ...cells] = JSON.parse(text) as [number, ...[string, string][]];
    return { number, cells: new Map(cells) };
  });
}

/** All rows of a register: it is compared as a whole, because its entries may name each other. */
export function readAllRows(sheet: Sheet): Promise<Row[]> {
  return readRowsAt(
    sheet,
    Array.from({ length: sheet.rowCount }, (_, place) => place),
  );
}
