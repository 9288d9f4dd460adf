import { recordedAt } from './instant.js';
import { toLatest, toLatestValue } from './latest-edge.js';
import { localizedColumn } from './localized.js';
import { byDay, toPages } from './paged-edge.js';
import { definePlan, toMany, toOne } from './plan.js';
import { entryColumns } from './register-plans.js';
import { toWithdrawal } from './withdrawal-edge.js';

export const legalActPlan = definePlan({
  typeName: 'LegalAct',
  table: 'legal_act',
  columns: {
    ...entryColumns('legal_act'),
    slug: 'legal_act.slug',
    number: 'legal_act.number',
    adoptedOn: 'legal_act.adopted_on',
    adoptedOnPrecision: 'legal_act.adopted_on_precision',
    url: 'legal_act.url',
    isInvented: 'legal_act.is_invented',
    $titles: 'legal_act.titles',
    $language: 'legal_act.language',
    $successorId: 'legal_act.successor_id',
  },
  edges: {
    title: localizedColumn('$titles', '$language'),
    successor: toOne('LegalAct', '$successorId'),
    recordedBy: toOne('Organization', '$recordedById'),
  },
});

export const actionStatusPlan = definePlan({
  typeName: 'ActionStatus',
  table: 'action_status',
  columns: {
    id: 'action_status.id',
    revision: 'action_status.revision',
    recordedAt: recordedAt('action_status.revision'),
    status: 'action_status.status',
    effectiveOn: 'action_status.effective_on',
    effectiveOnPrecision: 'action_status.effective_on_precision',
    countsFrom: 'action_status.counts_from',
    note: 'action_status.note',
    paragraph: 'action_status.paragraph',
    url: 'action_status.url',
    isRedacted: 'action_status.redacted_revision is not null',
    $actionId: 'action_status.action_id',
    $documentId: 'action_status.document_id',
    $recordedById: 'action_status.recorded_by_id',
  },
  edges: {
    action: toOne('Action', '$actionId'),
    document: toOne('Document', '$documentId'),
    recordedBy: toOne('Organization', '$recordedById'),
    retraction: toWithdrawal('action_status'),
  },
});

/** What was recorded by the day that is looked at. */
const recorded = {
  parent: 'action_status.action_id',
  where: 'action_status.counts_from <= (select heed.at_day())',
};
/** What counts on that day: what was withdrawn does not. */
const counted = {
  ...recorded,
  where: `${recorded.where} and action_status.ended_revision is null`,
};

export const actionPlan = definePlan({
  typeName: 'Action',
  table: 'action',
  columns: {
    ...entryColumns('action'),
    slug: 'action.slug',
    startsOn: 'action.starts_on',
    startsOnPrecision: 'action.starts_on_precision',
    dueOn: 'action.due_on',
    dueOnPrecision: 'action.due_on_precision',
    isInvented: 'action.is_invented',
    isRedacted: 'exists (select from heed.redaction where redaction.subject_id = action.id)',
    $titles: 'action.titles',
    $descriptions: 'action.descriptions',
    $language: 'action.language',
    $legalActId: 'action.legal_act_id',
    $documentId: 'action.document_id',
  },
  edges: {
    title: localizedColumn('$titles', '$language'),
    description: localizedColumn('$descriptions', '$language'),
    legalAct: toOne('LegalAct', '$legalActId'),
    document: toOne('Document', '$documentId'),
    recordedBy: toOne('Organization', '$recordedById'),
    plans: toMany('Plan', {
      from: 'action_plan link join plan on plan.id = link.plan_id',
      parent: 'link.action_id',
      where: 'link.ended_revision is null',
      orderBy: 'plan.slug collate "C"',
    }),
    recommendations: toMany('Recommendation', {
      from: 'action_recommendation link join recommendation on recommendation.id = link.recommendation_id',
      parent: 'link.action_id',
      where: 'link.ended_revision is null',
      orderBy: 'recommendation.reference collate "C"',
    }),
    bodies: toMany('ActionBody', {
      from: 'action_body',
      parent: 'action_body.action_id',
      where: 'action_body.ended_revision is null',
      orderBy: 'action_body.role, action_body.position, action_body.organization_id',
    }),
    status: toLatest(actionStatusPlan, counted),
    completedOn: toLatestValue(
      'action_status',
      `case action_status.status when 'COMPLETED' then action_status.effective_on end`,
      counted,
    ),
    statuses: toPages({
      ...recorded,
      name: 'statuses of an action',
      plan: actionStatusPlan,
      from: 'action_status',
      sort: byDay('action_status'),
      direction: 'desc',
    }),
  },
});

export const actionBodyPlan = definePlan({
  typeName: 'ActionBody',
  table: 'action_body',
  columns: { role: 'action_body.role', $organizationId: 'action_body.organization_id' },
  edges: { organization: toOne('Organization', '$organizationId') },
});

export const planPlan = definePlan({
  typeName: 'Plan',
  table: 'plan',
  columns: {
    ...entryColumns('plan'),
    slug: 'plan.slug',
    startsOn: 'plan.starts_on',
    endsOn: 'plan.ends_on',
    url: 'plan.url',
    isInvented: 'plan.is_invented',
    $titles: 'plan.titles',
    $language: 'plan.language',
    $organizationId: 'plan.organization_id',
    $documentId: 'plan.document_id',
  },
  edges: {
    title: localizedColumn('$titles', '$language'),
    organization: toOne('Organization', '$organizationId'),
    document: toOne('Document', '$documentId'),
    recordedBy: toOne('Organization', '$recordedById'),
    actions: toPages({
      name: 'actions of a plan',
      plan: actionPlan,
      from: 'action_plan link join action on action.id = link.action_id',
      parent: 'link.plan_id',
      where: 'link.ended_revision is null',
      sort: 'action.slug',
      direction: 'asc',
    }),
  },
});

/** `actions` of a recommendation, by slug. */
export const actionsEdge = toPages({
  name: 'actions of a recommendation',
  plan: actionPlan,
  from: 'action_recommendation link join action on action.id = link.action_id',
  parent: 'link.recommendation_id',
  where: 'link.ended_revision is null',
  sort: 'action.slug',
  direction: 'asc',
});
