import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../database.mjs';

const questionCount = 20;
/** Of what takes long a few say enough. */
const secondsMax = 10;

/**
 * How many statements a lane sends for a request, begin and commit included, as PostgreSQL itself counts them: the
 * same way for every lane. Null on a server of the user's own, whose settings are not ours to change.
 */
export async function countStatements(database, { lane, questions, alone }) {
  if (!database.isOurs) return null;
  const count = Math.max(2, Math.min(questionCount, Math.floor((secondsMax * 1000) / alone)));
  const name = new URL(database.url).pathname.slice(1);
  await untilQuiet(database, name);
  await setTracking(database, 'top');
  try {
    await ask(database.adminUrl, 'select pg_stat_statements_reset()');
    for (let index = 0; index < count; index += 1)
      await lane.ask(questions[index % questions.length]);
    await untilQuiet(database, name);
    const [{ calls }] = await ask(
      database.adminUrl,
      `select coalesce(sum(statement.calls), 0)::integer as calls
         from pg_stat_statements statement join pg_database on pg_database.oid = statement.dbid where pg_database.datname = $1`,
      [name],
    );
    return Math.round((calls / count) * 10) / 10;
  } finally {
    await setTracking(database, 'none');
  }
}

/** Counting costs a little, so it is on only while statements are counted. */
export async function setTracking({ adminUrl, isOurs }, what) {
  if (!isOurs) return;
  await ask(adminUrl, 'create extension if not exists pg_stat_statements');
  await ask(adminUrl, `alter system set pg_stat_statements.track = '${what}'`);
  await ask(adminUrl, 'select pg_reload_conf()');
  // A session takes a new setting over with its next statement.
  await pause(200);
}

/** Waits for the statements whose asker has gone away. */
async function untilQuiet({ adminUrl }, name) {
  for (;;) {
    const [{ count }] = await ask(
      adminUrl,
      `select count(*)::integer as count from pg_stat_activity where datname = $1 and state <> 'idle' and backend_type = 'client backend'`,
      [name],
    );
    if (count === 0) return;
    await pause(100);
  }
}
