import { createHash } from 'node:crypto';
import { refuse } from '../../domain/refusal.js';
import { isId } from '../../domain/text.js';

/** A place in a list: after the row with this sort value and id. */
export interface Cursor {
  sort: string;
  id: string;
  /** The revision at which the page was read. */
  revision: number;
}

/** Longer texts are refused unread. */
const cursorLengthMax = 2_000;

/**
 * Writes the cursor of a row.
 * @param list what names the list: its field, filter and order; a cursor of another list is refused
 */
export function writeCursor(list: string, sort: string, id: string, revision: number): string {
  return Buffer.from(JSON.stringify([digestOf(list), sort, id, revision])).toString('base64url');
}

/**
 * Reads a cursor, or null where there is none. Refuses what is not a cursor of this list.
 * @param isSort whether a text is a sort value of the list; a cursor can be forged, so it is looked at like any input
 */
export function readCursor(
  cursor: unknown,
  list: string,
  isSort: (text: string) => boolean,
): Cursor | null {
  if (cursor === null || cursor === undefined) return null;
  const parsed =
    typeof cursor === 'string' && cursor.length <= cursorLengthMax ? parse(cursor) : null;
  if (!parsed)
    return refuse(
      'CURSOR_INVALID',
      ['after'],
      'after is not a cursor of this API; take it from pageInfo.endCursor.',
    );
  if (parsed.digest !== digestOf(list)) {
    return refuse(
      'CURSOR_INVALID',
      ['after'],
      'after belongs to a list with another filter or order; begin that list without after.',
    );
  }
  if (!isSort(parsed.cursor.sort))
    refuse('CURSOR_INVALID', ['after'], 'after is not a cursor of this API.');
  return parsed.cursor;
}

function parse(text: string): { digest: string; cursor: Cursor } | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(value) || value.length !== 4) return null;
    const [digest, sort, id, revision] = value as unknown[];
    if (typeof digest !== 'string' || typeof sort !== 'string' || sort.includes('\0')) return null;
    if (typeof id !== 'string' || !isId(id)) return null;
    if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 0)
      return null;
    return { digest, cursor: { sort, id, revision } };
  } catch {
    return null;
  }
}

let last = { list: '', digest: '' };

function digestOf(list: string): string {
  // The cursors of a page are written one after another, all for one list.
  if (last.list !== list || last.digest === '') {
    last = { list, digest: createHash('sha256').update(list).digest('base64url').slice(0, 16) };
  }
  return last.digest;
}
