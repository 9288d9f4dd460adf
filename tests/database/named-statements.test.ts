import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSnapshot } from '../../src/database/snapshot.js';
import { present } from '../../src/database/world.js';
import { statements } from '../../src/database/run.js';
import type { Api } from '../setup/api.js';
import { startFilledApi } from '../setup/filled-api.js';

let api: Api;

beforeAll(async () => {
  api = await startFilledApi();
});
afterAll(() => api.stop());

/** Works on one snapshot after another: the pool gives them the same connection. */
async function withSnapshot<T>(work: (snapshot: ReturnType<typeof openSnapshot>) => Promise<T>) {
  const snapshot = openSnapshot(api.database, null);
  try {
    return await work(snapshot);
  } finally {
    await snapshot.close();
  }
}

const kept = () =>
  withSnapshot(({ queryFiltered }) =>
    queryFiltered<{ statement: string }>(
      `select statement from pg_prepared_statements where name <> 'heed_planning'`,
      [],
    ),
  ).then((rows) => rows.map((row) => row.statement));

it('keeps a statement that comes again, and plans for its values what is filtered by them', async () => {
  const often =
    'select recommendation.reference from recommendation where recommendation.id = any ($1)';
  const filtered = 'select recommendation.id from recommendation where recommendation.type = $1';
  for (let time = 1; time <= 4; time += 1) {
    await withSnapshot(async (snapshot) => {
      await snapshot.query(often, [[]]);
      await snapshot.queryFiltered(filtered, ['RECOMMENDATION']);
    });
    expect((await kept()).includes(often)).toBe(time >= 3);
  }
  const plans = await withSnapshot(({ queryFiltered }) =>
    queryFiltered<{ statement: string; generic: string; custom: string }>(
      `select statement, generic_plans::text as generic, custom_plans::text as custom
       from pg_prepared_statements where statement = any ($1)`,
      [[often, filtered]],
    ),
  );
  expect(plans).toHaveLength(2);
  expect(plans).toContainEqual({ statement: often, generic: '2', custom: '0' });
  expect(plans).toContainEqual({ statement: filtered, generic: '0', custom: '2' });
});

it('answers under one name in every world what that world holds', async () => {
  const count = 'select count(*) as count from recommendation';
  const worlds = [present, { revision: 1, day: null }, { revision: null, day: '1999-12-31' }];
  const sent: unknown[] = [];
  for (let round = 0; round < 4; round += 1) {
    await withSnapshot(async (snapshot) => {
      for (const world of worlds) {
        const [row] = await snapshot.at(world).query<{ count: number }>(count);
        sent.push(row!.count);
      }
    });
  }
  const [now, ...others] = sent as number[];
  expect(now).toBeGreaterThan(100);
  expect(others[0]).toBe(0);
  expect(sent).toEqual([0, 1, 2, 3].flatMap(() => sent.slice(0, 3)));
  expect(await kept()).toContain(count);
});

it('sends the same statement twice at once under its name', async () => {
  const text = 'select $1::text as said';
  for (let round = 0; round < 5; round += 1) {
    const said = await withSnapshot((snapshot) =>
      Promise.all(['a', 'b', 'c'].map((word) => snapshot.query<{ said: string }>(text, [word]))),
    );
    expect(said.flat()).toEqual([{ said: 'a' }, { said: 'b' }, { said: 'c' }]);
  }
});

it('keeps no more than a connection should bear', async () => {
  for (let number = 0; number < 210; number += 1) {
    for (let time = 0; time < 3; time += 1) {
      const [row] = await withSnapshot((snapshot) =>
        snapshot.query<{ number: number }>(`select ${number} as number`),
      );
      expect(row).toEqual({ number });
    }
  }
  expect(await kept()).toHaveLength(200);
});

it('begins and reads in one go, and in a transaction that reads only', async () => {
  const texts: string[] = [];
  const note = (message: unknown) => texts.push((message as { text: string }).text);
  statements.subscribe(note);
  const setting = `select current_setting('transaction_isolation') as isolation, current_setting('transaction_read_only') as only`;
  const rows = await withSnapshot((snapshot) => snapshot.query(setting));
  statements.unsubscribe(note);
  expect(rows).toEqual([{ isolation: 'repeatable read', only: 'on' }]);
  expect(texts).toEqual([setting]);
});
