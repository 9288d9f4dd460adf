import { lastDayOf } from '../naive-status.js';
import type { Book } from './book.js';
import { at, pick } from './choose.js';
import { textKey, type ItemState } from './log.js';
import type { Step } from './steps.js';

/** What becomes of a recommendation, and the input that makes it so. */
export function editOf(book: Book, step: Step, held: ItemState): [Partial<ItemState>, object] {
  const { bodies, themes } = book.stage;
  switch (step.edit) {
    case 'title': {
      const title = book.nextTitle();
      return [{ title }, { texts: [{ language: 'en', title, text: `${title}.` }] }];
    }
    case 'addressees': {
      const addressees = at(bodies, step.list);
      const given = addressees.map((organizationId) => ({ organizationId }));
      return [{ addressees }, { addressees: given }];
    }
    case 'collections': {
      const [home] = held.collections;
      const others = at(book.collections, step.list).flatMap(({ id }) => (id === home ? [] : [id]));
      const collections = [home!, ...others];
      return [{ collections }, { collectionIds: collections }];
    }
    case 'themes':
      return [{ themes: at(themes, step.list) }, { termIds: at(themes, step.list) }];
    case 'issuers':
      return [{ issuers: at(bodies, step.list) }, { issuerIds: at(bodies, step.list) }];
    case 'issuedOn': {
      const issuedBy = lastDayOf(step.day, step.precision);
      return [{ issuedBy }, { issuedOn: step.day, issuedOnPrecision: step.precision }];
    }
    case 'type': {
      const type = held.type === 'CONCERN' ? 'RECOMMENDATION' : 'CONCERN';
      return [{ type }, { type }];
    }
  }
}

/** Empties the text of a recommendation in all its revisions, those of before it was public too. */
export async function emptyText(book: Book, step: Step): Promise<void> {
  const { redacted } = book.log;
  const full = book.publicItems().filter((one) => !redacted.has(textKey(one)));
  // What former revisions say is to go as well, so that those come first which have some.
  const reworded = full.filter((one) => textsOf(book, one).size > 1);
  const held = pick(reworded.length > 0 ? reworded : full, step.of);
  if (!held) return;
  const input = { id: held.id, fields: ['TEXT'], reason: 'It named a person.' };
  await book.send('redact', input);
  for (const text of textsOf(book, held)) redacted.add(text);
}

/** Every text that a recommendation had while it was public. */
function textsOf({ log }: Book, { id }: ItemState): Set<string> {
  return new Set(
    log.events.flatMap((event) =>
      'item' in event && event.item.id === id ? [textKey(event.item)] : [],
    ),
  );
}
