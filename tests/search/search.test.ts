import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Collection } from '../../src/entities/collection.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildDocument } from '../factories/build-document.js';
import { buildLegalAct } from '../factories/build-legal-act.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildTerm } from '../factories/build-term.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { write } from '../api/write-through.js';

let api: Api;
let editor: string;
let admin: string;
let other: string;
let collection: Collection;
let invented: Collection;
const ids: Record<string, string> = {};

const heed = 'c7c34dea-5f2d-5c2a-b410-822004ed40e7';

beforeAll(async () => {
  api = await startApi();
  const { slug } = await buildOrganization(api.db);
  [editor, admin, other] = await Promise.all([
    api.tokenFor('heed', 'EDITOR'),
    api.tokenFor('heed', 'ADMIN'),
    api.tokenFor(slug, 'EDITOR'),
  ]);
  collection = await buildCollection(api.db, { recordedById: heed });
  invented = await buildCollection(api.db, { isInvented: true });
  const bureau = await buildOrganization(api.db, {
    name: 'Kazakhstan International Bureau for Human Rights',
  });
  const committee = await buildOrganization(api.db, { name: 'Human Rights Committee' });
  const secret = await buildOrganization(api.db, {
    name: 'Unspoken Alliance',
    publishedRevision: null,
  });
  const document = await buildDocument(api.db, { symbol: 'CCPR/C/KAZ/CO/2' });
  const term = await buildTerm(api.db, { labels: { en: 'LGBTQ persons' } });
  const legalAct = await buildLegalAct(api.db, {
    number: '333-VI',
    titles: { en: 'Law on gatherings' },
  });
  const item = async (name: string, overrides: Parameters<typeof buildRecommendation>[1]) => {
    const { id } = await buildRecommendation(api.db, {
      homeCollectionId: collection.id,
      reference: `FIND-${name}`,
      recordedById: heed,
      text: 'Nothing else.',
      ...overrides,
    });
    ids[name] = id;
  };
  await item('NOTIFY', {
    title: 'Notification instead of authorization',
    text: 'Let a peaceful assembly be notified to the akimat.',
    issuerIds: [bureau.id],
  });
  await item('POLICE', {
    title: 'Training of the police',
    text: 'Train the police for every assembly that is not peaceful.',
    issuerIds: [committee.id],
    documentId: document.id,
    paragraph: '52 (b)',
  });
  await item('TERM', { title: 'Equal treatment', termIds: [term.id] });
  await item('LAW', { title: 'Review what was adopted' });
  await item('PRIVATE', {
    title: 'Quetzalcoatlus in the annex',
    publishedRevision: null,
    issuerIds: [secret.id],
  });
  await item('ALLIED', { title: 'Public word of a private body', issuerIds: [secret.id] });
  await item('INVENTED', {
    title: 'Thylacine for everybody',
    origin: 'INVENTED',
    homeCollectionId: invented.id,
  });
  await write(
    api,
    'editRecommendation',
    {
      recommendationId: ids.LAW,
      expectedRevision: await revisionOf('LAW'),
      legalActIds: [legalAct.id],
    },
    editor,
  );
});
afterAll(() => api.stop());

async function revisionOf(name: string): Promise<number> {
  const { node } = await api.get(
    'query ($id: ID!) { node(id: $id) { ... on Recommendation { revision } } }',
    { id: ids[name] },
    editor,
  );
  return node.revision;
}

/** The names of what a query finds, without regard to their order. */
async function find(query: string, args: object = {}, token?: string): Promise<string[]> {
  const { search } = await api.get(
    `query ($query: String!, $language: LanguageTag, $filter: RecommendationFilter, $asOf: Date, $atRevision: Int) {
       search(query: $query, language: $language, filter: $filter, first: 100, asOf: $asOf, atRevision: $atRevision) {
         isNearSpelling totalCount nodes { reference } } }`,
    { query, ...args },
    token,
  );
  expect(search.totalCount).toBe(search.nodes.length);
  if (search.isNearSpelling) return ['near'];
  return search.nodes
    .map((node: { reference: string }) => node.reference.slice('FIND-'.length))
    .sort();
}

describe('what a query says', () => {
  it.each([
    ['assembly', ['NOTIFY', 'POLICE']],
    ['"peaceful assembly"', ['NOTIFY']],
    ['«peaceful assembly»', ['NOTIFY']],
    ['assembly -police', ['NOTIFY']],
    ['assembly -"peaceful assembly"', ['POLICE']],
    ['notification OR training', ['NOTIFY', 'POLICE']],
    ['notification ИЛИ training', ['NOTIFY', 'POLICE']],
    ['assembly akimat OR training', ['NOTIFY', 'POLICE']],
    ['notif* akim*', ['NOTIFY']],
    ['FIND-LAW', ['LAW']],
    ['CCPR/C/KAZ/CO/2', ['POLICE']],
    ['ccpr/c/kaz/co/2 52', ['POLICE']],
    ['333-VI', ['LAW']],
    ['№ 333-VI', ['LAW']],
    ['lgbtq', ['TERM']],
    ['human rights committee assembly', ['POLICE']],
    ['bureau notification', ['NOTIFY']],
    ['the police of the', ['POLICE']],
  ])('%s', async (query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  it('is the same as the text filter, in lists and in counts', async () => {
    const text = { query: 'assembly' };
    const { recommendations, statusSummary } = await api.get(
      `query ($filter: RecommendationFilter) { recommendations(filter: $filter) { totalCount nodes { reference } } statusSummary(filter: $filter) { recommendationCount } }`,
      { filter: { text } },
    );
    expect(recommendations.nodes.map((node: { reference: string }) => node.reference)).toEqual([
      'FIND-NOTIFY',
      'FIND-POLICE',
    ]);
    expect(statusSummary.recommendationCount).toBe(2);
    expect(await find('police', { filter: { text } })).toEqual(['POLICE']);
  });

  it.each([
    ['', 'REQUIRED', 'no word'],
    ['«»  - *', 'REQUIRED', 'no word'],
    ['-police', 'REQUIRED', 'only says what is not wanted'],
    ['p*', 'INVALID_VALUE', 'two letters'],
    ['x'.repeat(501), 'TOO_LONG', '501 characters'],
    ['ab '.repeat(33), 'TOO_LONG', '33 words'],
  ])('%j is refused', async (query, code, words) => {
    const { errors } = await api.ask(
      'query ($query: String!) { search(query: $query) { totalCount } }',
      { query },
    );
    expect(errors![0]!.extensions.problems).toMatchObject([
      { code, path: ['query'], message: expect.stringContaining(words) },
    ]);
    const filtered = await api.ask(
      'query ($query: String!) { recommendations(filter: { text: { query: $query } }) { totalCount } }',
      { query },
    );
    expect(filtered.errors![0]!.extensions.problems).toMatchObject([
      { code, path: ['filter', 'text', 'query'] },
    ]);
  });

  it.each([
    `'`,
    `a' | 'b`,
    `x & !y | (z`,
    `\\`,
    `%_`,
    `:*`,
    `'; drop table heed.change; --`,
    'a <-> b',
    '@c7c34dea5f2d5c2ab410822004ed40e7',
  ])('%j is words and nothing else', async (query) => {
    const { errors } = await api.ask(
      'query ($query: String!) { search(query: $query) { totalCount } }',
      { query: `police ${query}` },
    );
    expect(errors).toBeUndefined();
  });
});

describe('who may find what', () => {
  it('a private item is found by who keeps it', async () => {
    expect(await find('quetzalcoatlus', {}, editor)).toEqual(['PRIVATE']);
    expect(await find('quetzalcoatlus')).toEqual([]);
    expect(await find('quetzalcoatlus', {}, other)).toEqual([]);
  });

  it('a private name finds nothing for others, and is not offered', async () => {
    expect(await find('unspoken alliance', {}, editor)).toEqual(['ALLIED', 'PRIVATE']);
    expect(await find('unspoken alliance')).toEqual([]);
    for (const query of ['unspokem', 'quetzalcoatlis']) {
      const { search } = await api.get(
        'query ($query: String!) { search(query: $query) { totalCount isNearSpelling nearSpellings { nearWords } entries { id } } }',
        { query },
      );
      expect(search).toEqual({
        totalCount: 0,
        isNearSpelling: false,
        nearSpellings: [],
        entries: [],
      });
    }
  });

  it('what is invented is found in its own collection only', async () => {
    expect(await find('thylacine')).toEqual([]);
    expect(await find('thylacime')).toEqual([]);
    expect(await find('thylacine', { filter: { collections: [invented.id] } })).toEqual([
      'INVENTED',
    ]);
  });
});

describe('the past', () => {
  it('finds what stood there then', async () => {
    const before = await revisionOf('NOTIFY');
    await write(
      api,
      'editRecommendation',
      {
        recommendationId: ids.NOTIFY,
        expectedRevision: before,
        texts: [{ language: 'en', title: 'Telling instead of asking' }],
      },
      editor,
    );
    expect(await find('authorization')).toEqual([]);
    expect(await find('telling')).toEqual(['NOTIFY']);
    const newest = (await api.get('{ revision }')).revision;
    expect(await find('authorization', { atRevision: newest - 1 })).toEqual(['NOTIFY']);
    expect(await find('telling', { atRevision: newest - 1 })).toEqual([]);
  });

  it('knows organizations by the names that they bore', async () => {
    const { organization } = await api.get('{ organization(slug: "heed") { id revision } }');
    const names = (name: string) => [{ language: 'en', name }];
    await write(
      api,
      'editRecommendation',
      {
        recommendationId: ids.TERM,
        expectedRevision: await revisionOf('TERM'),
        issuerIds: [organization.id],
      },
      editor,
    );
    await write(
      api,
      'editOrganization',
      {
        organizationId: organization.id,
        expectedRevision: organization.revision,
        names: names('Watchful Owls'),
      },
      admin,
    );
    expect(await find('owls')).toEqual(['TERM']);
    const newest = (await api.get('{ revision }')).revision;
    expect(await find('owls', { atRevision: newest - 1 })).toEqual([]);
    expect(await find('heed project treatment', { atRevision: newest - 1 })).toEqual(['TERM']);
  });

  it('says no more what was redacted, at no revision, and offers no word of it', async () => {
    const { id } = await buildRecommendation(api.db, {
      homeCollectionId: collection.id,
      reference: 'FIND-NAMED',
      title: 'About Zebulonia',
      text: 'Let Zebulonia go.',
    });
    const known = (await api.get('{ revision }')).revision;
    expect(await find('zebulonia')).toEqual(['NAMED']);
    expect(await find('zebulonja')).toEqual(['near']);
    await write(
      api,
      'redact',
      { id, fields: ['TITLE', 'TEXT'], reason: 'It named a witness.' },
      admin,
    );
    for (const query of ['zebulonia', 'zebulonja']) {
      expect(await find(query)).toEqual([]);
      expect(await find(query, { atRevision: known })).toEqual([]);
    }
    expect(await find('find-named', { atRevision: known })).toEqual(['NAMED']);
    const { rows } = await api.db.query(
      `select word from heed.search_word where word like 'zebul%'`,
    );
    expect(rows).toEqual([]);
    const { rows: go } = await api.db.query(
      `select word from heed.search_word where word = 'nothing'`,
    );
    expect(go).toHaveLength(1);
  });
});

it('offers the nearest spelling where nothing has the query, and says so', async () => {
  const { search } = await api.get(
    '{ search(query: "polise trainning -notification") { searchedFor isNearSpelling nearSpellings { word nearWords } nodes { reference } } }',
  );
  expect(search).toMatchObject({
    searchedFor: 'police trainning -notification',
    isNearSpelling: true,
    nodes: [{ reference: 'FIND-POLICE' }],
  });
  expect(search.nearSpellings).toEqual([
    { word: 'polise', nearWords: expect.arrayContaining(['police']) },
  ]);
});

it('shows where the words stand', async () => {
  const { search } = await api.get(
    '{ search(query: "peaceful police committee 52") { edges { score snippets { field language value highlights { start end } isCutBefore isCutAfter } } } }',
  );
  const { score, snippets } = search.edges[0];
  expect(score).toBeGreaterThan(0);
  const shown = snippets.map(
    ({
      field,
      value,
      highlights,
    }: {
      field: string;
      value: string;
      highlights: Array<{ start: number; end: number }>;
    }) => [field, highlights.map(({ start, end }) => value.slice(start, end))],
  );
  expect(shown).toEqual([
    ['TITLE', ['police']],
    ['REFERENCE', ['POLICE']],
    ['TEXT', ['police', 'peaceful']],
    ['PARAGRAPH', ['52']],
    ['ORGANIZATION', ['Committee']],
  ]);
});

it('leads through its pages in one order, and only its own', async () => {
  const ask = (after: string | null, query = 'nothing OR police OR word') =>
    api.ask(
      'query ($query: String!, $after: String) { search(query: $query, first: 1, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { score node { reference } } } }',
      { query, after },
    );
  const seen: string[] = [];
  const scores: number[] = [];
  let after: string | null = null;
  let total = 0;
  for (let isMore = true; isMore;) {
    const { data } = await ask(after);
    const { edges, pageInfo, totalCount } = data.search;
    seen.push(edges[0].node.reference);
    scores.push(edges[0].score);
    ({ endCursor: after, hasNextPage: isMore } = pageInfo);
    total = totalCount;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(total);
  expect(scores).toEqual([...scores].sort((one, two) => two - one));
  const { errors } = await ask(after, 'police');
  expect(errors![0]!.extensions.code).toBe('CURSOR_INVALID');
});

it('sends as many statements for one hit as for many', async () => {
  const ask = (query: string) => () =>
    api.get(
      'query ($query: String!) { search(query: $query) { totalCount edges { node { title { value } } snippets { value } } entries { id } } }',
      { query },
    );
  const one = await statementsOf(ask('"training of the police"'));
  const many = await statementsOf(ask('nothing OR police OR word OR else'));
  expect(many).toHaveLength(one.length);
});
