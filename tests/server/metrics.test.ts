import { expect, it } from 'vitest';
import { startTestServer } from './start-test-server.js';

it('tells how operations were executed, and nothing else', async () => {
  const { ask, url } = await startTestServer();
  const tell = async () => {
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    return await response.text();
  };
  const line = (how: string, count: number) =>
    `heed_graphql_executions_total{how="${how}"} ${count}\n`;
  const head =
    '# HELP heed_graphql_executions_total GraphQL operations by how they were executed; all but "written" by graphql-js.\n' +
    '# TYPE heed_graphql_executions_total counter\n';
  const answers =
    '# HELP heed_graphql_answers_total Answers to queries that can be kept: sent as they were kept, confirmed as not modified, or computed anew.\n' +
    '# TYPE heed_graphql_answers_total counter\n' +
    // The small schema has no database, and nothing that would prove an answer.
    ['kept', 'not-modified', 'computed']
      .map((how) => `heed_graphql_answers_total{how="${how}"} 0\n`)
      .join('');
  const hows = ['written', 'not-a-query', 'variables', 'failed', 'unwritable'];
  expect(await tell()).toBe(head + hows.map((how) => line(how, 0)).join('') + answers);

  await ask('{ hello }');
  await ask('{ again: hello }');
  await ask('{ __schema { queryType { name } } }');
  await ask('query($n: Int!) { size(of: $n) }', { n: 'many' });
  await ask('{ hello fail(how: "STATEMENT") }');
  // An object of the small schema has resolvers of its own.
  await ask('{ item { id } }');
  // What is refused before execution is not executed.
  await ask('{ hello unknown }');
  const counts = [2, 1, 1, 1, 1];
  expect(await tell()).toBe(
    head + hows.map((how, index) => line(how, counts[index]!)).join('') + answers,
  );
});
