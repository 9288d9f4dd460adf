import { actionsEdge } from './action-plans.js';
import { assessmentsEdge } from './assessment-plans.js';
import { historyEdge } from './change-plans.js';
import { deadlinesEdge, isOverdueEdge } from './deadline-plans.js';
import { followUpsEdge } from './follow-up-plans.js';
import { indicatorsEdge } from './indicator-plans.js';
import { nearestRows, wantedLanguages } from './localized.js';
import { definePlan, distinct, giveOne, toMany, toOne, type Edge, type Row } from './plan.js';
import { redactionsEdge } from './redactions.js';
import { entryColumns } from './register-plans.js';
import { reiterationsEdge, relationsEdge } from './relation-plans.js';
import { disputesEdge, isDisputedEdge } from './dispute-plans.js';
import { textRevisionsEdge, textsEdge } from './text-plans.js';
import { isStaleEdge } from './stale-edge.js';
import { partStatusesEdge, statusEdge, statusesEdge } from './status-plans.js';

export const recommendationPlan = definePlan({
  typeName: 'Recommendation',
  table: 'recommendation',
  columns: {
    ...entryColumns('recommendation'),
    reference: 'recommendation.reference',
    type: 'recommendation.type',
    origin: 'recommendation.origin',
    textKind: 'recommendation.text_kind',
    issuedOn: 'recommendation.issued_on',
    issuedOnPrecision: 'recommendation.issued_on_precision',
    paragraph: 'recommendation.paragraph',
    isContinuous: 'recommendation.is_continuous',
    actionCategory: 'recommendation.action_category',
    $parentId: 'recommendation.parent_id',
    $documentId: 'recommendation.document_id',
    $homeCollectionId: 'recommendation.home_collection_id',
  },
  edges: {
    title: textEdge('title'),
    text: textEdge('text'),
    issuerDescription: textEdge('issuer_description'),
    languages: languagesEdge(),
    texts: textsEdge,
    textRevisions: textRevisionsEdge,
    issuers: toMany('Organization', {
      from: 'recommendation_issuer issuer join organization on organization.id = issuer.organization_id',
      parent: 'issuer.recommendation_id',
      where: 'issuer.ended_revision is null',
      orderBy: 'issuer.position, issuer.organization_id',
    }),
    addressees: toMany('Addressee', {
      from: 'addressee',
      parent: 'addressee.recommendation_id',
      where: 'addressee.ended_revision is null',
      orderBy: 'addressee.role, addressee.position, addressee.organization_id',
    }),
    terms: toMany('Term', {
      from: 'recommendation_term link join term on term.id = link.term_id',
      parent: 'link.recommendation_id',
      where: 'link.ended_revision is null',
      orderBy: 'link.position, link.term_id',
    }),
    legalActs: toMany('LegalAct', {
      from: 'recommendation_legal_act link join legal_act on legal_act.id = link.legal_act_id',
      parent: 'link.recommendation_id',
      where: 'link.ended_revision is null',
      orderBy: 'link.position, link.legal_act_id',
    }),
    collections: toMany('Collection', {
      from: 'collection_item item join collection on collection.id = item.collection_id',
      parent: 'item.recommendation_id',
      where: 'item.ended_revision is null',
      orderBy: 'item.revision, collection.slug collate "C"',
    }),
    responses: toMany('Response', {
      from: 'response',
      parent: 'response.recommendation_id',
      orderBy: 'response.responded_on, response.revision, response.id',
    }),
    parts: toMany('Recommendation', {
      from: 'recommendation',
      parent: 'recommendation.parent_id',
      orderBy: 'recommendation.reference collate "C"',
    }),
    externalIds: toMany('ExternalId', {
      from: 'external_id',
      parent: 'external_id.recommendation_id',
      where: 'external_id.ended_revision is null',
      orderBy: 'external_id.system, external_id.value',
    }),
    parent: toOne('Recommendation', '$parentId'),
    document: toOne('Document', '$documentId'),
    homeCollection: toOne('Collection', '$homeCollectionId'),
    recordedBy: toOne('Organization', '$recordedById'),
    status: statusEdge,
    statuses: statusesEdge,
    isDisputed: isDisputedEdge,
    disputes: disputesEdge,
    isStale: isStaleEdge,
    relations: relationsEdge,
    reiterations: reiterationsEdge,
    deadlines: deadlinesEdge,
    isOverdue: isOverdueEdge,
    followUps: followUpsEdge,
    partStatuses: partStatusesEdge,
    assessments: assessmentsEdge,
    actions: actionsEdge,
    indicators: indicatorsEdge,
    history: historyEdge,
    redactionsSince: redactionsEdge,
  },
});

export const responsePlan = definePlan({
  typeName: 'Response',
  table: 'response',
  columns: {
    ...entryColumns('response'),
    position: 'response.position',
    nativeWords: 'response.native_words',
    respondedOn: 'response.responded_on',
    respondedOnPrecision: 'response.responded_on_precision',
    paragraph: 'response.paragraph',
    isRedacted: 'response.redacted_revision is not null',
    $organizationId: 'response.organization_id',
    $documentId: 'response.document_id',
    $recommendationId: 'response.recommendation_id',
  },
  edges: {
    organization: toOne('Organization', '$organizationId'),
    document: toOne('Document', '$documentId'),
    recommendation: toOne('Recommendation', '$recommendationId'),
    recordedBy: toOne('Organization', '$recordedById'),
  },
});

export const addresseePlan = definePlan({
  typeName: 'Addressee',
  table: 'addressee',
  columns: {
    role: 'addressee.role',
    receivedOn: 'addressee.received_on',
    receivedOnPrecision: 'addressee.received_on_precision',
    $organizationId: 'addressee.organization_id',
  },
  edges: { organization: toOne('Organization', '$organizationId') },
});

export const externalIdPlan = definePlan({
  typeName: 'ExternalId',
  table: 'external_id',
  columns: { system: 'external_id.system', value: 'external_id.value' },
  edges: {},
});

interface TextRow extends Row {
  $parent: string;
  value: string;
  language: string;
  isOriginal: boolean;
  translationKind: string | null;
}

/** A text of the recommendation in the nearest language in which it exists. */
function textEdge(column: 'title' | 'text' | 'issuer_description'): Edge {
  return {
    needs: ['id'],
    join: (session, field) => ({
      by: 'id',
      below: null,
      sql: (parents) =>
        `select text.recommendation_id as "$parent", text.${column} as value, text.language,
                text.is_original as "isOriginal", text.translation_kind as "translationKind"
           from recommendation_text text
          where text.recommendation_id = any (${parents.ids('id')}) and text.ended_revision is null and text.${column} is not null
          order by text.recommendation_id, text.language collate "C"`,
      give(parents, rows) {
        const original = (row: TextRow) => (row.isOriginal ? row.language : null);
        const texts = nearestRows(rows as TextRow[], wantedLanguages(session, field), original);
        giveOne(parents, field, texts);
      },
    }),
  };
}

function languagesEdge(): Edge {
  return {
    needs: ['id'],
    async load(session, parents, field) {
      const rows = await session.db.query<{ id: string; languages: string[] }>(
        `select text.recommendation_id as id,
                array_agg(text.language order by text.is_original desc, text.language collate "C") as languages
           from recommendation_text text
          where text.recommendation_id = any ($1::uuid[]) and text.ended_revision is null
          group by text.recommendation_id`,
        [distinct(parents.map((parent) => parent.id as string))],
      );
      const byId = new Map(rows.map((row) => [row.id, row.languages]));
      for (const parent of parents) parent[field.key] = byId.get(parent.id as string) ?? [];
    },
  };
}
