import pg from 'pg';
import { fileURLToPath } from 'node:url';
import { migrate } from '../dist/src/database/migrate.js';
import { startEmbeddedPostgres } from '../dist/src/database/embedded/start-embedded-postgres.js';
import { seedDatabase, seedVersion } from './seed/seed-database.mjs';

/** Where the seeded database of a size stays for the next run. */
const dataDirOf = (rows) => fileURLToPath(new URL(`.data/${rows}`, import.meta.url));

/** A seed that is cut off is begun anew, so nothing of it need be safe. */
const quickToFill = {
  ...{ fsync: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' },
  ...{ max_wal_size: '16GB', checkpoint_timeout: '1h', autovacuum: 'off', shared_buffers: '1GB' },
};

/** Heed's own settings, and what counts statements for all lanes alike; it counts only when it is told to. */
const asInUse = { shared_preload_libraries: 'pg_stat_statements', jit: 'off' };

/**
 * Makes sure that the database of a size is there, seeded by this version, and serves it until it is stopped.
 * @param given the connection string of a PostgreSQL of the user's own; null means the one that Heed brings
 */
export async function openSeeded(given, rows, onStep, say) {
  const name = `heed_bench_${rows}`;
  if (given) {
    if (!(await isSeeded(given, name, rows))) await seed(given, name, rows, onStep);
    await migrate(urlOf(given, name));
    return { ...(await openedAt(given, name, async () => {})), isOurs: false };
  }
  const start = (parameters) =>
    startEmbeddedPostgres({ dataDir: dataDirOf(rows), log: say, parameters, purpose: 'bench' });
  let server = await start(asInUse);
  try {
    if (!(await isSeeded(server.url, name, rows))) {
      await server.stop();
      server = await start(quickToFill);
      await seed(server.url, name, rows, onStep);
      await server.stop();
      server = await start(asInUse);
    }
    // A seed of an earlier version of Heed is brought to this one.
    await migrate(urlOf(server.url, name));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...(await openedAt(server.url, name, () => server.stop())), isOurs: true };
}

async function openedAt(adminUrl, name, stop) {
  const [version] = await ask(adminUrl, `select current_setting('server_version') as version`);
  return {
    adminUrl,
    url: urlOf(adminUrl, name),
    version: version.version,
    stop,
    /** Copies a database of the server as it is; nobody may be connected to it. */
    async copy(from, to) {
      await ask(adminUrl, `drop database if exists ${to} with (force)`);
      await ask(adminUrl, `create database ${to} template ${from} strategy file_copy`);
      return urlOf(adminUrl, to);
    },
    /** Makes a migrated database in which nothing was written. */
    async makeEmpty(to) {
      await ask(adminUrl, `drop database if exists ${to} with (force)`);
      await ask(adminUrl, `create database ${to}`);
      await migrate(urlOf(adminUrl, to));
      return urlOf(adminUrl, to);
    },
    drop: (unwanted) => ask(adminUrl, `drop database if exists ${unwanted} with (force)`),
  };
}

async function isSeeded(adminUrl, name, rows) {
  const [found] = await ask(
    adminUrl,
    `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`,
    [name],
  );
  return found?.mark === markOf(rows);
}

async function seed(adminUrl, name, rows, onStep) {
  await ask(adminUrl, `drop database if exists ${name} with (force)`);
  await ask(adminUrl, `create database ${name}`);
  await migrate(urlOf(adminUrl, name));
  await seedDatabase(urlOf(adminUrl, name), rows, { onStep });
  await ask(adminUrl, `comment on database ${name} is '${markOf(rows)}'`);
}

function markOf(rows) {
  return `seed ${seedVersion}, ${rows} recommendations`;
}

/** Sends one statement on a connection of its own. */
export async function ask(url, text, values = []) {
  const client = new pg.Client({ connectionString: url, statement_timeout: 0 });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

export function urlOf(adminUrl, name) {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
