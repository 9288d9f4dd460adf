import { UsageProblem, type Cli } from './cli.js';
import { connectDatabase, type Database } from '../database/connect.js';
import { isHeedKeptIn } from '../database/embedded/make-data-directory.js';
import { joinDatabase } from '../database/open-database.js';
import { refuse } from '../domain/refusal.js';
import { counted } from '../services/counted.js';
import { compareMigrations } from '../services/doctor-migrations.js';

/**
 * Gives a command the migrated database.
 * @param purpose the command's name, which others are told who want the same data directory.
 * @throws Refusal when the database has not been migrated to this version.
 */
export async function withDatabase<Result>(
  cli: Cli,
  purpose: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  return withDatabaseUrl(cli, purpose, async (url) => {
    await refuseUnlessUpToDate(url);
    const database = await connectDatabase(url);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  });
}

/** What to look at where no database is found. */
export const perhapsElsewhere =
  'If the server was started with HEED_DATA_DIR or DATABASE_URL, set it here too';

/**
 * Gives a command the url of the database: that of DATABASE_URL; or of the embedded server, the one that
 * runs, or one that is started for the command and stopped after it.
 * @throws UsageProblem when there is none: a database made by the way would be one that nobody serves.
 */
export async function withDatabaseUrl<Result>(
  cli: Cli,
  purpose: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl, dataDir } = cli.config();
  if (databaseUrl === null && !isHeedKeptIn(dataDir)) {
    throw new UsageProblem(
      `No Heed is kept in ${dataDir}. ${perhapsElsewhere}; the first start makes a new one: npm start`,
    );
  }
  return withDatabaseUrlMade(cli, purpose, work);
}

/** As `withDatabaseUrl`; but where there is no embedded database, it is made. */
export async function withDatabaseUrlMade<Result>(
  cli: Cli,
  purpose: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const database = await joinDatabase(cli.config(), cli.tell, `heed ${purpose}`);
  try {
    cli.signal.throwIfAborted();
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

async function refuseUnlessUpToDate(url: string): Promise<void> {
  const { pending, unknown } = await compareMigrations(url);
  if (unknown.length > 0) {
    refuse(
      'INVALID_VALUE',
      [],
      `A newer Heed has migrated this database (${unknown.join(', ')}). Run that one.`,
    );
  }
  if (pending.length > 0) {
    refuse(
      'INVALID_VALUE',
      [],
      `The database is older than this Heed: ${counted(pending.length, 'migrationsWaiting')}. ` +
        'Run: npx heed migrate',
    );
  }
}
