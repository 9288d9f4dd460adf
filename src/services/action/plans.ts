import type { Day } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { refersTo } from '../references.js';
import { type NewEntry, createEntry } from '../register/create-entry.js';
import { type Edit, editEntry } from '../register/edit-entry.js';
import type { EntryKind } from '../register/entry-kind.js';
import { type TextIn, localizedProblems } from '../register/texts.js';
import type { Session } from '../session.js';

interface PlanInput {
  titles: TextIn[];
  language: string;
  organizationId?: string | null;
  documentId?: string | null;
  startsOn?: Day | null;
  endsOn?: Day | null;
  url?: string | null;
}

export type CreatePlanInput = NewEntry & PlanInput;
export type EditPlanInput = Edit & Partial<PlanInput> & { planId: string };

const plans: EntryKind<PlanInput> = {
  table: 'plan',
  fields: {
    titles: { column: 'titles', isTexts: true },
    language: { column: 'language', isNeeded: true },
    organizationId: { column: 'organization_id' },
    documentId: { column: 'document_id' },
    startsOn: { column: 'starts_on' },
    endsOn: { column: 'ends_on' },
    url: { column: 'url' },
  },
  chains: [],
  problems: (input) =>
    localizedProblems('titles', input.titles, limits.titleLengthMax, input.language),
  references: (input) => [
    ...refersTo('organization', input.organizationId, 'organizationId'),
    ...refersTo('document', input.documentId, 'documentId'),
  ],
  inventedBy: (input) => [input.organizationId],
};

/** Adds a plan to the register. @returns its id */
export function createPlan(session: Session, input: CreatePlanInput): Promise<string> {
  const act = { mutation: 'createPlan', kind: 'PLAN_CREATED' };
  return createEntry(session, plans, act, input);
}

/** Changes a plan. @returns its id */
export function editPlan(session: Session, input: EditPlanInput): Promise<string> {
  const act = { mutation: 'editPlan', kind: 'PLAN_EDITED', idField: 'planId' };
  return editEntry(session, plans, act, input);
}
