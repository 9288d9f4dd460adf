import { serverAudits } from 'graphql-http';
import { expect, test } from 'vitest';
// To audit the real API, give its schema and context here in place of the small one.
import { startTestServer, until } from './start-test-server.js';

test('all 61 audits of GraphQL over HTTP are ok', async () => {
  const { endpoint, counts } = await startTestServer();
  const audits = serverAudits({ url: endpoint, fetchFn: fetch });
  const failed: string[] = [];
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status !== 'ok') failed.push(`${result.id} ${result.name}: ${result.reason}`);
    if ('response' in result) await result.response.body?.cancel().catch(() => {});
  }
  expect(failed).toEqual([]);
  expect(audits).toHaveLength(61);
  await until(() => counts.closed === counts.opened);
});
