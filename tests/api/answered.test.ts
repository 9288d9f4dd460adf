import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildResponse } from '../factories/build-response.js';
import { startApi, type Api } from '../setup/api.js';

let api: Api;
const ids: Record<string, string> = {};

/** The interior answers A in March 2020; justice answers the whole of the part that it received; health has a draft. */
beforeAll(async () => {
  api = await startApi();
  for (const slug of ['interior', 'justice', 'health', 'state', 'ngo', 'idle'])
    ids[slug] = (await buildOrganization(api.db, { slug, perspective: 'CIVIL_SOCIETY' })).id;
  for (const slug of ['one', 'other']) ids[slug] = (await buildCollection(api.db, { slug })).id;
  await buildCollection(api.db, { slug: 'own', issuerId: ids.idle });
  await buildCollection(api.db, { slug: 'voice', speakers: { CIVIL_SOCIETY: [ids.ngo!] } });
  const recommendation = async (
    reference: string,
    collection: string,
    addressees: string[],
    more: object = {},
  ) => {
    const addresseeIds = addressees.map((slug) => ids[slug]!);
    const place = { reference, homeCollectionId: ids[collection], addresseeIds };
    ids[reference] = (await buildRecommendation(api.db, { ...place, ...more })).id;
  };
  await recommendation('A', 'one', ['interior', 'health']);
  await recommendation('B', 'other', ['interior']);
  await recommendation('P', 'one', ['justice']);
  await recommendation('P-a', 'one', ['justice'], { parentId: ids.P });
  const respond = (reference: string, slug: string, more: object = {}) =>
    buildResponse(api.db, {
      recommendationId: ids[reference]!,
      organizationId: ids[slug]!,
      ...more,
    });
  await respond('A', 'interior', { respondedOn: '2020-03-01', respondedOnPrecision: 'MONTH' });
  await respond('P', 'justice');
  await respond('B', 'state');
  await respond('A', 'health', { publishedRevision: null, recordedById: ids.health });
  await buildAssessment(api.db, { recommendationId: ids.B!, assessorId: ids.ngo! });
});
afterAll(() => api.stop());

async function found(filter: object, asOf: string | null = null): Promise<string[]> {
  const { recommendations } = await api.get(
    `query ($filter: RecommendationFilter, $asOf: Date) {
       recommendations(filter: $filter, asOf: $asOf) { nodes { reference } } }`,
    { filter, asOf },
  );
  return recommendations.nodes.map(({ reference }: { reference: string }) => reference);
}

it('finds what was answered, by a word on the whole, too', async () => {
  expect(await found({ answeredBy: [ids.interior] })).toEqual(['A']);
  expect(await found({ answeredBy: [ids.justice] })).toEqual(['P', 'P-a']);
  expect(await found({ answeredBy: [ids.state, ids.interior] })).toEqual(['A', 'B']);
  // A draft is no answer.
  expect(await found({ answeredBy: [ids.health] })).toEqual([]);
});

it('finds what was received and left unanswered', async () => {
  expect(await found({ unansweredBy: [ids.interior] })).toEqual(['B']);
  expect(await found({ unansweredBy: [ids.justice] })).toEqual([]);
  expect(await found({ unansweredBy: [ids.health] })).toEqual(['A']);
  // Who received nothing leaves nothing unanswered.
  expect(await found({ unansweredBy: [ids.state] })).toEqual([]);
});

it('counts an answer from the last day that its day can mean', async () => {
  expect(await found({ answeredBy: [ids.interior] }, '2020-03-30')).toEqual([]);
  expect(await found({ unansweredBy: [ids.interior] }, '2020-03-30')).toEqual(['A', 'B']);
  expect(await found({ answeredBy: [ids.interior] }, '2020-03-31')).toEqual(['A']);
});

it('is as many as completeness counts', async () => {
  for (const clocks of ['', 'asOf: "2020-03-30"', 'asOf: "2020-03-31"']) {
    const { completeness } = await api.get(
      `{ completeness${clocks && `(${clocks})`} { addressees { organization { id } receivedCount answeredCount } } }`,
    );
    const asOf = /"(.*)"/.exec(clocks)?.[1] ?? null;
    for (const { organization, receivedCount, answeredCount } of completeness.addressees) {
      const of = { isCounted: true, addressees: [organization.id] };
      expect(await found({ ...of, answeredBy: [organization.id] }, asOf)).toHaveLength(
        answeredCount,
      );
      expect(await found({ ...of, unansweredBy: [organization.id] }, asOf)).toHaveLength(
        receivedCount - answeredCount,
      );
    }
  }
});

it('an organization tells in which collections it had a part', async () => {
  const collectionsOf = async (slug: string) => {
    const { organization } = await api.get(
      'query ($slug: String!) { organization(slug: $slug) { collections { slug } } }',
      { slug },
    );
    return organization.collections.map((each: { slug: string }) => each.slug);
  };
  expect(await collectionsOf('interior')).toEqual(['one', 'other']);
  expect(await collectionsOf('state')).toEqual(['other']);
  expect(await collectionsOf('ngo')).toEqual(['other', 'voice']);
  expect(await collectionsOf('idle')).toEqual(['own']);
  // A draft of an answer is nobody else's business; what it received is.
  expect(await collectionsOf('health')).toEqual(['one']);
});
