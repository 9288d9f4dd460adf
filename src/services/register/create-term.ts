import { limits } from '../../domain/limits.js';
import { textProblems } from '../../domain/text.js';
import { refersTo } from '../references.js';
import { type NewEntry, createEntry } from './new-entry.js';
import { type TextIn, localizedProblems, toObject } from './texts.js';
import type { Session } from '../session.js';

export interface CreateTermInput extends NewEntry {
  vocabulary: string;
  code?: string | null;
  labels: TextIn[];
  parentId?: string | null;
}

/** Adds a term to a vocabulary. @returns its id */
export function createTerm(session: Session, input: CreateTermInput): Promise<string> {
  const problems = [
    ...localizedProblems('labels', input.labels, limits.nameLengthMax, null),
    ...textProblems(['code'], input.code, limits.shortTextLengthMax),
  ];
  return createEntry(
    session,
    'createTerm',
    'TERM_CREATED',
    input,
    problems,
    refersTo('term', input.parentId, 'parentId'),
    async ({ query }, _id, entry) => {
      await query(
        `insert into heed.term (id, recorded_by_id, revision, published_revision, slug, vocabulary, code, labels, parent_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...entry,
          input.slug,
          input.vocabulary,
          input.code,
          toObject(input.labels),
          input.parentId,
        ],
      );
    },
  );
}
