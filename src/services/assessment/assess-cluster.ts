import type { JudgementInput } from '../../domain/judgement.js';
import { limits } from '../../domain/limits.js';
import { type Problem, refuse, refuseIfAny } from '../../domain/refusal.js';
import { refersTo } from '../references.js';
import { columnsFor, type Row } from '../read/plan.js';
import { fillEdges } from '../read/tree.js';
import { assessmentPlan } from '../read/plans.js';
import type { Selection } from '../read/selection.js';
import type { Session } from '../session.js';
import { requireActor, type Writing } from '../write.js';
import { readRows } from './assessment-row.js';
import { saveAssessments } from './save-assessment.js';

export interface AssessClusterInput extends JudgementInput {
  recommendationIds: string[];
  assessorId?: string | null;
  publish?: boolean | null;
  idempotencyKey?: string | null;
}

/**
 * Judges duplicates by one act that names them: an assessment of each as a whole, all or none.
 * @returns the id of the first one's assessment, which is the cluster's
 */
export async function assessCluster(session: Session, input: AssessClusterInput): Promise<string> {
  const actor = requireActor(session);
  const ids = [...new Set(input.recommendationIds)];
  requireSize(ids);
  const judged = {
    scopes: ids.map((id) => ({ recommendationId: id, targetIds: [id], addresseeId: null })),
    assessorId: input.assessorId ?? actor.organizationId,
    named: refersTo('recommendation', input.recommendationIds, 'recommendationIds'),
  };
  const rows = await readRows(session, actor, judged, input);
  const { recommendationIds: given } = input;
  await requireDuplicates((text, values) => session.db.query(text, values), ids, given);
  const clusterId = rows[0]!.id;
  return saveAssessments(
    session,
    rows.map((row) => ({ ...row, cluster_id: clusterId })),
    input.publish === true,
    {
      kind: 'CLUSTER_ASSESSED',
      subjectId: clusterId,
      idempotencyKey: input.idempotencyKey,
      input: { mutation: 'assessCluster', ...input },
    },
    {
      // A relation may have ended since; whoever ended it has committed by now.
      async check({ query }) {
        await query("select set_config('heed.viewer', $1, true)", [actor.organizationId]);
        await requireDuplicates(query, ids, given);
      },
    },
  );
}

function requireSize(ids: string[]): void {
  const path = ['recommendationIds'];
  if (ids.length < 2) {
    const message =
      'A cluster has two recommendations or more; judge a single one with recordAssessment.';
    refuse('REQUIRED', path, message);
  }
  if (ids.length > limits.clusterMax) {
    const message = `${ids.length} recommendations are named; at most ${limits.clusterMax} are judged at once.`;
    refuse('TOO_LONG', path, message);
  }
}

/** Refuses what is no duplicate of the first one, directly or through others, also through such as are not named. */
async function requireDuplicates(
  query: Writing['query'],
  ids: string[],
  given: string[],
): Promise<void> {
  const members = await query<{
    id: string;
    reference: string;
    isInvented: boolean;
    isLinked: boolean;
  }>(
    `with recursive linked (id) as (
       select $1::uuid
       union
       select other.id from linked cross join lateral (
         select relation.to_id as id from permitted.relation
          where relation.from_id = linked.id and relation.kind = 'DUPLICATES' and relation.ended_revision is null
         union all
         select relation.from_id from permitted.relation
          where relation.to_id = linked.id and relation.kind = 'DUPLICATES' and relation.ended_revision is null) other
     )
     select recommendation.id, recommendation.reference, recommendation.origin = 'INVENTED' as "isInvented",
            recommendation.id in (select linked.id from linked) as "isLinked"
       from permitted.recommendation where recommendation.id = any ($2::uuid[])`,
    [ids[0], ids],
  );
  const first = members.find(({ id }) => id === ids[0])!;
  const problems = members.flatMap((member): Problem[] => {
    const path = ['recommendationIds', String(given.indexOf(member.id))];
    if (member.isInvented !== first.isInvented) {
      const message = `Of ${member.reference} and ${first.reference} one is invented and one is real; they are not judged together.`;
      return [{ code: 'INVENTED_MIXED', path, message }];
    }
    if (member.isLinked) return [];
    const message = `${member.reference} is no duplicate of ${first.reference}. Say first that it is one, with relateRecommendations and DUPLICATES, or judge it by itself.`;
    return [{ code: 'INVALID_VALUE', path, message }];
  });
  refuseIfAny(problems);
}

/** The assessments of an act, in the order in which it named what it judged. */
export async function readCluster(
  session: Session,
  clusterId: string,
  recommendationIds: string[],
  selection: Selection,
): Promise<Row[]> {
  const rows = await session.db.query<Row>(
    `select ${columnsFor(assessmentPlan, selection)} from assessment
      where assessment.cluster_id = $1 order by array_position($2::uuid[], assessment.recommendation_id)`,
    [clusterId, recommendationIds],
  );
  await fillEdges(session, assessmentPlan, rows, selection);
  return rows;
}
