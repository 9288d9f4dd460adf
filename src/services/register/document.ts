import type { Day, Precision } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { textProblems } from '../../domain/text.js';
import { refersTo } from '../references.js';
import { type NewEntry, createEntry } from './create-entry.js';
import { type Edit, editEntry } from './edit-entry.js';
import type { EntryKind } from './entry-kind.js';
import { type TextIn, localizedProblems } from './texts.js';
import type { Session } from '../session.js';

interface DocumentInput {
  symbol?: string | null;
  titles: TextIn[];
  language: string;
  publisherId?: string | null;
  publishedOn?: Day | null;
  publishedOnPrecision?: Precision | null;
  url?: string | null;
  archivedUrl?: string | null;
  session?: string | null;
  cycle?: string | null;
  event?: string | null;
}

export type CreateDocumentInput = NewEntry & DocumentInput;
export type EditDocumentInput = Edit & Partial<DocumentInput> & { documentId: string };

const documents: EntryKind<DocumentInput> = {
  table: 'document',
  fields: {
    symbol: { column: 'symbol' },
    titles: { column: 'titles', isTexts: true },
    language: { column: 'language', isNeeded: true },
    publisherId: { column: 'publisher_id' },
    publishedOn: { column: 'published_on', precision: 'publishedOnPrecision' },
    publishedOnPrecision: { column: 'published_on_precision' },
    url: { column: 'url' },
    archivedUrl: { column: 'archived_url' },
    session: { column: 'session' },
    cycle: { column: 'cycle' },
    event: { column: 'event' },
  },
  chains: [],
  problems: (input) => [
    ...localizedProblems('titles', input.titles, limits.titleLengthMax, input.language),
    ...(['symbol', 'session', 'cycle', 'event'] as const).flatMap((field) =>
      textProblems([field], input[field], limits.shortTextLengthMax),
    ),
  ],
  references: (input) => refersTo('organization', input.publisherId, 'publisherId'),
};

/** Adds a document to the register. @returns its id */
export function createDocument(session: Session, input: CreateDocumentInput): Promise<string> {
  const act = { mutation: 'createDocument', kind: 'DOCUMENT_CREATED' };
  return createEntry(session, documents, act, input);
}

/** Changes a document. @returns its id */
export function editDocument(session: Session, input: EditDocumentInput): Promise<string> {
  const act = { mutation: 'editDocument', kind: 'DOCUMENT_EDITED', idField: 'documentId' };
  return editEntry(session, documents, act, input);
}
