import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAction } from '../factories/build-action.js';
import { buildChange } from '../factories/build-change.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildDocument } from '../factories/build-document.js';
import { buildLegalAct } from '../factories/build-legal-act.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildTerm } from '../factories/build-term.js';
import { insert } from '../factories/insert.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { send, write } from './write-through.js';

let api: Api;
let world: World;
beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

const accepting = (languages: string) => ({ 'accept-language': languages });
const inTongues = { ru: 'по-русски', 'kk-Cyrl': 'қазақша', 'kk-Latn': 'qazaqşa', en: 'English' };

/** A recommendation whose original is Russian, with translations into both scripts of Kazakh and into English. */
async function translated() {
  const { homeCollectionId, documentId } = await buildRecommendation(api.db);
  const { id } = await write(
    api,
    'createRecommendation',
    {
      reference: `T-${randomUUID()}`,
      collectionIds: [homeCollectionId],
      documentId,
      textKind: 'PARAPHRASE',
      texts: Object.entries(inTongues).map(([language, title]) => ({
        language,
        title,
        translationKind: language === 'ru' ? null : 'UNOFFICIAL',
      })),
      publish: true,
    },
    await api.tokenFor('heed', 'EDITOR'),
  );
  return id as string;
}

const titleOf = async (id: string, header?: string, argument?: string | null) => {
  const { node } = await api.get(
    `query ($id: ID!, $language: LanguageTag) { node(id: $id) { ... on Recommendation {
       title(language: $language) { value language isOriginal translationKind isFallback } } } }`,
    { id, language: argument },
    undefined,
    header === undefined ? {} : accepting(header),
  );
  return node.title;
};

describe('the title of a recommendation', () => {
  let id: string;
  beforeAll(async () => {
    id = await translated();
  });

  it.each([
    ['the original without a header', undefined, undefined, 'ru', false],
    ['what the header wants', 'kk-Latn, en;q=0.5', undefined, 'kk-Latn', false],
    ['what it wants most', 'en;q=0.5, kk-latn;q=0.6', undefined, 'kk-Latn', false],
    ['the second, and says that it is one', 'de, en;q=0.5', undefined, 'en', true],
    ['another region of the language', 'en-GB', undefined, 'en', false],
    ['another script, and says so', 'kk-Arab', undefined, 'kk-Cyrl', true],
    ['the original, where nothing wanted is held', 'de, uz', undefined, 'ru', true],
    ['the original for any', '*', undefined, 'ru', false],
    ['the original for a header that says nothing', ';;, en_US', undefined, 'ru', false],
    ['the argument before the header', 'kk-Latn', 'en', 'en', false],
    ['the header behind the argument', 'kk-Latn', 'de', 'kk-Latn', true],
    ['the header, where the argument is null', 'en', null, 'en', false],
    ['a tag in any spelling', undefined, 'KK-latn', 'kk-Latn', false],
  ])('is %s', async (_name, header, argument, language, isFallback) => {
    expect(await titleOf(id, header, argument)).toEqual({
      value: inTongues[language as keyof typeof inTongues],
      language,
      isOriginal: language === 'ru',
      translationKind: language === 'ru' ? null : 'UNOFFICIAL',
      isFallback,
    });
  });

  it('is told in several languages at once, whatever the header says', async () => {
    const { node } = await api.get(
      `query ($id: ID!) { node(id: $id) { ... on Recommendation {
         en: title(language: "EN") { value } kk: title(language: "kk-cyrl") { value } own: title { value } } } }`,
      { id },
      undefined,
      accepting('kk-Latn'),
    );
    expect(node).toEqual({
      en: { value: inTongues.en },
      kk: { value: inTongues['kk-Cyrl'] },
      own: { value: inTongues['kk-Latn'] },
    });
  });
});

it('is the same order for every entry of the register', async () => {
  const titles = inTongues;
  const [collection, document, term, legalAct, action] = [
    await buildCollection(api.db, { titles, descriptions: titles, language: 'ru' }),
    await buildDocument(api.db, { titles, language: 'ru' }),
    await buildTerm(api.db, { labels: titles }),
    await buildLegalAct(api.db, { titles, language: 'ru' }),
    await buildAction(api.db, { titles, language: 'ru' }),
  ];
  const organization = await buildOrganization(api.db, { name: 'English' });
  await nameIt(organization.id, { language: 'kk-Latn', name: 'qazaqşa' });
  const wanted = '{ value language isFallback translationKind }';
  const { nodes } = await api.get(
    `query ($ids: [ID!]!) { nodes(ids: $ids) {
       ... on Collection { title ${wanted} description ${wanted} } ... on Document { title ${wanted} }
       ... on Term { label ${wanted} } ... on LegalAct { title ${wanted} } ... on Action { title ${wanted} }
       ... on Organization { name ${wanted} } } }`,
    { ids: [collection, document, term, legalAct, action, organization].map(({ id }) => id) },
    undefined,
    accepting('uz, kk-Latn-KZ;q=0.9, en;q=0.8'),
  );
  const texts = nodes.flatMap((node: object) => Object.values(node));
  expect(texts).toEqual(
    Array(7).fill({
      value: 'qazaqşa',
      language: 'kk-Latn',
      isFallback: true,
      translationKind: null,
    }),
  );
});

it('the answer depends on the header, and is in no one language', async () => {
  const response = await fetch(`${api.url}/graphql?query={__typename}`, {
    headers: { 'accept-language': 'ru' },
  });
  expect(response.headers.get('vary')).toBe('Accept, Accept-Language, Authorization');
  expect(response.headers.get('content-language')).toBeNull();
});

it('a write answers in the language of its header', async () => {
  const { id } = await buildTerm(api.db, { labels: inTongues });
  const { revision } = (await api.db.query('select revision from heed.term where id = $1', [id]))
    .rows[0];
  const answer = await api.get(
    `mutation ($input: EditTermInput!) { editTerm(input: $input) { term { label { language } } userErrors { message } } }`,
    { input: { termId: id, expectedRevision: revision, code: 'c-1' } },
    await api.tokenFor('heed', 'EDITOR'),
    accepting('kk'),
  );
  expect(answer.editTerm).toEqual({ term: { label: { language: 'kk-Cyrl' } }, userErrors: [] });
});

describe('tags of inputs', () => {
  it('are stored in their canonical spelling, and once each', async () => {
    const create = (languages: string[]) =>
      send(
        api,
        'createTerm',
        {
          slug: `tagged-${languages.length}`,
          vocabulary: 'THEME',
          labels: languages.map((language) => ({ language, value: language })),
        },
        world.ours.tokens.EDITOR,
      );
    const { node } = await create(['KK-CYRL']);
    const { rows } = await api.db.query('select labels from heed.term where id = $1', [node.id]);
    expect(rows[0].labels).toEqual({ 'kk-Cyrl': 'KK-CYRL' });
    expect((await create(['kk-cyrl', 'kk-Cyrl'])).userErrors).toHaveLength(1);
  });

  it.each(['kk_Cyrl', 'en-usa', '', 'english language'])('%j is refused', async (language) => {
    const { errors } = await api.ask(
      'query ($language: LanguageTag) { recommendations(first: 1) { nodes { title(language: $language) { value } } } }',
      { language },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toContain('A language tag of BCP 47, such as');
  });
});

describe('the name of an organization', () => {
  it('is the one of the day that is looked at', async () => {
    const { id } = await buildOrganization(api.db);
    const { reference } = await buildRecommendation(api.db, { issuerIds: [id] });
    await api.db.query(
      `update heed.organization_name set ended_revision = $2 where organization_id = $1`,
      [id, await buildChange(api.db)],
    );
    await nameIt(id, { name: 'Prison Department', acronym: 'PD', validUntil: '2015-01-01' });
    await nameIt(id, {
      name: 'Penal Committee',
      validFrom: '2015-01-01',
      validUntil: '2022-05-05',
    });
    await nameIt(id, { name: 'Penal Service', validFrom: '2022-05-05', acronym: 'PS' });
    await nameIt(id, { name: 'Service of Tomorrow', validFrom: '9000-01-01' });
    const named = async (asOf: string | null) => {
      const { recommendation } = await api.get(
        `query ($reference: String!, $asOf: Date) { recommendation(reference: $reference, asOf: $asOf) {
           issuers { name { value } acronym { value } } } }`,
        { reference, asOf },
      );
      const [{ name, acronym }] = recommendation.issuers;
      return [name.value, acronym?.value];
    };
    expect(await named(null)).toEqual(['Penal Service', 'PS']);
    expect(await named('2022-05-05')).toEqual(['Penal Service', 'PS']);
    expect(await named('2022-05-04')).toEqual(['Penal Committee', undefined]);
    expect(await named('2014-12-31')).toEqual(['Prison Department', 'PD']);
  });

  it('is the last that it bore where it bears none, else the first that it will bear', async () => {
    const gone = await buildOrganization(api.db);
    await api.db.query(
      `update heed.organization_name set ended_revision = $2 where organization_id = $1`,
      [gone.id, await buildChange(api.db)],
    );
    const name = async () => {
      const { organization } = await api.get(
        `query ($slug: String!) { organization(slug: $slug) { name { value } } }`,
        { slug: gone.slug },
      );
      return organization.name?.value;
    };
    expect(await name()).toBeUndefined();
    await nameIt(gone.id, { name: 'Much later', validFrom: '9500-01-01' });
    await nameIt(gone.id, { name: 'Later', validFrom: '9000-01-01' });
    expect(await name()).toBe('Later');
    await nameIt(gone.id, { name: 'First', validFrom: '2000-01-01', validUntil: '2001-01-01' });
    await nameIt(gone.id, { name: 'Last', validFrom: '2001-01-01', validUntil: '2002-01-01' });
    expect(await name()).toBe('Last');
  });
});

async function nameIt(organizationId: string, overrides: object): Promise<void> {
  await insert(api.db, 'organization_name', {
    id: randomUUID(),
    organizationId,
    language: 'en',
    revision: await buildChange(api.db),
    ...overrides,
  });
}
