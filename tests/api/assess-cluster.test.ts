import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/services/check.js';
import { buildDocument } from '../factories/build-document.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildRelation } from '../factories/build-relation.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { buildWorld, judgement, source, type World } from './build-world.js';
import { briefly, send, withoutARow, write } from './write-through.js';

let api: Api;
let world: World;
let ids: string[];

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

let number = 0;
/** Recommendations of which each is a duplicate of the next, in the order of their references. */
async function chain(count: number, overrides: object = {}): Promise<string[]> {
  const made: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const reference = `TWIN-${String((number += 1)).padStart(4, '0')}`;
    made.push((await buildRecommendation(api.db, { reference, ...overrides })).id);
    if (index > 0) await duplicates(made[index - 1]!, made[index]!);
  }
  return made;
}
const duplicates = (fromId: string, toId: string) =>
  buildRelation(api.db, { kind: 'DUPLICATES', fromId, toId });

beforeEach(async () => {
  ids = await chain(3);
});

const everything =
  'assessments { id status visibility revision recommendation { id } assessor { id } cluster { id recommendation { id } } evidence { id quote } }';
const assess = (overrides: object = {}, token = world.ours.tokens.CONTRIBUTOR) =>
  send(
    api,
    'assessCluster',
    judgement({ recommendationIds: ids, publish: true, ...overrides }),
    token,
    everything,
  );
interface Member {
  id: string;
  revision: number;
  visibility: string;
  recommendation: { id: string };
  cluster: Array<{ id: string }>;
  evidence: Array<{ id: string }>;
}
const done = async (overrides: object = {}, token?: string): Promise<Member[]> => {
  const { node, userErrors, errors } = await assess(overrides, token);
  expect({ userErrors, errors }).toEqual({ userErrors: [], errors: undefined });
  return node as Member[];
};
const clusterOf = async (id: string, token?: string): Promise<string[] | undefined> => {
  const { node } = await api.get(
    'query ($id: ID!) { node(id: $id) { ... on Assessment { cluster { id } } } }',
    { id },
    token,
  );
  return (node as Member | null)?.cluster.map((each) => each.id);
};
const isAnybodyWaiting = async () => {
  const { rows } = await api.db.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
};
const sorted = (list: string[]) => [...list].sort();

describe('duplicates that are judged by one act', () => {
  it('each get an assessment of their own, in one change', async () => {
    const members = await done({
      recommendationIds: [ids[2], ids[0], ids[1]],
      evidence: [source()],
    });
    expect(members.map((each) => each.recommendation.id)).toEqual([ids[2], ids[0], ids[1]]);
    expect(new Set(members.map((each) => each.revision)).size).toBe(1);
    expect(new Set(members.flatMap((each) => each.evidence.map(({ id }) => id))).size).toBe(3);
    const { rows } = await api.db.query(
      'select kind, subject_id from heed.change where revision = $1',
      [members[0]!.revision],
    );
    expect(rows).toEqual([{ kind: 'CLUSTER_ASSESSED', subject_id: members[0]!.id }]);
    for (const recommendation of ids) {
      const { node } = await api.get(
        `query ($id: ID!) { node(id: $id) { ... on Recommendation {
           statuses { bucket } history(first: 1) { nodes { kind touched } } } } }`,
        { id: recommendation },
      );
      expect(node).toMatchObject({
        statuses: [{ bucket: 'IN_PROGRESS' }],
        history: { nodes: [{ kind: 'CLUSTER_ASSESSED', touched: ['ASSESSMENTS'] }] },
      });
    }
  });

  it('name each other, by reference, and what was judged by itself names nobody', async () => {
    const members = await done({ recommendationIds: [ids[1], ids[0], ids[2]] });
    const inOrder = ids.map((id) => members.find((each) => each.recommendation.id === id)!.id);
    for (const member of members) expect(member.cluster.map((each) => each.id)).toEqual(inOrder);
    const alone = await write(
      api,
      'recordAssessment',
      judgement({ recommendationId: ids[0], publish: true }),
      world.ours.tokens.CONTRIBUTOR,
    );
    expect(await clusterOf(alone.id)).toEqual([]);
  });

  it('may hang together through one that is not named, and share nothing with it', async () => {
    const members = await done({ recommendationIds: [ids[0], ids[2]] });
    expect(members).toHaveLength(2);
    const { node } = await api.get(
      'query ($id: ID!) { node(id: $id) { ... on Recommendation { statuses { bucket } assessments(first: 5) { totalCount } } } }',
      { id: ids[1] },
    );
    expect(node.assessments.totalCount).toBe(0);
  });

  it('are each corrected by themselves, which was not that act', async () => {
    const members = await done();
    const corrected = await write(
      api,
      'correctAssessment',
      judgement({ assessmentId: members[1]!.id, status: 'STALLED', publish: true }),
      world.ours.tokens.CONTRIBUTOR,
    );
    expect(await clusterOf(corrected.id)).toEqual([]);
    expect(await clusterOf(members[1]!.id)).toHaveLength(3);
  });

  it('take as many statements to write as two do, and 100 can be named', async () => {
    const many = await chain(100);
    const token = world.ours.tokens.EDITOR;
    for (const overrides of [
      {},
      { evidence: [{ documentId: world.document.id }] },
      { publish: false },
    ]) {
      const [few, all] = [[many[0], many[1]], many];
      const [small, large] = [
        await statementsOf(() => done({ ...overrides, recommendationIds: few }, token)),
        await statementsOf(() => done({ ...overrides, recommendationIds: all }, token)),
      ];
      expect(large).toEqual(small);
    }
  });

  it('are written once, and a repeat answers the same list', async () => {
    const input = { idempotencyKey: 'cluster once' };
    const first = await done(input);
    const again = await withoutARow(api, () => done(input));
    expect(again).toEqual(first);
    const other = await assess({ ...input, recommendationIds: ids.slice(0, 2) });
    expect(briefly(other)).toEqual(['IDEMPOTENCY_KEY_REUSED idempotencyKey']);
  });

  it('are known as of their revision, and not before', async () => {
    const [member] = await done();
    const past = `query ($id: ID!, $revision: Int!) { node(id: $id) { ... on Recommendation {
      assessments(first: 5, atRevision: $revision) { nodes { cluster { id } } } } } }`;
    const at = async (revision: number) =>
      (await api.get(past, { id: ids[0], revision })).node.assessments.nodes as Member[];
    expect((await at(member!.revision))[0]?.cluster).toHaveLength(3);
    expect(await at(member!.revision - 1)).toEqual([]);
  });
});

describe('a private act', () => {
  it('is its organization’s own until all of it is published', async () => {
    const token = world.ours.tokens.CONTRIBUTOR;
    const members = await done({ publish: false, evidence: [source()] });
    const memberIds = members.map((each) => each.id);
    expect(members.map((each) => each.visibility)).toEqual(['PRIVATE', 'PRIVATE', 'PRIVATE']);
    expect(await clusterOf(memberIds[1]!, token)).toEqual(memberIds);
    for (const other of [undefined, world.theirs.tokens.ADMIN])
      expect(await clusterOf(memberIds[1]!, other)).toBeUndefined();

    const torn = await withoutARow(api, () =>
      send(api, 'publish', { ids: memberIds.slice(0, 2) }, token),
    );
    expect(briefly(torn)).toEqual(['REQUIRED ids']);
    await write(api, 'publish', { ids: memberIds }, token);
    expect(sorted((await clusterOf(memberIds[0]!))!)).toEqual(sorted(memberIds));
  });

  it('goes on without the one that was corrected or dropped', async () => {
    const token = world.ours.tokens.CONTRIBUTOR;
    const members = await done({ publish: false });
    const [first, second, third] = members.map((each) => each.id);
    const corrected = await write(
      api,
      'correctAssessment',
      judgement({ assessmentId: first }),
      token,
    );
    expect(await clusterOf(corrected.id, token)).toEqual([]);
    await write(api, 'publish', { ids: [second, third] }, token);
    expect(await clusterOf(third!)).toEqual([second, third]);
  });

  it('leaves no salt when one of it is redacted', async () => {
    const { CONTRIBUTOR, ADMIN } = world.ours.tokens;
    const members = await done({ publish: false, idempotencyKey: 'salted cluster' });
    await write(api, 'publish', { ids: members.map((each) => each.id) }, CONTRIBUTOR);
    const salts = async () =>
      (
        await api.db.query('select from heed.change_salt where revision = $1', [
          members[0]!.revision,
        ])
      ).rows.length;
    expect(await salts()).toBe(1);
    const input = { id: members[1]!.id, fields: ['RATIONALE'], reason: 'It named a prisoner.' };
    await write(api, 'redact', input, ADMIN);
    expect(await salts()).toBe(0);
  });
});

describe('what is refused', () => {
  const refused = async (expected: string[], overrides: object, token?: string) => {
    const written = await withoutARow(api, () => assess(overrides, token));
    expect(written.errors).toBeUndefined();
    expect(briefly(written)).toEqual(expected);
    expect(written.node).toBeNull();
    return written.userErrors.map(({ message }) => message);
  };

  it('what is no duplicate, with its reference and what to do first', async () => {
    const other = await buildRecommendation(api.db);
    const ended = await duplicates(ids[0]!, (await buildRecommendation(api.db)).id);
    await api.db.query(
      `update heed.relation set ended_revision = heed.begin_change(recorded_by_id, 'BUILT', null, null, null, null, null) where id = $1`,
      [ended.id],
    );
    const { toId: followed } = await buildRelation(api.db, { fromId: ids[0]! });
    const given = [ids[0], other.id, ids[2], ended.toId, followed];
    const places = [1, 3, 4].map((index) => `INVALID_VALUE recommendationIds.${index}`);
    const messages = await refused(places, { recommendationIds: given });
    const about = messages.find((message) => message.startsWith(other.reference));
    expect(about).toMatch(/is no duplicate of .*relateRecommendations and DUPLICATES/);
  });

  it('one, or one twice, or more than 100, or none that is known', async () => {
    await refused(['REQUIRED recommendationIds'], { recommendationIds: [ids[0]] });
    await refused(['REQUIRED recommendationIds'], { recommendationIds: [ids[0], ids[0]] });
    await refused(['TOO_LONG recommendationIds'], {
      recommendationIds: Array.from({ length: 101 }, () => world.unknownId),
    });
    await refused(['UNKNOWN_ID recommendationIds.1'], {
      recommendationIds: [ids[0], world.unknownId],
    });
  });

  it.each([true, false])(
    'what is a duplicate no more when its turn comes (publish: %s)',
    async (publish) => {
      const relation = await duplicates(ids[2]!, (await chain(1))[0]!);
      const other = await api.db.connect();
      try {
        await other.query('begin');
        const {
          rows: [{ revision }],
        } = await other.query(
          `select heed.begin_change($1, 'RELATION_ENDED', $2, 'An error.', null, null, null) as revision`,
          [world.ours.id, relation.id],
        );
        await other.query('update heed.relation set ended_revision = $2 where id = $1', [
          relation.id,
          revision,
        ]);
        // The act is looked through by now, and waits for its revision: the relation stood when it began.
        const act = assess({ publish, recommendationIds: [ids[0], relation.toId] });
        await expect.poll(isAnybodyWaiting).toBe(true);
        await other.query('commit');
        expect(briefly(await act)).toEqual(['INVALID_VALUE recommendationIds.1']);
      } finally {
        other.release();
      }
      const { rows } = await api.db.query(
        'select from heed.assessment where recommendation_id = $1 union all select from heed.submission where recommendation_id = $1',
        [relation.toId],
      );
      expect(rows).toEqual([]);
    },
  );

  it('what is hidden, as if it were not there', async () => {
    const hidden = await buildRecommendation(api.db, {
      recordedById: world.theirs.id,
      publishedRevision: null,
    });
    await duplicates(ids[0]!, hidden.id);
    await refused(['UNKNOWN_ID recommendationIds.1'], { recommendationIds: [ids[0], hidden.id] });
    const beyond = await buildRecommendation(api.db);
    await duplicates(hidden.id, beyond.id);
    await refused(['INVALID_VALUE recommendationIds.1'], {
      recommendationIds: [ids[0], beyond.id],
    });
  });

  it('a public judgement of a private recommendation', async () => {
    const mine = await chain(2, { recordedById: world.ours.id, publishedRevision: null });
    await refused(['PRIVATE_REFERENCE'], { recommendationIds: mine });
    expect(await done({ recommendationIds: mine, publish: false })).toHaveLength(2);
  });

  it('another’s word without a source, or by a contributor', async () => {
    const theirs = { assessorId: world.committee.id };
    const { EDITOR } = world.ours.tokens;
    await refused(['FORBIDDEN assessorId'], theirs);
    await refused(['SOURCE_REQUIRED evidence'], theirs, EDITOR);
    const members = await done({ ...theirs, evidence: [source()] }, EDITOR);
    expect(members).toHaveLength(3);
    await refused(
      ['CANNOT_JUDGE assessorId'],
      { assessorId: world.mixed.id, evidence: [source()] },
      EDITOR,
    );
  });

  it('what is invented among what is real', async () => {
    const invented = await buildRecommendation(api.db, { origin: 'INVENTED' });
    await refused(['INVENTED_MIXED recommendationIds.1'], {
      recommendationIds: [ids[0], invented.id],
    });
    const nobody = await buildOrganization(api.db, { isInvented: true });
    const forged = await buildDocument(api.db, { isInvented: true });
    const { EDITOR } = world.ours.tokens;
    await refused(
      ['INVENTED_MIXED assessorId', 'INVENTED_MIXED evidence.0.documentId'],
      { assessorId: nobody.id, evidence: [source({ documentId: forged.id })] },
      EDITOR,
    );
  });

  it('whatever recordAssessment refuses', async () => {
    await refused(['DATE_IN_FUTURE effectiveOn', 'REQUIRED rationale'], {
      effectiveOn: '2999-01-01',
      rationale: ' ',
    });
  });
});

it('leaves a database in which every invariant holds', async () => {
  const offences = (await runChecks(api.database)).filter((check) => !check.passed);
  expect(offences).toEqual([]);
});
