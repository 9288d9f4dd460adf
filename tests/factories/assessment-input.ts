import { randomUUID } from 'node:crypto';
import type { Assessment } from '../../src/entities/assessment.js';
import type { Evidence } from '../../src/entities/evidence.js';
import { buildOrganization } from './build-organization.js';
import { buildRecommendation } from './build-recommendation.js';
import type { Queryable } from './insert.js';

/** What a test may say of an assessment. `targets` are the ids of what is judged; by default the whole. */
export type AssessmentOverrides = Partial<Assessment> & {
  targets?: string[];
  evidence?: Partial<Evidence>[];
};

/**
 * One element of what `heed.record_assessments` takes: an NGO's own judgement, `IN_PROGRESS` since 2020.
 * Where it is attributed it comes with a source.
 */
export async function assessmentInput(
  db: Queryable,
  { targets, evidence, ...overrides }: AssessmentOverrides = {},
): Promise<Record<string, unknown> & { id: string; recorded_by_id: string }> {
  const recommendationId = overrides.recommendationId ?? (await buildRecommendation(db)).id;
  const assessorId = overrides.assessorId ?? (await buildOrganization(db)).id;
  const recordedById = overrides.recordedById ?? assessorId;
  const effectiveOn = overrides.effectiveOn ?? '2020-01-01';
  const sources =
    evidence ?? (recordedById === assessorId ? [] : [{ url: 'https://example.org/' }]);
  return {
    id: overrides.id ?? randomUUID(),
    recommendation_id: recommendationId,
    addressee_id: overrides.addresseeId ?? null,
    assessor_id: assessorId,
    recorded_by_id: recordedById,
    status: overrides.status ?? 'IN_PROGRESS',
    scale: overrides.scale ?? null,
    scale_version: overrides.scaleVersion ?? null,
    native_value: overrides.nativeValue ?? null,
    mapping_version: overrides.mappingVersion ?? null,
    is_derived: overrides.isDerived ?? false,
    effective_on: effectiveOn,
    precision: overrides.precision ?? 'DAY',
    counts_from: overrides.countsFrom ?? effectiveOn,
    evidence_from: overrides.evidenceFrom ?? null,
    evidence_until: overrides.evidenceUntil ?? null,
    rationale: overrides.rationale ?? 'A visit showed it.',
    rationale_language: overrides.rationaleLanguage ?? 'en',
    text_revision: overrides.textRevision ?? (await textRevisionOf(db, recommendationId)),
    cluster_id: overrides.clusterId ?? null,
    supersedes_id: overrides.supersedesId ?? null,
    targets: targets ?? [recommendationId],
    evidence: sources.map((piece, index) => ({
      id: piece.id ?? randomUUID(),
      position: piece.position ?? index + 1,
      document_id: piece.documentId ?? null,
      paragraph: piece.paragraph ?? null,
      url: piece.url ?? null,
      accessed_on: piece.accessedOn ?? null,
      quote: piece.quote ?? 'It has begun.',
      quote_language: piece.quoteLanguage ?? 'en',
      visibility: piece.visibility ?? 'PUBLIC',
      is_anonymised: piece.isAnonymised ?? false,
    })),
  };
}

async function textRevisionOf(db: Queryable, recommendationId: string): Promise<number> {
  const { rows } = await db.query(
    `select max(text.revision) as revision from heed.recommendation_text text
      where text.recommendation_id = $1 and text.is_original and text.ended_revision is null`,
    [recommendationId],
  );
  return (rows[0] as { revision: number }).revision;
}
