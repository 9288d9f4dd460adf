import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { judgement } from './build-world.js';
import { write } from './write-through.js';

let api: Api;
let recommendationId: string;
let token: string;
beforeAll(async () => {
  api = await startApi();
  const ngo = await buildOrganization(api.db, { perspective: 'CIVIL_SOCIETY' });
  token = await api.tokenFor(ngo.slug, 'CONTRIBUTOR');
  const { id } = await buildCollection(api.db, { recordedById: ngo.id });
  ({ id: recommendationId } = await buildRecommendation(api.db, { homeCollectionId: id }));
});
afterAll(() => api.stop());

it('asks for the token, for its checks together, writes at once, and reads the answer with its assessor', async () => {
  const input = { recommendationId, ...judgement({ publish: true }) };
  const sent = await statementsOf(() => write(api, 'recordAssessment', input, token));
  expect(sent).toHaveLength(5);
  const [asker, references, scope, written, answer] = sent;
  expect(asker).toContain('from heed.access_token');
  expect(references).toContain('as key from recommendation');
  expect(scope).toContain('"textRevision"');
  expect(written).toContain('heed.record_assessments(');
  expect(answer).toContain('from assessment');
  expect(answer).toContain('from organization');
});
