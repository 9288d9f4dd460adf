import type { Direction } from '../../domain/action.js';
import type { Day } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { requiredTextProblems } from '../../domain/text.js';
import { listProblems } from '../list-problems.js';
import { refersTo } from '../references.js';
import { type NewEntry, createEntry } from '../register/create-entry.js';
import { type Edit, editEntry } from '../register/edit-entry.js';
import type { EntryKind } from '../register/entry-kind.js';
import { type TextIn, localizedProblems } from '../register/texts.js';
import { replaceRows } from '../rows.js';
import type { Session } from '../session.js';

interface IndicatorInput {
  titles: TextIn[];
  language: string;
  unit: string;
  direction: Direction;
  baselineValue?: string | null;
  baselineOn?: Day | null;
  targetValue?: string | null;
  targetOn?: Day | null;
  organizationId?: string | null;
  documentId?: string | null;
  /** Those that are held stay when an edit gives none. */
  recommendationIds?: string[] | null;
}

export type CreateIndicatorInput = NewEntry & IndicatorInput;
export type EditIndicatorInput = Edit & Partial<IndicatorInput> & { indicatorId: string };

const indicators: EntryKind<IndicatorInput> = {
  table: 'indicator',
  fields: {
    titles: { column: 'titles', isTexts: true },
    language: { column: 'language', isNeeded: true },
    unit: { column: 'unit', isNeeded: true },
    direction: { column: 'direction', isNeeded: true },
    baselineValue: { column: 'baseline_value', isDecimal: true },
    baselineOn: { column: 'baseline_on' },
    targetValue: { column: 'target_value', isDecimal: true },
    targetOn: { column: 'target_on' },
    organizationId: { column: 'organization_id' },
    documentId: { column: 'document_id' },
  },
  chains: [],
  problems: ({ titles, language, unit, recommendationIds }) => [
    ...localizedProblems('titles', titles, limits.titleLengthMax, language),
    ...requiredTextProblems(['unit'], unit, limits.shortTextLengthMax),
    ...listProblems('recommendationIds', recommendationIds, limits.linkedRecommendationsMax),
  ],
  references: (input) => [
    ...refersTo('organization', input.organizationId, 'organizationId'),
    ...refersTo('document', input.documentId, 'documentId'),
    ...refersTo('recommendation', input.recommendationIds ?? [], 'recommendationIds'),
  ],
  inventedBy: (input) => [...(input.recommendationIds ?? []), input.organizationId],
  async writeLists(session, writing, id, { recommendationIds }, revision) {
    if (!recommendationIds) return;
    const rows = recommendationIds.map((each) => ({ recommendation_id: each }));
    const owner = { table: 'indicator_recommendation', column: 'indicator_id', id };
    await replaceRows(session, writing, owner, rows, revision);
  },
};

/** Adds an indicator. @returns its id */
export function createIndicator(session: Session, input: CreateIndicatorInput): Promise<string> {
  const act = { mutation: 'createIndicator', kind: 'INDICATOR_CREATED' };
  return createEntry(session, indicators, act, input);
}

/** Changes an indicator. @returns its id */
export function editIndicator(session: Session, input: EditIndicatorInput): Promise<string> {
  const act = { mutation: 'editIndicator', kind: 'INDICATOR_EDITED', idField: 'indicatorId' };
  return editEntry(session, indicators, act, input);
}
