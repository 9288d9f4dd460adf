import { limits } from '../../domain/limits.js';
import { textProblems } from '../../domain/text.js';
import { refersTo } from '../references.js';
import { type NewEntry, createEntry } from './create-entry.js';
import { type Edit, editEntry } from './edit-entry.js';
import type { EntryKind } from './entry-kind.js';
import { type TextIn, localizedProblems } from './texts.js';
import type { Session } from '../session.js';

interface TermInput {
  vocabulary: string;
  code?: string | null;
  labels: TextIn[];
  parentId?: string | null;
}

export type CreateTermInput = NewEntry & TermInput;
export type EditTermInput = Edit & Partial<TermInput> & { termId: string };

const terms: EntryKind<TermInput> = {
  table: 'term',
  fields: {
    vocabulary: { column: 'vocabulary', isNeeded: true },
    code: { column: 'code' },
    labels: { column: 'labels', isTexts: true },
    parentId: { column: 'parent_id' },
  },
  chains: ['parentId'],
  problems: (input) => [
    ...localizedProblems('labels', input.labels, limits.nameLengthMax, null),
    ...textProblems(['code'], input.code, limits.shortTextLengthMax),
  ],
  references: (input) => refersTo('term', input.parentId, 'parentId'),
};

/** Adds a term to a vocabulary. @returns its id */
export function createTerm(session: Session, input: CreateTermInput): Promise<string> {
  return createEntry(session, terms, { mutation: 'createTerm', kind: 'TERM_CREATED' }, input);
}

/** Changes a term. @returns its id */
export function editTerm(session: Session, input: EditTermInput): Promise<string> {
  const act = { mutation: 'editTerm', kind: 'TERM_EDITED', idField: 'termId' };
  return editEntry(session, terms, act, input);
}
