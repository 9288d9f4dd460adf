import type { Cells } from '../export/csv.js';
import type { HeldAssessment } from '../export/read-assessments.js';
import type { HeldItem } from '../export/read-items.js';
import type { ImportContext } from './context.js';
import { differingColumns } from './differing-columns.js';
import type { NewAssessment } from './item.js';
import type { ItemFacts } from './item-index.js';
import type { ItemPlan } from './item-plan.js';

/** Compares an assessment with the held one of its key, and plans what is new. */
export function planAssessment(
  assessment: NewAssessment,
  held: HeldItem | null,
  { facts, plan, context }: { facts: ItemFacts; plan: ItemPlan; context: ImportContext },
): void {
  const former = held?.assessments.find(({ id }) => id === assessment.id);
  if (!former) {
    plan.assessments.push({ facts, textRevision: held?.textRevision ?? null, assessment });
    return;
  }
  const differing = differingFrom(former, assessment, context);
  if (differing.length === 1 && differing[0] === 'retracted' && mayRetract(former, context)) {
    const { id: assessmentId, targetIds } = former;
    plan.retractions.push({ assessmentId, targetIds, reason: assessment.retracted! });
  } else if (differing.length > 0) {
    const key = assessment.row.cells.get('assessment');
    const message = `The assessment "${key}" is held with another content in ${differing.join(', ')}. An import adds and never overwrites: give the new one another key, and name the held one in corrects.`;
    context.problems.add(assessment.row.number, differing[0]!, 'REFERENCE_TAKEN', message);
  } else if (context.publish && !former.isPublished) {
    plan.published.submissions.push(assessment);
  } else {
    plan.unchanged += 1;
  }
}

function differingFrom(
  former: HeldAssessment,
  assessment: NewAssessment,
  { header }: ImportContext,
): string[] {
  const given = assessment.evidence.map(({ cells }) => cells);
  // A public export has no restricted evidence, and does not deny that there is some.
  const isPublicOnly = !given.some(isRestricted);
  const held = former.evidence.filter((cells) => !isPublicOnly || !isRestricted(cells));
  const evidence = Array.from({ length: Math.max(held.length, given.length) }, (_, index) =>
    differingColumns(given[index] ?? {}, held[index] ?? {}, header),
  );
  return [
    ...new Set([...differingColumns(assessment.cells, former.cells, header), ...evidence.flat()]),
  ];
}

function isRestricted(evidence: Cells): boolean {
  return evidence.evidence_visibility === 'RESTRICTED';
}

/** A withdrawal is an addition: the held assessment stays as it was, and a reason is put beside it. */
function mayRetract(former: HeldAssessment, { organizationId, publish }: ImportContext): boolean {
  return (
    publish &&
    former.isPublished &&
    !former.isRetracted &&
    former.supersededById === null &&
    former.keeperId === organizationId
  );
}
