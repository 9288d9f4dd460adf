import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/services/check.js';
import { startApi, type Api } from '../setup/api.js';
import { cloneTemplate } from '../setup/database.js';
import { openDatabaseProxy, type DatabaseProxy } from '../setup/database-proxy.js';
import { openPool } from '../setup/open-pool.js';
import { buildWorld, judgement, type World } from './build-world.js';
import { times } from './refuses.js';
import { send, write } from './write-through.js';

let api: Api;
let world: World;
let proxy: DatabaseProxy;
/** A connection past the proxy. */
let direct: pg.Pool;
let token: string;

beforeAll(async () => {
  const clone = await cloneTemplate();
  proxy = await openDatabaseProxy(clone.url);
  direct = openPool(clone, 2);
  const drop = async () => {
    await direct.end();
    await clone.drop();
    await proxy.goAway();
  };
  api = await startApi({ url: proxy.url, drop });
  world = await buildWorld(api);
  token = world.ours.tokens.CONTRIBUTOR;
});
afterAll(() => api.stop());

const judge = (rationale: string, overrides: object = {}) =>
  judgement({ recommendationId: world.ours.single.id, rationale, ...overrides });
/** How many rows, public or private, bear the rationale. */
async function rowsWith(rationale: string): Promise<number> {
  const { rows } = await direct.query(
    `select (select count(*) from heed.assessment where rationale = $1) +
            (select count(*) from heed.submission where input ->> 'rationale' = $1) as count`,
    [rationale],
  );
  return Number(rows[0].count);
}
const list = '{ recommendations { totalCount } }';
const ready = async () => (await fetch(`${api.url}/health/ready`)).status;

describe('with the database away', () => {
  it('everything says so at once, as something to try again, and all is well when it is back', async () => {
    await proxy.goAway();
    try {
      const health = await fetch(`${api.url}/health/ready`);
      expect([health.status, health.headers.get('retry-after')]).toEqual([503, '5']);
      expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
      const started = Date.now();
      const answers = [
        await api.ask(list),
        await api.ask(list, {}, token),
        await send(api, 'recordAssessment', judge('Away.'), token),
        await send(api, 'recordAssessment', judge('Away.', { idempotencyKey: 'away' }), token),
      ];
      expect(Date.now() - started).toBeLessThan(2_000);
      for (const { status, errors } of answers) {
        expect([status, errors?.[0]?.extensions]).toMatchObject([
          503,
          { code: 'DATABASE_UNAVAILABLE', isRetryable: true },
        ]);
      }
    } finally {
      await proxy.comeBack();
    }
    expect(await rowsWith('Away.')).toBe(0);
    expect(await ready()).toBe(200);
    expect((await api.get(list)).recommendations.totalCount).toBeGreaterThan(0);
    await write(api, 'recordAssessment', judge('Away.', { idempotencyKey: 'away' }), token);
    expect(await rowsWith('Away.')).toBe(1);
  });

  it('amid many queries and writes: what was acknowledged is there once, what was refused is not', async () => {
    for (let round = 0; round < 6; round += 1) {
      const text = (index: number) => `Round ${round}, ${index}`;
      const work = times(40, async (index) => {
        await new Promise((resolve) => setTimeout(resolve, index * 3));
        if (index % 4 === 0) return api.ask(list, {}, index % 8 ? token : undefined);
        const key = index % 4 === 3 ? { idempotencyKey: text(index) } : {};
        const input = judge(text(index), { publish: index % 2 === 0, ...key });
        return send(api, 'recordAssessment', input, token);
      });
      await new Promise((resolve) => setTimeout(resolve, 20 + round * 12));
      await proxy.goAway();
      await new Promise((resolve) => setTimeout(resolve, 30));
      await proxy.comeBack();
      const answers = await Promise.all(work);
      for (const [index, answer] of answers.entries()) {
        const code = answer.errors?.[0]?.extensions.code;
        expect([undefined, 'DATABASE_UNAVAILABLE', 'OUTCOME_UNKNOWN']).toContain(code);
        if (index % 4 === 0) continue;
        const rows = await rowsWith(text(index));
        if (code === undefined) expect(rows, text(index)).toBe(1);
        else expect(rows, text(index)).toBeLessThanOrEqual(1);
        // Whoever is told to try again, and has no key, would write twice.
        if (code === 'DATABASE_UNAVAILABLE' && index % 4 !== 3) expect(rows, text(index)).toBe(0);
      }
      expect(await ready()).toBe(200);
    }
    expect((await runChecks(api.database)).filter((check) => !check.passed)).toEqual([]);
  });
});

describe('a connection lost at the commit', () => {
  /** A public judgement is one statement; a private one is a transaction that ends with a commit. */
  const ways = [
    ['one statement', 'select heed.record_assessments', true],
    ['a transaction', 'commit\0', false],
  ] as const;

  it.each(ways)(
    'of %s says OUTCOME_UNKNOWN without a key, whether it is there or not',
    async (_way, text, publish) => {
      for (const [when, rows] of [
        ['ANSWERED', 1],
        ['BEFORE', 0],
      ] as const) {
        const rationale = `Lost ${publish} ${when}`;
        proxy.cutOnce(text, when);
        const { errors } = await send(
          api,
          'recordAssessment',
          judge(rationale, { publish }),
          token,
        );
        expect(errors?.[0]?.extensions.code).toBe('OUTCOME_UNKNOWN');
        expect(errors?.[0]?.extensions).not.toHaveProperty('isRetryable');
        expect(await rowsWith(rationale)).toBe(rows);
      }
    },
  );

  it.each(ways)(
    'of %s is found out with a key, and sending it again answers with the same node',
    async (_way, text, publish) => {
      for (const when of ['ANSWERED', 'BEFORE'] as const) {
        const rationale = `Kept ${publish} ${when}`;
        const input = judge(rationale, { publish, idempotencyKey: rationale });
        proxy.cutOnce(text, when);
        const first = await send(api, 'recordAssessment', input, token);
        if (when === 'BEFORE') expect(first.errors?.[0]?.extensions.code).toBe('OUTCOME_UNKNOWN');
        else expect(first.errors).toBeUndefined();
        const again = await write(api, 'recordAssessment', input, token);
        if (when === 'ANSWERED') expect(again.id).toBe(first.node.id);
        expect(await rowsWith(rationale)).toBe(1);
      }
    },
  );

  it('and a database lost before the answer is read never says that it can be tried again without a key', async () => {
    for (const key of [null, 'unread']) {
      const rationale = `Unread ${key}`;
      const input = judge(rationale, { publish: true, idempotencyKey: key });
      proxy.cutOnce('record_assessments', 'ANSWERED', () => {
        // The write's own answer still passes; whatever comes then does not.
        setImmediate(() => void proxy.goAway());
      });
      const { errors } = await send(api, 'recordAssessment', input, token);
      await proxy.comeBack();
      expect(await rowsWith(rationale)).toBe(1);
      const code = errors?.[0]?.extensions.code;
      expect(key ? ['DATABASE_UNAVAILABLE', 'OUTCOME_UNKNOWN'] : ['OUTCOME_UNKNOWN']).toContain(
        code,
      );
      if (key) await write(api, 'recordAssessment', input, token);
      expect(await rowsWith(rationale)).toBe(1);
    }
  });
});

describe('a connection that PostgreSQL itself ends', () => {
  it('amid a query or a write is an error to the client, and never the end of the server', async () => {
    const holder = await direct.connect();
    await holder.query('begin');
    await holder.query('select heed.lock_recommendations($1::uuid[])', [[world.ours.single.id]]);
    const waiting = send(api, 'recordAssessment', judge('Ended.', { publish: true }), token);
    let ended = 0;
    while (ended === 0) {
      const { rowCount } = await direct.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'heed'
            and exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')`,
      );
      ended = rowCount ?? 0;
    }
    const { errors } = await waiting;
    await holder.query('rollback');
    holder.release();
    expect(errors?.[0]?.extensions.code).toBe('OUTCOME_UNKNOWN');
    expect(await rowsWith('Ended.')).toBe(0);
    await direct.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'heed'`,
    );
    expect((await api.get(list)).recommendations.totalCount).toBeGreaterThan(0);
    await write(api, 'recordAssessment', judge('Afterwards.'), token);
  });
});
