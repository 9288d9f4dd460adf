import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLimitServer } from '../../bench/lanes/limit-server.mjs';
import { compareAnswers } from '../../bench/measure/compare.mjs';
import { seedDatabase } from '../../bench/seed/seed-database.mjs';
import { readCursors, readingWorks } from '../../bench/works/reads.mjs';
import { startApi, type Api } from '../setup/api.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { repositoryFiles } from '../setup/repository-files.js';

/** A small world: each kind of thing that the seed makes stands in it. */
const rows = 200;

let clone: TestDatabase;
let api: Api;
let limit: Server;

const ours = {
  ask: (question: unknown) => {
    const { query, variables } = question as { query: string; variables: object };
    return api.get(query, variables).then((data: unknown) => ({ data }));
  },
};
const byHand = {
  async ask(question: unknown) {
    const [name, values] = question as [string, unknown[]];
    const { port } = limit.address() as AddressInfo;
    const query = encodeURIComponent(JSON.stringify(values));
    const response = await fetch(`http://127.0.0.1:${port}/${name}?${query}`);
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return JSON.parse(text) as { data: unknown };
  },
};

describe('the benchmark', () => {
  beforeAll(async () => {
    clone = await cloneTemplate();
    await seedDatabase(clone.url, rows);
    api = await startApi(clone);
    limit = createLimitServer(clone.url).listen(0, '127.0.0.1');
    await once(limit, 'listening');
  }, 180_000);

  afterAll(async () => {
    limit?.close();
    limit?.closeAllConnections();
    await api?.stop();
  });

  it.each(repositoryFiles(/^checks\/.*\.sql$/).map(({ path, text }) => [path, text]))(
    'makes a world of which %s holds',
    async (_path, text) => {
      expect((await api.db.query(text)).rows).toEqual([]);
    },
  );

  it('makes as many recommendations as it is told, and ten judgements of each public one', async () => {
    const { rows: counts } = await api.db.query(
      `select (select count(*)::integer from heed.recommendation) as recommendations,
              (select count(*)::integer from heed.assessment) as assessments,
              (select count(*)::integer from heed.assessment where supersedes_id is not null) > 0 as "isCorrected",
              (select count(*)::integer from heed.recommendation where parent_id is not null) > 0 as "hasParts",
              (select count(distinct language)::integer from heed.recommendation_text) as languages,
              (select count(distinct bucket)::integer from heed.perspective_status) > 8 as "standsEverywhere"`,
    );
    expect(counts).toEqual([
      {
        recommendations: rows,
        assessments: rows * 10 - (rows / 100) * 10,
        isCorrected: true,
        hasParts: true,
        languages: 3,
        standsEverywhere: true,
      },
    ]);
  });

  it('gives back every key, index and trigger that it took off', async () => {
    const shape = `select coalesce(json_agg(line order by line), '[]')::text as shape from (
        select indexdef as line from pg_indexes where schemaname = 'heed'
        union all
        select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
         where connamespace = 'heed'::regnamespace
        union all
        select format('%s %s %s', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
      ) lines`;
    const untouched = await startApi();
    try {
      const [before, after] = await Promise.all([untouched.db.query(shape), api.db.query(shape)]);
      expect(after.rows).toEqual(before.rows);
    } finally {
      await untouched.stop();
    }
  });

  it('asks the limit and Heed the same, and hears the same', async () => {
    const works = readingWorks(rows, await readCursors({ ours }));
    expect(works).toHaveLength(7);
    for (const work of works) await compareAnswers(work, { ours, limit: byHand });
  }, 120_000);

  it('notices another answer', async () => {
    const [list] = readingWorks(rows, await readCursors({ ours }));
    const forger = { ask: async () => ({ data: { recommendations: { nodes: [] } } }) };
    await expect(compareAnswers(list!, { ours, limit: forger })).rejects.toThrow(
      /limit \(\+\) answers other data/,
    );
  });
});
