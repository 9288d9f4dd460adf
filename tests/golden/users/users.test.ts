import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../../src/repository-root.js';
import { statementsOf, unkept, type Api } from '../../setup/api.js';
import { startFilledApi } from '../../setup/filled-api.js';
import { expectGolden, readGoldenQuery, sortedStatements } from '../../setup/golden.js';
import { writeSecondReport } from './second-report.js';

const folder = join(repositoryRoot(), 'tests', 'golden', 'users');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));

/** How many rows each may ask for before it is too costly; disputes with all their assessors are costly. */
const longest: Record<string, number> = {
  'ngo-worklist': 20,
  'report-chapter': 50,
  'watchdog-dashboard': 50,
};

let api: Api;
let firstReport: number;

beforeAll(async () => {
  api = await startFilledApi();
  firstReport = await writeSecondReport(api);
});
afterAll(() => api.stop());

const ask = (query: string) =>
  api.get(unkept(query), query.includes('$firstReport') ? { firstReport } : {}) as Promise<object>;

it('has a request for each user', () => {
  expect(names).toEqual(Object.keys(longest));
});

describe.each(names)('the request of the user %s', (name) => {
  const query = readGoldenQuery(folder, name);

  it('has its golden answer, by its golden statements', async () => {
    let answer: unknown;
    const statements = await statementsOf(async () => {
      answer = await ask(query);
    });
    expectGolden(join(folder, `${name}.json`), `${JSON.stringify(answer, null, 2)}\n`);
    expectGolden(join(folder, `${name}.sql`), sortedStatements(statements));
  });

  it('sends as many statements for 5 rows as for the longest page that it may ask for', async () => {
    const ofLength = (length: number) => query.replaceAll('first: 20', `first: ${length}`);
    expect(ofLength(5)).not.toBe(query);
    const forFive = await statementsOf(() => ask(ofLength(5)));
    const forMany = await statementsOf(() => ask(ofLength(longest[name]!)));
    expect(forMany.length).toBe(forFive.length);
    expect(forMany.length).toBeGreaterThan(5);
  });

  it('names the day of all that it asks, so that its answer lasts', () => {
    const days = parse(query).definitions.flatMap((definition) =>
      (definition as OperationDefinitionNode).selectionSet.selections.map((selection) => {
        const field = selection as FieldNode;
        const named = (field.arguments ?? []).map((argument) => argument.name.value);
        return [field.name.value, named.filter((each) => /^(asOf|to|since)$/.test(each))];
      }),
    );
    for (const [field, named] of days) expect(named, String(field)).toHaveLength(1);
  });
});
