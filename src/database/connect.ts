import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import './column-types.js';

/** How many connections each reading pool opens at most. */
export const readerPoolSizeMax = 10;

/** The process's doors to one database. */
export interface Database {
  url: string;
  dataSource: DataSource;
  /** Writes; search_path is heed. */
  writers: pg.Pool;
  /** Reads what everybody may see. */
  publicReaders: pg.Pool;
  /** Reads what a member may see; each transaction says who asks. */
  memberReaders: pg.Pool;
  /** Proves what is remembered, for all requests together: it must not wait behind other work. */
  provers: pg.Pool;
  close(): Promise<void>;
}

/** Opens the pools. The database must have been migrated. */
export async function connectDatabase(url: string): Promise<Database> {
  const dataSource = await createDataSource(url).initialize();
  const writers = createPool(url, 'heed');
  const publicReaders = createPool(url, 'published,heed');
  const memberReaders = createPool(url, 'permitted,heed');
  const provers = createProvers(url);
  return {
    url,
    dataSource,
    writers,
    publicReaders,
    memberReaders,
    provers,
    async close() {
      await Promise.all([
        dataSource.destroy(),
        writers.end(),
        publicReaders.end(),
        memberReaders.end(),
        provers.end(),
      ]);
    },
  };
}

/** Writes see what was committed while they waited, also those of one statement, whatever the database's default is. */
const writerIsolation = '-c default_transaction_isolation=read\\ committed';

/** Disks of today find a page as fast as the next one; the default believes in discs that turn, and reads whole tables. */
const pageCost = '-c random_page_cost=1.1';

/** To compile a statement takes longer than any of ours runs. */
const noCompiler = '-c jit=off';

/** Readers' statements come again and again, see snapshot.ts; and each sees one moment, within a transaction or not. */
const readerOptions =
  '-c plan_cache_mode=force_generic_plan -c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read';

/** How long a statement may take, in milliseconds: to read, and to write, which an import of 40,000 rows needs. */
const readMsMax = 10_000;
const writeMsMax = 60_000;

function createPool(url: string, searchPath: string): pg.Pool {
  const isReader = searchPath !== 'heed';
  return watched({
    connectionString: url,
    max: readerPoolSizeMax,
    application_name: 'heed',
    // No statement of ours takes long; one that does is ended, and its connection is free again.
    options: `-c search_path=${searchPath} -c statement_timeout=${isReader ? readMsMax : writeMsMax} ${isReader ? readerOptions : writerIsolation} ${pageCost} ${noCompiler}`,
    connectionTimeoutMillis: 5_000,
    // A connection keeps the statements that were often sent when it was young; a new one keeps those of today.
    maxUses: 20_000,
    // The statements of one level go out together; PostgreSQL answers them in order.
    pipeline: isReader,
  });
}

/** One connection, for one small statement that is sent all the time. */
function createProvers(url: string): pg.Pool {
  return watched({
    connectionString: url,
    max: 1,
    application_name: 'heed',
    options: `-c search_path=heed -c statement_timeout=${readMsMax} ${writerIsolation}`,
    connectionTimeoutMillis: 5_000,
    // All requests wait for this one: where the line is dead it must not wait for ever.
    query_timeout: readMsMax,
  });
}

/**
 * A connection that breaks is replaced by the pool. Without listeners it would end the process: the pool's own
 * while nobody has it, and its own while somebody does but has no statement under way.
 */
function watched(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
