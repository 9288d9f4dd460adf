import { limits } from '../domain/limits.js';
import { refuse } from '../domain/refusal.js';
import {
  actionPlan,
  actionStatusPlan,
  assessmentPlan,
  collectionPlan,
  deadlinePlan,
  deadlineReportPlan,
  documentPlan,
  evidencePlan,
  followUpPlan,
  indicatorPlan,
  legalActPlan,
  measurementPlan,
  organizationPlan,
  planPlan,
  recommendationPlan,
  relationPlan,
  responsePlan,
  termPlan,
} from './read/plans.js';
import { distinct, type Plan, type Row } from './read/plan.js';
import { readByIds } from './read/tree.js';
import type { Selection } from './read/selection.js';
import type { Session } from './session.js';

/** The types that have ids of their own. An id names one entry among all of them. */
export const nodePlans: Record<string, Plan> = {
  Organization: organizationPlan,
  Document: documentPlan,
  Collection: collectionPlan,
  Term: termPlan,
  Recommendation: recommendationPlan,
  Response: responsePlan,
  Assessment: assessmentPlan,
  Evidence: evidencePlan,
  Relation: relationPlan,
  Deadline: deadlinePlan,
  DeadlineReport: deadlineReportPlan,
  FollowUp: followUpPlan,
  LegalAct: legalActPlan,
  Plan: planPlan,
  Action: actionPlan,
  ActionStatus: actionStatusPlan,
  Indicator: indicatorPlan,
  Measurement: measurementPlan,
};

/** The entries with these ids, in their order; null for what does not exist or may not be seen. */
export async function readNodes(
  session: Session,
  ids: string[],
  select: (typeName: string) => Selection,
): Promise<Array<Row | null>> {
  if (ids.length > limits.nodesMax) {
    refuse(
      'TOO_LONG',
      ['ids'],
      `${ids.length} ids are asked; at most ${limits.nodesMax} are allowed.`,
    );
  }
  const found = await session.db.query<{ type: string; id: string }>(
    Object.values(nodePlans)
      .map(
        ({ typeName, table }) =>
          `select '${typeName}' as type, ${table}.id from ${table} where ${table}.id = any ($1::uuid[])`,
      )
      .join(' union all '),
    [distinct(ids)],
  );
  const rows = new Map<string, Row>();
  for (const type of new Set(found.map((each) => each.type))) {
    const plan = nodePlans[type]!;
    const idsOfType = found.filter((each) => each.type === type).map((each) => each.id);
    for (const row of await readByIds(session, plan, idsOfType, select(type))) {
      rows.set(row.id as string, { ...row, __typename: type });
    }
  }
  return ids.map((id) => rows.get(id) ?? null);
}

/** One entry of a known type, or null. */
export async function readNode(
  session: Session,
  plan: Plan,
  id: string,
  selection: Selection,
): Promise<Row | null> {
  return (await readByIds(session, plan, [id], selection))[0] ?? null;
}
