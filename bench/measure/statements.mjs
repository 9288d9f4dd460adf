import { ask } from '../database.mjs';

const questionCount = 20;

/**
 * How many statements a lane sends for a request, begin and commit included, as PostgreSQL itself counts them: the
 * same way for every lane. Null where the server does not load pg_stat_statements.
 */
export async function countStatements(database, lane, questions) {
  if (!(await isCounting(database))) return null;
  const own = Array.from(
    { length: questionCount },
    (_, index) => questions[index % questions.length],
  );
  // What a lane sends on a fresh connection is none of a request's business, so all are warm.
  await setTracking(database, 'top');
  try {
    await ask(database.adminUrl, 'select pg_stat_statements_reset()');
    for (const question of own) await lane.ask(question);
    const [{ calls }] = await ask(
      database.adminUrl,
      `select coalesce(sum(statement.calls), 0)::integer as calls
         from pg_stat_statements statement join pg_database on pg_database.oid = statement.dbid where pg_database.datname = $1`,
      [new URL(database.url).pathname.slice(1)],
    );
    return Math.round((calls / questionCount) * 10) / 10;
  } finally {
    await setTracking(database, 'none');
  }
}

async function isCounting({ adminUrl }) {
  const [{ libraries }] = await ask(
    adminUrl,
    `select current_setting('shared_preload_libraries') as libraries`,
  );
  if (!libraries.includes('pg_stat_statements')) return false;
  await ask(adminUrl, 'create extension if not exists pg_stat_statements');
  return true;
}

/** It costs a little, so it is on only while statements are counted. */
export async function setTracking({ adminUrl }, what) {
  await ask(adminUrl, `alter system set pg_stat_statements.track = '${what}'`);
  await ask(adminUrl, 'select pg_reload_conf()');
  // A session takes a new setting over with its next statement.
  await new Promise((resolve) => setTimeout(resolve, 200));
}
