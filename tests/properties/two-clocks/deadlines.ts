import { lastDayOf } from '../naive-status.js';
import type { Book } from './book.js';
import { pick } from './choose.js';
import { worldAt, type Deadline, type ItemState } from './log.js';
import type { Step } from './steps.js';

/** Sets a deadline for an item or the share of an addressee. */
export async function setDeadline(book: Book, step: Step): Promise<void> {
  const item = pick(book.publicItems(), step.of)!;
  await set(book, step, { item: item.id, addressee: addresseeOf(item, step), extends: null });
}

/** Extends a deadline that nobody extended and whose addressee still is one. */
export async function extendDeadline(book: Book, step: Step): Promise<void> {
  const chosen = pick(
    newest(book).filter((one) => isFor(book.publicItems(), one)),
    step.of,
  );
  if (!chosen) return;
  await set(book, step, { item: chosen.item, addressee: chosen.addressee, extends: chosen.id });
}

async function set(
  book: Book,
  step: Step,
  kept: Pick<Deadline, 'item' | 'addressee' | 'extends'>,
): Promise<void> {
  const dueBy = lastDayOf(step.due, step.precision);
  // Nobody can keep what was set after it was due.
  const since = step.since !== null && step.since <= dueBy ? step.since : null;
  const { id, revision } = await book.send('setDeadline', {
    recommendationId: kept.item,
    kind: 'IMPLEMENTATION',
    addresseeId: kept.addressee,
    dueOn: step.due,
    dueOnPrecision: step.precision,
    setOn: since,
    setOnPrecision: since && step.precision,
    extendsId: kept.extends,
  });
  const countsFrom = since && lastDayOf(since, step.precision);
  book.note(revision, { deadline: { id, ...kept, dueBy, countsFrom } });
}

/** Takes a deadline back that nobody extended. */
export async function endDeadline(book: Book, step: Step): Promise<void> {
  const chosen = pick(newest(book), step.of);
  if (!chosen) return;
  const input = { deadlineId: chosen.id, reason: 'A slip.' };
  const { revision } = await book.send('endDeadline', input);
  book.note(revision, { ended: chosen.id });
}

function newest({ log }: Book): Deadline[] {
  const { deadlines } = worldAt(log, { day: null, revision: null });
  return deadlines.filter((one) => !deadlines.some((other) => other.extends === one.id));
}

function isFor(items: ItemState[], { item, addressee }: Deadline): boolean {
  if (addressee === null) return true;
  return items.some(({ id, addressees }) => id === item && addressees.includes(addressee));
}

function addresseeOf({ addressees }: ItemState, { addressee }: Step): string | null {
  return addressee === null ? null : (addressees[addressee] ?? null);
}
