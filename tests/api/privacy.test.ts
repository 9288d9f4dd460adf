import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAction } from '../factories/build-action.js';
import { buildIndicator } from '../factories/build-indicator.js';
import { buildTerm } from '../factories/build-term.js';
import { startApi, type Api } from '../setup/api.js';
import { actionKinds, actionNamings, actionSlugs, keepSecretActions } from './action-secrets.js';
import { buildWorld, judgement, source, type World } from './build-world.js';
import { asSeen, lookAt, seeEverything } from './everything.js';
import { followUpKinds, followUpNamings, keepSecretFollowUps } from './follow-up-secrets.js';
import { send, write, type MutationName } from './write-through.js';

let api: Api;
let world: World;
/** What others saw before anything private was there. */
let before: unknown[][];
/** The ids of all that ours keeps private, by what it is. */
let hidden: Record<string, string>;
/** What theirs does in public. */
let acts: { action: string; indicator: string };
let strangers: Array<[who: string, token: string | undefined]>;
const canary = 'CANARY';

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  await buildTerm(api.db);
  strangers = [
    ['the public', undefined],
    ['an administrator of theirs', world.theirs.tokens.ADMIN],
  ];
  // The evidence of a public judgement can be restricted; the judgement itself is there before and after.
  const judged = await write(
    api,
    'recordAssessment',
    judgement({
      recommendationId: world.ours.single.id,
      evidence: [
        { quote: `${canary} of a prisoner`, visibility: 'RESTRICTED', isAnonymised: true },
        source(),
      ],
      publish: true,
    }),
    world.ours.tokens.CONTRIBUTOR,
  );
  const theirs = { recordedById: world.theirs.id };
  acts = {
    action: (await buildAction(api.db, theirs)).id,
    indicator: (await buildIndicator(api.db, theirs)).id,
  };
  before = await Promise.all(strangers.map(([, token]) => seeEverything(api, token)));
  hidden = await keepSecrets(judged.id);
});
afterAll(() => api.stop());

/** One private entry of every kind, with a canary in every text. */
async function keepSecrets(publicAssessmentId: string): Promise<Record<string, string>> {
  const token = world.ours.tokens.EDITOR;
  const make = async (name: MutationName, input: object) =>
    (await write(api, name, input, token)).id as string;
  const titles = [{ language: 'en', value: `${canary} title` }];
  const organization = await make('createOrganization', {
    slug: 'canary-organization',
    kind: 'NGO',
    perspective: 'CIVIL_SOCIETY',
    names: [{ language: 'en', name: `${canary} name`, acronym: canary }],
  });
  const document = await make('createDocument', {
    slug: 'canary-document',
    language: 'en',
    titles,
  });
  const term = await make('createTerm', {
    slug: 'canary-term',
    vocabulary: 'THEME',
    labels: titles,
  });
  const collection = await make('createCollection', {
    slug: 'canary-collection',
    language: 'en',
    titles,
    licence: 'CC0-1.0',
    headlinePerspective: 'CIVIL_SOCIETY',
  });
  const text = { language: 'en', title: `${canary} title`, text: `${canary} text` };
  const links = {
    documentId: document,
    issuerIds: [organization],
    addressees: [{ organizationId: organization }],
    termIds: [term],
    texts: [text],
    externalIds: [{ system: 'UHRI', value: canary }],
  };
  const recommendation = await make('createRecommendation', {
    ...links,
    reference: 'CANARY-1',
    collectionIds: [world.ours.collection.id, collection],
  });
  const part = await make('createRecommendation', {
    reference: 'CANARY-2',
    parentId: world.ours.whole.id,
    collectionIds: [world.ours.collection.id],
    texts: [text],
  });
  const response = await make('recordResponse', {
    recommendationId: world.ours.single.id,
    organizationId: world.ours.id,
    position: 'NOTED',
    respondedOn: '2020-01-01',
    nativeWords: `${canary} words`,
  });
  const quote = `${canary} quote`;
  const draft = await make(
    'recordAssessment',
    judgement({
      recommendationId: world.ours.single.id,
      status: 'CONTRARY_OR_REJECTED',
      rationale: `${canary} rationale`,
      evidence: [{ documentId: document, quote }],
      idempotencyKey: 'canary',
    }),
  );
  const correction = await make(
    'correctAssessment',
    judgement({ assessmentId: publicAssessmentId, rationale: canary, reason: canary }),
  );
  const { node } = await api.get(lookAt, { id: draft, ids: [publicAssessmentId] }, token);
  const { nodes } = await api.get(lookAt, { id: draft, ids: [publicAssessmentId] }, token);
  return {
    ...(await keepSecretActions(api, world, canary)),
    ...(await keepSecretFollowUps(api, world, { recommendationId: recommendation, canary })),
    organization,
    document,
    term,
    collection,
    recommendation,
    part,
    response,
    draft,
    correction,
    evidence: node.evidence[0].id,
    restricted: nodes[0].evidence[0].id,
  };
}

const kinds = [
  'organization',
  'document',
  'term',
  'collection',
  'recommendation',
  'part',
  'response',
  'draft',
  'correction',
  'evidence',
  'restricted',
  ...actionKinds,
  ...followUpKinds,
];

function expectNoSecret(seen: string): void {
  expect(seen).not.toMatch(/canary/i);
  for (const [kind, id] of Object.entries(hidden)) expect(seen.includes(id), kind).toBe(false);
}

describe('what is private to ours', () => {
  it('ours sees through every path', async () => {
    const seen = JSON.stringify(await seeEverything(api, world.ours.tokens.CONTRIBUTOR));
    for (const kind of kinds) expect(seen.includes(hidden[kind]!), kind).toBe(true);
    expect(seen).toContain(`${canary} of a prisoner`);
  });

  it('changes nothing of what others see in any list, edge, count or summary', async () => {
    for (const [index, [, token]] of strangers.entries()) {
      const after = await seeEverything(api, token);
      expect(after).toEqual(before[index]);
      expectNoSecret(JSON.stringify(after));
    }
  });

  it.each(kinds)('a private %s is to others as if it had never been', async (kind) => {
    const id = hidden[kind]!;
    for (const [, token] of strangers) {
      const never = randomUUID();
      for (const query of questions) {
        const seen = await api.ask(query, { id, ids: [id] }, token);
        const unknown = await api.ask(query, { id: never, ids: [never] }, token);
        expect(asSeen(seen, id), query).toBe(asSeen(unknown, never));
        expectNoSecret(asSeen(seen, id));
      }
    }
  });

  it.each([
    'canary-organization',
    'canary-document',
    'canary-term',
    'canary-collection',
    'CANARY-1',
    'CANARY-2',
    ...actionSlugs,
  ])('the key %s names nothing for others', async (key) => {
    const query = `query ($key: String!) { organization(slug: $key) { id } document(slug: $key) { id } term(slug: $key) { id }
        collection(slug: $key) { id } recommendation(reference: $key) { id }
        legalAct(slug: $key) { id } plan(slug: $key) { id } action(slug: $key) { id } indicator(slug: $key) { id } }`;
    for (const [, token] of strangers) {
      expect(Object.values(await api.get(query, { key }, token))).toEqual(
        Array<null>(9).fill(null),
      );
    }
    expect(
      Object.values(await api.get(query, { key }, world.ours.tokens.CONTRIBUTOR)).filter(Boolean),
    ).toHaveLength(1);
  });

  it.each(kinds)('naming a private %s in any input is like naming nothing', async (kind) => {
    const id = hidden[kind]!;
    const never = randomUUID();
    const token = world.theirs.tokens.ADMIN;
    for (const [mutation, input] of namings(world)) {
      const seen = await send(api, mutation, input(id), token);
      const unknown = await send(api, mutation, input(never), token);
      expect(JSON.stringify(seen).replaceAll(id, '<id>'), mutation).toBe(
        JSON.stringify(unknown).replaceAll(never, '<id>'),
      );
      expect([...seen.userErrors, ...(seen.errors ?? [])].length, mutation).toBeGreaterThan(0);
      expectNoSecret(JSON.stringify(seen).replaceAll(id, '<id>'));
    }
  });

  it('a key of ours is free for theirs, and answers with their own entry', async () => {
    const input = judgement({ recommendationId: world.ours.single.id, idempotencyKey: 'canary' });
    const { node, userErrors } = await send(
      api,
      'recordAssessment',
      input,
      world.theirs.tokens.CONTRIBUTOR,
    );
    expect(userErrors).toEqual([]);
    expect(node.id).not.toBe(hidden.draft);
  });

  it('a cursor that a member lends shows others only what they may see', async () => {
    const list = `query ($after: String) { recommendations(first: 1, after: $after, orderBy: { field: REFERENCE, direction: ASC }) {
      nodes { id reference } pageInfo { endCursor } } }`;
    const lent = await api.get(list, {}, world.ours.tokens.CONTRIBUTOR);
    expect(lent.recommendations.nodes[0].reference).toBe('CANARY-1');
    const after = lent.recommendations.pageInfo.endCursor;
    for (const [, token] of strangers) {
      const { recommendations } = await api.get(list, { after }, token);
      expect(recommendations.nodes).toHaveLength(1);
      expectNoSecret(JSON.stringify(recommendations.nodes));
    }
    const history = `query ($id: ID!, $after: String) { node(id: $id) { ... on Recommendation {
      assessments(first: 1, after: $after) { nodes { id rationale } pageInfo { endCursor } } } } }`;
    const { id } = world.ours.single;
    const first = await api.get(history, { id }, world.ours.tokens.CONTRIBUTOR);
    const borrowed = { id, after: first.node.assessments.pageInfo.endCursor };
    for (const [, token] of strangers)
      expectNoSecret(
        JSON.stringify((await api.get(history, borrowed, token)).node.assessments.nodes),
      );
  });

  it('forged cursors are refused, and never reach the database', async () => {
    const list = `query ($after: String) { recommendations(first: 1, after: $after, orderBy: { field: ISSUED_ON, direction: ASC }) { pageInfo { endCursor } } }`;
    const real = (await api.get(list)).recommendations.pageInfo.endCursor as string;
    const [digest, sort, id, revision] = JSON.parse(
      Buffer.from(real, 'base64url').toString(),
    ) as unknown[];
    const forge = (...values: unknown[]) =>
      Buffer.from(JSON.stringify(values)).toString('base64url');
    const forged = [
      '',
      'x',
      real.slice(1),
      `${real}${'A'.repeat(3_000)}`,
      forge(digest, sort, id),
      forge(digest, "2020-01-01' or true --", id, revision),
      forge(digest, '9999-99-99', id, revision),
      forge(digest, sort, '-'.repeat(36), revision),
      forge(digest, sort, id, 2_000_000_000),
      forge(digest, sort, id, -1),
      forge(digest, sort, id, '1'),
      forge('x', sort, id, revision),
      forge(null, sort, id, revision),
    ];
    for (const after of forged) {
      const { data, errors } = await api.ask(list, { after });
      expect([data, errors?.[0]?.extensions.code], after).toEqual([null, 'CURSOR_INVALID']);
    }
    expect(
      (await api.ask(list, { after: forge(digest, sort, id, revision) })).errors,
    ).toBeUndefined();
  });

  it('a public recommendation in a private collection does not give the collection away', async () => {
    const { single, collection, tokens } = world.ours;
    const { node } = await send(
      api,
      'editRecommendation',
      {
        recommendationId: single.id,
        expectedRevision: single.revision,
        collectionIds: [collection.id, hidden.collection],
      },
      tokens.EDITOR,
    );
    expect(node.id).toBe(single.id);
    for (const [, token] of strangers)
      expectNoSecret(JSON.stringify(await seeEverything(api, token)));
    const summary =
      '{ statusSummary(groupBy: COLLECTION) { groups { subject { id } recommendationCount } } }';
    const { statusSummary } = await api.get(summary);
    expect(statusSummary.groups.filter((group: { subject: unknown }) => !group.subject)).toEqual(
      [],
    );
  });
});

/** Every way to ask about an id. */
const questions = [
  lookAt,
  ...['collections', 'issuers', 'addressees', 'terms', 'documents', 'legalActs'].flatMap((list) => [
    `query ($ids: [ID!]) { recommendations(filter: { ${list}: $ids }) { totalCount nodes { id } } }`,
    `query ($ids: [ID!]) { statusSummary(filter: { ${list}: $ids }) { recommendationCount basis { privateCount } } }`,
  ]),
  `query ($id: ID!) { recommendations(first: 5) { nodes { id status(collection: $id) { bucket } isDisputed(collection: $id)
    statuses(collection: $id) { bucket } partStatuses(collection: $id) { bucket count } } } }`,
];

/** Every place in an input that an id can stand in. */
function namings(w: World): Array<[MutationName, (id: string) => object]> {
  const text = { language: 'en', title: 'A title' };
  const titles = [{ language: 'en', value: 'A title' }];
  const judge = (overrides: object) =>
    judgement({ recommendationId: w.ours.single.id, publish: true, ...overrides });
  const create = (overrides: object) => ({
    reference: 'ORACLE',
    collectionIds: [w.theirs.collection.id],
    texts: [text],
    ...overrides,
  });
  const edit = (overrides: object) => ({
    recommendationId: w.theirs.single.id,
    expectedRevision: w.theirs.single.revision,
    ...overrides,
  });
  const respond = (overrides: object) => ({
    recommendationId: w.theirs.single.id,
    organizationId: w.theirs.id,
    position: 'NOTED',
    respondedOn: '2020-01-01',
    ...overrides,
  });
  const links: Array<(id: string) => object> = [
    (id) => ({ documentId: id }),
    (id) => ({ collectionIds: [w.theirs.collection.id, id] }),
    (id) => ({ issuerIds: [id] }),
    (id) => ({ addressees: [{ organizationId: id }] }),
    (id) => ({ termIds: [id] }),
    (id) => ({ legalActIds: [id] }),
    (id) => ({
      texts: [text, { ...text, language: 'ru', translationKind: 'MACHINE', translatorId: id }],
    }),
  ];
  const collection = (overrides: object) => ({
    slug: 'oracle',
    language: 'en',
    titles,
    licence: 'CC0-1.0',
    headlinePerspective: 'STATE',
    ...overrides,
  });
  const organization = (overrides: object) => ({
    slug: 'oracle',
    kind: 'NGO',
    names: [{ language: 'en', name: 'A name' }],
    ...overrides,
  });
  return [
    ['recordAssessment', (id) => judge({ recommendationId: id })],
    ['recordAssessment', (id) => judge({ recommendationId: w.ours.whole.id, partIds: [id] })],
    ['recordAssessment', (id) => judge({ addresseeId: id })],
    ['recordAssessment', (id) => judge({ assessorId: id, evidence: [source()] })],
    ['recordAssessment', (id) => judge({ evidence: [{ documentId: id }] })],
    ['assessCluster', (id) => judgement({ recommendationIds: [w.ours.single.id, id] })],
    ['correctAssessment', (id) => judgement({ assessmentId: id })],
    ['retractAssessment', (id) => ({ assessmentId: id, reason: 'A slip.' })],
    ['createRecommendation', (id) => create({ parentId: id })],
    ...links.flatMap((link): Array<[MutationName, (id: string) => object]> => [
      ['createRecommendation', (id) => create(link(id))],
      ['editRecommendation', (id) => edit(link(id))],
    ]),
    ['editRecommendation', (id) => edit({ recommendationId: id })],
    ['recordResponse', (id) => respond({ recommendationId: id })],
    ['recordResponse', (id) => respond({ organizationId: id })],
    ['recordResponse', (id) => respond({ documentId: id })],
    ['createOrganization', (id) => organization({ parentId: id })],
    ['createOrganization', (id) => organization({ successorId: id })],
    ['createDocument', (id) => ({ slug: 'oracle', language: 'en', titles, publisherId: id })],
    ['createTerm', (id) => ({ slug: 'oracle', vocabulary: 'THEME', labels: titles, parentId: id })],
    ['createCollection', (id) => collection({ documentId: id })],
    ['createCollection', (id) => collection({ issuerId: id })],
    [
      'createCollection',
      (id) => collection({ speakers: [{ perspective: 'STATE', organizationIds: [id] }] }),
    ],
    ['publish', (id) => ({ ids: [id] })],
    ['redact', (id) => ({ id, fields: ['RATIONALE'], reason: 'A name.' })],
    ['redact', (id) => ({ id, fields: ['QUOTE'], reason: 'A name.' })],
    ['redact', (id) => ({ id, fields: ['TEXT'], reason: 'A name.' })],
    ...actionNamings(acts),
    ...followUpNamings(w),
    ['redact', (id) => ({ id, fields: ['NATIVE_WORDS'], reason: 'A name.' })],
  ];
}
