import type { Day, Precision } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import type { Problem } from '../../domain/refusal.js';
import { textProblems } from '../../domain/text.js';
import { preciseColumns } from '../register/days.js';
import type { Row } from '../rows.js';

/** What stands in the columns of the recommendation itself. */
export interface Columns {
  type?: string | null;
  textKind?: string | null;
  issuedOn?: Day | null;
  issuedOnPrecision?: Precision | null;
  documentId?: string | null;
  paragraph?: string | null;
  isContinuous?: boolean | null;
  actionCategory?: number | null;
}

export function columnProblems(input: Columns): Problem[] {
  const problems = textProblems(['paragraph'], input.paragraph, limits.paragraphLengthMax);
  const { actionCategory } = input;
  if (typeof actionCategory === 'number' && (actionCategory < 1 || actionCategory > 5)) {
    problems.push({
      code: 'INVALID_VALUE',
      path: ['actionCategory'],
      message: 'actionCategory is from 1 to 5.',
    });
  }
  return problems;
}

/** The columns that an edit writes; null and what is not given leave one that is needed as it is. */
export function givenColumns(input: Columns, heldOrigin: string): Row {
  const [issuedOn, issuedOnPrecision] = preciseColumns(input.issuedOn, input.issuedOnPrecision);
  const isDayGiven = input.issuedOn !== undefined;
  return {
    type: input.type ?? undefined,
    text_kind: input.textKind ?? undefined,
    issued_on: isDayGiven ? issuedOn : undefined,
    issued_on_precision: isDayGiven ? issuedOnPrecision : undefined,
    document_id: input.documentId,
    paragraph: input.paragraph,
    is_continuous: input.isContinuous ?? undefined,
    action_category: input.actionCategory,
    origin: originWith(input.documentId, heldOrigin),
  };
}

/** What stands in a document is sourced, and what stands in none is not; what is invented stays so. */
function originWith(documentId: string | null | undefined, heldOrigin: string): string | undefined {
  if (documentId === undefined || heldOrigin === 'INVENTED') return undefined;
  return documentId ? 'SOURCED' : 'UNSOURCED';
}
