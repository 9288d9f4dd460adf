import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectDatabase, type Database } from '../../src/database/connect.js';
import { openSnapshot } from '../../src/database/snapshot.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';

let clone: TestDatabase;
let database: Database;
beforeAll(async () => {
  clone = await cloneTemplate();
  database = await connectDatabase(clone.url);
});
afterAll(async () => {
  await database.close();
  await clone.drop();
});

/** No test waits so long: what is not ended does not come to its end. */
const forEver = 'select pg_sleep(9), $1::integer as number';

it('ends all that a request reads when its time is over, and leaves the connection as it was', async () => {
  const snapshot = openSnapshot(database, null);
  snapshot.endAfter(50);
  const asked = [1, 2, 3, 4].map((number) => snapshot.query(forEver, [number]));
  const ends = await Promise.allSettled(asked);
  await snapshot.close();
  for (const end of ends)
    expect(end).toMatchObject({ reason: { problems: [{ code: 'TOOK_TOO_LONG' }] } });
  const next = openSnapshot(database, null);
  expect(await next.query('select 7 as number')).toEqual([{ number: 7 }]);
  await next.close();
}, 30_000);

it('lets what is in time be', async () => {
  const snapshot = openSnapshot(database, null);
  snapshot.endAfter(5_000);
  expect(await snapshot.query('select 7 as number')).toEqual([{ number: 7 }]);
  await snapshot.close();
});
