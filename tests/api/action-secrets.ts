import type { Api } from '../setup/api.js';
import type { World } from './build-world.js';
import { write, type MutationName } from './write-through.js';

export const actionKinds = [
  'legalAct',
  'plan',
  'action',
  'actionStatus',
  'indicator',
  'measurement',
] as const;

/** The keys by which they are asked for. */
export const actionSlugs = ['canary-legal-act', 'canary-plan', 'canary-action', 'canary-indicator'];

/** What is done in private about public recommendations, with a canary in every text. @returns the ids */
export async function keepSecretActions(
  api: Api,
  world: World,
  canary: string,
): Promise<Record<(typeof actionKinds)[number], string>> {
  const make = async (name: MutationName, input: object) =>
    (await write(api, name, input, world.ours.tokens.EDITOR)).id as string;
  const entry = (kind: string) => ({
    slug: `canary-${kind}`,
    language: 'en',
    titles: [{ language: 'en', value: `${canary} title` }],
  });
  const about = { recommendationIds: [world.ours.single.id, world.theirs.single.id] };
  const legalAct = await make('createLegalAct', { ...entry('legal-act'), number: canary });
  const plan = await make('createPlan', { ...entry('plan'), organizationId: world.ministry.id });
  const action = await make('createAction', {
    ...entry('action'),
    ...about,
    descriptions: [{ language: 'en', value: `${canary} description` }],
    planIds: [plan],
    legalActId: legalAct,
    bodies: [{ organizationId: world.ministry.id }],
  });
  const actionStatus = await make('recordActionStatus', {
    actionId: action,
    status: 'STALLED',
    effectiveOn: '2020-01-01',
    note: `${canary} note`,
  });
  const indicator = await make('createIndicator', {
    ...entry('indicator'),
    ...about,
    unit: canary,
    direction: 'INCREASE',
    organizationId: world.ministry.id,
  });
  const measurement = await make('recordMeasurement', {
    indicatorId: indicator,
    value: '1',
    measuredOn: '2020-01-01',
    note: `${canary} note`,
  });
  return { legalAct, plan, action, actionStatus, indicator, measurement };
}

type Naming = [MutationName, (id: string) => object];

/** Every place in an input of theirs that an id can stand in, given entries of theirs. */
export function actionNamings(theirs: { action: string; indicator: string }): Naming[] {
  const titles = [{ language: 'en', value: 'A title' }];
  const entry = { slug: 'oracle', language: 'en', titles };
  const edit = { expectedRevision: 1, titles };
  const status = { status: 'PLANNED', effectiveOn: '2020-01-01' };
  const measured = { value: '1', measuredOn: '2020-01-01', note: 'Counted.' };
  const numbered = { ...entry, unit: 'persons', direction: 'INCREASE' };
  return [
    ['createLegalAct', (id) => ({ ...entry, successorId: id })],
    ['editLegalAct', (id) => ({ ...edit, legalActId: id })],
    ['createPlan', (id) => ({ ...entry, organizationId: id })],
    ['createPlan', (id) => ({ ...entry, documentId: id })],
    ['editPlan', (id) => ({ ...edit, planId: id })],
    ['createAction', (id) => ({ ...entry, legalActId: id })],
    ['createAction', (id) => ({ ...entry, documentId: id })],
    ['createAction', (id) => ({ ...entry, planIds: [id] })],
    ['createAction', (id) => ({ ...entry, recommendationIds: [id] })],
    ['createAction', (id) => ({ ...entry, bodies: [{ organizationId: id }] })],
    ['editAction', (id) => ({ ...edit, actionId: id })],
    ['editAction', (id) => ({ ...edit, actionId: theirs.action, recommendationIds: [id] })],
    ['recordActionStatus', (id) => ({ ...status, actionId: id })],
    ['recordActionStatus', (id) => ({ ...status, actionId: theirs.action, documentId: id })],
    ['retractActionStatus', (id) => ({ actionStatusId: id, reason: 'An error.' })],
    ['retractMeasurement', (id) => ({ measurementId: id, reason: 'An error.' })],
    ['createIndicator', (id) => ({ ...numbered, organizationId: id })],
    ['createIndicator', (id) => ({ ...numbered, documentId: id })],
    ['createIndicator', (id) => ({ ...numbered, recommendationIds: [id] })],
    ['editIndicator', (id) => ({ ...edit, indicatorId: id })],
    ['recordMeasurement', (id) => ({ ...measured, indicatorId: id })],
    [
      'recordMeasurement',
      (id) => ({ ...measured, indicatorId: theirs.indicator, supersedesId: id }),
    ],
    ['recordMeasurement', (id) => ({ ...measured, indicatorId: theirs.indicator, documentId: id })],
    ['redact', (id) => ({ id, fields: ['NOTE'], reason: 'A name.' })],
  ];
}
