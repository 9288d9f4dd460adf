import type { Day, Precision } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { textProblems } from '../../domain/text.js';
import { refersTo } from '../references.js';
import { preciseColumns } from './days.js';
import { type NewEntry, createEntry } from './new-entry.js';
import { type TextIn, localizedProblems, toObject } from './texts.js';
import type { Session } from '../session.js';

export interface CreateDocumentInput extends NewEntry {
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

/** Adds a document to the register. @returns its id */
export function createDocument(session: Session, input: CreateDocumentInput): Promise<string> {
  const problems = [
    ...localizedProblems('titles', input.titles, limits.titleLengthMax, input.language),
    ...textProblems(['symbol'], input.symbol, limits.shortTextLengthMax),
    ...textProblems(['session'], input.session, limits.shortTextLengthMax),
    ...textProblems(['cycle'], input.cycle, limits.shortTextLengthMax),
    ...textProblems(['event'], input.event, limits.shortTextLengthMax),
  ];
  const references = refersTo('organization', input.publisherId, 'publisherId');
  const published = preciseColumns(input.publishedOn, input.publishedOnPrecision);
  return createEntry(
    session,
    'createDocument',
    'DOCUMENT_CREATED',
    input,
    problems,
    references,
    async ({ query }, _id, entry) => {
      await query(
        `insert into heed.document (id, recorded_by_id, revision, published_revision, slug, symbol, titles, language, publisher_id,
         published_on, published_on_precision, url, archived_url, session, cycle, event)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          ...entry,
          input.slug,
          input.symbol,
          toObject(input.titles),
          input.language,
          input.publisherId,
          ...published,
          input.url,
          input.archivedUrl,
          input.session,
          input.cycle,
          input.event,
        ],
      );
    },
  );
}
