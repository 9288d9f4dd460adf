import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../src/domain/limits.js';
import { statusNames } from '../../src/domain/status.js';
import { runChecks } from '../../src/services/check.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, judgement, type World } from './build-world.js';
import { times } from './refuses.js';
import { briefly, send, write, type MutationName, type Written } from './write-through.js';

let api: Api;
let world: World;
let token: string;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  token = world.ours.tokens.EDITOR;
});
afterAll(() => api.stop());

const race = (count: number, act: (index: number) => Promise<Written>) =>
  Promise.all(times(count, act));
/** How often each outcome came about. */
function tally(all: Written[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) {
    const outcome = one.errors?.[0]?.extensions.code ?? (briefly(one).join() || 'done');
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
const idsOf = (all: Written[]) => new Set(all.map(({ node }) => node?.id));
const count = async (table: string) =>
  Number((await api.db.query(`select count(*) as count from heed.${table}`)).rows[0].count);
const judge = (overrides: object = {}) =>
  judgement({ recommendationId: world.ours.single.id, ...overrides });

describe('one idempotency key, fifty times at once', () => {
  const once: Array<[MutationName, string, () => Promise<object> | object]> = [
    ['recordAssessment', 'assessment', () => judge({ publish: true })],
    ['recordAssessment', 'submission', () => judge()],
    [
      'correctAssessment',
      'assessment',
      async () => {
        const { id } = await write(api, 'recordAssessment', judge({ publish: true }), token);
        return judgement({ assessmentId: id, publish: true });
      },
    ],
    [
      'retractAssessment',
      'retraction',
      async () => {
        const { id } = await write(api, 'recordAssessment', judge({ publish: true }), token);
        return { assessmentId: id, reason: 'A slip.' };
      },
    ],
    [
      'createTerm',
      'term',
      () => ({ slug: 'once', vocabulary: 'RIGHT', labels: [{ language: 'en', value: 'Once' }] }),
    ],
    [
      'editRecommendation',
      'history',
      () => ({
        recommendationId: world.ours.whole.id,
        expectedRevision: world.ours.whole.revision,
        actionCategory: 2,
      }),
    ],
    [
      'editCollection',
      'history',
      () => ({
        collectionId: world.ours.collection.id,
        expectedRevision: world.ours.collection.revision,
        licence: 'CC0-1.0',
      }),
    ],
  ];
  it.each(once)(
    '%s writes one row of %s, and answers with it fifty times',
    async (mutation, table, make) => {
      const input = { ...(await make()), idempotencyKey: `once ${mutation} ${table}` };
      const [before, changes] = [await count(table), await count('change')];
      const all = await race(50, () => send(api, mutation, input, token));
      expect(tally(all)).toEqual({ done: 50 });
      expect(idsOf(all).size).toBe(1);
      expect([await count(table), await count('change')]).toEqual([before + 1, changes + 1]);
      const later = await send(api, mutation, input, token);
      expect([tally([later]), idsOf([later])]).toEqual([{ done: 1 }, idsOf(all)]);
      const other = await send(api, mutation, { ...input, ...changed(mutation) }, token);
      expect(briefly(other)).toEqual(['IDEMPOTENCY_KEY_REUSED idempotencyKey']);
    },
  );

  /** A change to the input that leaves it sound. */
  function changed(mutation: MutationName): object {
    if (mutation === 'createTerm') return { vocabulary: 'THEME' };
    if (mutation === 'editCollection') return { licence: 'CC-BY-4.0' };
    if (mutation === 'editRecommendation') return { actionCategory: 3 };
    return mutation === 'retractAssessment' ? { reason: 'Another.' } : { rationale: 'Another.' };
  }

  it('of fifty inputs under one key one is written, the others are refused', async () => {
    const before = await count('assessment');
    const all = await race(50, (index) =>
      send(
        api,
        'recordAssessment',
        judge({ publish: true, rationale: `No. ${index}`, idempotencyKey: 'many' }),
        token,
      ),
    );
    expect(tally(all)).toEqual({ done: 1, 'IDEMPOTENCY_KEY_REUSED idempotencyKey': 49 });
    expect(await count('assessment')).toBe(before + 1);
  });
});

describe('many who want the same', () => {
  it('one expected revision serves one edit of fifty', async () => {
    const { id, revision } = world.ours.single;
    const all = await race(50, (index) =>
      send(
        api,
        'editRecommendation',
        {
          recommendationId: id,
          expectedRevision: revision,
          texts: [{ language: 'en', title: `Title ${index}` }],
        },
        token,
      ),
    );
    expect(tally(all)).toEqual({ done: 1, 'REVISION_OUTDATED expectedRevision': 49 });
  });

  it.each([true, false])(
    'of twenty corrections of one public assessment one is published (publish at once: %s)',
    async (publish) => {
      const { id } = await write(api, 'recordAssessment', judge({ publish: true }), token);
      const all = await race(20, (index) =>
        send(
          api,
          'correctAssessment',
          judgement({ assessmentId: id, rationale: `No. ${index}`, publish }),
          token,
        ),
      );
      if (publish) {
        expect(tally(all)).toEqual({ done: 1, 'ALREADY_SUPERSEDED assessmentId': 19 });
        return;
      }
      // Drafts may be many; only one of them can ever be public.
      expect(tally(all)).toEqual({ done: 20 });
      const published = await race(20, (index) =>
        send(api, 'publish', { ids: [all[index]!.node.id] }, token),
      );
      expect(tally(published)).toEqual({ done: 1, 'ALREADY_SUPERSEDED assessmentId': 19 });
    },
  );

  it.each([true, false])(
    'of twenty corrections of one draft one takes its place (publish: %s)',
    async (publish) => {
      const { id } = await write(api, 'recordAssessment', judge(), token);
      const before = (await count('submission')) + (await count('assessment'));
      const all = await race(20, (index) =>
        send(
          api,
          'correctAssessment',
          judgement({ assessmentId: id, rationale: `No. ${index}`, publish }),
          token,
        ),
      );
      const { done, ...refused } = tally(all);
      expect(done).toBe(1);
      expect(
        Object.keys(refused).every((each) =>
          /^(ALREADY_SUPERSEDED|UNKNOWN_ID) assessmentId$/.test(each),
        ),
      ).toBe(true);
      expect((await count('submission')) + (await count('assessment'))).toBe(before);
    },
  );

  it('a draft that is published, corrected and dropped at once has one fate', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await write(api, 'recordAssessment', judge(), token);
      const before = (await count('submission')) + (await count('assessment'));
      const fates = await Promise.all([
        send(api, 'publish', { ids: [id] }, token),
        send(api, 'correctAssessment', judgement({ assessmentId: id }), token),
        send(api, 'retractAssessment', { assessmentId: id, reason: 'Not needed.' }, token),
      ]);
      const [published, corrected, dropped] = fates.map(
        (one) => one.userErrors.length === 0 && !one.errors,
      );
      const after = (await count('submission')) + (await count('assessment'));
      // Who comes late may meet what has just been published: then a correction of it is a draft more, a withdrawal a mark.
      if (published) expect(after).toBe(before + (corrected ? 1 : 0));
      else expect([corrected, dropped].filter(Boolean)).toHaveLength(1);
      expect(fates.flatMap((one) => one.errors ?? [])).toEqual([]);
    }
  });

  it.each(['term', 'draft'])('of twenty publications of one %s one is made', async (kind) => {
    const labels = [{ language: 'en', value: 'A term' }];
    const { id } =
      kind === 'term'
        ? await write(api, 'createTerm', { slug: 'wanted', vocabulary: 'RIGHT', labels }, token)
        : await write(api, 'recordAssessment', judge(), token);
    const all = await race(20, () => send(api, 'publish', { ids: [id] }, token));
    expect(tally(all)).toEqual({ done: 1, 'ALREADY_PUBLISHED ids.0': 19 });
  });

  it('of a correction and a withdrawal one is done', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await write(api, 'recordAssessment', judge({ publish: true }), token);
      const both = await Promise.all([
        send(api, 'correctAssessment', judgement({ assessmentId: id, publish: true }), token),
        send(api, 'retractAssessment', { assessmentId: id, reason: 'A slip.' }, token),
      ]);
      expect(both.filter((one) => one.userErrors.length === 0)).toHaveLength(1);
      expect(both.flatMap((one) => one.errors ?? [])).toEqual([]);
    }
  });

  it('a reference is taken by one of twenty', async () => {
    const input = {
      reference: 'WANTED',
      collectionIds: [world.ours.collection.id],
      texts: [{ language: 'en', title: 'Do it' }],
    };
    const all = await race(20, () => send(api, 'createRecommendation', input, token));
    expect(tally(all)).toEqual({ done: 1, 'REFERENCE_TAKEN reference': 19 });
  });

  it('more writers of every kind than there are connections all get an answer', async () => {
    const drafts = await Promise.all(
      times(30, () => write(api, 'recordAssessment', judge(), token)),
    );
    const started = Date.now();
    const all = await race(90, (index) => {
      if (index % 3 === 0)
        return send(
          api,
          'retractAssessment',
          { assessmentId: drafts[index / 3].id, reason: 'Not needed.' },
          token,
        );
      if (index % 3 === 1) return send(api, 'recordAssessment', judge({ publish: true }), token);
      const { id } = world.ours.single;
      return send(
        api,
        'redact',
        { id, fields: ['QUOTE'], reason: 'A name.' },
        world.ours.tokens.ADMIN,
      );
    });
    expect(tally(all)).toEqual({ done: 60, 'UNKNOWN_ID fields': 30 });
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});

describe('the limit of parts', () => {
  it('holds however many want in at once', async () => {
    const { whole, collection } = world.ours;
    const place = { recordedById: world.ours.id, homeCollectionId: collection.id };
    for (let index = 0; index < limits.partsMax - 5; index += 1)
      await buildRecommendation(api.db, { ...place, parentId: whole.id });
    const all = await race(10, (index) =>
      send(
        api,
        'createRecommendation',
        {
          reference: `PART-${index}`,
          parentId: whole.id,
          collectionIds: [collection.id],
          texts: [{ language: 'en', title: 'Do it' }],
        },
        token,
      ),
    );
    expect(tally(all)).toEqual({ done: 3, 'TOO_LONG parentId': 7 });
  });
});

describe('back-dated races', () => {
  it('leave every invariant sound, whoever judges, corrects and withdraws at once', async () => {
    const { single, whole, parts, tokens } = world.ours;
    const theirs = world.theirs.tokens.CONTRIBUTOR;
    const standing: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const all = await race(12, (index) => {
        const day = `20${10 + ((index * 7 + round * 3) % 10)}-0${1 + ((index + round) % 9)}-15`;
        const status = statusNames[(index * 3 + round) % statusNames.length];
        const token = index % 2 ? theirs : tokens.CONTRIBUTOR;
        const old = index === 0 ? standing.pop() : undefined;
        const said = { status, effectiveOn: day, publish: true };
        if (old)
          return round % 2
            ? send(
                api,
                'correctAssessment',
                judgement({ assessmentId: old, ...said }),
                tokens.CONTRIBUTOR,
              )
            : send(
                api,
                'retractAssessment',
                { assessmentId: old, reason: 'A slip.' },
                tokens.CONTRIBUTOR,
              );
        const scopes = [
          { recommendationId: single.id },
          { recommendationId: single.id, addresseeId: world.ministry.id },
          { recommendationId: whole.id, partIds: parts.map((part) => part.id) },
          { recommendationId: whole.id, partIds: [parts[1]!.id, parts[0]!.id] },
        ];
        return send(api, 'recordAssessment', judgement({ ...scopes[index % 4], ...said }), token);
      });
      expect(tally(all)).toEqual({ done: 12 });
      standing.push(all[2]!.node.id);
    }
    expect((await runChecks(api.database)).filter((check) => !check.passed)).toEqual([]);
  });
});
