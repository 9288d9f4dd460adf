import type { Day, Precision } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import type { Problem } from '../../domain/refusal.js';
import { textProblems } from '../../domain/text.js';
import { preciseColumns } from '../register/days.js';
import type { Writing } from '../write.js';

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

/** Writes the given columns, and the revision in any case. */
export async function updateColumns(
  writing: Writing,
  id: string,
  input: Columns,
  revision: number,
): Promise<void> {
  const [issuedOn, issuedOnPrecision] = preciseColumns(input.issuedOn, input.issuedOnPrecision);
  const given: Array<[column: string, value: unknown, isGiven: boolean]> = [
    ['type', input.type, !!input.type],
    ['text_kind', input.textKind, !!input.textKind],
    ['issued_on', issuedOn, input.issuedOn !== undefined],
    ['issued_on_precision', issuedOnPrecision, input.issuedOn !== undefined],
    ['document_id', input.documentId, input.documentId !== undefined],
    ['paragraph', input.paragraph, input.paragraph !== undefined],
    ['is_continuous', input.isContinuous, typeof input.isContinuous === 'boolean'],
    ['action_category', input.actionCategory, input.actionCategory !== undefined],
  ];
  const set = given.filter(([, , isGiven]) => isGiven);
  // What stands in a document is sourced, and what stands in none is not; what is invented stays so.
  const origin =
    input.documentId === undefined
      ? ''
      : `, origin = case when recommendation.origin = 'INVENTED' then 'INVENTED' else '${input.documentId ? 'SOURCED' : 'UNSOURCED'}' end`;
  await writing.query(
    `update heed.recommendation set revision = $2${origin}${set.map(([column], index) => `, ${column} = $${index + 3}`).join('')} where recommendation.id = $1`,
    [id, revision, ...set.map(([, value]) => value)],
  );
}
