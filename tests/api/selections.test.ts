import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Api } from '../setup/api.js';
import { startFilledApi } from '../setup/filled-api.js';

let api: Api;

beforeAll(async () => {
  api = await startFilledApi();
});
afterAll(() => api.stop());

it('serves an entry that is asked in two places with all that either asks', async () => {
  const { recommendations } = await api.get(`{
    recommendations(first: 5) {
      nodes { document { slug } addressees { organization { name { value } } } }
      edges { node { document { symbol title { value } } addressees { role organization { kind } } } }
    }
  }`);
  const { recommendations: alone } = await api.get(
    '{ recommendations(first: 5) { nodes { document { slug symbol title { value } } } } }',
  );
  const nodes = recommendations.nodes as Array<{ document: object }>;
  const edges = recommendations.edges as Array<{ node: { document: object; addressees: object } }>;
  expect(
    nodes.map((node, at) => ({ document: { ...node.document, ...edges[at]!.node.document } })),
  ).toEqual(alone.nodes);
  expect(JSON.stringify(edges[0]!.node.addressees)).toMatch(/"kind":"[A-Z]/);
});
