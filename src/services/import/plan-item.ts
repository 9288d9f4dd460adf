import type { HeldItem } from '../export/read-items.js';
import { readCells } from './cell-reader.js';
import { checkAssessments } from './check-assessments.js';
import { readParent } from './check-parent.js';
import type { ImportContext } from './context.js';
import { differingColumns } from './differing-columns.js';
import { groups, isFilled } from './file-items.js';
import type { FileItem, NewResponse } from './item.js';
import type { ItemFacts, ItemIndex } from './item-index.js';
import type { ItemPlan } from './item-plan.js';
import { planAssessment } from './plan-assessment.js';
import { assessmentId, readAssessment } from './read-assessment.js';
import { readRecommendation } from './read-recommendation.js';
import { readResponse } from './read-response.js';
import type { Row } from './read-rows.js';

export interface Planning {
  index: ItemIndex;
  /** The ids of the held recommendations that are in the collection already. */
  memberIds: ReadonlySet<string>;
  plan: ItemPlan;
  context: ImportContext;
}

/** Reads one recommendation of the file, compares it with what is held, and plans what is new of it. */
export function planItem(item: FileItem, held: HeldItem | null, planning: Planning): void {
  const { index, plan, context } = planning;
  const facts = index.get(item.reference);
  if (!facts || (!held && !item.ownRow)) {
    const message = `No recommendation "${item.reference}" is known. Fill its columns in one of its rows to add it.`;
    context.problems.add(item.rows[0]!.number, 'reference', 'UNKNOWN_ID', message);
    return;
  }
  if (!facts.isPublished && context.publish) {
    const message = `"${item.reference}" is private; publish it first, or give its columns in the file too.`;
    context.problems.add(item.rows[0]!.number, 'reference', 'PRIVATE_REFERENCE', message);
  }
  const addresseeIds = planOwn(item, held, facts, planning);
  planResponses(item, held, facts, planning);
  const heldIds = new Set(held?.assessments.map(({ id }) => id));
  const judged = groupAssessments(item, context);
  const assessments = judged.flatMap(
    ({ row, evidenceRows }) =>
      readAssessment(row, evidenceRows, { ...facts, addresseeIds, heldIds }, index, context) ?? [],
  );
  checkAssessments(assessments, held, context);
  for (const assessment of assessments) {
    planAssessment(assessment, held, { facts, plan, context });
  }
}

/** @returns the ids of the recommendation's addressees, whom an assessment can be about */
function planOwn(
  item: FileItem,
  held: HeldItem | null,
  facts: ItemFacts,
  { index, memberIds, plan, context }: Planning,
): string[] {
  if (!item.ownRow) return held!.addresseeIds;
  const recommendation = readRecommendation(item.ownRow, context);
  const parent = readParent(item, index, context);
  const addresseeIds = recommendation.addressees.map(({ organization }) => organization.id);
  if (!memberIds.has(facts.id)) plan.members.push(facts.id);
  if (!held) {
    plan.recommendations.push({ facts, parentId: parent?.id ?? null, recommendation });
    return addresseeIds;
  }
  const differing = differingColumns(recommendation.cells, held.cells, context.header);
  if (differing.length > 0) {
    const message = `"${item.reference}" is held with another content in ${differing.join(', ')}. An import adds and never overwrites: change it by editRecommendation, or give the new one another reference.`;
    context.problems.add(item.ownRow.number, differing[0]!, 'REFERENCE_TAKEN', message);
  } else if (context.publish && !held.isPublished) {
    plan.published.recommendations.push(held.id);
  } else {
    plan.unchanged += 1;
  }
  return [...new Set([...addresseeIds, ...held.addresseeIds])];
}

function planResponses(
  item: FileItem,
  held: HeldItem | null,
  facts: ItemFacts,
  { plan, context }: Planning,
): void {
  const seen = new Map<string, number>();
  for (const row of item.rows) {
    if (!isFilled(row, groups.response)) continue;
    const response = readResponse(row, context);
    if (!response) continue;
    const key = JSON.stringify(response.cells);
    const first = seen.get(key);
    seen.set(key, first ?? row.number);
    if (first !== undefined) {
      readCells(row, context).fail(
        'response',
        'DUPLICATE',
        `The same response stands in row ${first}.`,
      );
      continue;
    }
    planResponse(response, held, facts, { plan, context });
  }
}

function planResponse(
  response: NewResponse,
  held: HeldItem | null,
  facts: ItemFacts,
  { plan, context }: Pick<Planning, 'plan' | 'context'>,
): void {
  const alike = (held?.responses ?? [])
    .filter(
      ({ cells }) =>
        cells.response_by === response.cells.response_by &&
        cells.responded_on === response.cells.responded_on,
    )
    .map((each) => ({
      ...each,
      differing: differingColumns(response.cells, each.cells, context.header),
    }));
  const same = alike.find(({ differing }) => differing.length === 0);
  if (same && context.publish && !same.isPublished) {
    plan.published.responses.push(same.id);
  } else if (same) {
    plan.unchanged += 1;
  } else if (alike.length > 0) {
    const { differing } = alike[0]!;
    const message = `A response of ${response.cells.response_by} of ${response.cells.responded_on} is held with another content in ${differing.join(', ')}. An import adds and never overwrites.`;
    context.problems.add(response.row.number, differing[0]!, 'REFERENCE_TAKEN', message);
  } else if (mayRespond(response, facts, context)) {
    plan.responses.push({ facts, response });
  } else {
    const message = `Another organization keeps "${facts.reference}"; it, or who responded, records responses.`;
    context.problems.add(response.row.number, 'response', 'FORBIDDEN', message);
  }
}

function mayRespond(
  { columns }: NewResponse,
  { keeperId }: ItemFacts,
  { organizationId, isAdmin }: ImportContext,
): boolean {
  return isAdmin || keeperId === organizationId || columns.organization_id === organizationId;
}

/** Each row with an assessment, with the rows that hold its evidence: that row and those with its key alone. */
function groupAssessments(
  item: FileItem,
  { problems, header }: ImportContext,
): { row: Row; evidenceRows: Row[] }[] {
  const byKey = new Map<string, { row: Row; evidenceRows: Row[] }>();
  for (const row of item.rows) {
    const key = row.cells.get('assessment')?.trim() ?? '';
    const isOwn = isFilled(row, groups.assessment);
    const hasEvidence = isFilled(row, groups.evidence);
    if (!isOwn && !hasEvidence && !key) continue;
    const group = byKey.get(assessmentId(item.reference, key));
    if (isOwn && group && key) {
      const message = `The assessment "${key}" stands in row ${group.row.number} already. Leave the other columns of an assessment blank in a row that adds evidence.`;
      problems.add(row.number, 'assessment', 'DUPLICATE', message);
    } else if (isOwn) {
      const id = key ? assessmentId(item.reference, key) : `row ${row.number}`;
      byKey.set(id, { row, evidenceRows: hasEvidence ? [row] : [] });
    } else if (group && hasEvidence) {
      group.evidenceRows.push(row);
    } else if (!header.has('assessment')) {
      continue;
    } else if (!key) {
      const message = 'The evidence needs the key of the assessment that rests on it.';
      problems.add(row.number, 'assessment', 'REQUIRED', message);
    } else {
      const message = hasEvidence
        ? `No row before this one has the assessment "${key}" of ${item.reference}.`
        : `The assessment "${key}" needs its columns: assessor, status, effective_on, rationale.`;
      problems.add(row.number, 'assessment', hasEvidence ? 'UNKNOWN_ID' : 'REQUIRED', message);
    }
  }
  return [...byKey.values()];
}
