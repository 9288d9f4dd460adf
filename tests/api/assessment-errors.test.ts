import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildDocument } from '../factories/build-document.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, judgement, source, type World } from './build-world.js';
import { itRefuses, long, times } from './refuses.js';
import { write } from './write-through.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

const place = () => ({ api, world });
const tomorrow = () => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const nextMonth = () => new Date(Date.now() + 32 * 86_400_000).toISOString().slice(0, 10);
const nextYear = () => `${new Date().getUTCFullYear() + 1}-06-15`;
const single = (overrides: object) => (w: World) =>
  judgement({ recommendationId: w.ours.single.id, ...overrides });
const attributed = (overrides: object) => (w: World) =>
  judgement({
    recommendationId: w.ours.single.id,
    assessorId: w.committee.id,
    evidence: [{ ...source(), ...overrides }],
  });

/** What is wrong with a judgement is wrong when it is recorded and when it corrects. */
const judgementCases: Array<[string, object, ...string[]]> = [
  ['a future day', { effectiveOn: tomorrow() }, 'DATE_IN_FUTURE effectiveOn'],
  [
    'a future month',
    { effectiveOn: nextMonth(), precision: 'MONTH' },
    'DATE_IN_FUTURE effectiveOn',
  ],
  ['a future year', { effectiveOn: nextYear(), precision: 'YEAR' }, 'DATE_IN_FUTURE effectiveOn'],
  ['no rationale', { rationale: '' }, 'REQUIRED rationale'],
  ['a blank rationale', { rationale: ' \n\t\u00a0\u2003' }, 'REQUIRED rationale'],
  ['an invisible rationale', { rationale: '\u200b\u200d\ufeff\u2060' }, 'REQUIRED rationale'],
  ['a rationale of control characters', { rationale: '\u0085\u001c\u180e' }, 'REQUIRED rationale'],
  ['a rationale over its limit', { rationale: long(5_001) }, 'TOO_LONG rationale'],
  ['NUL', { rationale: 'a\0b' }, 'HOSTILE_TEXT rationale'],
  ['the first half of a surrogate pair', { rationale: 'a\ud83d' }, 'HOSTILE_TEXT rationale'],
  ['the second half of a surrogate pair', { rationale: '\ude00b' }, 'HOSTILE_TEXT rationale'],
  ['a surrogate pair the wrong way', { rationale: '\ude00\ud83d' }, 'HOSTILE_TEXT rationale'],
  ['no status', { status: null }, 'REQUIRED status'],
  ['a native value without a scale', { nativeValue: 'B' }, 'INVALID_VALUE scale'],
  ['a scale without a value', { scale: 'GRECO' }, 'REQUIRED nativeValue'],
  [
    'a value of another scale',
    { status: null, scale: 'GRECO', nativeValue: 'B' },
    'INVALID_VALUE nativeValue',
  ],
  [
    'a value that every object has',
    { status: null, scale: 'GRECO', nativeValue: 'constructor' },
    'INVALID_VALUE nativeValue',
  ],
  [
    'a value of an older version',
    { status: null, scale: 'HUMAN_RIGHTS_COMMITTEE', nativeValue: 'B2' },
    'INVALID_VALUE nativeValue',
  ],
  [
    'an unknown version',
    { status: null, scale: 'GRECO', scaleVersion: '9', nativeValue: 'not implemented' },
    'INVALID_VALUE scaleVersion',
  ],
  [
    'a status that the value does not mean',
    { scale: 'HUMAN_RIGHTS_COMMITTEE', nativeValue: 'B' },
    'INVALID_VALUE status',
  ],
  [
    'a value from which no status follows',
    { status: null, scale: 'GAO', nativeValue: 'Open' },
    'REQUIRED status',
  ],
  ['too much evidence', { evidence: times(21, () => source()) }, 'TOO_LONG evidence'],
  ['empty evidence', { evidence: [{}] }, 'REQUIRED evidence.0.quote'],
  [
    'an unknown document',
    { evidence: [source(), { documentId: randomUUID() }] },
    'UNKNOWN_ID evidence.1.documentId',
  ],
  [
    'an id that is none',
    { evidence: [{ documentId: "' or 1=1 --" }] },
    'UNKNOWN_ID evidence.0.documentId',
  ],
  [
    'a paragraph of no document',
    { evidence: [{ paragraph: '3', quote: 'q' }] },
    'REQUIRED evidence.0.documentId',
  ],
  [
    'a quote over its limit',
    { evidence: [source({ quote: long(5_001) })] },
    'TOO_LONG evidence.0.quote',
  ],
  [
    'evidence read in the future',
    { evidence: [source({ accessedOn: nextYear() })] },
    'DATE_IN_FUTURE evidence.0.accessedOn',
  ],
  ['an empty key', { idempotencyKey: '' }, 'INVALID_VALUE idempotencyKey'],
  ['a key over its limit', { idempotencyKey: long(201) }, 'TOO_LONG idempotencyKey'],
  [
    'several things at once',
    { effectiveOn: nextYear(), rationale: ' ', status: null },
    'DATE_IN_FUTURE effectiveOn',
    'REQUIRED rationale',
    'REQUIRED status',
  ],
];

describe('a judgement', () => {
  itRefuses(
    'recordAssessment',
    place,
    judgementCases.map(([what, overrides, ...expected]) => [
      what,
      'CONTRIBUTOR',
      single(overrides),
      ...expected,
    ]),
  );

  let heldId: string;
  beforeAll(async () => {
    const held = { recommendationId: world.ours.single.id, assessorId: world.ours.id };
    heldId = (await buildAssessment(api.db, held)).id;
  });
  itRefuses(
    'correctAssessment',
    place,
    judgementCases.map(([what, overrides, ...expected]) => [
      what,
      'CONTRIBUTOR',
      () => judgement({ assessmentId: heldId, publish: true, ...overrides }),
      ...expected,
    ]),
  );
});

describe('the scope of a judgement', () => {
  itRefuses('recordAssessment', place, [
    [
      'an unknown recommendation',
      'CONTRIBUTOR',
      (w) => judgement({ recommendationId: w.unknownId }),
      'UNKNOWN_ID recommendationId',
    ],
    [
      'an id in capitals',
      'CONTRIBUTOR',
      (w) => judgement({ recommendationId: w.ours.single.id.toUpperCase() }),
      'UNKNOWN_ID recommendationId',
    ],
    [
      'an id of another type',
      'CONTRIBUTOR',
      (w) => judgement({ recommendationId: w.ours.collection.id }),
      'UNKNOWN_ID recommendationId',
    ],
    [
      'a part of another recommendation',
      'CONTRIBUTOR',
      (w) =>
        judgement({
          recommendationId: w.ours.whole.id,
          partIds: [w.ours.parts[0]!.id, w.theirs.parts[0]!.id],
        }),
      'NOT_A_PART partIds.1',
    ],
    [
      'an unknown part',
      'CONTRIBUTOR',
      (w) => judgement({ recommendationId: w.ours.whole.id, partIds: [w.unknownId] }),
      'NOT_A_PART partIds.0',
    ],
    [
      'the whole together with a part',
      'CONTRIBUTOR',
      (w) =>
        judgement({
          recommendationId: w.ours.whole.id,
          partIds: [w.ours.whole.id, w.ours.parts[0]!.id],
          publish: true,
        }),
      'NOT_A_PART partIds.0',
    ],
    [
      'too many parts',
      'CONTRIBUTOR',
      (w) =>
        judgement({ recommendationId: w.ours.whole.id, partIds: times(101, () => randomUUID()) }),
      'TOO_LONG partIds',
    ],
    [
      'an addressee that did not receive it',
      'CONTRIBUTOR',
      (w) => single({ addresseeId: w.committee.id })(w),
      'NOT_AN_ADDRESSEE addresseeId',
    ],
    [
      'an unknown addressee',
      'CONTRIBUTOR',
      (w) => single({ addresseeId: w.unknownId })(w),
      'NOT_AN_ADDRESSEE addresseeId',
    ],
    [
      'a public word on a private recommendation',
      'CONTRIBUTOR',
      async (w) => {
        const recordedById = w.ours.id;
        const hidden = { recordedById, homeCollectionId: w.ours.collection.id };
        const { id } = await buildRecommendation(api.db, { ...hidden, publishedRevision: null });
        return judgement({ recommendationId: id, publish: true });
      },
      'PRIVATE_REFERENCE',
    ],
    [
      'a public word on a private part of a public recommendation',
      'CONTRIBUTOR',
      async (w) => {
        const { id } = await buildRecommendation(api.db, {
          recordedById: w.ours.id,
          homeCollectionId: w.ours.collection.id,
          parentId: w.ours.whole.id,
          publishedRevision: null,
        });
        return judgement({ recommendationId: w.ours.whole.id, partIds: [id], publish: true });
      },
      'PRIVATE_REFERENCE',
    ],
    [
      'a public word that rests on a private document',
      'CONTRIBUTOR',
      async (w) => {
        const hidden = { recordedById: w.ours.id, publishedRevision: null };
        const { id } = await buildDocument(api.db, hidden);
        return single({ evidence: [{ documentId: id }], publish: true })(w);
      },
      'PRIVATE_REFERENCE',
    ],
  ]);
});

describe("another organization's judgement", () => {
  itRefuses('recordAssessment', place, [
    [
      'it from a contributor',
      'CONTRIBUTOR',
      (w) => single({ assessorId: w.theirs.id, evidence: [source()] })(w),
      'FORBIDDEN assessorId',
    ],
    [
      'an unknown assessor',
      'EDITOR',
      (w) => single({ assessorId: w.unknownId, evidence: [source()] })(w),
      'UNKNOWN_ID assessorId',
    ],
    [
      'an assessor without a perspective',
      'EDITOR',
      (w) => single({ assessorId: w.mixed.id, evidence: [source()] })(w),
      'CANNOT_JUDGE assessorId',
    ],
    [
      'it without evidence',
      'EDITOR',
      (w) => single({ assessorId: w.committee.id })(w),
      'SOURCE_REQUIRED evidence',
    ],
    ['it without a quote', 'ADMIN', attributed({ quote: null }), 'SOURCE_REQUIRED evidence'],
    ['it with a url alone', 'EDITOR', attributed({ quote: null }), 'SOURCE_REQUIRED evidence'],
    ['it with a quote alone', 'EDITOR', attributed({ url: null }), 'SOURCE_REQUIRED evidence'],
    [
      'a document without a paragraph',
      'EDITOR',
      (w) => attributed({ url: null, documentId: w.document.id })(w),
      'SOURCE_REQUIRED evidence',
    ],
    [
      'evidence that is restricted',
      'EDITOR',
      attributed({ visibility: 'RESTRICTED' }),
      'SOURCE_REQUIRED evidence',
    ],
    [
      'a quote in one piece and its place in another',
      'EDITOR',
      (w) =>
        single({
          assessorId: w.committee.id,
          evidence: [{ url: 'https://example.org/' }, { quote: 'q' }],
        })(w),
      'SOURCE_REQUIRED evidence',
    ],
    [
      'an invented assessor of a real recommendation',
      'EDITOR',
      async (w) => {
        const { id } = await buildOrganization(api.db, { isInvented: true });
        return single({ assessorId: id, evidence: [source()], publish: true })(w);
      },
      'INVENTED_MIXED assessorId',
    ],
    [
      'an invented document about a real recommendation',
      'EDITOR',
      async (w) => {
        const { id } = await buildDocument(api.db, { isInvented: true });
        return single({ evidence: [{ documentId: id }], publish: true })(w);
      },
      'INVENTED_MIXED evidence.0.documentId',
    ],
  ]);
});

describe('corrections and withdrawals', () => {
  const held = (overrides = {}) =>
    buildAssessment(api.db, {
      recommendationId: world.ours.single.id,
      assessorId: world.ours.id,
      ...overrides,
    });
  const correct = (assessmentId: string) => judgement({ assessmentId });
  const retract = (assessmentId: string) => ({ assessmentId, reason: 'A slip.' });
  const corrected = async () => {
    const { id } = await held();
    await held({ supersedesId: id });
    return id;
  };
  const retracted = async (w: World) => {
    const { id } = await held();
    await write(api, 'retractAssessment', retract(id), w.ours.tokens.CONTRIBUTOR);
    return id;
  };
  const theirs = () => held({ assessorId: world.theirs.id });
  const attributedByUs = async () =>
    (await held({ assessorId: world.committee.id, recordedById: world.ours.id })).id;

  itRefuses('correctAssessment', place, [
    ['an unknown one', 'EDITOR', (w) => correct(w.unknownId), 'UNKNOWN_ID assessmentId'],
    [
      'one corrected',
      'EDITOR',
      async () => correct(await corrected()),
      'ALREADY_SUPERSEDED assessmentId',
    ],
    [
      'one withdrawn',
      'EDITOR',
      async (w) => correct(await retracted(w)),
      'ALREADY_RETRACTED assessmentId',
    ],
    ['one of others', 'ADMIN', async () => correct((await theirs()).id), 'FORBIDDEN assessmentId'],
    [
      'an attributed one by a contributor',
      'CONTRIBUTOR',
      async () => correct(await attributedByUs()),
      'FORBIDDEN assessmentId',
    ],
    [
      'an attributed one without a source',
      'EDITOR',
      async () => correct(await attributedByUs()),
      'SOURCE_REQUIRED evidence',
    ],
    [
      'a reason over its limit',
      'EDITOR',
      async () => ({ ...correct((await held()).id), reason: long(2_001) }),
      'TOO_LONG reason',
    ],
  ]);
  itRefuses('retractAssessment', place, [
    ['an unknown one', 'EDITOR', (w) => retract(w.unknownId), 'UNKNOWN_ID assessmentId'],
    [
      'one corrected',
      'EDITOR',
      async () => retract(await corrected()),
      'ALREADY_SUPERSEDED assessmentId',
    ],
    [
      'one withdrawn',
      'EDITOR',
      async (w) => retract(await retracted(w)),
      'ALREADY_RETRACTED assessmentId',
    ],
    ['one of others', 'ADMIN', async () => retract((await theirs()).id), 'FORBIDDEN assessmentId'],
    [
      'an attributed one by a contributor',
      'CONTRIBUTOR',
      async () => retract(await attributedByUs()),
      'FORBIDDEN assessmentId',
    ],
    [
      'no reason',
      'EDITOR',
      async () => ({ assessmentId: (await held()).id, reason: ' ' }),
      'REQUIRED reason',
    ],
    [
      'a reason over its limit',
      'EDITOR',
      async () => ({ assessmentId: (await held()).id, reason: long(2_001) }),
      'TOO_LONG reason',
    ],
    [
      'NUL in a reason',
      'EDITOR',
      async () => ({ assessmentId: (await held()).id, reason: 'a\0' }),
      'HOSTILE_TEXT reason',
    ],
  ]);
});
