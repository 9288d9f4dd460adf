import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../factories/build-document.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildRelation } from '../factories/build-relation.js';
import { buildResponse } from '../factories/build-response.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { write } from './write-through.js';

let api: Api;
let world: World;
let token: string;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  token = world.ours.tokens.EDITOR;
});
afterAll(() => api.stop());

const issued = (reference: string, issuedOn: string | null, overrides: object = {}) =>
  buildRecommendation(api.db, {
    reference,
    homeCollectionId: world.ours.collection.id,
    recordedById: world.ours.id,
    issuedOn,
    issuedOnPrecision: issuedOn ? 'DAY' : null,
    ...overrides,
  });
const asked = (reference: string, fields: string, who?: string) =>
  api
    .get(
      `query ($reference: String!) { recommendation(reference: $reference) { ${fields} } }`,
      { reference },
      who,
    )
    .then(({ recommendation }) => recommendation);
const references = (list: Array<{ reference: string }>) => list.map((each) => each.reference);

describe('relations', () => {
  it('are seen from both ends, with who said so and where it stands, until they end', async () => {
    const [older, newer] = [
      await issued('R-OLD', '2010-02-01'),
      await issued('R-NEW', '2014-10-01'),
    ];
    const related = await write(
      api,
      'relateRecommendations',
      {
        recommendationId: newer.id,
        kind: 'REITERATES',
        toId: older.id,
        note: 'Word for word.',
        documentId: world.document.id,
        paragraph: '12',
        reason: 'Compared by hand.',
      },
      token,
    );
    expect(related).toMatchObject({ kind: 'REITERATES', endedRevision: null });
    const fields =
      'relations { id kind note paragraph revision from { reference } to { reference } document { id } recordedBy { slug } }';
    for (const reference of ['R-OLD', 'R-NEW']) {
      expect((await asked(reference, fields)).relations).toEqual([
        {
          id: related.id,
          kind: 'REITERATES',
          note: 'Word for word.',
          paragraph: '12',
          revision: related.revision,
          from: { reference: 'R-NEW' },
          to: { reference: 'R-OLD' },
          document: { id: world.document.id },
          recordedBy: { slug: 'ours' },
        },
      ]);
    }
    const ended = await write(
      api,
      'endRelation',
      { relationId: related.id, reason: 'Another paragraph was meant.' },
      token,
    );
    expect(ended.endedRevision).toBe(related.revision + 1);
    expect((await asked('R-NEW', 'relations { id }')).relations).toEqual([]);
    const then = `relations(atRevision: ${related.revision}) { id endedRevision }`;
    expect((await asked('R-OLD', then)).relations).toEqual([
      { id: related.id, endedRevision: null },
    ]);
    const history = await asked(
      'R-OLD',
      'history(first: 2) { nodes { kind reason touched organization { slug } } }',
    );
    expect(history.history.nodes).toEqual([
      {
        kind: 'RELATION_ENDED',
        reason: 'Another paragraph was meant.',
        touched: ['RELATIONS'],
        organization: { slug: 'ours' },
      },
      {
        kind: 'RELATION_RECORDED',
        reason: 'Compared by hand.',
        touched: ['RELATIONS'],
        organization: { slug: 'ours' },
      },
    ]);
    await write(
      api,
      'relateRecommendations',
      { recommendationId: newer.id, kind: 'REITERATES', toId: older.id },
      token,
    );
  });

  it('to what is private are private, and public from the publication on', async () => {
    const open = await issued('P-OPEN', '2010-01-01');
    const hidden = await issued('P-HIDDEN', '2015-01-01', { publishedRevision: null });
    const { id, revision } = await write(
      api,
      'relateRecommendations',
      { recommendationId: hidden.id, kind: 'FOLLOWS_UP', toId: open.id },
      token,
    );
    const fields = 'relations { id } history { nodes { touched } }';
    const before = await asked('P-OPEN', fields);
    expect(before).toEqual({ relations: [], history: { nodes: [{ touched: expect.any(Array) }] } });
    expect((await asked('P-OPEN', 'relations { id }', token)).relations).toEqual([{ id }]);
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    expect((await api.get(node, { id })).node).toBeNull();
    const [published] = await write(api, 'publish', { ids: [hidden.id] }, token);
    expect((await asked('P-OPEN', 'relations { id }')).relations).toEqual([{ id }]);
    const history = await asked('P-OPEN', 'history { nodes { revision touched } }');
    expect(history.history.nodes[0]).toEqual({
      revision: published.revision,
      touched: ['RELATIONS'],
    });
    const past = `relations(atRevision: ${revision}) { id } history(atRevision: ${revision}) { nodes { touched } }`;
    expect(await asked('P-OPEN', past)).toEqual(before);
  });

  it('keep a private recommendation private while they name a private document', async () => {
    const open = await issued('D-OPEN', '2010-01-01');
    const hidden = await issued('D-HIDDEN', '2015-01-01', { publishedRevision: null });
    const document = await buildDocument(api.db, {
      recordedById: world.ours.id,
      publishedRevision: null,
    });
    await write(
      api,
      'relateRecommendations',
      { recommendationId: hidden.id, kind: 'FOLLOWS_UP', toId: open.id, documentId: document.id },
      token,
    );
    const publish = `mutation ($input: PublishInput!) { publish(input: $input) { userErrors { code } } }`;
    const refused = await api.get(publish, { input: { ids: [hidden.id] } }, token);
    expect(refused.publish.userErrors).toEqual([{ code: 'PRIVATE_REFERENCE' }]);
    const ids = [hidden.id, document.id];
    const done = await api.get(publish, { input: { ids } }, token);
    expect(done.publish.userErrors).toEqual([]);
  });
});

describe('reiterations', () => {
  const chain: Record<string, { id: string }> = {};
  beforeAll(async () => {
    for (const [reference, day] of [
      ['A-2010', '2010-02-12'],
      ['A-2014', '2014-10-30'],
      ['A-2019', '2019-11-07'],
      ['A-UNDATED', null],
    ] as const)
      chain[reference] = await issued(reference, day);
    const say = (from: string, to: string) =>
      buildRelation(api.db, { fromId: chain[from]!.id, toId: chain[to]!.id });
    await say('A-2014', 'A-2010');
    await say('A-2019', 'A-2014');
    await say('A-UNDATED', 'A-2019');
    // A circle ends, and what hangs together otherwise is no repetition.
    await say('A-UNDATED', 'A-2010');
    const other = await issued('A-OTHER', '2012-01-01');
    await buildRelation(api.db, {
      kind: 'DUPLICATES',
      fromId: other.id,
      toId: chain['A-2010']!.id,
    });
    for (const id of Object.values(chain).map((each) => each.id))
      await buildResponse(api.db, { recommendationId: id });
  });

  it.each(['A-2010', 'A-2014', 'A-2019', 'A-UNDATED'])(
    'tell from %s how often the same was asked, and what was answered each time, in one query',
    async (reference) => {
      const { reiterations } = await asked(
        reference,
        'reiterations { reference responses { position } }',
      );
      const responses = [{ position: 'SUPPORTED' }];
      expect(reiterations).toEqual(
        ['A-2010', 'A-2014', 'A-2019', 'A-UNDATED'].map((each) => ({ reference: each, responses })),
      );
    },
  );

  it('of what was asked once are itself alone', async () => {
    const { reiterations } = await asked('A-OTHER', 'reiterations { reference }');
    expect(references(reiterations)).toEqual(['A-OTHER']);
  });

  it('leave out on a day what was issued later, and at a revision what was not known yet', async () => {
    const on = await asked('A-2014', 'reiterations(asOf: "2015-06-01") { reference }');
    expect(references(on.reiterations)).toEqual(['A-2010', 'A-2014', 'A-UNDATED']);
    const latest = await asked('A-2014', 'relations { revision }');
    const last = Math.max(...latest.relations.map((each: { revision: number }) => each.revision));
    const at = await asked('A-2014', `reiterations(atRevision: ${last - 1}) { reference }`);
    expect(references(at.reiterations)).toEqual(['A-2010', 'A-2014']);
  });

  it('take as many statements for a list as for one', async () => {
    const list = (first: number) =>
      `{ recommendations(first: ${first}) { nodes { reiterations { reference responses { position } } relations { to { reference } } } } }`;
    const one = await statementsOf(() => api.get(list(1)));
    const many = await statementsOf(() => api.get(list(50)));
    expect(many.length).toBe(one.length);
  });
});
