import { readFileSync } from 'node:fs';
import { ask } from '../database.mjs';
import { figureFunctions } from '../lanes/postgraphile/figures.mjs';
import { startBare, startLimit, startOurs, startPostgraphile } from '../lanes/start-lanes.mjs';
import { keepAnswer, persistDashboard } from '../works/dashboard.mjs';
import { readCursors, readingNames, readingWorks } from '../works/reads.mjs';
import { recordingWork } from '../works/record.mjs';
import { compareAnswers } from './compare.mjs';
import { measure } from './rounds.mjs';
import { setTracking } from './statements.mjs';

/** The works that read, of which all lanes must answer the same data before any of them is timed. */
export async function measureReads({ database, rows, seconds, only, progress, keep }) {
  if (only && !readingNames.includes(only)) return;
  progress.tell('Starting the lanes');
  await ask(
    database.url,
    readFileSync(new URL('../lanes/postgraphile/schema.sql', import.meta.url), 'utf8') +
      figureFunctions(),
  );
  await setTracking(database, 'none');
  await withLanes(
    {
      ours: () => startOurs(database.url),
      limit: () => startLimit(database.url),
      postgraphile: () => startPostgraphile(database.url),
    },
    async (lanes) => {
      progress.tell('Leafing through the list');
      const works = readingWorks(rows, await readCursors(lanes)).filter(
        ({ name }) => !only || only === name,
      );
      progress.advance(40);
      for (const work of works) {
        progress.tell(`Comparing answers: ${work.title}`);
        await compareAnswers(work, lanes);
      }
      for (const work of works) {
        const figures = await timed(work, {
          ...{ database, lanes, seconds, progress },
          connections: work.connections ?? 16,
        });
        if ((await countKept(lanes.ours)) > 0)
          throw new Error(`${work.title}: ours has sent answers that it had kept.`);
        keep(figures);
      }
    },
  );
}

/** A dashboard's repeated question: ours beside a server that has the bytes already, and PostGraphile. */
export async function measureDashboard({ database, seconds, only, progress, keep }) {
  const works = [16, 64].map((connections) => ({
    name: `dashboard-${connections}`,
    title: `dashboard's repeated GET, ${connections} clients`,
    connections,
  }));
  if (only && !works.some(({ name }) => name === only)) return;
  progress.tell('Persisting the dashboard');
  const question = await persistDashboard(database.url);
  await withLanes(
    { ours: () => startOurs(database.url), postgraphile: () => startPostgraphile(database.url) },
    async (lanes) => {
      await compareAnswers({ title: 'dashboard', shape: 'summary', questions: [question] }, lanes);
      const limit = await startBare(await keepAnswer(lanes.ours, question));
      const { ours, postgraphile } = lanes;
      try {
        for (const work of works.filter(({ name }) => !only || only === name)) {
          const own = { ...work, questions: [question] };
          const all = { ours, limit, postgraphile };
          keep(
            await timed(own, {
              database,
              lanes: all,
              connections: work.connections,
              seconds,
              progress,
            }),
          );
        }
      } finally {
        await limit.stop();
      }
    },
  );
}

/** What writes goes into a copy of the database, which is thrown away. */
export async function measureWrites({ database, rows, seconds, only, progress, keep }) {
  if (only && only !== 'record') return;
  progress.tell('Copying the database for what writes');
  const [seeded, name] = [new URL(database.url).pathname.slice(1), 'heed_bench_writes'];
  const url = await database.copy(seeded, name);
  try {
    const work = await recordingWork(url, rows);
    const lanes = { ours: () => startOurs(url), limit: () => startLimit(url) };
    await withLanes(lanes, async (started) =>
      keep(
        await timed(work, {
          database: { ...database, url },
          lanes: started,
          connections: 16,
          seconds,
          progress,
        }),
      ),
    );
  } finally {
    await database.drop(name);
  }
}

/** How many answers Heed has sent without reading them anew: none, where it is measured how it reads. */
async function countKept({ origin }) {
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  const kept = /heed_graphql_answers_total\{how="kept"\} (\d+)/.exec(metrics);
  if (!kept) throw new Error('The metrics do not say how many answers were kept.');
  return Number(kept[1]);
}

async function timed(work, { progress, ...asked }) {
  progress.tell(work.title);
  const lanes = await measure(asked.database, work, asked.lanes, {
    ...asked,
    onRound: (seconds) => progress.advance(seconds),
  });
  return { work: work.name, title: work.title, lanes };
}

/** Starts lanes, one after the other, and ends them whatever happens. */
async function withLanes(starts, use) {
  const lanes = {};
  try {
    for (const [name, start] of Object.entries(starts)) lanes[name] = await start();
    return await use(lanes);
  } finally {
    await Promise.all(Object.values(lanes).map((lane) => lane.stop()));
  }
}
