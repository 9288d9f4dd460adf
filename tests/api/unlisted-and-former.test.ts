import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';
import { write } from './write-through.js';

let api: Api;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

it('those who are not listed disagree, too, though none who is has judged', async () => {
  const [listed, one, other] = [
    await buildOrganization(api.db),
    await buildOrganization(api.db),
    await buildOrganization(api.db),
  ];
  const collection = await buildCollection(api.db, {
    headlinePerspective: 'CIVIL_SOCIETY',
    speakers: { CIVIL_SOCIETY: [listed.id] },
  });
  const { id, reference } = await buildRecommendation(api.db, { homeCollectionId: collection.id });
  for (const [assessor, status] of [
    [one, 'PLANNED'],
    [other, 'FULLY_IMPLEMENTED'],
  ] as const) {
    await buildAssessment(api.db, {
      recommendationId: id,
      assessorId: assessor.id,
      recordedById: assessor.id,
      status,
      effectiveOn: '2020-01-01',
    });
  }
  const { revision } = await api.get('{ revision }');
  const said = 'status { bucket hasDissent } statuses { bucket hasDissent }';
  for (const clocks of ['', ', asOf: "2021-01-01"', `, atRevision: ${revision}`]) {
    const { recommendation } = await api.get(
      `{ recommendation(reference: "${reference}"${clocks}) { ${said} } }`,
    );
    const expected = { bucket: 'NOT_ASSESSED', hasDissent: true };
    expect(recommendation).toEqual({ status: expected, statuses: [expected] });
  }
});

it('a judgement of a former addressee can still be corrected', async () => {
  const ministry = await buildOrganization(api.db, { kind: 'MINISTRY', perspective: 'STATE' });
  const collection = await buildCollection(api.db);
  const item = await buildRecommendation(api.db, {
    homeCollectionId: collection.id,
    recordedById: ministry.id,
    addresseeIds: [ministry.id],
  });
  const token = await api.tokenFor(ministry.slug, 'EDITOR');
  const judged = await write(
    api,
    'recordAssessment',
    {
      recommendationId: item.id,
      addresseeId: ministry.id,
      status: 'PLANNED',
      effectiveOn: '2020-01-01',
      rationale: 'A draft.',
      publish: true,
    },
    token,
  );
  await write(
    api,
    'editRecommendation',
    { recommendationId: item.id, expectedRevision: item.revision, addressees: [] },
    token,
  );
  const corrected = await write(
    api,
    'correctAssessment',
    {
      assessmentId: judged.id,
      status: 'STALLED',
      effectiveOn: '2020-01-01',
      rationale: 'It was dropped.',
      reason: 'Misread.',
      publish: true,
    },
    token,
  );
  expect(corrected).toMatchObject({ status: 'STALLED', supersedes: { id: judged.id } });
});
