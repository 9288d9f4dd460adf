import { limits } from '../../domain/limits.js';
import {
  assessmentColumns,
  evidenceColumns,
  recommendationColumns,
  responseColumns,
  type Column,
} from './layout.js';
import type { Problems } from './problem.js';
import { linesOf, type Row } from './read-rows.js';

/** Where a file has a recommendation, and what others ask of it before it is read: some 300 bytes for each. */
export interface FiledItem {
  reference: string;
  /** The number of the row that holds the recommendation itself; null when the file only adds to one that is held. */
  ownRow: number | null;
  parent: string | null;
  /** The places of its rows in the spool. */
  places: number[];
}

/** All recommendations of a file, in the order in which they come up. */
export interface FiledItems {
  items: ReadonlyMap<string, FiledItem>;
  /** Which recommendation names another among the parts that it judges. */
  namers: ReadonlyMap<string, string>;
  add(row: Row, place: number): void;
}

/** Gathers the rows of each reference. The one that has the recommendation's columns filled holds it. */
export function gatherItems(problems: Problems): FiledItems {
  const items = new Map<string, FiledItem>();
  const namers = new Map<string, string>();
  return {
    items,
    namers,
    add(row, place) {
      const reference = readReference(row, problems);
      if (reference === null) return;
      const known = items.get(reference);
      const item = known ?? { reference, ownRow: null, parent: null, places: [] };
      if (!known) items.set(reference, item);
      item.places.push(place);
      for (const part of linesOf(row.cells.get('assessed_parts')).slice(0, limits.partsMax)) {
        namers.set(part, reference);
      }
      if (!isFilled(row, groups.recommendation)) {
        if (isFilled(row, further)) return;
        const message = 'The row has a reference and says nothing of it.';
        problems.add(row.number, null, 'REQUIRED', message);
      } else if (item.ownRow !== null) {
        const message = `"${reference}" stands in row ${item.ownRow} already. Give it another reference, or leave the recommendation's columns blank in a row that adds a response, an assessment or evidence.`;
        problems.add(row.number, 'reference', 'DUPLICATE', message);
      } else {
        item.ownRow = row.number;
        item.parent = row.cells.get('parent')?.trim() ?? null;
      }
    },
  };
}

function readReference(row: Row, problems: Problems): string | null {
  const reference = row.cells.get('reference')?.trim();
  if (!reference) {
    problems.add(row.number, 'reference', 'REQUIRED', 'reference is needed in every row.');
    return null;
  }
  if (reference.length <= limits.referenceLengthMax) return reference;
  const message = `reference has more than ${limits.referenceLengthMax} characters.`;
  problems.add(row.number, 'reference', 'TOO_LONG', message);
  return null;
}

/**
 * Wholes with their parts, as far as the file has them: what one says can be about the same as what the other says,
 * so they are read together.
 */
export function familiesOf({ items, namers }: FiledItems): FiledItem[][] {
  const families = new Map<string, FiledItem[]>();
  for (const item of items.values()) {
    const whole = item.parent ?? namers.get(item.reference) ?? item.reference;
    const family = families.get(whole);
    if (family) family.push(item);
    else families.set(whole, [item]);
  }
  return [...families.values()];
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
