import { groupBy } from '../../domain/group-by.js';
import { cellsOf, type Cells } from './csv.js';
import { byCode, redacted, yesNo, type Query, type View } from './held.js';
import { dayCell } from './read-register.js';

export interface HeldAssessment {
  id: string;
  itemId: string;
  /** Corrected by this one, if it was. */
  supersededById: string | null;
  isRetracted: boolean;
  isPublished: boolean;
  keeperId: string;
  assessorId: string;
  addresseeId: string | null;
  targetIds: string[];
  countsFrom: string;
  cells: Cells;
  evidence: Cells[];
}

/**
 * The judgements of these recommendations, in the cells of the layout: each after the one that it
 * corrects, else by date and id. Nothing of that order depends on the revision, which an import gives anew.
 */
export async function readAssessments(
  query: Query,
  view: View,
  itemIds: string[],
): Promise<HeldAssessment[]> {
  const rows = await query<AssessmentRow>(statement(view), [itemIds]);
  const ids = rows.map(({ id }) => id);
  const targets = await readTargets(query, view, ids);
  const evidence = await readEvidence(query, view, ids);
  const held = rows.map((row) => ({
    id: row.id,
    itemId: row.recommendation_id,
    supersededById: row.superseded_by_id,
    isRetracted: row.retracted !== null,
    isPublished: row.visibility === 'PUBLIC',
    keeperId: row.recorded_by_id,
    assessorId: row.assessor_id,
    addresseeId: row.addressee_id,
    targetIds: (targets.get(row.id) ?? []).map(({ id }) => id),
    countsFrom: row.counts_from,
    cells: cellsOf({
      assessment: row.id,
      assessor: row.assessor,
      status: row.status,
      scale: row.scale && `${row.scale} ${row.scale_version}`,
      native_value: row.native_value,
      effective_on: dayCell(row.effective_on, row.precision),
      evidence_from: row.evidence_from,
      evidence_until: row.evidence_until,
      rationale: row.rationale ?? redacted,
      rationale_language: row.rationale_language === 'und' ? null : row.rationale_language,
      assessed_parts: (targets.get(row.id) ?? [])
        .filter(({ id }) => id !== row.recommendation_id)
        .map(({ reference }) => reference)
        .sort(byCode)
        .join('\n'),
      assessed_addressee: row.addressee,
      corrects: row.supersedes_id,
      retracted: row.retracted,
    }),
    evidence: evidence.get(row.id) ?? [],
  }));
  return correctedFirst(held);
}

interface AssessmentRow {
  id: string;
  recommendation_id: string;
  recorded_by_id: string;
  assessor_id: string;
  addressee_id: string | null;
  visibility: string;
  assessor: string;
  addressee: string | null;
  status: string;
  scale: string | null;
  scale_version: string | null;
  native_value: string | null;
  effective_on: string;
  precision: string;
  counts_from: string;
  evidence_from: string | null;
  evidence_until: string | null;
  rationale: string | null;
  rationale_language: string;
  supersedes_id: string | null;
  superseded_by_id: string | null;
  retracted: string | null;
}

const statement = (view: View) => `
select assessment.id, assessment.recommendation_id, assessment.recorded_by_id, assessment.assessor_id, assessment.addressee_id,
       assessment.visibility, assessor.slug as assessor, addressee.slug as addressee, assessment.status, assessment.scale,
       assessment.scale_version, assessment.native_value, assessment.effective_on, assessment.precision, assessment.counts_from,
       assessment.evidence_from, assessment.evidence_until, assessment.rationale, assessment.rationale_language, assessment.supersedes_id,
       (select later.id from heed.assessment later where later.supersedes_id = assessment.id) as superseded_by_id,
       retraction.reason as retracted
  from ${view}.assessment
  join ${view}.organization assessor on assessor.id = assessment.assessor_id
  left join ${view}.organization addressee on addressee.id = assessment.addressee_id
  left join heed.retraction on retraction.assessment_id = assessment.id
 where assessment.recommendation_id = any ($1)
 order by assessment.effective_on, assessment.id`;

interface Target {
  assessmentId: string;
  id: string;
  reference: string;
}

async function readTargets(
  query: Query,
  view: View,
  assessmentIds: string[],
): Promise<Map<string, Target[]>> {
  const rows = await query<Target>(
    `select target.assessment_id as "assessmentId", recommendation.id, recommendation.reference
       from ${view}.assessment_target target
       join heed.recommendation on recommendation.id = target.recommendation_id
      where target.assessment_id = any ($1)`,
    [assessmentIds],
  );
  return groupBy(rows, (row) => row.assessmentId);
}

async function readEvidence(
  query: Query,
  view: View,
  assessmentIds: string[],
): Promise<Map<string, Cells[]>> {
  const rows = await query<
    Record<string, string | null> & {
      assessment_id: string;
      is_anonymised: boolean;
      is_redacted: boolean;
    }
  >(
    `select evidence.assessment_id, document.slug as document, evidence.paragraph, evidence.url, evidence.accessed_on,
            evidence.quote, evidence.quote_language, evidence.visibility, evidence.is_anonymised,
            evidence.redacted_revision is not null as is_redacted
       from ${view}.evidence
       left join ${view}.document on document.id = evidence.document_id
      where evidence.assessment_id = any ($1)
      order by evidence.assessment_id, evidence.position`,
    [assessmentIds],
  );
  return new Map(
    [...groupBy(rows, (row) => row.assessment_id)].map(([id, pieces]) => [
      id,
      pieces.map((row) =>
        cellsOf({
          evidence_document: row.document,
          evidence_paragraph: row.document && row.paragraph,
          evidence_url: row.url,
          evidence_accessed_on: row.accessed_on,
          evidence_quote: row.quote ?? (row.is_redacted ? redacted : null),
          evidence_quote_language: row.quote_language,
          evidence_visibility: row.visibility,
          evidence_anonymised: yesNo(row.is_anonymised),
        }),
      ),
    ]),
  );
}

/** Moves each correction behind what it corrects, and leaves the order as it is otherwise. */
function correctedFirst(assessments: HeldAssessment[]): HeldAssessment[] {
  const byId = new Map(assessments.map((each) => [each.id, each]));
  const ordered = new Set<HeldAssessment>();
  const place = (each: HeldAssessment): void => {
    const corrected = byId.get(each.cells.corrects ?? '');
    if (corrected && !ordered.has(corrected)) place(corrected);
    ordered.add(each);
  };
  assessments.forEach(place);
  return [...ordered];
}
