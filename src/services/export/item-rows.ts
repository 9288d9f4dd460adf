import { cellsOf, type Cells } from './csv.js';
import type { HeldItem } from './read-items.js';

/** The rows of a recommendation: the first holds it, and each may carry a response and an assessment or evidence. */
export function itemRows(
  { reference, cells, responses, assessments }: HeldItem,
  sameDayOrders: ReadonlyMap<string, number>,
): Cells[] {
  const said = distinct(responses.map((response) => response.cells));
  const judged = assessments.flatMap((assessment) => [
    {
      ...assessment.cells,
      ...cellsOf({ same_day_order: sameDayOrders.get(assessment.id)?.toString() }),
      ...assessment.evidence[0],
    },
    ...assessment.evidence.slice(1).map((evidence) => ({ assessment: assessment.id, ...evidence })),
  ]);
  const length = Math.max(1, said.length, judged.length);
  return Array.from({ length }, (_, index) => ({
    ...(index === 0 ? cells : {}),
    reference,
    ...said[index],
    ...judged[index],
  }));
}

/** A response that was recorded twice says nothing twice. */
function distinct(all: Cells[]): Cells[] {
  return [...new Map(all.map((cells) => [JSON.stringify(cells), cells])).values()];
}
