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
  close(): Promise<void>;
}

/** Opens the pools. The database must have been migrated. */
export async function connectDatabase(url: string): Promise<Database> {
  const dataSource = await createDataSource(url).initialize();
  const writers = createPool(url, 'heed');
  const publicReaders = createPool(url, 'published,heed');
  const memberReaders = createPool(url, 'permitted,heed');
  return {
    url,
    dataSource,
    writers,
    publicReaders,
    memberReaders,
    async close() {
      await Promise.all([
        dataSource.destroy(),
        writers.end(),
        publicReaders.end(),
        memberReaders.end(),
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

/** How long a statement may take, in milliseconds: to read, and to write, which an import of 40,000 rows needs. */
const readMsMax = 10_000;
const writeMsMax = 60_000;

function createPool(url: string, searchPath: string): pg.Pool {
  const isReader = searchPath !== 'heed';
  const pool = new pg.Pool({
    connectionString: url,
    max: readerPoolSizeMax,
    application_name: 'heed',
    // No statement of ours takes long; one that does is ended, and its connection is free again.
    options: `-c search_path=${searchPath} -c statement_timeout=${isReader ? readMsMax : writeMsMax} ${writerIsolation} ${pageCost} ${noCompiler}`,
    connectionTimeoutMillis: 5_000,
    // A connection keeps the statements that were often sent when it was young; a new one keeps those of today.
    maxUses: 20_000,
    // The statements of one level go out together; PostgreSQL answers them in order.
    pipeline: isReader,
  });
  // A connection that breaks is replaced by the pool. Without listeners it would end the process: the pool's own
  // while nobody has it, and its own while somebody does but has no statement under way.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
