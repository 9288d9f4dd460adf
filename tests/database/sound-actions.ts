import { randomUUID } from 'node:crypto';
import { buildAction } from '../factories/build-action.js';
import { buildActionStatus } from '../factories/build-action-status.js';
import { buildChange } from '../factories/build-change.js';
import { buildIndicator } from '../factories/build-indicator.js';
import { buildLegalAct } from '../factories/build-legal-act.js';
import { buildMeasurement } from '../factories/build-measurement.js';
import { buildPlan } from '../factories/build-plan.js';
import { refreshSearch } from '../factories/refresh-search.js';
import { insert, type Queryable } from '../factories/insert.js';

/** What is done about a recommendation, in the sound world: rows in each of its tables. */
export async function buildSoundActions(
  db: Queryable,
  about: { recommendationId: string; organizationId: string; documentId: string },
) {
  const { recommendationId, organizationId, documentId } = about;
  const privateLegalAct = await buildLegalAct(db, { publishedRevision: null });
  const privatePlan = await buildPlan(db, { publishedRevision: null });
  const formerAct = await buildLegalAct(db);
  const legalAct = await buildLegalAct(db, { successorId: formerAct.id });
  const plan = await buildPlan(db, { organizationId, documentId });
  const action = await buildAction(db, { legalActId: legalAct.id, documentId });
  const indicator = await buildIndicator(db, { organizationId, documentId });
  const revision = await buildChange(db);
  const link = (table: string, row: object) =>
    insert(db, table, { id: randomUUID(), revision, ...row });
  const place = { position: 1 };
  await link('recommendation_legal_act', { recommendationId, legalActId: legalAct.id, ...place });
  await refreshSearch(db, { id: recommendationId, revision });
  await link('action_plan', { actionId: action.id, planId: plan.id });
  await link('action_recommendation', { actionId: action.id, recommendationId });
  await link('action_body', { actionId: action.id, organizationId, role: 'LEAD', ...place });
  await link('indicator_recommendation', { indicatorId: indicator.id, recommendationId });
  const actionStatus = await buildActionStatus(db, {
    actionId: action.id,
    documentId,
    note: 'The bill was read once.',
  });
  const measurement = await buildMeasurement(db, { indicatorId: indicator.id, documentId });
  const correctedMeasurement = await buildMeasurement(db, {
    indicatorId: indicator.id,
    value: '42',
    supersedesId: measurement.id,
  });
  return {
    privateLegalAct,
    privatePlan,
    formerAct,
    legalAct,
    plan,
    action,
    indicator,
    actionStatus,
    measurement,
    correctedMeasurement,
  };
}
