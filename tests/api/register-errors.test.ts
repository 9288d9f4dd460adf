import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildDocument } from '../factories/build-document.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildSubmission } from '../factories/build-submission.js';
import { buildTerm } from '../factories/build-term.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { itRefuses, long, times, type RefusalCase } from './refuses.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  await buildDocument(api.db, { slug: 'taken', symbol: 'A/1' });
  await buildTerm(api.db, { slug: 'taken', vocabulary: 'RIGHT', code: 'R1' });
});
afterAll(() => api.stop());

const place = () => ({ api, world });
const hidden = (w: World) => ({ recordedById: w.ours.id, publishedRevision: null });
const title = { language: 'en', value: 'A title' };

/** What is wrong with the slug of anything. */
const slugs = (make: (w: World, overrides: object) => object): RefusalCase[] => [
  ['a slug with capitals', 'EDITOR', (w) => make(w, { slug: 'Report' }), 'INVALID_VALUE slug'],
  ['an empty slug', 'EDITOR', (w) => make(w, { slug: '' }), 'INVALID_VALUE slug'],
  ['a slug with a line break', 'EDITOR', (w) => make(w, { slug: 'a\n' }), 'INVALID_VALUE slug'],
  ['a slug over its limit', 'EDITOR', (w) => make(w, { slug: long(81) }), 'INVALID_VALUE slug'],
];

describe('an organization', () => {
  const make = (_w: World, overrides: object) => ({
    slug: 'new',
    kind: 'NGO',
    names: [{ language: 'en', name: 'New' }],
    ...overrides,
  });
  itRefuses('createOrganization', place, [
    ...slugs(make),
    ['a slug that is taken', 'EDITOR', (w) => make(w, { slug: 'theirs' }), 'REFERENCE_TAKEN slug'],
    ['no name', 'EDITOR', (w) => make(w, { names: [] }), 'REQUIRED names'],
    [
      'an alias alone',
      'EDITOR',
      (w) => make(w, { names: [{ language: 'en', name: 'New', isAlias: true }] }),
      'REQUIRED names',
    ],
    [
      'a blank name',
      'EDITOR',
      (w) => make(w, { names: [{ language: 'en', name: ' ' }] }),
      'REQUIRED names.0.name',
    ],
    [
      'a name over its limit',
      'EDITOR',
      (w) => make(w, { names: [{ language: 'en', name: long(301) }] }),
      'TOO_LONG names.0.name',
    ],
    [
      'an acronym over its limit',
      'EDITOR',
      (w) => make(w, { names: [{ language: 'en', name: 'New', acronym: long(41) }] }),
      'TOO_LONG names.0.acronym',
    ],
    [
      'too many names',
      'EDITOR',
      (w) => make(w, { names: times(51, (index) => ({ language: 'en', name: `New ${index}` })) }),
      'TOO_LONG names',
    ],
    [
      'a country of another form',
      'EDITOR',
      (w) => make(w, { country: 'kz' }),
      'INVALID_VALUE country',
    ],
    [
      'an end before its beginning',
      'EDITOR',
      (w) => make(w, { validFrom: '2020-01-02', validUntil: '2020-01-01' }),
      'INVALID_VALUE validUntil',
    ],
    [
      'an unknown parent',
      'EDITOR',
      (w) => make(w, { parentId: w.unknownId }),
      'UNKNOWN_ID parentId',
    ],
    [
      'an unknown successor',
      'EDITOR',
      (w) => make(w, { successorId: w.unknownId }),
      'UNKNOWN_ID successorId',
    ],
    [
      'a public one below a private one',
      'EDITOR',
      async (w) =>
        make(w, { publish: true, parentId: (await buildOrganization(api.db, hidden(w))).id }),
      'PRIVATE_REFERENCE',
    ],
  ]);
});

describe('a document', () => {
  const make = (_w: World, overrides: object) => ({
    slug: 'new',
    language: 'en',
    titles: [title],
    ...overrides,
  });
  itRefuses('createDocument', place, [
    ...slugs(make),
    ['a slug that is taken', 'EDITOR', (w) => make(w, { slug: 'taken' }), 'REFERENCE_TAKEN slug'],
    [
      'a symbol that is taken',
      'EDITOR',
      (w) => make(w, { symbol: 'A/1' }),
      'REFERENCE_TAKEN symbol',
    ],
    ['no title', 'EDITOR', (w) => make(w, { titles: [] }), 'REQUIRED titles', 'REQUIRED titles'],
    [
      'a title in another language only',
      'EDITOR',
      (w) => make(w, { language: 'ru' }),
      'REQUIRED titles',
    ],
    [
      'a language twice',
      'EDITOR',
      (w) => make(w, { titles: [title, title] }),
      'INVALID_VALUE titles',
    ],
    [
      'a title over its limit',
      'EDITOR',
      (w) => make(w, { titles: [{ ...title, value: long(501) }] }),
      'TOO_LONG titles.0.value',
    ],
    [
      'too many titles',
      'EDITOR',
      (w) =>
        make(w, {
          titles: [
            title,
            ...times(20, (index) => ({
              ...title,
              language: `a${String.fromCharCode(97 + index)}`,
            })),
          ],
        }),
      'TOO_LONG titles',
    ],
    [
      'an unknown publisher',
      'EDITOR',
      (w) => make(w, { publisherId: w.unknownId }),
      'UNKNOWN_ID publisherId',
    ],
    [
      'a session over its limit',
      'EDITOR',
      (w) => make(w, { session: long(201) }),
      'TOO_LONG session',
    ],
  ]);
});

describe('a term', () => {
  const make = (_w: World, overrides: object) => ({
    slug: 'new',
    vocabulary: 'RIGHT',
    labels: [title],
    ...overrides,
  });
  itRefuses('createTerm', place, [
    ...slugs(make),
    ['a slug that is taken', 'EDITOR', (w) => make(w, { slug: 'taken' }), 'REFERENCE_TAKEN slug'],
    ['a code that is taken', 'EDITOR', (w) => make(w, { code: 'R1' }), 'REFERENCE_TAKEN code'],
    ['no label', 'EDITOR', (w) => make(w, { labels: [] }), 'REQUIRED labels'],
    [
      'an unknown parent',
      'EDITOR',
      (w) => make(w, { parentId: w.unknownId }),
      'UNKNOWN_ID parentId',
    ],
  ]);
});

describe('a collection', () => {
  const make = (_w: World, overrides: object) => ({
    slug: 'new',
    language: 'en',
    titles: [title],
    licence: 'CC0-1.0',
    headlinePerspective: 'STATE',
    ...overrides,
  });
  const speakers = (...organizationIds: string[]) => ({
    speakers: [{ perspective: 'STATE', organizationIds }],
  });
  itRefuses('createCollection', place, [
    ...slugs(make),
    [
      'a slug that is taken',
      'EDITOR',
      (w) => make(w, { slug: w.theirs.collection.slug }),
      'REFERENCE_TAKEN slug',
    ],
    ['no licence', 'EDITOR', (w) => make(w, { licence: '' }), 'REQUIRED licence'],
    [
      'a negative count',
      'EDITOR',
      (w) => make(w, { reportedCount: -1 }),
      'INVALID_VALUE reportedCount',
    ],
    [
      'an invented one without a notice',
      'EDITOR',
      (w) => make(w, { isInvented: true }),
      'REQUIRED notices',
    ],
    [
      'an unknown speaker',
      'EDITOR',
      (w) => make(w, speakers(w.ministry.id, w.unknownId)),
      'UNKNOWN_ID speakers.0.organizationIds.1',
    ],
    [
      'a speaker twice',
      'EDITOR',
      (w) => make(w, speakers(w.ministry.id, w.ministry.id)),
      'INVALID_VALUE speakers.0.organizationIds',
    ],
    [
      'too many speakers',
      'EDITOR',
      (w) => make(w, speakers(...times(21, () => randomUUID()))),
      'TOO_LONG speakers.0.organizationIds',
    ],
    [
      'no speaker in a list',
      'EDITOR',
      (w) => make(w, speakers()),
      'INVALID_VALUE speakers.0.organizationIds',
    ],
    [
      'a perspective twice',
      'EDITOR',
      (w) =>
        make(w, {
          speakers: [
            { perspective: 'STATE', organizationIds: [w.ministry.id] },
            { perspective: 'STATE', organizationIds: [w.ours.id] },
          ],
        }),
      'INVALID_VALUE speakers.1.organizationIds',
    ],
    [
      'an unknown issuer',
      'EDITOR',
      (w) => make(w, { issuerId: w.unknownId }),
      'UNKNOWN_ID issuerId',
    ],
    [
      'a public one with a private speaker',
      'EDITOR',
      async (w) =>
        make(w, { publish: true, ...speakers((await buildOrganization(api.db, hidden(w))).id) }),
      'PRIVATE_REFERENCE',
    ],
  ]);
});

describe('publishing', () => {
  const draft = async (w: World, overrides = {}) =>
    (
      await buildSubmission(api.db, {
        recommendationId: w.ours.single.id,
        assessorId: w.ours.id,
        ...overrides,
      })
    ).id;
  const hiddenItem = async (w: World, overrides = {}) =>
    buildRecommendation(api.db, {
      ...hidden(w),
      homeCollectionId: w.ours.collection.id,
      ...overrides,
    });
  itRefuses('publish', place, [
    ['nothing', 'EDITOR', () => ({ ids: [] }), 'REQUIRED ids'],
    ['too much', 'EDITOR', () => ({ ids: times(501, () => randomUUID()) }), 'TOO_LONG ids'],
    [
      'an unknown id',
      'EDITOR',
      async (w) => ({ ids: [await draft(w), w.unknownId] }),
      'UNKNOWN_ID ids.1',
    ],
    [
      "others' draft",
      'ADMIN',
      async (w) => ({ ids: [await draft(w, { assessorId: w.theirs.id })] }),
      'UNKNOWN_ID ids.0',
    ],
    [
      "others' entry",
      'ADMIN',
      async (w) => ({ ids: [(await hiddenItem(w, { recordedById: w.theirs.id })).id] }),
      'UNKNOWN_ID ids.0',
    ],
    [
      'what is public',
      'EDITOR',
      async (w) => ({ ids: [await draft(w), w.ours.single.id] }),
      'ALREADY_PUBLISHED ids.1',
    ],
    [
      'a public assessment',
      'EDITOR',
      async (w) => ({
        ids: [
          (
            await buildAssessment(api.db, {
              recommendationId: w.ours.single.id,
              assessorId: w.ours.id,
            })
          ).id,
        ],
      }),
      'ALREADY_PUBLISHED ids.0',
    ],
    [
      'an entry by a contributor',
      'CONTRIBUTOR',
      async (w) => ({ ids: [(await hiddenItem(w)).id] }),
      'FORBIDDEN ids.0',
    ],
    [
      'an attributed draft by a contributor',
      'CONTRIBUTOR',
      async (w) => ({
        ids: [await draft(w, { assessorId: w.committee.id, recordedById: w.ours.id })],
      }),
      'FORBIDDEN ids.0',
    ],
    [
      'what names a private document',
      'EDITOR',
      async (w) => ({
        ids: [
          (await hiddenItem(w, { documentId: (await buildDocument(api.db, hidden(w))).id })).id,
        ],
      }),
      'PRIVATE_REFERENCE',
    ],
    [
      'a word on what stays private',
      'CONTRIBUTOR',
      async (w) => ({ ids: [await draft(w, { recommendationId: (await hiddenItem(w)).id })] }),
      'PRIVATE_REFERENCE',
    ],
    [
      'a reason over its limit',
      'EDITOR',
      async (w) => ({ ids: [await draft(w)], reason: long(2_001) }),
      'TOO_LONG reason',
    ],
  ]);
});

describe('a redaction', () => {
  const redact = (id: string, overrides: object = {}) => ({
    id,
    fields: ['TITLE'],
    reason: 'A name.',
    ...overrides,
  });
  itRefuses('redact', place, [
    ['an unknown id', 'ADMIN', (w) => redact(w.unknownId), 'UNKNOWN_ID id'],
    ['no field', 'ADMIN', (w) => redact(w.ours.single.id, { fields: [] }), 'REQUIRED fields'],
    ['no reason', 'ADMIN', (w) => redact(w.ours.single.id, { reason: ' ' }), 'REQUIRED reason'],
    [
      'a reason over its limit',
      'ADMIN',
      (w) => redact(w.ours.single.id, { reason: long(2_001) }),
      'TOO_LONG reason',
    ],
    [
      'a field of another type',
      'ADMIN',
      (w) => redact(w.ours.single.id, { fields: ['TITLE', 'QUOTE'] }),
      'UNKNOWN_ID fields',
    ],
    [
      'a field that is empty',
      'ADMIN',
      (w) => redact(w.ours.single.id, { fields: ['ISSUER_DESCRIPTION'] }),
      'UNKNOWN_ID fields',
    ],
    [
      'a private entry of others',
      'ADMIN',
      async (w) =>
        redact(
          (
            await buildRecommendation(api.db, {
              recordedById: w.theirs.id,
              publishedRevision: null,
            })
          ).id,
        ),
      'UNKNOWN_ID id',
    ],
    [
      'a draft',
      'ADMIN',
      async (w) =>
        redact(
          (
            await buildSubmission(api.db, {
              recommendationId: w.ours.single.id,
              assessorId: w.ours.id,
            })
          ).id,
          { fields: ['RATIONALE'] },
        ),
      'UNKNOWN_ID id',
    ],
  ]);
});
