import { derivedId } from '../../domain/derived-id.js';
import type { Query } from '../export/held.js';
import { count, type ImportContext, type Stamp, type Tally } from './context.js';
import { insertRows } from './insert-rows.js';
import type { ItemPlan } from './item-plan.js';
import type { ImportCollection } from './plan-items.js';
import { refreshSearch } from '../search/refresh-search.js';
import { writeAssessments, writeLaterTurns } from './write-assessments.js';

/** Writes what was planned. The recommendations' rows are held, so the revision is the last lock taken. */
export async function writeItems(
  plan: ItemPlan,
  collection: ImportCollection,
  context: ImportContext,
  tally: Tally,
): Promise<void> {
  tally.unchanged += plan.unchanged;
  if (!isAnythingNew(plan)) return;
  const stamp = await context.stamp();
  await insertRecommendations(plan, collection, stamp, context.query);
  await insertResponses(plan, stamp, context.query);
  await publishHeld(plan, stamp, context.query);
  const changedIds = await writeAssessments(plan, stamp, context);
  await tellPlanner(plan, context.query);
  await refreshStatuses([...changedIds, ...plan.members], context.query);
  const found = [
    ...plan.recommendations.map(({ facts }) => facts.id),
    ...plan.published.recommendations,
  ];
  await refreshSearch(context.query, found, stamp.revision);
  await refreshStatuses(await writeLaterTurns(plan, stamp, context), context.query);
  count(tally.created, 'recommendations', plan.recommendations.length);
  count(tally.created, 'collectionItems', plan.members.length - plan.recommendations.length);
  count(tally.created, 'responses', plan.responses.length);
  count(tally.created, 'assessments', plan.assessments.length);
  const retracted = plan.assessments.filter(({ assessment }) => assessment.retracted !== null);
  count(tally.created, 'retractions', plan.retractions.length + retracted.length);
  count(tally.published, 'recommendations', plan.published.recommendations.length);
  count(tally.published, 'responses', plan.published.responses.length);
  count(tally.published, 'assessments', plan.published.submissions.length);
}

function isAnythingNew({ unchanged: _unchanged, published, ...lists }: ItemPlan): boolean {
  return [...Object.values(lists), ...Object.values(published)].some((list) => list.length > 0);
}

async function insertRecommendations(
  { recommendations, members }: ItemPlan,
  collection: ImportCollection,
  stamp: Stamp,
  query: Query,
): Promise<void> {
  const { revision } = stamp;
  // What is whole comes before its parts, which name it.
  const ordered = [
    ...recommendations.filter(({ parentId }) => parentId === null),
    ...recommendations.filter(({ parentId }) => parentId !== null),
  ];
  await insertRows(
    query,
    'recommendation',
    ordered.map(({ facts: { id, reference }, parentId, recommendation }) => ({
      id,
      reference,
      parent_id: parentId,
      ...recommendation.columns,
      home_collection_id: collection.id,
      ...stamp,
    })),
  );
  const children = <Child>(table: string, list: (each: (typeof ordered)[number]) => Child[]) =>
    insertRows(
      query,
      table,
      ordered.flatMap((each) =>
        list(each).map((child) => ({ ...child, recommendation_id: each.facts.id, revision })),
      ),
    );
  await children('recommendation_text', ({ facts, recommendation }) =>
    recommendation.texts.map((text) => ({
      id: derivedId('recommendation_text', `${facts.reference} ${text.language}`),
      ...text,
    })),
  );
  await children('recommendation_issuer', ({ facts, recommendation }) =>
    recommendation.issuers.map((issuer, index) => ({
      id: derivedId('recommendation_issuer', `${facts.reference} ${issuer.slug}`),
      organization_id: issuer.id,
      position: index + 1,
    })),
  );
  await children('addressee', ({ facts, recommendation }) =>
    recommendation.addressees.map(({ organization, role, receivedOn }, index) => ({
      id: derivedId('addressee', `${facts.reference} ${organization.slug}`),
      organization_id: organization.id,
      role,
      received_on: receivedOn?.day ?? null,
      received_on_precision: receivedOn?.precision ?? null,
      position: index + 1,
    })),
  );
  await children('recommendation_term', ({ facts, recommendation }) =>
    recommendation.terms.map((term, index) => ({
      id: derivedId('recommendation_term', `${facts.reference} ${term.slug}`),
      term_id: term.id,
      position: index + 1,
    })),
  );
  await children('external_id', ({ facts, recommendation }) =>
    recommendation.externalIds.map((each) => ({
      id: derivedId('external_id', `${facts.reference} ${each.system} ${each.value}`),
      ...each,
    })),
  );
  await insertRows(
    query,
    'collection_item',
    members.map((recommendationId) => ({
      id: derivedId('collection_item', `${collection.id} ${recommendationId}`),
      collection_id: collection.id,
      recommendation_id: recommendationId,
      revision,
    })),
  );
}

async function insertResponses({ responses }: ItemPlan, stamp: Stamp, query: Query): Promise<void> {
  await insertRows(
    query,
    'response',
    responses.map(({ facts, response }) => ({
      id: derivedId('response', `${facts.reference} ${Object.values(response.cells).join(' ')}`),
      recommendation_id: facts.id,
      ...response.columns,
      ...stamp,
    })),
  );
}

async function publishHeld({ published }: ItemPlan, stamp: Stamp, query: Query): Promise<void> {
  for (const [table, ids] of [
    ['recommendation', published.recommendations],
    ['response', published.responses],
  ] as const) {
    if (ids.length === 0) continue;
    await query(
      `update heed.${table} set revision = $2, published_revision = $2 where id = any ($1::uuid[])`,
      [ids, stamp.revision],
    );
  }
}

/** From how many new assessments on the planner must be told. */
const analyzedRowsMin = 1_000;

/**
 * Lets PostgreSQL count what this transaction has put in. It would take the tables for empty and read them
 * from end to end for every recommendation: 40,000 of them took a quarter of an hour so.
 */
async function tellPlanner({ assessments }: ItemPlan, query: Query): Promise<void> {
  if (assessments.length < analyzedRowsMin) return;
  await query(
    'analyze heed.recommendation, heed.assessment, heed.assessment_target, heed.collection_item',
  );
}

async function refreshStatuses(ids: string[], query: Query): Promise<void> {
  const unique = [...new Set(ids)];
  for (let start = 0; start < unique.length; start += 1_000) {
    const batch = unique.slice(start, start + 1_000);
    await query('select heed.refresh_statuses($1::uuid[])', [batch]);
  }
}
