import { limits } from '../../domain/limits.js';
import type { Session } from '../session.js';
import { sessionAt } from '../world.js';
import { createConditions } from './conditions.js';
import { recordedAt } from './instant.js';
import { columnsFor, definePlan, distinct, giveLists, toOne, type Edge, type Row } from './plan.js';
import { fillEdges } from './tree.js';
import type { SoundFilter } from './filter-input.js';
import { addFilterConditions } from './recommendation-filter.js';
import type { SelectedField } from './selection.js';

export const redactionPlan = definePlan({
  typeName: 'Redaction',
  table: 'redaction',
  columns: {
    id: 'redaction.id',
    revision: 'redaction.revision',
    recordedAt: recordedAt('redaction.revision', 'heed.change'),
    field: 'redaction.field',
    reason: 'redaction.reason',
    subjectId: 'redaction.subject_id',
    $recommendationId: 'subject.recommendation_id',
  },
  edges: { recommendation: toOne('Recommendation', '$recommendationId') },
});

/** The recommendations that a redacted text belongs to: its own, or that which it judges, proves or answers. */
const subjects = `
  select published.id as recommendation_id from published.recommendation published where published.id = redaction.subject_id
  union select assessment.recommendation_id from heed.assessment where assessment.id = redaction.subject_id
  union select target.recommendation_id from heed.assessment_target target where target.assessment_id = redaction.subject_id
  union select assessment.recommendation_id from published.evidence join heed.assessment on assessment.id = evidence.assessment_id where evidence.id = redaction.subject_id
  union select target.recommendation_id from published.evidence join heed.assessment_target target on target.assessment_id = evidence.assessment_id where evidence.id = redaction.subject_id
  union select response.recommendation_id from published.response where response.id = redaction.subject_id
  union select one.id from published.relation join heed.recommendation one on one.id in (relation.from_id, relation.to_id) where relation.id = redaction.subject_id
  union select deadline.recommendation_id from published.deadline where deadline.id = redaction.subject_id
  union select deadline.recommendation_id from published.deadline join heed.deadline_report report on report.deadline_id = deadline.id where report.id = redaction.subject_id
  union select follow_up.recommendation_id from published.follow_up where follow_up.id = redaction.subject_id
  union select link.recommendation_id from published.action join heed.action_recommendation link on link.action_id = action.id where action.id = redaction.subject_id
  union select link.recommendation_id from published.action_status join heed.action_recommendation link on link.action_id = action_status.action_id where action_status.id = redaction.subject_id
  union select link.recommendation_id from published.measurement join heed.indicator_recommendation link on link.indicator_id = measurement.indicator_id where measurement.id = redaction.subject_id`;

/** `redactionsSince` of a recommendation: what was emptied after the revision that is looked at; nothing, at the present. */
export const redactionsEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const session = await sessionAt(present, field.args);
    const selection = field.select('Redaction');
    const rows =
      session.world.revision === null
        ? []
        : await session.db.query<Row>(
            `select subject.recommendation_id as "$parent", ${columnsFor(redactionPlan, selection)}
               from heed.redaction, lateral (${subjects}) subject
              where redaction.revision > $1 and subject.recommendation_id = any ($2::uuid[])
              order by redaction.revision, redaction.id`,
            [session.world.revision, distinct(parents.map((parent) => parent.id as string))],
          );
    await fillEdges(session, redactionPlan, rows, selection);
    giveLists(parents, field, rows);
  },
};

/** The same, of all the recommendations that a filter finds: each redaction once, the earliest first. */
export async function redactionsOfFilter(
  session: Session,
  filter: SoundFilter,
  field: SelectedField,
): Promise<Row[]> {
  if (session.world.revision === null) return [];
  const selection = field.select('Redaction');
  const conditions = createConditions();
  addFilterConditions(conditions, filter);
  conditions.add(`redaction.revision > ${conditions.parameter(session.world.revision)}`);
  const rows = await session.db.queryFiltered<Row>(
    `select * from (
       select distinct on (redaction.id) ${columnsFor(redactionPlan, selection)}, redaction.revision as "$revision"
         from heed.redaction, lateral (${subjects}) subject
         join recommendation on recommendation.id = subject.recommendation_id${conditions.where()}
        order by redaction.id, recommendation.parent_id nulls first
     ) found order by found."$revision", found.id limit ${limits.redactionsMax}`,
    conditions.values,
  );
  await fillEdges(session, redactionPlan, rows, selection);
  return rows;
}
