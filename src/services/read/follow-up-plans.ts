import { sessionAt } from '../world.js';
import { columnsFor, definePlan, distinct, giveLists, toOne, type Edge, type Row } from './plan.js';
import { fillEdges } from './tree.js';
import { sourceColumns } from './source-columns.js';

export const followUpPlan = definePlan({
  typeName: 'FollowUp',
  table: 'follow_up',
  columns: {
    ...sourceColumns('follow_up'),
    state: 'follow_up.state',
    decidedOn: 'follow_up.decided_on',
    decidedOnPrecision: 'follow_up.decided_on_precision',
    $recommendationId: 'follow_up.recommendation_id',
    $organizationId: 'follow_up.organization_id',
  },
  edges: {
    recommendation: toOne('Recommendation', '$recommendationId'),
    organization: toOne('Organization', '$organizationId'),
    document: toOne('Document', '$documentId'),
    recordedBy: toOne('Organization', '$recordedById'),
  },
});

/** `followUps`: what bodies decided by the day on following it up, the newest first. */
export const followUpsEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const session = await sessionAt(present, field.args);
    const selection = field.select('FollowUp');
    const rows = await session.db.query<Row>(
      `select follow_up.recommendation_id as "$parent", ${columnsFor(followUpPlan, selection)} from follow_up
        where follow_up.recommendation_id = any ($1::uuid[]) and follow_up.ended_revision is null
          and ($2::date is null or follow_up.counts_from <= $2::date)
        order by follow_up.counts_from desc, follow_up.revision desc, follow_up.id desc`,
      [distinct(parents.map((parent) => parent.id as string)), session.world.day],
    );
    await fillEdges(session, followUpPlan, rows, selection);
    giveLists(parents, field, rows);
  },
};
