import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../src/repository-root.js';
import { derivedId } from '../../src/domain/derived-id.js';
import { importFirstCollections } from '../../src/services/first-collections.js';
import { openOperatorSession } from '../../src/services/operator-session.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { expectGolden } from '../setup/golden.js';

const folder = join(repositoryRoot(), 'tests', 'golden');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));

let api: Api;

beforeAll(async () => {
  api = await startApi();
  const session = await openOperatorSession(api.database, {
    organization: 'heed',
    now: new Date(),
    timeZone: 'Asia/Almaty',
  });
  await importFirstCollections(session, { withPractice: true });
  await session.db.close();
});
afterAll(() => api.stop());

/** Golden queries name entries by their keys; ids follow from them, the same on every machine. */
function readQuery(name: string): string {
  const text = readFileSync(join(folder, `${name}.graphql`), 'utf8');
  return text.replace(
    /"(COLLECTION|ORGANIZATION|RECOMMENDATION|DOCUMENT):([^"]+)"/g,
    (_match, kind: string, key: string) => `"${derivedId(kind.toLowerCase(), key)}"`,
  );
}

describe.each(names)('the golden query %s', (name) => {
  it('gives its golden answer by its golden statements, as many for one row as for a hundred', async () => {
    const query = readQuery(name);
    let answer: unknown;
    const statements = await statementsOf(async () => {
      answer = await api.get(query);
    });
    expectGolden(join(folder, `${name}.json`), `${JSON.stringify(answer, null, 2)}\n`);
    expectGolden(
      join(folder, `${name}.sql`),
      statements
        .map((statement) => `${statement};\n`)
        .sort()
        .join(''),
    );
    const fewer = query.replace(/first: \d+/g, 'first: 1');
    const forFewer = await statementsOf(() => api.get(fewer));
    expect(forFewer.length).toBeLessThanOrEqual(statements.length);
  });
});

it('counts the statements: a loader per row would send more for 50 than for 5', async () => {
  const list = readQuery('list');
  const forFive = await statementsOf(() => api.get(list.replace('first: 50', 'first: 5')));
  const forFifty = await statementsOf(() => api.get(list));
  expect(forFifty.length).toBe(forFive.length);
  expect(forFifty.length).toBeGreaterThan(5);
});

if (process.env.UPDATE_GOLDEN === '1') {
  it('tells the figures', async () => {
    for (const name of names) {
      let bytes = 0;
      const sent = await statementsOf(async () => {
        ({ bytes } = await api.ask(readQuery(name)));
      });
      console.log(`${name}: ${sent.length} statements, ${bytes} bytes`);
    }
  });
}
