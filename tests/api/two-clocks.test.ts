import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';

let api: Api;
let token: string;
let collectionId: string;
let recommendationId: string;
let ngoId: string;
const revisions: Record<string, number> = {};
const instants: Record<string, string> = {};

/** Remembers the revision and its instant under a name, as a report would cite them. */
async function cite(name: string): Promise<void> {
  const { rows } = await api.db.query<{ revision: number; at: Date }>(
    'select revision, recorded_at as at from heed.change order by revision desc limit 1',
  );
  revisions[name] = rows[0]!.revision;
  instants[name] = rows[0]!.at.toISOString();
}

beforeAll(async () => {
  api = await startApi();
  const ngo = await buildOrganization(api.db, { perspective: 'CIVIL_SOCIETY' });
  ngoId = ngo.id;
  collectionId = (
    await buildCollection(api.db, { headlinePerspective: 'CIVIL_SOCIETY', recordedById: ngo.id })
  ).id;
  recommendationId = (
    await buildRecommendation(api.db, {
      homeCollectionId: collectionId,
      reference: 'LAW-1',
      title: 'Advance title',
      issuedOn: '2019-09-26',
      issuedOnPrecision: 'DAY',
      recordedById: ngo.id,
    })
  ).id;
  token = await api.tokenFor(ngo.slug, 'EDITOR');
  await cite('empty');
  await buildAssessment(api.db, {
    recommendationId,
    assessorId: ngoId,
    status: 'NOT_IMPLEMENTED',
    effectiveOn: '2019-10-01',
  });
  await cite('first');
  await buildAssessment(api.db, {
    recommendationId,
    assessorId: ngoId,
    status: 'PARTIALLY_IMPLEMENTED',
    effectiveOn: '2020-05-25',
  });
  await cite('law');
  // Learned late: what had been true in between.
  await buildAssessment(api.db, {
    recommendationId,
    assessorId: ngoId,
    status: 'PLANNED',
    effectiveOn: '2019-12-20',
  });
  await cite('late');
  const edit = `mutation ($input: EditRecommendationInput!) { editRecommendation(input: $input) { userErrors { code message } } }`;
  const { recommendation } = await api.get('{ recommendation(reference: "LAW-1") { revision } }');
  const input = {
    recommendationId,
    expectedRevision: recommendation.revision,
    texts: [{ language: 'en', title: 'Final title' }],
    textReason: 'FINAL_VERSION',
    paragraph: '7',
  };
  expect((await api.get(edit, { input }, token)).editRecommendation.userErrors).toEqual([]);
  await cite('edited');
});
afterAll(() => api.stop());

const status = async (clocks: string): Promise<string> =>
  (await api.get(`{ recommendation(reference: "LAW-1") { status(${clocks}) { bucket } } }`))
    .recommendation.status.bucket as string;

describe('the two clocks', () => {
  it('answer what holds on a day, as it is known now', async () => {
    expect(await status('asOf: "2019-09-30"')).toBe('NOT_ASSESSED');
    expect(await status('asOf: "2019-10-01"')).toBe('NOT_IMPLEMENTED');
    expect(await status('asOf: "2019-12-19"')).toBe('NOT_IMPLEMENTED');
    expect(await status('asOf: "2019-12-20"')).toBe('PLANNED');
    expect(await status('asOf: "2020-05-25"')).toBe('PARTIALLY_IMPLEMENTED');
  });

  it('answer what was known at a revision or an instant', async () => {
    expect(await status(`atRevision: ${revisions.empty}`)).toBe('NOT_ASSESSED');
    expect(await status(`atRevision: ${revisions.first}`)).toBe('NOT_IMPLEMENTED');
    expect(await status(`knownAt: "${instants.law}", asOf: "2020-01-01"`)).toBe('NOT_IMPLEMENTED');
    expect(await status(`knownAt: "${instants.late}", asOf: "2020-01-01"`)).toBe('PLANNED');
  });

  it('reach through a whole query, and a field may look elsewhere', async () => {
    const data = await api.get(
      `query ($then: Int!, $collection: ID!) {
        recommendation(reference: "LAW-1", atRevision: $then) {
          title { value } paragraph
          before: status(asOf: "2019-11-01") { bucket assessment { effectiveOn supersededBy { id } } }
          after: status { bucket }
          assessments { totalCount nodes { status } }
        }
        now: recommendation(reference: "LAW-1") { title { value } paragraph assessments(asOf: "2019-12-31") { totalCount nodes { status } } }
        early: statusSummary(filter: { collections: [$collection] }, asOf: "2019-10-15") { statuses { bucket count } }
        unissued: statusSummary(filter: { collections: [$collection] }, asOf: "2019-09-25") { recommendationCount }
        planned: recommendations(filter: { collections: [$collection], statuses: [{ in: [PLANNED] }] }, asOf: "2020-01-01") { totalCount nodes { reference } }
        notYet: recommendations(filter: { collections: [$collection], statuses: [{ in: [PLANNED] }] }, asOf: "2020-01-01", atRevision: $then) { totalCount }
      }`,
      { then: revisions.law, collection: collectionId },
    );
    expect(data).toEqual({
      recommendation: {
        title: { value: 'Advance title' },
        paragraph: null,
        before: {
          bucket: 'NOT_IMPLEMENTED',
          assessment: { effectiveOn: '2019-10-01', supersededBy: null },
        },
        after: { bucket: 'PARTIALLY_IMPLEMENTED' },
        assessments: {
          totalCount: 2,
          nodes: [{ status: 'PARTIALLY_IMPLEMENTED' }, { status: 'NOT_IMPLEMENTED' }],
        },
      },
      now: {
        title: { value: 'Final title' },
        paragraph: '7',
        assessments: {
          totalCount: 2,
          nodes: [{ status: 'PLANNED' }, { status: 'NOT_IMPLEMENTED' }],
        },
      },
      early: { statuses: [{ bucket: 'NOT_IMPLEMENTED', count: 1 }] },
      unissued: { recommendationCount: 0 },
      planned: { totalCount: 1, nodes: [{ reference: 'LAW-1' }] },
      notYet: { totalCount: 0 },
    });
  });

  it('refuse what nobody can know', async () => {
    const codes = async (clocks: string) =>
      (await api.ask(`{ recommendation(reference: "LAW-1", ${clocks}) { id } }`)).errors!.map(
        (error) => error.extensions.code,
      );
    expect(await codes('asOf: "2999-01-01"')).toEqual(['DATE_IN_FUTURE']);
    expect(await codes('knownAt: "2999-01-01T00:00:00Z"')).toEqual(['DATE_IN_FUTURE']);
    expect(await codes('atRevision: 999999')).toEqual(['INVALID_VALUE']);
    expect(await codes('atRevision: 0')).toEqual(['INVALID_VALUE']);
    expect(await codes(`atRevision: 1, knownAt: "${instants.law}"`)).toEqual(['INVALID_VALUE']);
  });

  it('know nothing before the first revision', async () => {
    const early = 'knownAt: "2001-01-01T00:00:00Z"';
    const data = await api.get(
      `{ recommendations(${early}) { totalCount nodes { id } } recommendation(reference: "LAW-1", ${early}) { id } statusSummary(${early}) { recommendationCount } }`,
    );
    expect(data).toEqual({
      recommendations: { totalCount: 0, nodes: [] },
      recommendation: null,
      statusSummary: { recommendationCount: 0 },
    });
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '2026-01-01T00:00:00+23:59',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:60Z',
  ])('refuse %s, which is no instant', async (instant) => {
    const { errors } = await api.ask(
      `{ recommendation(reference: "LAW-1", knownAt: "${instant}") { id } }`,
    );
    expect(errors!.map((error) => error.extensions.code)).not.toContain('INTERNAL_SERVER_ERROR');
    expect(errors).toHaveLength(1);
  });

  it('show a member no private entry in the past', async () => {
    await buildRecommendation(api.db, {
      homeCollectionId: collectionId,
      reference: 'DRAFT-1',
      recordedById: ngoId,
      publishedRevision: null,
    });
    await cite('draft');
    const look = `{ now: recommendation(reference: "DRAFT-1") { id } then: recommendation(reference: "DRAFT-1", atRevision: ${revisions.draft}) { id } }`;
    const data = await api.get(look, {}, token);
    expect(data.now).not.toBeNull();
    expect(data.then).toBeNull();
  });
});
