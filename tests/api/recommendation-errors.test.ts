import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { buildCollection } from '../factories/build-collection.js';
import { buildDocument } from '../factories/build-document.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { itRefuses, long, times, type RefusalCase } from './refuses.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

const place = () => ({ api, world });
const original = { language: 'en', title: 'Open the prisons', text: 'All of them.' };
const translation = { language: 'ru', title: 'Да', translationKind: 'UNOFFICIAL' };
const fresh = (w: World, overrides: object) => ({
  reference: 'NEW-1',
  collectionIds: [w.ours.collection.id],
  texts: [original],
  ...overrides,
});
const change = (w: World, overrides: object) => ({
  recommendationId: w.ours.single.id,
  expectedRevision: w.ours.single.revision,
  ...overrides,
});
/** An entry of ours that nobody else sees. */
const hidden = (w: World) => ({ recordedById: w.ours.id, publishedRevision: null });
const hiddenOfTheirs = (w: World) => ({ recordedById: w.theirs.id, publishedRevision: null });

/** What is wrong with a new recommendation and with a change alike. */
const both: Array<[string, (w: World) => object | Promise<object>, ...string[]]> = [
  ['a blank title', () => ({ texts: [{ ...original, title: ' ' }] }), 'REQUIRED texts.0.title'],
  [
    'an original without a title',
    () => ({ texts: [{ language: 'en', title: null, text: 'x' }] }),
    'REQUIRED texts.0.title',
  ],
  [
    'a title over its limit',
    () => ({ texts: [{ ...original, title: long(501) }] }),
    'TOO_LONG texts.0.title',
  ],
  [
    'a text over its limit',
    () => ({ texts: [{ ...original, text: long(20_001) }] }),
    'TOO_LONG texts.0.text',
  ],
  ['NUL in a text', () => ({ texts: [{ ...original, text: '\0' }] }), 'HOSTILE_TEXT texts.0.text'],
  [
    'half a surrogate pair in a title',
    () => ({ texts: [{ ...original, title: 'x\udc00' }] }),
    'HOSTILE_TEXT texts.0.title',
  ],
  [
    'a language twice',
    () => ({ texts: [original, { ...translation, language: 'en' }] }),
    'INVALID_VALUE texts',
  ],
  [
    'an unknown translator',
    (w) => ({ texts: [original, { ...translation, translatorId: w.unknownId }] }),
    'UNKNOWN_ID texts.1.translatorId',
  ],
  [
    "others' private translator",
    async (w) => ({
      texts: [
        original,
        { ...translation, translatorId: (await buildOrganization(api.db, hiddenOfTheirs(w))).id },
      ],
    }),
    'UNKNOWN_ID texts.1.translatorId',
  ],
  [
    'an unknown collection',
    (w) => ({ collectionIds: [w.ours.collection.id, w.unknownId] }),
    'UNKNOWN_ID collectionIds.1',
  ],
  ['no collection', () => ({ collectionIds: [] }), 'REQUIRED collectionIds'],
  [
    "others' collection",
    (w) => ({ collectionIds: [w.ours.collection.id, w.theirs.collection.id] }),
    'FORBIDDEN collectionIds.1',
  ],
  [
    'too many collections',
    (w) => ({ collectionIds: [w.ours.collection.id, ...times(20, () => randomUUID())] }),
    'TOO_LONG collectionIds',
  ],
  ['an unknown issuer', (w) => ({ issuerIds: [w.unknownId] }), 'UNKNOWN_ID issuerIds.0'],
  ['an issuer twice', (w) => ({ issuerIds: [w.ours.id, w.ours.id] }), 'INVALID_VALUE issuerIds'],
  ['too many issuers', () => ({ issuerIds: times(101, () => randomUUID()) }), 'TOO_LONG issuerIds'],
  [
    'an unknown addressee',
    (w) => ({ addressees: [{ organizationId: w.unknownId }] }),
    'UNKNOWN_ID addressees.0.organizationId',
  ],
  [
    'an addressee twice',
    (w) => ({
      addressees: [
        { organizationId: w.ministry.id },
        { organizationId: w.ministry.id, role: 'SUPPORTING' },
      ],
    }),
    'INVALID_VALUE addressees',
  ],
  [
    'too many addressees',
    () => ({ addressees: times(51, () => ({ organizationId: randomUUID() })) }),
    'TOO_LONG addressees',
  ],
  ['an unknown term', (w) => ({ termIds: [w.unknownId] }), 'UNKNOWN_ID termIds.0'],
  ['too many terms', () => ({ termIds: times(51, () => randomUUID()) }), 'TOO_LONG termIds'],
  ['an unknown document', (w) => ({ documentId: w.unknownId }), 'UNKNOWN_ID documentId'],
  ['a paragraph over its limit', () => ({ paragraph: long(51) }), 'TOO_LONG paragraph'],
  [
    'an action category out of range',
    () => ({ actionCategory: 6 }),
    'INVALID_VALUE actionCategory',
  ],
  [
    'a system of another form',
    () => ({ externalIds: [{ system: 'uhri', value: '1' }] }),
    'INVALID_VALUE externalIds.0.system',
  ],
  [
    'too many external ids',
    () => ({ externalIds: times(21, (index) => ({ system: 'UHRI', value: `${index}` })) }),
    'TOO_LONG externalIds',
  ],
  [
    'an invented document',
    async () => ({ documentId: (await buildDocument(api.db, { isInvented: true })).id }),
    'INVENTED_MIXED',
  ],
  [
    'an invented issuer',
    async () => ({ issuerIds: [(await buildOrganization(api.db, { isInvented: true })).id] }),
    'INVENTED_MIXED',
  ],
  [
    'an invented addressee',
    async () => ({
      addressees: [{ organizationId: (await buildOrganization(api.db, { isInvented: true })).id }],
    }),
    'INVENTED_MIXED',
  ],
  [
    'an invented collection beside a real one',
    async (w) => ({
      collectionIds: [
        w.ours.collection.id,
        (await buildCollection(api.db, { isInvented: true, recordedById: w.ours.id })).id,
      ],
    }),
    'INVENTED_MIXED collectionIds',
  ],
];

describe('a new recommendation', () => {
  const inNew = both.map(([what, overrides, ...expected]): RefusalCase => [
    what,
    'EDITOR',
    async (w) => fresh(w, await overrides(w)),
    ...expected,
  ]);
  itRefuses('createRecommendation', place, inNew);
  itRefuses('createRecommendation', place, [
    ['no reference', 'EDITOR', (w) => fresh(w, { reference: ' ' }), 'REQUIRED reference'],
    [
      'a reference over its limit',
      'EDITOR',
      (w) => fresh(w, { reference: long(81) }),
      'TOO_LONG reference',
    ],
    [
      'a reference that is taken',
      'EDITOR',
      (w) => fresh(w, { reference: w.theirs.single.reference }),
      'REFERENCE_TAKEN reference',
    ],
    [
      'a paragraph of no document',
      'EDITOR',
      (w) => fresh(w, { paragraph: '24' }),
      'REQUIRED documentId',
    ],
    ['no text', 'EDITOR', (w) => fresh(w, { texts: [] }), 'INVALID_VALUE texts'],
    [
      'two originals',
      'EDITOR',
      (w) => fresh(w, { texts: [original, { ...original, language: 'ru' }] }),
      'INVALID_VALUE texts',
    ],
    ['no original', 'EDITOR', (w) => fresh(w, { texts: [translation] }), 'INVALID_VALUE texts'],
    [
      'too many texts',
      'EDITOR',
      (w) =>
        fresh(w, {
          texts: [
            original,
            ...times(20, (index) => ({
              ...translation,
              language: `a${String.fromCharCode(97 + index)}`,
            })),
          ],
        }),
      'TOO_LONG texts',
    ],
    [
      'an unknown parent',
      'EDITOR',
      (w) => fresh(w, { parentId: w.unknownId }),
      'UNKNOWN_ID parentId',
    ],
    [
      "a part of others' recommendation",
      'EDITOR',
      (w) => fresh(w, { parentId: w.theirs.whole.id }),
      'FORBIDDEN parentId',
    ],
    [
      'a part of a part',
      'EDITOR',
      (w) => fresh(w, { parentId: w.ours.parts[0]!.id }),
      'INVALID_VALUE parentId',
    ],
    [
      'a real part of an invented recommendation',
      'EDITOR',
      async (w) =>
        fresh(w, {
          parentId: (
            await buildRecommendation(api.db, { origin: 'INVENTED', recordedById: w.ours.id })
          ).id,
        }),
      'INVENTED_MIXED',
    ],
    [
      'a public one in a private collection',
      'EDITOR',
      async (w) =>
        fresh(w, { publish: true, collectionIds: [(await buildCollection(api.db, hidden(w))).id] }),
      'PRIVATE_REFERENCE',
    ],
    [
      'a public one with a private document',
      'EDITOR',
      async (w) =>
        fresh(w, { publish: true, documentId: (await buildDocument(api.db, hidden(w))).id }),
      'PRIVATE_REFERENCE',
    ],
    [
      'a public one to a private addressee',
      'EDITOR',
      async (w) =>
        fresh(w, {
          publish: true,
          addressees: [{ organizationId: (await buildOrganization(api.db, hidden(w))).id }],
        }),
      'PRIVATE_REFERENCE',
    ],
    [
      'a public one by a private issuer',
      'EDITOR',
      async (w) =>
        fresh(w, { publish: true, issuerIds: [(await buildOrganization(api.db, hidden(w))).id] }),
      'PRIVATE_REFERENCE',
    ],
    [
      'a public one with a private translator',
      'EDITOR',
      async (w) =>
        fresh(w, {
          publish: true,
          texts: [
            original,
            { ...translation, translatorId: (await buildOrganization(api.db, hidden(w))).id },
          ],
        }),
      'PRIVATE_REFERENCE',
    ],
  ]);
});

describe('a change to a recommendation', () => {
  const inChange = both.map(([what, overrides, ...expected]): RefusalCase => [
    what,
    'EDITOR',
    async (w) => change(w, await overrides(w)),
    ...expected,
  ]);
  itRefuses('editRecommendation', place, inChange);
  itRefuses('editRecommendation', place, [
    [
      'an unknown one',
      'EDITOR',
      (w) => change(w, { recommendationId: w.unknownId }),
      'UNKNOWN_ID recommendationId',
    ],
    [
      "others'",
      'EDITOR',
      (w) => change(w, { recommendationId: w.theirs.single.id }),
      'FORBIDDEN recommendationId',
    ],
    [
      'an outdated revision',
      'EDITOR',
      (w) => change(w, { expectedRevision: w.ours.single.revision - 1 }),
      'REVISION_OUTDATED expectedRevision',
    ],
    [
      'a future revision',
      'EDITOR',
      (w) => change(w, { expectedRevision: 2_147_483_647 }),
      'REVISION_OUTDATED expectedRevision',
    ],
    [
      'a second original',
      'EDITOR',
      (w) => change(w, { texts: [{ ...original, language: 'ru' }] }),
      'INVALID_VALUE texts',
    ],
    [
      'a translation in place of the original',
      'EDITOR',
      (w) => change(w, { texts: [{ ...translation, language: 'en' }] }),
      'INVALID_VALUE texts',
    ],
    [
      'a reason over its limit',
      'EDITOR',
      (w) => change(w, { reason: long(2_001) }),
      'TOO_LONG reason',
    ],
    [
      'to leave its home collection',
      'EDITOR',
      async (w) =>
        change(w, {
          collectionIds: [(await buildCollection(api.db, { recordedById: w.ours.id })).id],
        }),
      'INVALID_VALUE collectionIds',
    ],
    [
      'to name a private addressee',
      'EDITOR',
      async (w) =>
        change(w, {
          addressees: [{ organizationId: (await buildOrganization(api.db, hidden(w))).id }],
        }),
      'PRIVATE_REFERENCE',
    ],
  ]);
});

describe('a response', () => {
  const response = (w: World, overrides: object) => ({
    recommendationId: w.ours.single.id,
    organizationId: w.ministry.id,
    position: 'SUPPORTED',
    respondedOn: '2020-01-01',
    ...overrides,
  });
  itRefuses('recordResponse', place, [
    [
      'an unknown recommendation',
      'EDITOR',
      (w) => response(w, { recommendationId: w.unknownId }),
      'UNKNOWN_ID recommendationId',
    ],
    [
      'an unknown organization',
      'EDITOR',
      (w) => response(w, { organizationId: w.unknownId }),
      'UNKNOWN_ID organizationId',
    ],
    [
      'an unknown document',
      'EDITOR',
      (w) => response(w, { documentId: w.unknownId }),
      'UNKNOWN_ID documentId',
    ],
    [
      "others' words to others' recommendation",
      'EDITOR',
      (w) => response(w, { recommendationId: w.theirs.single.id }),
      'FORBIDDEN recommendationId',
    ],
    [
      'a future day',
      'EDITOR',
      (w) => response(w, { respondedOn: '9999-12-31' }),
      'DATE_IN_FUTURE respondedOn',
    ],
    [
      'a paragraph of no document',
      'EDITOR',
      (w) => response(w, { paragraph: '24' }),
      'REQUIRED documentId',
    ],
    ['blank words', 'EDITOR', (w) => response(w, { nativeWords: '  ' }), 'REQUIRED nativeWords'],
    [
      'words over their limit',
      'EDITOR',
      (w) => response(w, { nativeWords: long(2_001) }),
      'TOO_LONG nativeWords',
    ],
    [
      'NUL in words',
      'EDITOR',
      (w) => response(w, { nativeWords: '\0' }),
      'HOSTILE_TEXT nativeWords',
    ],
    [
      'an invented voice to a real recommendation',
      'EDITOR',
      async (w) =>
        response(w, { organizationId: (await buildOrganization(api.db, { isInvented: true })).id }),
      'INVENTED_MIXED',
    ],
    [
      'a public one by a private organization',
      'EDITOR',
      async (w) =>
        response(w, {
          publish: true,
          organizationId: (await buildOrganization(api.db, hidden(w))).id,
        }),
      'PRIVATE_REFERENCE',
    ],
  ]);
});
