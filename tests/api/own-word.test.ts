import { afterAll, beforeAll, expect, it } from 'vitest';
import { limits } from '../../src/domain/limits.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildResponse } from '../factories/build-response.js';
import { startApi, type Api } from '../setup/api.js';
import { judgement, source } from './build-world.js';
import { send, write } from './write-through.js';

let api: Api;
let ministry: { id: string; slug: string };
let recommendationId: string;
let editor: string;

beforeAll(async () => {
  api = await startApi();
  ministry = await buildOrganization(api.db, { perspective: 'STATE' });
  const ngo = await buildOrganization(api.db, { perspective: 'CIVIL_SOCIETY' });
  editor = await api.tokenFor(ngo.slug, 'EDITOR');
  const { id } = await buildCollection(api.db, { recordedById: ngo.id });
  ({ id: recommendationId } = await buildRecommendation(api.db, {
    homeCollectionId: id,
    recordedById: ngo.id,
  }));
});
afterAll(() => api.stop());

const attribute = () =>
  write(
    api,
    'recordAssessment',
    {
      recommendationId,
      assessorId: ministry.id,
      ...judgement({ status: 'CONTRARY_OR_REJECTED', publish: true, evidence: [source()] }),
    },
    editor,
  );

it('lets the assessor withdraw or correct what another wrote down as its word', async () => {
  const token = await api.tokenFor(ministry.slug, 'EDITOR');
  const first = await attribute();
  await write(api, 'retractAssessment', { assessmentId: first.id, reason: 'Not ours.' }, token);
  const second = await attribute();
  const { node } = await send(
    api,
    'correctAssessment',
    { assessmentId: second.id, ...judgement({ status: 'PLANNED', publish: true }) },
    token,
    'assessment { isAttributed recordedBy { slug } }',
  );
  expect(node).toEqual({ isAttributed: false, recordedBy: { slug: ministry.slug } });
});

it('lets no third one do so', async () => {
  const { id } = await attribute();
  const other = await buildOrganization(api.db, { perspective: 'STATE' });
  const token = await api.tokenFor(other.slug, 'EDITOR');
  const { userErrors } = await send(
    api,
    'retractAssessment',
    { assessmentId: id, reason: 'Not theirs.' },
    token,
  );
  expect(userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['assessmentId'] }]);
});

it('leaves room for a response whatever others keep in private', async () => {
  const other = await buildOrganization(api.db);
  for (let count = 0; count < limits.responsesMax; count += 1) {
    await buildResponse(api.db, {
      recommendationId,
      recordedById: other.id,
      publishedRevision: null,
    });
  }
  const input = {
    recommendationId,
    organizationId: ministry.id,
    position: 'SUPPORTED',
    respondedOn: '2020-01-01',
    publish: true,
  };
  await write(api, 'recordResponse', input, editor);
});
