import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';

let api: Api;
let token: string;
let recommendationId: string;
let ngo: { id: string; slug: string };

beforeAll(async () => {
  api = await startApi();
  ngo = await buildOrganization(api.db, { perspective: 'CIVIL_SOCIETY' });
  const collection = await buildCollection(api.db, { headlinePerspective: 'CIVIL_SOCIETY' });
  ({ id: recommendationId } = await buildRecommendation(api.db, {
    homeCollectionId: collection.id,
    reference: 'KAZ-1',
  }));
  token = await api.tokenFor(ngo.slug, 'CONTRIBUTOR');
});
afterAll(() => api.stop());

const record = `mutation ($input: RecordAssessmentInput!) {
  recordAssessment(input: $input) {
    assessment { id status effectiveOn countsFrom precision visibility rationale assessor { slug } evidence { quote url }
      recommendation { reference status { perspective bucket assessment { id } } } }
    userErrors { code path message }
  }
}`;

describe('recording a status', () => {
  it('records, publishes and shows it', async () => {
    const input = {
      recommendationId,
      status: 'PARTIALLY_IMPLEMENTED',
      effectiveOn: '2020-05-25',
      rationale: 'The law was changed for rallies, not for marches.',
      evidence: [{ url: 'https://example.org/law', quote: 'notification' }],
      publish: true,
    };
    const { recordAssessment } = await api.get(record, { input }, token);
    expect(recordAssessment.userErrors).toEqual([]);
    expect(recordAssessment.assessment).toMatchObject({
      status: 'PARTIALLY_IMPLEMENTED',
      effectiveOn: '2020-05-25',
      countsFrom: '2020-05-25',
      precision: 'DAY',
      visibility: 'PUBLIC',
      assessor: { slug: ngo.slug },
      evidence: [{ quote: 'notification', url: 'https://example.org/law' }],
      recommendation: {
        reference: 'KAZ-1',
        status: {
          perspective: 'CIVIL_SOCIETY',
          bucket: 'PARTIALLY_IMPLEMENTED',
          assessment: { id: recordAssessment.assessment.id },
        },
      },
    });
  });

  it('keeps it private until it is published', async () => {
    const input = {
      recommendationId,
      status: 'STALLED',
      effectiveOn: '2021-01-01',
      precision: 'MONTH',
      rationale: 'Nothing since.',
    };
    const { recordAssessment } = await api.get(record, { input }, token);
    const { id } = recordAssessment.assessment;
    expect(recordAssessment.assessment).toMatchObject({
      visibility: 'PRIVATE',
      effectiveOn: '2021-01-01',
      countsFrom: '2021-01-31',
    });
    expect(recordAssessment.assessment.recommendation.status.bucket).toBe('PARTIALLY_IMPLEMENTED');
    const look =
      'query ($id: ID!) { node(id: $id) { id ... on Assessment { visibility } } recommendation(reference: "KAZ-1") { assessments { totalCount nodes { id } } } }';
    expect((await api.get(look, { id })).node).toBeNull();
    expect((await api.get(look, { id })).recommendation.assessments.totalCount).toBe(1);
    expect(
      (await api.get(look, { id }, token)).recommendation.assessments.nodes.map(
        (node: { id: string }) => node.id,
      ),
    ).toContain(id);
    const publish =
      'mutation ($ids: [ID!]!) { publish(input: { ids: $ids }) { nodes { id ... on Assessment { visibility recommendation { status { bucket } } } } userErrors { code path message } } }';
    const published = await api.get(publish, { ids: [id] }, token);
    expect(published.publish).toEqual({
      nodes: [{ id, visibility: 'PUBLIC', recommendation: { status: { bucket: 'STALLED' } } }],
      userErrors: [],
    });
  });

  it('reads lists, summaries and both aliases of an edge with different arguments', async () => {
    const query = `{
      revision
      recommendations(first: 1) { totalCount edges { cursor node { reference
        en: title(language: "en") { value isFallback } ru: title(language: "ru") { value isFallback }
        statuses { perspective bucket hasDissent assessors { assessor { slug } status } } isDisputed
        collections { slug heldCount } responses { position } document { slug title { value } } } } pageInfo { hasNextPage endCursor } }
      statusSummary(groupBy: COLLECTION) { recommendationCount statuses { bucket count } groups { recommendationCount subject { id ... on Collection { slug } } } }
    }`;
    const data = await api.get(query);
    const [edge] = data.recommendations.edges;
    expect(edge.node.en.isFallback).toBe(false);
    expect(edge.node.ru.isFallback).toBe(true);
    expect(edge.node.statuses).toEqual([
      {
        perspective: 'CIVIL_SOCIETY',
        bucket: 'STALLED',
        hasDissent: false,
        assessors: [{ assessor: { slug: ngo.slug }, status: 'STALLED' }],
      },
    ]);
    expect(data.statusSummary).toMatchObject({
      recommendationCount: 1,
      statuses: [{ bucket: 'STALLED', count: 1 }],
      groups: [{ recommendationCount: 1 }],
    });
  });
});
