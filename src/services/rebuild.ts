import { run } from '../database/run.js';
import { transact } from '../database/transact.js';
import type { Database } from '../database/connect.js';
import { refreshStatistics } from '../database/refresh-statistics.js';

/** How many recommendations are rebuilt by one statement. */
const batchSize = 1_000;

export interface RebuildRequest {
  /** Told how many recommendations are done. */
  onProgress?(done: number, total: number): void;
  /** Ends it before the next batch; then nothing has changed. */
  signal?: AbortSignal;
}

/**
 * Makes anew from the history all that is kept beside it: statuses, turns, and the sums of figures. Whoever reads meanwhile
 * sees what was kept before; whoever writes waits, and is refused after a minute. @returns how many recommendations there are
 */
export async function rebuildFigures(
  database: Database,
  { onProgress, signal }: RebuildRequest = {},
): Promise<number> {
  const total = await transact(database, async (client) => {
    await run(client, 'set local statement_timeout = 0');
    // The revision's lock, which every writer takes before it changes a row.
    await run(client, 'select pg_advisory_xact_lock(7304, 1)');
    const [{ count } = { count: 0 }] = await run<{ count: number }>(
      client,
      'select count(*) as count from heed.recommendation',
    );
    let last: string | undefined;
    for (let done = 0; done < count;) {
      signal?.throwIfAborted();
      const ids = await run<{ id: string }>(
        client,
        `select recommendation.id from heed.recommendation where recommendation.id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')
          order by recommendation.id limit ${batchSize}`,
        [last],
      );
      const batch = ids.map(({ id }) => id);
      await run(client, 'select heed.refresh_statuses($1::uuid[]), heed.keep_turns($1::uuid[])', [
        batch,
      ]);
      last = batch.at(-1);
      done += batch.length;
      onProgress?.(done, count);
    }
    await run(client, 'delete from heed.figure_due');
    await run(client, 'select heed.sum_figures()');
    return count;
  });
  await refreshStatistics(database);
  return total;
}
