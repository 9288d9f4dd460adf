import type { HeldAssessment } from '../export/read-assessments.js';
import type { HeldItem } from '../export/read-items.js';
import type { ImportContext } from './context.js';
import type { NewAssessment } from './item.js';
import type { ImportCode } from './problem.js';

/** Looks at the assessments of one recommendation together: corrections and withdrawals. */
export function checkAssessments(
  assessments: NewAssessment[],
  held: HeldItem | null,
  context: ImportContext,
): void {
  const inFile = new Map(assessments.map((assessment) => [assessment.id, assessment]));
  const before = new Map(
    (held?.assessments ?? []).map((assessment) => [assessment.id, assessment]),
  );
  const corrected = new Set<string>();
  for (const assessment of assessments) {
    const fail = (column: string, code: ImportCode, message: string) =>
      context.problems.add(assessment.row.number, column, code, message);
    const isHeld = before.has(assessment.id);
    if (assessment.retracted !== null && !context.publish && !isHeld) {
      const message =
        'A private assessment cannot be withdrawn: leave its row out, or import with --publish.';
      fail('retracted', 'INVALID_VALUE', message);
    }
    if (assessment.correctsId === null) continue;
    const problem = isHeld
      ? null
      : corrected.has(assessment.correctsId)
        ? alreadySuperseded
        : wrongCorrection(assessment, inFile, before, context);
    corrected.add(assessment.correctsId);
    if (problem) fail('corrects', ...problem);
  }
}

type Wrong = [code: ImportCode, message: string];

const alreadySuperseded: Wrong = [
  'ALREADY_SUPERSEDED',
  'Another assessment corrects that one already; correct the newest one.',
];
const alreadyRetracted: Wrong = [
  'ALREADY_RETRACTED',
  'That assessment is withdrawn, and what is withdrawn cannot be corrected. Leave corrects blank.',
];

function wrongCorrection(
  assessment: NewAssessment,
  inFile: ReadonlyMap<string, NewAssessment>,
  before: ReadonlyMap<string, HeldAssessment>,
  { organizationId, publish }: ImportContext,
): Wrong | null {
  const key = assessment.row.cells.get('corrects')?.trim();
  const other = inFile.get(assessment.correctsId!);
  const former = before.get(assessment.correctsId!);
  if (!other && !former) {
    return [
      'UNKNOWN_ID',
      `No assessment "${key}" of this recommendation is known, here or in the file.`,
    ];
  }
  if (isCircular(assessment, inFile)) {
    return ['INVALID_VALUE', 'The assessments correct each other in a circle.'];
  }
  if (former?.isRetracted || (other && other.retracted !== null)) return alreadyRetracted;
  if (former && former.supersededById !== null) return alreadySuperseded;
  if (former && former.keeperId !== organizationId) {
    return ['FORBIDDEN', `Another organization recorded "${key}"; only it may correct it.`];
  }
  if (former ? !former.isPublished && !publish : !publish) {
    return [
      'INVALID_VALUE',
      `"${key}" is private: give its right content in its place, or import with --publish.`,
    ];
  }
  const isSameScope = former
    ? scopeOf(former.assessorId, former.addresseeId, former.targetIds) === scopeOfNew(assessment)
    : scopeOfNew(other!) === scopeOfNew(assessment);
  if (isSameScope) return null;
  return [
    'INVALID_VALUE',
    `A correction has the assessor, the parts and the addressee of what it corrects; those of "${key}" are others.`,
  ];
}

function isCircular(start: NewAssessment, inFile: ReadonlyMap<string, NewAssessment>): boolean {
  const seen = new Set<string>();
  let each: NewAssessment | undefined = start;
  while (each) {
    if (seen.has(each.id)) return true;
    seen.add(each.id);
    each = each.correctsId === null ? undefined : inFile.get(each.correctsId);
  }
  return false;
}

function scopeOfNew({ assessor, addressee, targetIds }: NewAssessment): string {
  return scopeOf(assessor.id, addressee?.id ?? null, targetIds);
}

/** What two judgements have in common of which one can take the other's place. */
export function scopeOf(
  assessorId: string,
  addresseeId: string | null,
  targetIds: string[],
): string {
  return [assessorId, addresseeId, ...targetIds.toSorted()].join(' ');
}
