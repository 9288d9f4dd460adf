import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../src/repository-root.js';
import { statementsOf, unkept, type Api } from '../setup/api.js';
import { askLabels, valuesOfLabels } from '../setup/ask-labels.js';
import { startFilledApi } from '../setup/filled-api.js';
import { expectGolden, readGoldenQuery, sortedStatements } from '../setup/golden.js';

const folder = join(repositoryRoot(), 'tests', 'golden');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));

let api: Api;

beforeAll(async () => {
  api = await startFilledApi();
});
afterAll(() => api.stop());

describe.each(names)('the golden query %s', (name) => {
  it('gives its golden answer by its golden statements, as many for one row as for a hundred', async () => {
    const query = readGoldenQuery(folder, name);
    let answer: unknown;
    const statements = await statementsOf(async () => {
      answer = await api.get(unkept(query));
    });
    expectGolden(join(folder, `${name}.json`), `${JSON.stringify(answer, null, 2)}\n`);
    expectGolden(join(folder, `${name}.sql`), sortedStatements(statements));
    const fewer = query.replace(/first: \d+/g, 'first: 1');
    const forFewer = await statementsOf(() => api.get(unkept(fewer)));
    expect(forFewer.length).toBeLessThanOrEqual(statements.length);
  });

  it('tells its values in words by the same statements', async () => {
    const query = readGoldenQuery(folder, name);
    const statements = await statementsOf(() => api.get(unkept(query)));
    let answer: unknown;
    const forLabels = await statementsOf(async () => {
      answer = await api.get(unkept(askLabels(query)));
    });
    expect(valuesOfLabels(answer)).toEqual(await api.get(unkept(query)));
    expect(forLabels.toSorted()).toEqual(statements.toSorted());
  });
});

it('counts the statements: a loader per row would send more for 50 than for 5', async () => {
  const list = readGoldenQuery(folder, 'list');
  const forFive = await statementsOf(() => api.get(unkept(list.replace('first: 50', 'first: 5'))));
  const forFifty = await statementsOf(() => api.get(unkept(list)));
  expect(forFifty.length).toBe(forFive.length);
  expect(forFifty.length).toBeGreaterThan(3);
});

if (process.env.UPDATE_GOLDEN === '1') {
  it('tells the figures', async () => {
    for (const name of names) {
      let bytes = 0;
      const sent = await statementsOf(async () => {
        ({ bytes } = await api.ask(unkept(readGoldenQuery(folder, name))));
      });
      console.log(`${name}: ${sent.length} statements, ${bytes} bytes`);
    }
  });
}
