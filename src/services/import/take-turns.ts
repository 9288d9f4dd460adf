import { groupBy } from '../../domain/group-by.js';
import { scopeOf } from './check-assessments.js';
import type { ImportContext } from './context.js';
import type { NewAssessment } from './item.js';
import type { ItemPlan } from './item-plan.js';

/**
 * Of two judgements of one assessor that count from one day on, the later revision stands. One import has one
 * revision: where the file says by `same_day_order` which is the later word, that waits for a further one. Where it
 * does not say, neither is the later, and that is refused.
 */
export function takeTurns(plan: ItemPlan, context: ImportContext): void {
  const all = [
    ...plan.assessments.map(({ assessment }) => assessment),
    ...plan.published.submissions,
  ];
  const corrected = new Set(all.map(({ correctsId }) => correctsId));
  const standing = all.filter(({ id, retracted }) => !corrected.has(id) && retracted === null);
  const rivals = rivalsOf(standing, context);
  for (const assessment of standing.toSorted(
    (one, other) => one.sameDayOrder - other.sameDayOrder,
  )) {
    const earlier = [...(rivals.get(assessment) ?? [])].filter(
      (rival) => rival.sameDayOrder < assessment.sameDayOrder,
    );
    assessment.turn = Math.max(0, ...earlier.map((rival) => rival.turn + 1));
  }
}

/** With which others each judgement shares assessor, addressee, day and something that is judged. */
function rivalsOf(
  standing: NewAssessment[],
  context: ImportContext,
): Map<NewAssessment, Set<NewAssessment>> {
  const rivals = new Map<NewAssessment, Set<NewAssessment>>();
  const scopes = groupBy(
    standing.flatMap((assessment) =>
      assessment.targetIds.map((targetId) => {
        const { assessor, addressee, judgement } = assessment;
        const scope = scopeOf(assessor.id, addressee?.id ?? null, [targetId]);
        return { assessment, key: `${scope} ${judgement.counts_from}` };
      }),
    ),
    ({ key }) => key,
  );
  const refused = new Set<NewAssessment>();
  for (const sharing of scopes.values()) {
    const alike = sharing.map(({ assessment }) => assessment);
    if (alike.length < 2) continue;
    const first = new Map<number, NewAssessment>();
    for (const assessment of alike) {
      const known = rivals.get(assessment) ?? new Set();
      rivals.set(assessment, known);
      alike.filter((other) => other !== assessment).forEach((other) => known.add(other));
      const twin = first.get(assessment.sameDayOrder);
      if (!twin) first.set(assessment.sameDayOrder, assessment);
      else if (!refused.has(assessment)) {
        refused.add(assessment);
        refuseTie(assessment, twin, context);
      }
    }
  }
  return rivals;
}

function refuseTie({ assessor, row }: NewAssessment, twin: NewAssessment, context: ImportContext) {
  const message = `${assessor.slug} judges the same in row ${twin.row.number}, from the same day on, so that nobody could say which counts. Give another date, number them by same_day_order, or let one name the other in corrects.`;
  context.problems.add(row.number, 'effective_on', 'DUPLICATE', message);
}
