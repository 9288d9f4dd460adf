import { giveConnections, nodesOf, pageSize } from './connection.js';
import { readCursor } from './cursor.js';
import {
  columnsFor,
  definePlan,
  distinct,
  fillEdges,
  giveOne,
  toMany,
  toOne,
  type Edge,
  type Row,
} from './plan.js';
import type { Session } from '../session.js';
import { sessionAt } from '../world.js';
import { asks } from './selection.js';
import { isDay } from '../../domain/day.js';
import { groupBy } from '../../domain/group-by.js';

export const assessmentPlan = definePlan({
  typeName: 'Assessment',
  table: 'assessment',
  columns: {
    id: 'assessment.id',
    revision: 'assessment.revision',
    recordedAt:
      '(select change.recorded_at from change where change.revision = assessment.revision)',
    visibility: 'assessment.visibility',
    status: 'assessment.status',
    scale: 'assessment.scale',
    scaleVersion: 'assessment.scale_version',
    nativeValue: 'assessment.native_value',
    mappingVersion: 'assessment.mapping_version',
    isDerived: 'assessment.is_derived',
    effectiveOn: 'assessment.effective_on',
    precision: 'assessment.precision',
    countsFrom: 'assessment.counts_from',
    evidenceFrom: 'assessment.evidence_from',
    evidenceUntil: 'assessment.evidence_until',
    rationale: 'assessment.rationale',
    rationaleLanguage: 'assessment.rationale_language',
    textRevision: 'assessment.text_revision',
    isAttributed: 'assessment.assessor_id <> assessment.recorded_by_id',
    isRedacted: 'assessment.redacted_revision is not null',
    $recommendationId: 'assessment.recommendation_id',
    $addresseeId: 'assessment.addressee_id',
    $assessorId: 'assessment.assessor_id',
    $recordedById: 'assessment.recorded_by_id',
    $supersedesId: 'assessment.supersedes_id',
    $clusterId: 'assessment.cluster_id',
  },
  edges: {
    recommendation: toOne('Recommendation', '$recommendationId'),
    addressee: toOne('Organization', '$addresseeId'),
    assessor: toOne('Organization', '$assessorId'),
    recordedBy: toOne('Organization', '$recordedById'),
    supersedes: toOne('Assessment', '$supersedesId'),
    cluster: {
      needs: ['$clusterId'],
      async load(session, parents, field) {
        const selection = field.select('Assessment');
        const rows = await session.db.query<Row>(
          `select assessment.cluster_id as "$cluster", ${columnsFor(assessmentPlan, selection)}
             from assessment join recommendation on recommendation.id = assessment.recommendation_id
            where assessment.cluster_id = any ($1::uuid[]) order by recommendation.reference collate "C"`,
          [distinct(parents.map((parent) => parent.$clusterId as string | null))],
        );
        await fillEdges(session, assessmentPlan, rows, selection);
        const clusters = groupBy(rows, (row) => row.$cluster);
        for (const parent of parents) parent[field.key] = clusters.get(parent.$clusterId) ?? [];
      },
    },
    supersededBy: {
      needs: ['id'],
      async load(session, parents, field) {
        const selection = field.select('Assessment');
        const rows = await session.db.query<Row>(
          `select assessment.supersedes_id as "$parent", ${columnsFor(assessmentPlan, selection)} from assessment
            where assessment.supersedes_id = any ($1::uuid[]) and assessment.visibility = 'PUBLIC'`,
          [distinct(parents.map((parent) => parent.id as string))],
        );
        await fillEdges(session, assessmentPlan, rows, selection);
        giveOne(parents, field, rows);
      },
    },
    retraction: {
      needs: ['id'],
      async load(session, parents, field) {
        const selection = field.select('Retraction');
        const rows = await session.db.query<Row>(
          `select retraction.assessment_id as "$parent", ${columnsFor(retractionPlan, selection)} from retraction
            where retraction.assessment_id = any ($1::uuid[])`,
          [distinct(parents.map((parent) => parent.id as string))],
        );
        await fillEdges(session, retractionPlan, rows, selection);
        giveOne(parents, field, rows);
      },
    },
    parts: toMany('Recommendation', {
      from: `assessment_target target join recommendation on recommendation.id = target.recommendation_id
             join assessment judged on judged.id = target.assessment_id and judged.recommendation_id <> recommendation.id`,
      parent: 'target.assessment_id',
      orderBy: 'recommendation.reference collate "C"',
    }),
    evidence: toMany('Evidence', {
      from: 'evidence',
      parent: 'evidence.assessment_id',
      orderBy: 'evidence.position',
    }),
  },
});

export const retractionPlan = definePlan({
  typeName: 'Retraction',
  table: 'retraction',
  columns: {
    reason: 'retraction.reason',
    revision: 'retraction.revision',
    recordedAt:
      '(select change.recorded_at from change where change.revision = retraction.revision)',
    $recordedById: 'retraction.recorded_by_id',
  },
  edges: { recordedBy: toOne('Organization', '$recordedById') },
});

export const evidencePlan = definePlan({
  typeName: 'Evidence',
  table: 'evidence',
  columns: {
    id: 'evidence.id',
    paragraph: 'evidence.paragraph',
    url: 'evidence.url',
    accessedOn: 'evidence.accessed_on',
    quote: 'evidence.quote',
    quoteLanguage: 'evidence.quote_language',
    visibility: 'evidence.visibility',
    isAnonymised: 'evidence.is_anonymised',
    isRedacted: 'evidence.redacted_revision is not null',
    revision: 'evidence.revision',
    $documentId: 'evidence.document_id',
    $assessmentId: 'evidence.assessment_id',
  },
  edges: {
    document: toOne('Document', '$documentId'),
    assessment: toOne('Assessment', '$assessmentId'),
  },
});

/**
 * All assessments that concern a recommendation: its own, which are those of its parts, too, and as a part those of
 * its parent that judge it. Each half is read from its index; what has no parent does not look for the other one.
 * @param tail what both halves end with
 */
const concerning = (tail: string) => `(
    (select assessment.* from assessment where assessment.recommendation_id = parent.id ${tail})
    union all
    (select assessment.* from assessment_target target
       join assessment on assessment.id = target.assessment_id and assessment.recommendation_id = parent.parent_id
      where parent.parent_id is not null and target.recommendation_id = parent.id ${tail})
  ) assessment`;
const parents = 'unnest($1::uuid[], $2::uuid[]) parent (id, parent_id)';

/** A day and a revision: what a cursor of the list holds. */
const isSort = (text: string) => isDay(text.split(' ', 1)[0]!) && /^\S{10} \d{1,9}$/.test(text);

/** `assessments(first:, after:)`: the newest day first, and of one day the last recorded first. */
export const assessmentsEdge: Edge = {
  needs: ['id', '$parentId'],
  async load(present, rows, field) {
    const session = await sessionAt(present, field.args);
    const list = JSON.stringify(['assessments', session.world]);
    const first = pageSize(field.args.first as number | undefined);
    const asked = field.select('AssessmentConnection');
    const nodes = nodesOf(assessmentPlan, asked);
    const after = readCursor(field.args.after, list, isSort);
    const values = [...idsOf(rows), session.world.day];
    const order =
      'order by assessment.counts_from desc, assessment.revision desc, assessment.id desc limit $4';
    const page = concerning(`and ($3::date is null or assessment.counts_from <= $3::date)
          and ($5::date is null or (assessment.counts_from, assessment.revision, assessment.id) < ($5::date, $6::integer, $7::uuid))
        ${order}`);
    const found = await session.db.query<Row>(
      `select parent.id as "$parent", page.* from ${parents}
        cross join lateral (
          select ${columnsFor(assessmentPlan, nodes)}, assessment.counts_from::text || ' ' || assessment.revision as "$sort"
            from ${page} ${order}) page`,
      [
        ...values,
        first + 1,
        ...(after ? [...after.sort.split(' '), after.id] : [null, null, null]),
      ],
    );
    await fillEdges(session, assessmentPlan, found, nodes);
    const counts = asks(asked, 'totalCount') ? await countAssessments(session, values) : null;
    giveConnections(rows, field, { rows: found, first, list, after, counts });
  },
};

/** The ids of the recommendations, each once, and those of their parents. */
function idsOf(rows: Row[]): [string[], Array<string | null>] {
  const parentOf = new Map(rows.map((row) => [row.id as string, row.$parentId as string | null]));
  return [[...parentOf.keys()], [...parentOf.values()]];
}

async function countAssessments(session: Session, values: unknown[]): Promise<Map<string, number>> {
  const all = concerning('and ($3::date is null or assessment.counts_from <= $3::date)');
  const rows = await session.db.query<{ id: string; count: number }>(
    `select parent.id, (select count(*) from ${all}) as count from ${parents}`,
    values,
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}
