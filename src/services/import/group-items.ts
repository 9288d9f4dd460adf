import { limits } from '../../domain/limits.js';
import type { ImportContext } from './context.js';
import type { FileItem } from './item.js';
import {
  assessmentColumns,
  columnOf,
  evidenceColumns,
  recommendationColumns,
  responseColumns,
  type Column,
} from './layout.js';
import type { Row, Sheet } from './read-rows.js';

/** Gathers the rows of each reference. The one that has the recommendation's columns filled holds it. */
export function groupItems(sheet: Sheet, { problems }: ImportContext): FileItem[] {
  const items = new Map<string, FileItem>();
  for (const row of sheet.rows) {
    const reference = row.cells.get('reference')?.trim();
    if (!reference || reference.length > limits.referenceLengthMax) {
      const [code, message] = reference
        ? ([
            'TOO_LONG',
            `reference has more than ${limits.referenceLengthMax} characters.`,
          ] as const)
        : (['REQUIRED', 'reference is needed in every row.'] as const);
      problems.add(row.number, 'reference', code, message);
      continue;
    }
    const item = items.get(reference) ?? { reference, ownRow: null, rows: [] };
    items.set(reference, item);
    item.rows.push(row);
    if (!isFilled(row, recommendationColumns)) {
      if (isFilled(row, furtherColumns)) continue;
      problems.add(row.number, null, 'REQUIRED', 'The row has a reference and says nothing of it.');
    } else if (item.ownRow) {
      const message = `"${reference}" stands in row ${item.ownRow.number} already. Give it another reference, or leave the recommendation's columns blank in a row that adds a response, an assessment or evidence.`;
      problems.add(row.number, 'reference', 'DUPLICATE', message);
    } else {
      item.ownRow = row;
    }
  }
  return [...items.values()];
}

const furtherColumns: Column[] = [
  ...responseColumns,
  { name: 'assessment' },
  ...assessmentColumns,
  ...evidenceColumns,
];

/** Whether the row has a cell of these columns of the layout. */
export function isFilled(row: Row, columns: readonly Column[]): boolean {
  const names = new Set(
    columns.map(({ name, isPerLanguage }) => `${name} ${isPerLanguage ?? false}`),
  );
  return [...row.cells.keys()].some((name) => {
    const column = columnOf('recommendations', name);
    return column && names.has(`${column.name} ${column.isPerLanguage ?? false}`);
  });
}
