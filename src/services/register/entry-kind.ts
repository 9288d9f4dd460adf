import type { Day, Precision } from '../../domain/day.js';
import type { Problem } from '../../domain/refusal.js';
import type { Reference } from '../references.js';
import type { Row } from '../rows.js';
import type { Session } from '../session.js';
import type { Writing } from '../write.js';
import { preciseColumns } from './days.js';
import { type TextIn, toObject, toTexts } from './texts.js';

/** Where a field of an input stands. Texts in languages stand in one object; what is needed is never emptied. */
interface Field {
  column: string;
  isTexts?: boolean;
  isNeeded?: boolean;
  /** A decimal number, which is a text from end to end: as a JavaScript number it would lose digits. */
  isDecimal?: boolean;
  /** The field that says how exactly this day is known. */
  precision?: string;
}

/** What creating and editing a kind of entry of the register share. */
export interface EntryKind<Input> {
  table:
    | 'organization'
    | 'document'
    | 'term'
    | 'collection'
    | 'legal_act'
    | 'plan'
    | 'action'
    | 'indicator';
  fields: Record<string, Field>;
  /** What is wrong with an entry as it would be. */
  problems(input: Input): Problem[];
  references(input: Input): Reference[];
  /** The fields that lead to an entry of the same kind, none of which may lead back. */
  chains: string[];
  /** The ids by which a new entry is invented: if any of these is, it is, too. Otherwise its input says so, if anything. */
  inventedBy?(input: Input): Array<string | null | undefined>;
  /** Writes the given lists that stand in a table of their own. */
  writeLists?(
    session: Session,
    writing: Writing,
    id: string,
    input: Input,
    revision: number,
  ): Promise<void>;
}

export function toColumns(fields: EntryKind<never>['fields'], input: object): Row {
  const values = input as Record<string, unknown>;
  const row: Row = {};
  for (const [field, { column, isTexts }] of Object.entries(fields)) {
    row[column] = isTexts ? toObject(values[field] as TextIn[] | null) : (values[field] ?? null);
  }
  for (const [field, { column, precision }] of Object.entries(fields)) {
    if (!precision) continue;
    const given = preciseColumns(values[field] as Day, values[precision] as Precision);
    [row[column], row[fields[precision]!.column]] = given;
  }
  return row;
}

/** The entry as it would be: what is held, and in its place what is given. */
export function merge(
  fields: EntryKind<never>['fields'],
  held: Row,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const whole = { ...given };
  for (const [field, { column, isTexts, isNeeded }] of Object.entries(fields)) {
    const stays = given[field] === undefined || (given[field] === null && (isNeeded || isTexts));
    if (!stays) continue;
    whole[field] = isTexts ? toTexts(held[column] as Record<string, string>) : held[column];
  }
  // The precision that is held is that of the day that is held.
  for (const [field, { precision }] of Object.entries(fields)) {
    if (precision && given[field]) whole[precision] = given[precision];
  }
  return whole;
}
