import { derivedId } from '../../domain/derived-id.js';
import type { ImportContext } from './context.js';
import type { ItemPlan } from './item-plan.js';
import type { ImportCollection } from './plan-items.js';
import type { WaitingRows } from './waiting-rows.js';

/** Lets what was planned of a batch wait, as rows of the tables without what only the revision's taking tells. */
export async function addWaiting(
  waiting: WaitingRows,
  plan: ItemPlan,
  collection: ImportCollection,
  context: ImportContext,
): Promise<void> {
  await addRecommendations(waiting, plan, collection);
  await waiting.add(
    'response',
    plan.responses.map(({ facts, response }) => ({
      id: derivedId('response', `${facts.reference} ${Object.values(response.cells).join(' ')}`),
      recommendation_id: facts.id,
      ...response.columns,
    })),
  );
  await addAssessments(waiting, plan, context);
  await waiting.add('published recommendation', plan.published.recommendations);
  await waiting.add('published response', plan.published.responses);
  await waiting.add('found', [
    ...plan.recommendations.map(({ facts }) => facts.id),
    ...plan.published.recommendations,
  ]);
  const judged = [
    ...plan.members,
    ...plan.retractions.flatMap(({ targetIds }) => targetIds),
    ...(context.publish ? plan.assessments.flatMap(({ assessment }) => assessment.targetIds) : []),
  ];
  await waiting.add('judged', [...new Set(judged)]);
}

async function addRecommendations(
  waiting: WaitingRows,
  { recommendations, members }: ItemPlan,
  collection: ImportCollection,
): Promise<void> {
  const rows = recommendations.map(({ facts, parentId, recommendation }) => ({
    id: facts.id,
    reference: facts.reference,
    parent_id: parentId,
    ...recommendation.columns,
    home_collection_id: collection.id,
  }));
  const isWhole = (row: (typeof rows)[number]) => row.parent_id === null;
  await waiting.add('whole', rows.filter(isWhole));
  await waiting.add(
    'part',
    rows.filter((row) => !isWhole(row)),
  );
  const children = <Child>(
    table: string,
    list: (each: (typeof recommendations)[number]) => Child[],
  ) =>
    waiting.add(
      table,
      recommendations.flatMap((each) =>
        list(each).map((child) => ({ ...child, recommendation_id: each.facts.id })),
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
  await waiting.add(
    'collection_item',
    members.map((recommendationId) => ({
      id: derivedId('collection_item', `${collection.id} ${recommendationId}`),
      collection_id: collection.id,
      recommendation_id: recommendationId,
    })),
  );
}

async function addAssessments(
  waiting: WaitingRows,
  { assessments, retractions, published }: ItemPlan,
  context: ImportContext,
): Promise<void> {
  const turns = new Set([
    ...assessments.map(({ assessment }) => assessment.turn),
    ...published.submissions.map(({ turn }) => turn),
  ]);
  for (const turn of turns) {
    await waiting.add(
      `assessment ${turn}`,
      assessments
        .filter(({ assessment }) => assessment.turn === turn)
        .map((each) => inputOf(each, context)),
    );
    await waiting.add(
      `submission ${turn}`,
      published.submissions.filter((each) => each.turn === turn).map(({ id }) => id),
    );
  }
  await waiting.add('retraction', [
    ...retractions.map(({ assessmentId, reason }) => retraction(assessmentId, reason)),
    ...assessments.flatMap(({ assessment: { id, retracted } }) =>
      retracted === null ? [] : [retraction(id, retracted)],
    ),
  ]);
}

/** The input of `heed.add_assessments`, which a submission keeps until it is published. */
function inputOf(
  { facts, textRevision, assessment }: ItemPlan['assessments'][number],
  { organizationId }: ImportContext,
) {
  return {
    id: assessment.id,
    recommendation_id: facts.id,
    addressee_id: assessment.addressee?.id ?? null,
    assessor_id: assessment.assessor.id,
    recorded_by_id: organizationId,
    ...assessment.judgement,
    // A text that comes with the file has the file's revision.
    ...(textRevision === null ? {} : { text_revision: textRevision }),
    supersedes_id: assessment.correctsId,
    targets: assessment.targetIds,
    evidence: assessment.evidence.map(({ columns }, index) => ({
      id: derivedId('evidence', `${assessment.id} ${index + 1}`),
      position: index + 1,
      ...columns,
    })),
  };
}

function retraction(assessmentId: string, reason: string) {
  return { id: derivedId('retraction', assessmentId), assessment_id: assessmentId, reason };
}
