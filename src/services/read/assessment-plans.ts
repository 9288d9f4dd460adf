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

/** All assessments that concern a recommendation: of it, of its parts, and as a part of its parent. */
const concerning = (id: string) => `assessment.id in (
    select own.id from assessment own where own.recommendation_id = ${id}
    union select target.assessment_id from assessment_target target where target.recommendation_id = ${id})`;

/** A day and a revision: what a cursor of the list holds. */
const isSort = (text: string) => isDay(text.split(' ', 1)[0]!) && /^\S{10} \d{1,9}$/.test(text);

/** `assessments(first:, after:)`: the newest day first, and of one day the last recorded first. */
export const assessmentsEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const session = await sessionAt(present, field.args);
    const list = JSON.stringify(['assessments', session.world]);
    const first = pageSize(field.args.first as number | undefined);
    const ids = distinct(parents.map((parent) => parent.id as string));
    const asked = field.select('AssessmentConnection');
    const nodes = nodesOf(assessmentPlan, asked);
    const after = readCursor(field.args.after, list, isSort);
    const rows = await session.db.query<Row>(
      `select parent.id as "$parent", page.* from unnest($1::uuid[]) parent (id)
        cross join lateral (
          select ${columnsFor(assessmentPlan, nodes)}, assessment.counts_from::text || ' ' || assessment.revision as "$sort"
            from assessment
           where ${concerning('parent.id')}
             and ($6::date is null or assessment.counts_from <= $6::date)
             and ($3::date is null or (assessment.counts_from, assessment.revision, assessment.id) < ($3::date, $4::integer, $5::uuid))
           order by assessment.counts_from desc, assessment.revision desc, assessment.id desc
           limit $2) page`,
      [
        ids,
        first + 1,
        ...(after ? [...after.sort.split(' '), after.id] : [null, null, null]),
        session.world.day,
      ],
    );
    await fillEdges(session, assessmentPlan, rows, nodes);
    const counts = asks(asked, 'totalCount') ? await countAssessments(session, ids) : null;
    giveConnections(parents, field, { rows, first, list, after, counts });
  },
};

async function countAssessments(
  session: Parameters<Edge['load']>[0],
  ids: string[],
): Promise<Map<string, number>> {
  const rows = await session.db.query<{ id: string; count: number }>(
    `select parent.id, (select count(*) from assessment where ${concerning('parent.id')}
              and ($2::date is null or assessment.counts_from <= $2::date)) as count
       from unnest($1::uuid[]) parent (id)`,
    [ids, session.world.day],
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}
