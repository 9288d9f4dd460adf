import { giveConnections, nodesOf, pageSize } from './connection.js';
import { readCursor } from './cursor.js';
import { recordedAt } from './instant.js';
import {
  columnsFor,
  definePlan,
  distinct,
  toMany,
  toOne,
  toOneOf,
  type Edge,
  type Parents,
  type Row,
} from './plan.js';
import { fillEdges } from './tree.js';
import { asks } from './selection.js';
import { isDay } from '../../domain/day.js';
import { groupBy } from '../../domain/group-by.js';

export const assessmentPlan = definePlan({
  typeName: 'Assessment',
  table: 'assessment',
  columns: {
    id: 'assessment.id',
    revision: 'assessment.revision',
    recordedAt: recordedAt('assessment.revision'),
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
    supersededBy: toOneOf('Assessment', {
      from: 'assessment',
      parent: 'assessment.supersedes_id',
      where: `assessment.visibility = 'PUBLIC'`,
    }),
    retraction: toOneOf('Retraction', { from: 'retraction', parent: 'retraction.assessment_id' }),
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
    recordedAt: recordedAt('retraction.revision'),
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
       join assessment on assessment.id = target.assessment_id and assessment.recommendation_id = parent."$parentId"
      where parent."$parentId" is not null and target.recommendation_id = parent.id ${tail})
  ) assessment`;

/** A day and a revision: what a cursor of the list holds. */
const isSort = (text: string) => isDay(text.split(' ', 1)[0]!) && /^\S{10} \d{1,9}$/.test(text);

/** `assessments(first:, after:)`: the newest day first, and of one day the last recorded first. */
export const assessmentsEdge: Edge = {
  needs: ['id', '$parentId'],
  join({ world }, field) {
    const list = JSON.stringify(['assessments', world]);
    const first = pageSize(field.args.first as number | undefined);
    const asked = field.select('AssessmentConnection');
    const selection = nodesOf(assessmentPlan, asked);
    const after = readCursor(field.args.after, list, isSort);
    const isCounted = asks(asked, 'totalCount');
    const countOf = (all: string, parents: Parents) =>
      `select parent.id, (select count(*) from ${all}) as count from ${parents.table('id', '$parentId')}`;
    return {
      by: 'id',
      below: { plan: assessmentPlan, selection },
      sql(parents) {
        const { parameter } = parents;
        const [day, revision] = after?.sort.split(' ') ?? [];
        const isAfter = after
          ? ` and (assessment.counts_from, assessment.revision, assessment.id) < (${parameter(day)}::date, ${parameter(revision)}::integer, ${parameter(after.id)}::uuid)`
          : '';
        const order = `order by assessment.counts_from desc, assessment.revision desc, assessment.id desc limit ${parameter(first + 1)}`;
        return `select parent.id as "$parent", page.* from ${parents.table('id', '$parentId')}
          cross join lateral (
            select ${columnsFor(assessmentPlan, selection)}, assessment.counts_from::text || ' ' || assessment.revision as "$sort"
              from ${concerning(`${until(world.day, parents)}${isAfter} ${order}`)} ${order}) page`;
      },
      ...(isCounted && {
        beside: (parents) => countOf(concerning(until(world.day, parents)), parents),
      }),
      give(parents, rows, beside) {
        const counts = isCounted
          ? new Map(beside.map((row) => [row.id as string, row.count as number]))
          : null;
        giveConnections(parents, field, { rows, first, list, after, counts });
      },
    };
  },
};

/** What counts from a later day than is looked at has not been said yet. */
function until(day: string | null, { parameter }: Parents): string {
  return day === null ? '' : `and assessment.counts_from <= ${parameter(day)}::date`;
}
