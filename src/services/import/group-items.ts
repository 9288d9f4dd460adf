import { limits } from '../../domain/limits.js';
import type { ImportContext } from './context.js';
import type { FileItem } from './item.js';
import {
  assessmentColumns,
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
    if (!isFilled(row, groups.recommendation)) {
      if (isFilled(row, further)) continue;
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

/** The names of the columns that say one thing, without their languages. */
export const groups = {
  recommendation: namesOf(recommendationColumns),
  response: namesOf(responseColumns),
  assessment: namesOf(assessmentColumns),
  evidence: namesOf(evidenceColumns),
};
const further = namesOf([
  ...responseColumns,
  { name: 'assessment' },
  ...assessmentColumns,
  ...evidenceColumns,
]);

/** Whether the row has a cell of these columns. No two groups of columns share a name. */
export function isFilled(row: Row, columns: ReadonlySet<string>): boolean {
  for (const name of row.cells.keys()) {
    const colon = name.indexOf(':');
    if (columns.has(colon < 0 ? name : name.slice(0, colon))) return true;
  }
  return false;
}

function namesOf(columns: readonly Column[]): ReadonlySet<string> {
  return new Set(columns.map(({ name }) => name));
}
