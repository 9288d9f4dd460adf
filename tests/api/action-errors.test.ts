import { afterAll, beforeAll, describe } from 'vitest';
import { buildAction } from '../factories/build-action.js';
import { buildActionStatus } from '../factories/build-action-status.js';
import { buildDocument } from '../factories/build-document.js';
import { buildIndicator } from '../factories/build-indicator.js';
import { buildLegalAct } from '../factories/build-legal-act.js';
import { buildMeasurement } from '../factories/build-measurement.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildPlan } from '../factories/build-plan.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { write } from './write-through.js';
import { itRefuses, long, times, type RefusalCase } from './refuses.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  await buildLegalAct(api.db, { slug: 'taken' });
  await buildPlan(api.db, { slug: 'taken' });
  await buildAction(api.db, { slug: 'taken' });
  await buildIndicator(api.db, { slug: 'taken' });
});
afterAll(() => api.stop());

const place = () => ({ api, world });
const title = { language: 'en', value: 'A title' };
const ours = () => ({ recordedById: world.ours.id });
const hidden = () => ({ ...ours(), publishedRevision: null });
type Make = (overrides: object) => object | Promise<object>;

const make: Make = (overrides) => ({ slug: 'new', language: 'en', titles: [title], ...overrides });
const makeIndicator: Make = (overrides) =>
  make({ unit: 'persons', direction: 'INCREASE', ...overrides });
const editing =
  (
    build: (db: Api['db'], entry: object) => Promise<{ id: string; revision: number }>,
    field: string,
    held: object = {},
  ): Make =>
  async (overrides) => {
    const { id, revision } = await build(api.db, { ...ours(), ...held });
    return { [field]: id, expectedRevision: revision, ...overrides };
  };

/** What is wrong with any new entry of these. */
const news = (made: Make): RefusalCase[] => [
  ['a slug with capitals', 'EDITOR', () => made({ slug: 'Report' }), 'INVALID_VALUE slug'],
  ['a slug that is taken', 'EDITOR', () => made({ slug: 'taken' }), 'REFERENCE_TAKEN slug'],
  ['no title', 'EDITOR', () => made({ titles: [] }), 'REQUIRED titles', 'REQUIRED titles'],
  ['no title in the original', 'EDITOR', () => made({ language: 'kk' }), 'REQUIRED titles'],
];

/** What is wrong with any edit of these. */
const edits = (edited: Make, field: string): RefusalCase[] => [
  [
    'an entry that is not there',
    'EDITOR',
    (w) => edited({ [field]: w.unknownId }),
    `UNKNOWN_ID ${field}`,
  ],
  [
    'an old revision',
    'EDITOR',
    () => edited({ expectedRevision: 1 }),
    'REVISION_OUTDATED expectedRevision',
  ],
  [
    'titles without the original',
    'EDITOR',
    () => edited({ titles: [{ language: 'ru', value: 'Да' }] }),
    'REQUIRED titles',
  ],
  ['a reason over its limit', 'EDITOR', () => edited({ reason: long(2001) }), 'TOO_LONG reason'],
];

describe('a legal act', () => {
  const edit = editing(buildLegalAct, 'legalActId');
  itRefuses('createLegalAct', place, [
    ...news(make),
    ['a number over its limit', 'EDITOR', () => make({ number: long(201) }), 'TOO_LONG number'],
    [
      'a successor that is not there',
      'EDITOR',
      (w) => make({ successorId: w.unknownId }),
      'UNKNOWN_ID successorId',
    ],
    [
      'a private successor of a public one',
      'EDITOR',
      async () => make({ publish: true, successorId: (await buildLegalAct(api.db, hidden())).id }),
      'PRIVATE_REFERENCE',
    ],
  ]);
  itRefuses('editLegalAct', place, [
    ...edits(edit, 'legalActId'),
    [
      'one that replaces itself',
      'EDITOR',
      async () => {
        const { id, revision } = await buildLegalAct(api.db, ours());
        return { legalActId: id, expectedRevision: revision, successorId: id };
      },
      'INVALID_VALUE successorId',
    ],
  ]);
});

describe('a plan', () => {
  const edit = editing(buildPlan, 'planId', { startsOn: '2020-01-01' });
  itRefuses('createPlan', place, [
    ...news(make),
    [
      'one that ends before it starts',
      'EDITOR',
      () => make({ startsOn: '2020-01-02', endsOn: '2020-01-01' }),
      'INVALID_VALUE endsOn',
    ],
    [
      'a body that is not there',
      'EDITOR',
      (w) => make({ organizationId: w.unknownId }),
      'UNKNOWN_ID organizationId',
    ],
  ]);
  itRefuses('editPlan', place, [
    ...edits(edit, 'planId'),
    [
      'an end before its start',
      'EDITOR',
      () => edit({ endsOn: '2019-12-31' }),
      'INVALID_VALUE endsOn',
    ],
  ]);
});

describe('an action', () => {
  const edit = editing(buildAction, 'actionId');
  const inventedBody = async () => (await buildOrganization(api.db, { isInvented: true })).id;
  itRefuses('createAction', place, [
    ...news(make),
    [
      'one that is due before it starts',
      'EDITOR',
      () => make({ startsOn: '2020-02-01', dueOn: '2020-01-01', dueOnPrecision: 'MONTH' }),
      'INVALID_VALUE dueOn',
    ],
    [
      'a description over its limit',
      'EDITOR',
      () => make({ descriptions: [{ language: 'en', value: long(5001) }] }),
      'TOO_LONG descriptions.0.value',
    ],
    [
      'the same recommendation twice',
      'EDITOR',
      (w) => make({ recommendationIds: [w.ours.single.id, w.ours.single.id] }),
      'INVALID_VALUE recommendationIds',
    ],
    [
      'too many of everything',
      'EDITOR',
      (w) =>
        make({
          planIds: times(21, () => w.unknownId),
          recommendationIds: times(201, () => w.unknownId),
          bodies: times(51, () => ({ organizationId: w.unknownId })),
        }),
      'TOO_LONG bodies',
      'TOO_LONG planIds',
      'TOO_LONG recommendationIds',
    ],
    [
      'what is not there',
      'EDITOR',
      (w) =>
        make({
          planIds: [w.unknownId],
          recommendationIds: [w.unknownId],
          bodies: [{ organizationId: w.unknownId }],
          legalActId: w.unknownId,
          documentId: w.unknownId,
        }),
      'UNKNOWN_ID bodies.0.organizationId',
      'UNKNOWN_ID documentId',
      'UNKNOWN_ID legalActId',
      'UNKNOWN_ID planIds.0',
      'UNKNOWN_ID recommendationIds.0',
    ],
    [
      'a private recommendation, in public',
      'EDITOR',
      async (w) => {
        const homeCollectionId = w.ours.collection.id;
        const { id } = await buildRecommendation(api.db, { ...hidden(), homeCollectionId });
        return make({ publish: true, recommendationIds: [id] });
      },
      'PRIVATE_REFERENCE',
    ],
    [
      'an invented recommendation beside a real one',
      'EDITOR',
      async (w) => {
        const { id } = await buildRecommendation(api.db, { origin: 'INVENTED' });
        return make({ recommendationIds: [id, w.ours.single.id] });
      },
      'INVENTED_MIXED',
    ],
    [
      'an invented body for a real recommendation',
      'EDITOR',
      async (w) =>
        make({
          recommendationIds: [w.ours.single.id],
          bodies: [{ organizationId: await inventedBody() }],
        }),
      'INVENTED_MIXED',
    ],
    [
      'an invented plan for a real body',
      'EDITOR',
      async (w) =>
        make({
          planIds: [(await buildPlan(api.db, { isInvented: true })).id],
          bodies: [{ organizationId: w.ministry.id }],
        }),
      'INVENTED_MIXED',
    ],
    [
      'a real action from an invented law or document',
      'EDITOR',
      async () => make({ legalActId: (await buildLegalAct(api.db, { isInvented: true })).id }),
      'INVENTED_MIXED',
    ],
  ]);
  itRefuses('editAction', place, [
    ...edits(edit, 'actionId'),
    [
      'an invented recommendation',
      'EDITOR',
      async () => {
        const { id } = await buildRecommendation(api.db, { origin: 'INVENTED' });
        return edit({ recommendationIds: [id] });
      },
      'INVENTED_MIXED',
    ],
  ]);
  const said = async (overrides: object) => ({
    actionId: (await buildAction(api.db, ours())).id,
    status: 'PLANNED',
    effectiveOn: '2020-01-01',
    ...overrides,
  });
  itRefuses('recordActionStatus', place, [
    [
      'a day to come',
      'EDITOR',
      () => said({ effectiveOn: '2999-01-01' }),
      'DATE_IN_FUTURE effectiveOn',
    ],
    ['a blank note', 'EDITOR', () => said({ note: ' ' }), 'REQUIRED note'],
    ['a note over its limit', 'EDITOR', () => said({ note: long(2001) }), 'TOO_LONG note'],
    [
      'a paragraph of no document',
      'EDITOR',
      () => said({ paragraph: '24' }),
      'REQUIRED documentId',
    ],
    [
      'an invented document of a real action',
      'EDITOR',
      async () => said({ documentId: (await buildDocument(api.db, { isInvented: true })).id }),
      'INVENTED_MIXED',
    ],
    [
      'the id of a status',
      'EDITOR',
      async () => said({ actionId: (await buildActionStatus(api.db)).id }),
      'UNKNOWN_ID actionId',
    ],
  ]);
});

describe('an indicator', () => {
  const held = { baselineValue: '5', baselineOn: '2020-01-01' };
  const edit = editing(buildIndicator, 'indicatorId', held);
  itRefuses('createIndicator', place, [
    ...news(makeIndicator),
    ['a blank unit', 'EDITOR', () => makeIndicator({ unit: ' ' }), 'REQUIRED unit'],
    [
      'a baseline without its day',
      'EDITOR',
      () => makeIndicator({ baselineValue: '1' }),
      'REQUIRED baselineOn',
    ],
    [
      'a target without its value',
      'EDITOR',
      () => makeIndicator({ targetOn: '2020-01-01' }),
      'REQUIRED targetOn',
    ],
    [
      'an invented recommendation of a real keeper',
      'EDITOR',
      async (w) => {
        const { id } = await buildRecommendation(api.db, { origin: 'INVENTED' });
        return makeIndicator({ recommendationIds: [id], organizationId: w.ministry.id });
      },
      'INVENTED_MIXED',
    ],
  ]);
  itRefuses('editIndicator', place, [
    ...edits(edit, 'indicatorId'),
    [
      'a target behind the baseline',
      'EDITOR',
      () => edit({ targetValue: '4.99', targetOn: '2021-01-01' }),
      'INVALID_VALUE targetValue',
    ],
    [
      'a target before the baseline',
      'EDITOR',
      () => edit({ targetValue: '6', targetOn: '2019-01-01' }),
      'INVALID_VALUE targetOn',
    ],
    ['a unit over its limit', 'EDITOR', () => edit({ unit: long(201) }), 'TOO_LONG unit'],
  ]);
  const measured = async (overrides: object) => ({
    indicatorId: (await buildIndicator(api.db, ours())).id,
    value: '1',
    measuredOn: '2020-01-01',
    note: 'Counted.',
    ...overrides,
  });
  itRefuses('recordMeasurement', place, [
    [
      'a day to come',
      'EDITOR',
      () => measured({ measuredOn: '2999-01-01' }),
      'DATE_IN_FUTURE measuredOn',
    ],
    ['no source', 'EDITOR', () => measured({ note: null }), 'SOURCE_REQUIRED documentId'],
    [
      'a period that begins later',
      'EDITOR',
      () => measured({ periodFrom: '2020-01-02' }),
      'INVALID_VALUE periodFrom',
    ],
    [
      'a paragraph of no document',
      'EDITOR',
      () => measured({ paragraph: '24' }),
      'REQUIRED documentId',
    ],
    [
      'a correction of another indicator',
      'EDITOR',
      async () => measured({ supersedesId: (await buildMeasurement(api.db)).id }),
      'INVALID_VALUE supersedesId',
    ],
    [
      'a second correction',
      'EDITOR',
      async () => {
        const { id: indicatorId } = await buildIndicator(api.db, ours());
        const { id: supersedesId } = await buildMeasurement(api.db, { indicatorId });
        await buildMeasurement(api.db, { indicatorId, supersedesId });
        return measured({ indicatorId, supersedesId });
      },
      'ALREADY_SUPERSEDED supersedesId',
    ],
    [
      'a correction of what was withdrawn',
      'EDITOR',
      async () => {
        const { id: indicatorId } = await buildIndicator(api.db, ours());
        const { id: supersedesId } = await buildMeasurement(api.db, { indicatorId });
        await withdraw('retractMeasurement', { measurementId: supersedesId });
        return measured({ indicatorId, supersedesId });
      },
      'ALREADY_RETRACTED supersedesId',
    ],
  ]);
});

const reason = 'A slip.';
const withdraw = (name: 'retractActionStatus' | 'retractMeasurement', input: object) =>
  write(api, name, { ...input, reason }, world.ours.tokens.EDITOR);

describe('a withdrawal', () => {
  const status = async () => {
    const { id: actionId } = await buildAction(api.db, ours());
    return { actionStatusId: (await buildActionStatus(api.db, { actionId })).id };
  };
  const measurement = async () => {
    const { id: indicatorId } = await buildIndicator(api.db, ours());
    return { measurementId: (await buildMeasurement(api.db, { indicatorId })).id };
  };
  const cases = (
    mutation: 'retractActionStatus' | 'retractMeasurement',
    field: string,
    fresh: () => Promise<object>,
  ): RefusalCase[] => [
    ['no reason', 'EDITOR', async () => ({ ...(await fresh()), reason: ' ' }), 'REQUIRED reason'],
    [
      'a reason over its limit',
      'EDITOR',
      async () => ({ ...(await fresh()), reason: long(2001) }),
      'TOO_LONG reason',
    ],
    [
      'what is not there',
      'EDITOR',
      (w) => ({ [field]: w.unknownId, reason }),
      `UNKNOWN_ID ${field}`,
    ],
    [
      'what was withdrawn',
      'EDITOR',
      async () => {
        const one = await fresh();
        await withdraw(mutation, one);
        return { ...one, reason };
      },
      `ALREADY_RETRACTED ${field}`,
    ],
  ];
  itRefuses('retractActionStatus', place, cases('retractActionStatus', 'actionStatusId', status));
  itRefuses('retractMeasurement', place, [
    ...cases('retractMeasurement', 'measurementId', measurement),
    [
      'what was corrected',
      'EDITOR',
      async () => {
        const { id: indicatorId } = await buildIndicator(api.db, ours());
        const { id } = await buildMeasurement(api.db, { indicatorId });
        await buildMeasurement(api.db, { indicatorId, supersedesId: id });
        return { measurementId: id, reason };
      },
      'ALREADY_SUPERSEDED measurementId',
    ],
  ]);
});
