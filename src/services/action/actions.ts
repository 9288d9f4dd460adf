import type { BodyRole } from '../../domain/action.js';
import type { Day, Precision } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import type { Problem } from '../../domain/refusal.js';
import { listProblems } from '../list-problems.js';
import { type Reference, refersTo } from '../references.js';
import { type NewEntry, createEntry } from '../register/create-entry.js';
import { type Edit, editEntry } from '../register/edit-entry.js';
import type { EntryKind } from '../register/entry-kind.js';
import { type TextIn, localizedProblems } from '../register/texts.js';
import { replaceRows } from '../rows.js';
import type { Session } from '../session.js';
import type { Writing } from '../write.js';

interface ActionInput {
  titles: TextIn[];
  language: string;
  descriptions?: TextIn[] | null;
  startsOn?: Day | null;
  startsOnPrecision?: Precision | null;
  dueOn?: Day | null;
  dueOnPrecision?: Precision | null;
  legalActId?: string | null;
  documentId?: string | null;
  /** A list that is held stays when an edit gives none. */
  planIds?: string[] | null;
  recommendationIds?: string[] | null;
  bodies?: Array<{ organizationId: string; role?: BodyRole | null }> | null;
}

export type CreateActionInput = NewEntry & ActionInput;
export type EditActionInput = Edit & Partial<ActionInput> & { actionId: string };

const actions: EntryKind<ActionInput> = {
  table: 'action',
  fields: {
    titles: { column: 'titles', isTexts: true },
    language: { column: 'language', isNeeded: true },
    descriptions: { column: 'descriptions', isTexts: true },
    startsOn: { column: 'starts_on', precision: 'startsOnPrecision' },
    startsOnPrecision: { column: 'starts_on_precision' },
    dueOn: { column: 'due_on', precision: 'dueOnPrecision' },
    dueOnPrecision: { column: 'due_on_precision' },
    legalActId: { column: 'legal_act_id' },
    documentId: { column: 'document_id' },
  },
  chains: [],
  problems: actionProblems,
  references: actionReferences,
  inventedBy: (input) => [
    ...(input.recommendationIds ?? []),
    ...(input.planIds ?? []),
    ...bodyIds(input),
  ],
  writeLists: writeActionLists,
};

/** Adds an action. @returns its id */
export function createAction(session: Session, input: CreateActionInput): Promise<string> {
  const act = { mutation: 'createAction', kind: 'ACTION_CREATED' };
  return createEntry(session, actions, act, input);
}

/** Changes an action. @returns its id */
export function editAction(session: Session, input: EditActionInput): Promise<string> {
  const act = { mutation: 'editAction', kind: 'ACTION_EDITED', idField: 'actionId' };
  return editEntry(session, actions, act, input);
}

function bodyIds({ bodies }: ActionInput): string[] {
  return (bodies ?? []).map((body) => body.organizationId);
}

function actionProblems(input: ActionInput): Problem[] {
  const { titles, descriptions, language, planIds, recommendationIds } = input;
  return [
    ...localizedProblems('titles', titles, limits.titleLengthMax, language),
    ...localizedProblems('descriptions', descriptions ?? [], limits.descriptionLengthMax, null),
    ...listProblems('planIds', planIds, limits.plansMax),
    ...listProblems('recommendationIds', recommendationIds, limits.linkedRecommendationsMax),
    ...listProblems('bodies', bodyIds(input), limits.bodiesMax),
  ];
}

function actionReferences(input: ActionInput): Reference[] {
  return [
    ...refersTo('legal_act', input.legalActId, 'legalActId'),
    ...refersTo('document', input.documentId, 'documentId'),
    ...refersTo('plan', input.planIds ?? [], 'planIds'),
    ...refersTo('recommendation', input.recommendationIds ?? [], 'recommendationIds'),
    ...bodyIds(input).flatMap((id, index) =>
      refersTo('organization', id, 'bodies', String(index), 'organizationId'),
    ),
  ];
}

async function writeActionLists(
  session: Session,
  writing: Writing,
  id: string,
  input: ActionInput,
  revision: number,
): Promise<void> {
  const write = async (table: string, rows: Parameters<typeof replaceRows>[3] | undefined) => {
    if (!rows) return;
    await replaceRows(session, writing, { table, column: 'action_id', id }, rows, revision);
  };
  await write(
    'action_plan',
    input.planIds?.map((each) => ({ plan_id: each })),
  );
  await write(
    'action_recommendation',
    input.recommendationIds?.map((each) => ({ recommendation_id: each })),
  );
  await write(
    'action_body',
    input.bodies?.map(({ organizationId, role }, index) => ({
      organization_id: organizationId,
      role: role ?? 'LEAD',
      position: index + 1,
    })),
  );
}
