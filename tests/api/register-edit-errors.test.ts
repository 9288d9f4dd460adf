import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildDocument } from '../factories/build-document.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildTerm } from '../factories/build-term.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { itRefuses, long, type RefusalCase } from './refuses.js';
import { send } from './write-through.js';

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

type Entry = { id: string; revision: number };
/** An edit of an entry that ours keeps. */
const editing = (idField: string, build: (w: World) => Promise<Entry>) => ({
  change: async (w: World, overrides: object) => {
    const { id, revision } = await build(w);
    return { [idField]: id, expectedRevision: revision, ...overrides };
  },
  idField,
});
type Editing = ReturnType<typeof editing>;

/** What is wrong with the edit of anything. */
const everywhere = ({ change, idField }: Editing, theirs: (w: World) => Entry): RefusalCase[] => [
  [
    'an unknown one',
    'EDITOR',
    (w) => change(w, { [idField]: w.unknownId }),
    `UNKNOWN_ID ${idField}`,
  ],
  [
    "others'",
    'EDITOR',
    (w) => change(w, { [idField]: theirs(w).id, expectedRevision: theirs(w).revision }),
    `FORBIDDEN ${idField}`,
  ],
  [
    'an outdated revision',
    'EDITOR',
    (w) => change(w, { expectedRevision: 1 }),
    'REVISION_OUTDATED expectedRevision',
  ],
  [
    'a future revision',
    'EDITOR',
    (w) => change(w, { expectedRevision: 999_999 }),
    'REVISION_OUTDATED expectedRevision',
  ],
  ['a blank reason', 'EDITOR', (w) => change(w, { reason: ' ' }), 'REQUIRED reason'],
  [
    'a reason over its limit',
    'EDITOR',
    (w) => change(w, { reason: long(2_001) }),
    'TOO_LONG reason',
  ],
  [
    'an empty key',
    'EDITOR',
    (w) => change(w, { idempotencyKey: '' }),
    'INVALID_VALUE idempotencyKey',
  ],
];

describe('an organization', () => {
  const edit = editing('organizationId', (w) =>
    buildOrganization(api.db, { recordedById: w.ours.id, validFrom: '2000-01-01' }),
  );
  const { change } = edit;
  itRefuses('editOrganization', place, [
    ...everywhere(edit, (w) => w.theirs),
    ['no name', 'EDITOR', (w) => change(w, { names: [] }), 'REQUIRED names'],
    [
      'a blank name',
      'EDITOR',
      (w) => change(w, { names: [{ language: 'en', name: ' ' }] }),
      'REQUIRED names.0.name',
    ],
    [
      'an end before the beginning that is held',
      'EDITOR',
      (w) => change(w, { validUntil: '1999-12-31' }),
      'INVALID_VALUE validUntil',
    ],
    [
      'a country of another form',
      'EDITOR',
      (w) => change(w, { country: 'kz' }),
      'INVALID_VALUE country',
    ],
    [
      'an unknown parent',
      'EDITOR',
      (w) => change(w, { parentId: w.unknownId }),
      'UNKNOWN_ID parentId',
    ],
    [
      'a private parent of a public one',
      'EDITOR',
      async (w) => change(w, { parentId: (await buildOrganization(api.db, hidden(w))).id }),
      'PRIVATE_REFERENCE',
    ],
    [
      'itself as its parent',
      'EDITOR',
      async (w) => {
        const { id, revision } = await buildOrganization(api.db, { recordedById: w.ours.id });
        return { organizationId: id, expectedRevision: revision, parentId: id };
      },
      'INVALID_VALUE parentId',
    ],
    [
      'its own part as its successor',
      'EDITOR',
      async (w) => {
        const { id, revision } = await buildOrganization(api.db, { recordedById: w.ours.id });
        const next = await buildOrganization(api.db, { successorId: id });
        const last = await buildOrganization(api.db, { successorId: next.id });
        return { organizationId: id, expectedRevision: revision, successorId: last.id };
      },
      'INVALID_VALUE successorId',
    ],
    [
      'another perspective once it has judged',
      'EDITOR',
      async (w) => {
        const { id, revision } = await buildOrganization(api.db, { recordedById: w.ours.id });
        await buildAssessment(api.db, { recommendationId: w.ours.single.id, assessorId: id });
        return { organizationId: id, expectedRevision: revision, perspective: 'STATE' };
      },
      'INVALID_VALUE perspective',
    ],
  ]);
});

describe('a document', () => {
  const edit = editing('documentId', (w) => buildDocument(api.db, { recordedById: w.ours.id }));
  const { change } = edit;
  itRefuses('editDocument', place, [
    ...everywhere(edit, (w) => w.document),
    ['no title', 'EDITOR', (w) => change(w, { titles: [] }), 'REQUIRED titles', 'REQUIRED titles'],
    [
      'a language in which it has no title',
      'EDITOR',
      (w) => change(w, { language: 'ru' }),
      'REQUIRED titles',
    ],
    [
      'titles without the language that is held',
      'EDITOR',
      (w) => change(w, { titles: [{ ...title, language: 'ru' }] }),
      'REQUIRED titles',
    ],
    [
      'a symbol that is taken',
      'EDITOR',
      (w) => change(w, { symbol: 'A/1' }),
      'REFERENCE_TAKEN symbol',
    ],
    ['a cycle over its limit', 'EDITOR', (w) => change(w, { cycle: long(201) }), 'TOO_LONG cycle'],
    [
      'an unknown publisher',
      'EDITOR',
      (w) => change(w, { publisherId: w.unknownId }),
      'UNKNOWN_ID publisherId',
    ],
  ]);
});

describe('a term', () => {
  const edit = editing('termId', (w) =>
    buildTerm(api.db, { recordedById: w.ours.id, vocabulary: 'RIGHT' }),
  );
  const { change } = edit;
  let theirs: Entry;
  beforeAll(async () => {
    theirs = await buildTerm(api.db, { recordedById: world.theirs.id });
  });
  itRefuses('editTerm', place, [
    ...everywhere(edit, () => theirs),
    ['no label', 'EDITOR', (w) => change(w, { labels: [] }), 'REQUIRED labels'],
    ['a code that is taken', 'EDITOR', (w) => change(w, { code: 'R1' }), 'REFERENCE_TAKEN code'],
    [
      'a circle',
      'EDITOR',
      async (w) => {
        const { id, revision } = await buildTerm(api.db, { recordedById: w.ours.id });
        const narrower = await buildTerm(api.db, { parentId: id });
        return { termId: id, expectedRevision: revision, parentId: narrower.id };
      },
      'INVALID_VALUE parentId',
    ],
  ]);
});

describe('a collection', () => {
  const edit = editing('collectionId', (w) =>
    buildCollection(api.db, { recordedById: w.ours.id, documentId: w.document.id }),
  );
  const { change } = edit;
  const speakers = (...organizationIds: string[]) => ({
    speakers: [{ perspective: 'STATE', organizationIds }],
  });
  itRefuses('editCollection', place, [
    ...everywhere(edit, (w) => w.theirs.collection),
    ['no licence', 'EDITOR', (w) => change(w, { licence: '' }), 'REQUIRED licence'],
    [
      'a language in which it has no title',
      'EDITOR',
      (w) => change(w, { language: 'kk-Cyrl' }),
      'REQUIRED titles',
    ],
    [
      'a negative count',
      'EDITOR',
      (w) => change(w, { reportedCount: -1 }),
      'INVALID_VALUE reportedCount',
    ],
    [
      'an unknown speaker',
      'EDITOR',
      (w) => change(w, speakers(w.ministry.id, w.unknownId)),
      'UNKNOWN_ID speakers.0.organizationIds.1',
    ],
    [
      'a speaker twice',
      'EDITOR',
      (w) => change(w, speakers(w.ministry.id, w.ministry.id)),
      'INVALID_VALUE speakers.0.organizationIds',
    ],
    [
      'a private speaker of a public one',
      'EDITOR',
      async (w) => change(w, speakers((await buildOrganization(api.db, hidden(w))).id)),
      'PRIVATE_REFERENCE',
    ],
    [
      'an invented one without its notice',
      'EDITOR',
      async (w) => {
        const invented = { recordedById: w.ours.id, isInvented: true };
        const { id, revision } = await buildCollection(api.db, invented);
        return { collectionId: id, expectedRevision: revision, notices: [] };
      },
      'REQUIRED notices',
    ],
  ]);
});

it('says which revision the entry is at', async () => {
  const { id, revision } = world.ours.collection;
  const input = { collectionId: id, expectedRevision: 1, licence: 'CC0-1.0' };
  const { userErrors } = await send(api, 'editCollection', input, world.ours.tokens.EDITOR);
  expect(userErrors[0]!.message).toContain(`at revision ${revision}, not 1`);
});
