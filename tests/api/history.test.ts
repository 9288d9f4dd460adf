import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';

let api: Api;
let token: string;
let slug: string;
let id: string;

const history = `query ($first: Int, $after: String) { recommendation(reference: "HIST-1") { history(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { revision kind reason touched organization { slug } } } } }`;

beforeAll(async () => {
  api = await startApi();
  const ngo = await buildOrganization(api.db, { perspective: 'CIVIL_SOCIETY' });
  slug = ngo.slug;
  const { id: homeCollectionId } = await buildCollection(api.db, { recordedById: ngo.id });
  const recommendation = await buildRecommendation(api.db, {
    homeCollectionId,
    reference: 'HIST-1',
    recordedById: ngo.id,
    publishedRevision: null,
  });
  id = recommendation.id;
  token = await api.tokenFor(slug, 'ADMIN');
  const edit = async (input: object) => {
    const { data } = await api.ask(
      `mutation ($input: EditRecommendationInput!) { editRecommendation(input: $input) { recommendation { revision } userErrors { message } } }`,
      { input: { recommendationId: id, ...input } },
      token,
    );
    expect(data.editRecommendation.userErrors).toEqual([]);
    return data.editRecommendation.recommendation.revision as number;
  };
  await edit({
    expectedRevision: recommendation.revision,
    paragraph: '1',
    reason: 'A draft that nobody sees.',
  });
  await api.get(
    `mutation { publish(input: { ids: ["${id}"] }) { userErrors { message } } }`,
    {},
    token,
  );
  const { recommendation: seen } = await api.get(
    '{ recommendation(reference: "HIST-1") { revision } }',
  );
  await edit({
    expectedRevision: seen.revision,
    texts: [{ language: 'en', title: 'Mended title' }],
    textReason: 'TYPO',
    addressees: [{ organizationId: ngo.id }],
    reason: 'The document has it otherwise.',
  });
  const record = `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { assessment { id } userErrors { message } } }`;
  const input = {
    recommendationId: id,
    status: 'STALLED',
    effectiveOn: '2020-01-01',
    rationale: 'Names somebody.',
    publish: true,
  };
  const { recordAssessment } = await api.get(record, { input }, token);
  await api.get(
    `mutation { redact(input: { id: "${recordAssessment.assessment.id}", fields: [RATIONALE], reason: "It named somebody." }) { userErrors { message } } }`,
    {},
    token,
  );
});
afterAll(() => api.stop());

it('tells which organization changed what, when and why, since it became public', async () => {
  const { recommendation } = await api.get(history, { first: 10 });
  const organization = { slug };
  expect(recommendation.history.totalCount).toBe(4);
  expect(
    recommendation.history.nodes.map(
      ({ revision, ...node }: { revision: number }) => (expect(revision).toBeGreaterThan(1), node),
    ),
  ).toEqual([
    { kind: 'REDACTED', reason: 'It named somebody.', touched: ['REDACTION'], organization },
    { kind: 'ASSESSMENT_RECORDED', reason: null, touched: ['ASSESSMENTS'], organization },
    {
      kind: 'RECOMMENDATION_EDITED',
      reason: 'The document has it otherwise.',
      touched: ['ADDRESSEES', 'ENTRY', 'TEXT'],
      organization,
    },
    { kind: 'PUBLISHED', reason: null, touched: ['ENTRY'], organization },
  ]);
});

it('pages, and follows knownAt', async () => {
  const revisions: number[] = [];
  let after: string | null = null;
  for (let page = 0; page < 9; page += 1) {
    const { recommendation } = await api.get(history, { first: 1, after });
    revisions.push(
      ...recommendation.history.nodes.map((node: { revision: number }) => node.revision),
    );
    expect(recommendation.history.totalCount).toBe(4);
    if (!recommendation.history.pageInfo.hasNextPage) break;
    after = recommendation.history.pageInfo.endCursor as string;
  }
  expect(revisions).toHaveLength(4);
  expect([...revisions].sort((one, other) => other - one)).toEqual(revisions);
  const { recommendation } = await api.get(
    `{ recommendation(reference: "HIST-1") { history(atRevision: ${revisions[2]}) { nodes { revision } } } }`,
  );
  expect(recommendation.history.nodes.map((node: { revision: number }) => node.revision)).toEqual(
    revisions.slice(2),
  );
});

it('keeps what an edit of a text does not give', async () => {
  const { recommendation } = await api.get(
    '{ recommendation(reference: "HIST-1") { revision text { value } } }',
  );
  const edit = `mutation ($input: EditRecommendationInput!) { editRecommendation(input: $input) {
    recommendation { revision title { value } text { value } } userErrors { code path } } }`;
  const input = {
    recommendationId: id,
    expectedRevision: recommendation.revision,
    texts: [{ language: 'en', text: 'Only the text.' }],
  };
  const { editRecommendation } = await api.get(edit, { input }, token);
  expect(editRecommendation).toMatchObject({
    recommendation: { title: { value: 'Mended title' }, text: { value: 'Only the text.' } },
    userErrors: [],
  });
  const { revision } = editRecommendation.recommendation;
  const emptied = {
    recommendationId: id,
    expectedRevision: revision,
    texts: [{ language: 'en', text: null }],
  };
  expect((await api.get(edit, { input: emptied }, token)).editRecommendation).toMatchObject({
    recommendation: { title: { value: 'Mended title' }, text: null },
  });
  const untitled = {
    recommendationId: id,
    expectedRevision: revision + 1,
    texts: [{ language: 'en', title: null }],
  };
  expect(
    (await api.get(edit, { input: untitled }, token)).editRecommendation.userErrors,
  ).toMatchObject([{ code: 'REQUIRED' }]);
});
