import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildDocument } from '../factories/build-document.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { seeEverything } from './everything.js';

let api: Api;
let world: World;
let before: unknown[];
let invented: Record<'collection' | 'organization' | 'document' | 'recommendation', string>;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  before = await seeEverything(api);
  const isInvented = true;
  const collection = (await buildCollection(api.db, { slug: 'practice', isInvented })).id;
  const organization = (await buildOrganization(api.db, { isInvented })).id;
  const document = (await buildDocument(api.db, { isInvented })).id;
  const recommendation = (
    await buildRecommendation(api.db, {
      reference: 'PRACTICE-1',
      origin: 'INVENTED',
      homeCollectionId: collection,
      documentId: document,
      issuerIds: [organization],
      addresseeIds: [organization],
    })
  ).id;
  await buildAssessment(api.db, { recommendationId: recommendation, assessorId: organization });
  invented = { collection, organization, document, recommendation };
});
afterAll(() => api.stop());

const list = `query ($filter: RecommendationFilter) { recommendations(filter: $filter) { totalCount nodes { reference } }
  statusSummary(filter: $filter) { recommendationCount } }`;

describe('what is invented', () => {
  it('is in no list, count or summary in which its collection is not named', async () => {
    expect(await seeEverything(api)).toEqual(before);
  });

  it('is answered when its collection is named, alone', async () => {
    const filter = { collections: [invented.collection] };
    expect(await api.get(list, { filter })).toEqual({
      recommendations: { totalCount: 1, nodes: [{ reference: 'PRACTICE-1' }] },
      statusSummary: { recommendationCount: 1 },
    });
    const both = { ...filter, issuers: [invented.organization], documents: [invented.document] };
    expect((await api.get(list, { filter: both })).recommendations.totalCount).toBe(1);
  });

  it('says so wherever it is met', async () => {
    const { collection, recommendation, nodes } = await api.get(
      `query ($ids: [ID!]!) { collection(slug: "practice") { isInvented notice { value } }
         recommendation(reference: "PRACTICE-1") { origin homeCollection { notice { value } } }
         nodes(ids: $ids) { ... on Organization { isInvented } ... on Document { isInvented } } }`,
      { ids: [invented.organization, invented.document] },
    );
    expect([collection.isInvented, recommendation.origin]).toEqual([true, 'INVENTED']);
    expect(recommendation.homeCollection.notice.value).toBe(collection.notice.value);
    expect(nodes).toEqual([{ isInvented: true }, { isInvented: true }]);
  });

  it.each([
    [
      'beside a real collection',
      () => ({ collections: [invented.collection, world.ours.collection.id] }),
    ],
    ['as an issuer of what is real', () => ({ issuers: [invented.organization] })],
    [
      'as an addressee of what is real',
      () => ({ addressees: [invented.organization, world.ministry.id] }),
    ],
    [
      'as a document of what is real',
      () => ({ collections: [world.ours.collection.id], documents: [invented.document] }),
    ],
  ])('is refused %s', async (_where, filter) => {
    const { errors } = await api.ask(list, { filter: filter() });
    expect(errors?.map((error) => error.extensions.code)).toContain('INVENTED_MIXED');
  });
});
