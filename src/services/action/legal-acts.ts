import type { Day, Precision } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { textProblems } from '../../domain/text.js';
import { refersTo } from '../references.js';
import { type NewEntry, createEntry } from '../register/create-entry.js';
import { type Edit, editEntry } from '../register/edit-entry.js';
import type { EntryKind } from '../register/entry-kind.js';
import { type TextIn, localizedProblems } from '../register/texts.js';
import type { Session } from '../session.js';

interface LegalActInput {
  titles: TextIn[];
  language: string;
  number?: string | null;
  adoptedOn?: Day | null;
  adoptedOnPrecision?: Precision | null;
  url?: string | null;
  successorId?: string | null;
}

export type CreateLegalActInput = NewEntry & LegalActInput;
export type EditLegalActInput = Edit & Partial<LegalActInput> & { legalActId: string };

const legalActs: EntryKind<LegalActInput> = {
  table: 'legal_act',
  fields: {
    titles: { column: 'titles', isTexts: true },
    language: { column: 'language', isNeeded: true },
    number: { column: 'number' },
    adoptedOn: { column: 'adopted_on', precision: 'adoptedOnPrecision' },
    adoptedOnPrecision: { column: 'adopted_on_precision' },
    url: { column: 'url' },
    successorId: { column: 'successor_id' },
  },
  chains: ['successorId'],
  problems: (input) => [
    ...localizedProblems('titles', input.titles, limits.titleLengthMax, input.language),
    ...textProblems(['number'], input.number, limits.shortTextLengthMax),
  ],
  references: (input) => refersTo('legal_act', input.successorId, 'successorId'),
};

/** Adds a legal act to the register. @returns its id */
export function createLegalAct(session: Session, input: CreateLegalActInput): Promise<string> {
  const act = { mutation: 'createLegalAct', kind: 'LEGAL_ACT_CREATED' };
  return createEntry(session, legalActs, act, input);
}

/** Changes a legal act, such as when another one replaces it. @returns its id */
export function editLegalAct(session: Session, input: EditLegalActInput): Promise<string> {
  const act = { mutation: 'editLegalAct', kind: 'LEGAL_ACT_EDITED', idField: 'legalActId' };
  return editEntry(session, legalActs, act, input);
}
