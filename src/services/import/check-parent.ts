import { readCells } from './cell-reader.js';
import type { ImportContext } from './context.js';
import type { FileItem } from './item.js';
import type { ItemFacts, ItemIndex } from './item-index.js';

/** The recommendation that an item is a part of; what is wrong with that goes to the problems. */
export function readParent(
  { reference, ownRow }: FileItem,
  index: ItemIndex,
  context: ImportContext,
): ItemFacts | null {
  const name = ownRow?.cells.get('parent')?.trim();
  if (!ownRow || !name) return null;
  const reader = readCells(ownRow, context);
  const parent = index.get(name);
  const facts = index.get(reference);
  if (!parent) {
    const message = `No recommendation "${name}" is known, here or in the file.`;
    reader.fail('parent', 'UNKNOWN_ID', message);
  } else if (parent.parentReference !== null || name === reference) {
    const message = `"${name}" is a part itself, and a part cannot have parts of its own.`;
    reader.fail('parent', 'INVALID_VALUE', message);
  } else if (facts?.hasParts) {
    const message = `"${reference}" has parts, so it cannot become a part.`;
    reader.fail('parent', 'INVALID_VALUE', message);
  } else if (context.publish && !parent.isPublished) {
    reader.fail('parent', 'PRIVATE_REFERENCE', `"${name}" is private; publish it first.`);
  } else if (parent.isInvented !== context.isInvented) {
    reader.fail(
      'parent',
      'INVENTED_MIXED',
      `Of "${name}" and its part, one is invented and one is not.`,
    );
  } else if (!facts?.isHeld && parent.keeperId !== context.organizationId && !context.isAdmin) {
    const message = `Another organization keeps "${name}"; only it may give it parts.`;
    reader.fail('parent', 'FORBIDDEN', message);
  }
  return parent ?? null;
}
