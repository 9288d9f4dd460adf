import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { buildDeadline, buildReport } from '../factories/build-deadline.js';
import { buildFollowUp } from '../factories/build-follow-up.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildRelation } from '../factories/build-relation.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { itRefuses, long, type RefusalCase } from './refuses.js';
import { write } from './write-through.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

const place = () => ({ api, world });
const reason = 'An error.';
const end = (name: 'endRelation' | 'endDeadline' | 'endReport' | 'endFollowUp', input: object) =>
  write(api, name, { ...input, reason }, world.ours.tokens.EDITOR);
type Make = (overrides?: object) => object;
type Fresh = () => Promise<object>;

/** What is wrong with any such entry. */
const entries = (make: Make): RefusalCase[] => [
  ['an empty note', 'EDITOR', () => make({ note: ' ' }), 'REQUIRED note'],
  ['a note over its limit', 'EDITOR', () => make({ note: long(2001) }), 'TOO_LONG note'],
  ['a paragraph of nothing', 'EDITOR', () => make({ paragraph: '3' }), 'REQUIRED documentId'],
  [
    'a document that is not there',
    'EDITOR',
    (w) => make({ documentId: w.unknownId }),
    'UNKNOWN_ID documentId',
  ],
];

/** What is wrong with taking any of them out of use. */
const endings = (field: string, fresh: Fresh, ended: Fresh): RefusalCase[] => [
  ['no reason', 'EDITOR', async () => ({ ...(await fresh()), reason: ' ' }), 'REQUIRED reason'],
  [
    'a reason over its limit',
    'EDITOR',
    async () => ({ ...(await fresh()), reason: long(2001) }),
    'TOO_LONG reason',
  ],
  [
    'one that is not there',
    'EDITOR',
    (w) => ({ [field]: w.unknownId, reason }),
    `UNKNOWN_ID ${field}`,
  ],
  [
    'one that has ended',
    'EDITOR',
    async () => ({ ...(await ended()), reason }),
    `ALREADY_ENDED ${field}`,
  ],
];

/** So many rows like one. */
const copies = (table: string, id: string, count: number) =>
  api.db.query(
    `insert into heed.${table} select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()))).*
       from heed.${table} one, generate_series(1, $2) where one.id = $1`,
    [id, count],
  );

describe('relations', () => {
  const make: Make = (overrides) => ({
    recommendationId: world.ours.single.id,
    kind: 'REITERATES',
    toId: world.theirs.single.id,
    ...overrides,
  });
  const issued = (issuedOn: string, issuedOnPrecision: 'DAY' | 'YEAR' = 'DAY') =>
    buildRecommendation(api.db, { recordedById: world.ours.id, issuedOn, issuedOnPrecision });
  const fresh = async () => ({
    relationId: (await buildRelation(api.db, { fromId: world.ours.single.id })).id,
  });
  itRefuses('relateRecommendations', place, [
    ...entries(make),
    ['itself', 'EDITOR', (w) => make({ toId: w.ours.single.id }), 'INVALID_VALUE toId'],
    [
      'what is not there',
      'EDITOR',
      (w) => make({ recommendationId: w.unknownId, toId: randomUUID() }),
      'UNKNOWN_ID recommendationId',
      'UNKNOWN_ID toId',
    ],
    ['a reason over its limit', 'EDITOR', () => make({ reason: long(2001) }), 'TOO_LONG reason'],
    ...(['REITERATES', 'FOLLOWS_UP', 'SUPERSEDES'] as const).map((kind): RefusalCase => [
      `what ${kind} before it was there`,
      'EDITOR',
      async () => ({
        kind,
        recommendationId: (await issued('2015-01-01', 'YEAR')).id,
        toId: (await issued('2016-01-01')).id,
      }),
      'INVALID_VALUE toId',
    ]),
    ...[false, true].map((isTurned): RefusalCase => [
      `a relation that is there (${isTurned ? 'the other way' : 'the same way'})`,
      'EDITOR',
      async (w) => {
        const one = await buildRecommendation(api.db, { recordedById: w.ours.id });
        const other = await buildRecommendation(api.db, { recordedById: w.ours.id });
        const [from, to] = isTurned ? [other, one] : [one, other];
        await buildRelation(api.db, { fromId: from.id, toId: to.id });
        return make({ recommendationId: one.id, toId: other.id });
      },
      'ALREADY_RELATED toId',
    ]),
    [
      'the 101st of one',
      'EDITOR',
      async (w) => {
        const from = await buildRecommendation(api.db, { recordedById: w.ours.id });
        for (let count = 0; count < 100; count += 1)
          await buildRelation(api.db, { kind: 'DUPLICATES', fromId: from.id });
        return make({ recommendationId: from.id });
      },
      'TOO_LONG recommendationId',
    ],
    [
      'a private document of what is public',
      'EDITOR',
      async () => {
        const input = { slug: 'private', language: 'en', titles: [{ language: 'en', value: 'A' }] };
        const { id } = await write(api, 'createDocument', input, world.ours.tokens.EDITOR);
        return make({ documentId: id });
      },
      'PRIVATE_REFERENCE',
    ],
  ]);
  itRefuses(
    'endRelation',
    place,
    endings('relationId', fresh, async () => {
      const relation = await fresh();
      await end('endRelation', relation);
      return relation;
    }),
  );
});

describe('deadlines', () => {
  const make: Make = (overrides) => ({
    recommendationId: world.ours.single.id,
    kind: 'FOLLOW_UP_REPORT',
    dueOn: '2021-06-30',
    ...overrides,
  });
  const built = (overrides: object = {}) =>
    buildDeadline(api.db, {
      recommendationId: world.ours.single.id,
      kind: 'FOLLOW_UP_REPORT',
      ...overrides,
    });
  const fresh = async () => ({ deadlineId: (await built()).id });
  const ended = async () => {
    const deadline = await fresh();
    await end('endDeadline', deadline);
    return deadline;
  };
  /** An extension of a deadline that differs from it. */
  const extending = async (base: object, overrides: object = {}) =>
    make({ extendsId: (await built(base)).id, ...overrides });
  itRefuses('setDeadline', place, [
    ...entries(make),
    [
      'what is not there',
      'EDITOR',
      (w) =>
        make({ recommendationId: w.unknownId, addresseeId: w.unknownId, setById: w.unknownId }),
      'UNKNOWN_ID addresseeId',
      'UNKNOWN_ID recommendationId',
      'UNKNOWN_ID setById',
    ],
    [
      'a day of setting to come',
      'EDITOR',
      () => make({ dueOn: '2999-12-31', setOn: '2999-01-01' }),
      'DATE_IN_FUTURE setOn',
    ],
    ['a precision of no day', 'EDITOR', () => make({ setOnPrecision: 'YEAR' }), 'REQUIRED setOn'],
    [
      'what was due before it was set',
      'EDITOR',
      () => make({ dueOn: '2021-05-01', dueOnPrecision: 'MONTH', setOn: '2021-06-01' }),
      'INVALID_VALUE dueOn',
    ],
    [
      'somebody who did not receive it',
      'EDITOR',
      (w) => make({ addresseeId: w.committee.id }),
      'NOT_AN_ADDRESSEE addresseeId',
    ],
    [
      'an extension of nothing',
      'EDITOR',
      (w) => make({ extendsId: w.unknownId }),
      'UNKNOWN_ID extendsId',
    ],
    [
      'an extension for another recommendation',
      'EDITOR',
      (w) => extending({ recommendationId: w.ours.whole.id }),
      'INVALID_VALUE extendsId',
    ],
    [
      'an extension of another kind',
      'EDITOR',
      () => extending({ kind: 'PERIODIC_REPORT' }),
      'INVALID_VALUE extendsId',
    ],
    [
      'an extension for another addressee',
      'EDITOR',
      (w) => extending({ addresseeId: w.ministry.id }),
      'INVALID_VALUE extendsId',
    ],
    [
      'an extension of what has ended',
      'EDITOR',
      async () => make({ extendsId: (await ended()).deadlineId }),
      'ALREADY_ENDED extendsId',
    ],
    [
      'a second extension',
      'EDITOR',
      async () => {
        const first = await built();
        await buildDeadline(api.db, { extends: first, dueOn: '2022-06-30' });
        return make({ extendsId: first.id });
      },
      'ALREADY_EXTENDED extendsId',
    ],
    [
      'the 101st of one',
      'EDITOR',
      async (w) => {
        const { id: recommendationId } = await buildRecommendation(api.db, {
          recordedById: w.ours.id,
        });
        const id = randomUUID();
        await built({ id, recommendationId });
        await copies('deadline', id, 99);
        return make({ recommendationId });
      },
      'TOO_LONG recommendationId',
    ],
  ]);
  itRefuses('endDeadline', place, [
    ...endings('deadlineId', fresh, ended),
    [
      'one that was extended',
      'EDITOR',
      async () => {
        const first = await built();
        await buildDeadline(api.db, { extends: first, dueOn: '2022-06-30' });
        return { deadlineId: first.id, reason };
      },
      'INVALID_VALUE deadlineId',
    ],
    [
      'one for which a report came',
      'EDITOR',
      async () => {
        const deadline = await fresh();
        await buildReport(api.db, deadline);
        return { ...deadline, reason };
      },
      'INVALID_VALUE deadlineId',
    ],
  ]);

  const report =
    (overrides: object = {}) =>
    async () => ({ ...(await fresh()), reportedOn: '2021-06-01', ...overrides });
  const reportId = async () => ({ reportId: (await buildReport(api.db, await fresh())).id });
  itRefuses('recordReport', place, [
    ['a note over its limit', 'EDITOR', report({ note: long(2001) }), 'TOO_LONG note'],
    ['a paragraph of nothing', 'EDITOR', report({ paragraph: '3' }), 'REQUIRED documentId'],
    [
      'a document that is not there',
      'EDITOR',
      (w) => report({ documentId: w.unknownId })(),
      'UNKNOWN_ID documentId',
    ],
    [
      'a deadline that is not there',
      'EDITOR',
      (w) => report({ deadlineId: w.unknownId })(),
      'UNKNOWN_ID deadlineId',
    ],
    ['a day to come', 'EDITOR', report({ reportedOn: '2999-01-01' }), 'DATE_IN_FUTURE reportedOn'],
    [
      'a deadline for implementation',
      'EDITOR',
      async () => report({ deadlineId: (await built({ kind: 'IMPLEMENTATION' })).id })(),
      'INVALID_VALUE deadlineId',
    ],
    [
      'a deadline that has ended',
      'EDITOR',
      async () => report(await ended())(),
      'ALREADY_ENDED deadlineId',
    ],
    [
      'the 101st of one chain',
      'EDITOR',
      async () => {
        const { id, deadlineId } = await buildReport(api.db, await fresh());
        await copies('deadline_report', id, 99);
        return report({ deadlineId })();
      },
      'TOO_LONG deadlineId',
    ],
  ]);
  itRefuses(
    'endReport',
    place,
    endings('reportId', reportId, async () => {
      const one = await reportId();
      await end('endReport', one);
      return one;
    }),
  );
});

describe('follow-ups', () => {
  const make: Make = (overrides) => ({
    recommendationId: world.ours.single.id,
    organizationId: world.committee.id,
    state: 'SELECTED',
    decidedOn: '2020-01-01',
    ...overrides,
  });
  const fresh = async () => ({
    followUpId: (await buildFollowUp(api.db, { recommendationId: world.ours.single.id })).id,
  });
  itRefuses('recordFollowUp', place, [
    ...entries(make),
    [
      'what is not there',
      'EDITOR',
      (w) => make({ recommendationId: w.unknownId, organizationId: w.unknownId }),
      'UNKNOWN_ID organizationId',
      'UNKNOWN_ID recommendationId',
    ],
    [
      'a day to come',
      'EDITOR',
      () => make({ decidedOn: '2999-01-01', decidedOnPrecision: 'YEAR' }),
      'DATE_IN_FUTURE decidedOn',
    ],
    [
      'the 101st of one',
      'EDITOR',
      async (w) => {
        const { id: recommendationId } = await buildRecommendation(api.db, {
          recordedById: w.ours.id,
        });
        await copies('follow_up', (await buildFollowUp(api.db, { recommendationId })).id, 99);
        return make({ recommendationId });
      },
      'TOO_LONG recommendationId',
    ],
  ]);
  itRefuses(
    'endFollowUp',
    place,
    endings('followUpId', fresh, async () => {
      const followUp = await fresh();
      await end('endFollowUp', followUp);
      return followUp;
    }),
  );
});
