import { join } from 'node:path';
import { repositoryRoot } from '../repository-root.js';
import type { Database } from '../database/connect.js';
import { run } from '../database/run.js';
import { counted } from './counted.js';
import { importFiles, type ImportReport } from './import/import-file.js';
import { openOperatorSession } from './operator-session.js';
import type { Session } from './session.js';

/** What the project ships, in the order in which one names the other. */
const registers = ['organizations.csv', 'documents.csv', 'terms.csv', 'collections.csv'];
const sourced = ['kazakhstan-2019', 'kazakhstan-upr-2010-2014', 'kazakhstan-ccpr-2016'];
const practice = ['practice-penal-reform'];

interface FirstCollections {
  /** Whether the invented collection comes too. */
  withPractice: boolean;
}

/**
 * Loads the first collections into an installation in which nothing was ever written, and tells what it does.
 * When that fails it says so and loads none: the rest works without them.
 */
export async function loadFirstCollections(
  database: Database,
  {
    withPractice,
    timeZone,
    now,
    tell,
  }: FirstCollections & { timeZone: string; now: Date; tell(sentence: string): void },
): Promise<void> {
  if (!(await isFirstStart(database))) return;
  tell('Loading the first collections …');
  const session = await openOperatorSession(database, { organization: 'heed', now, timeZone });
  try {
    const reports = await importFirstCollections(session, { withPractice });
    const failed = reports.find(({ problemCount }) => problemCount > 0);
    if (!failed) {
      const items = reports.reduce((sum, { created }) => sum + (created.recommendations ?? 0), 0);
      tell(`Loaded the first collections: ${items} items.`);
      return;
    }
    const { row, column, message } = failed.problems[0]!;
    const place = [row && `row ${row}`, column].filter(Boolean).join(', ');
    tell(
      `The first collections were not loaded: ${failed.file}, ${place}: ${message} (${counted(failed.problemCount, 'problem')} in all.)`,
    );
  } finally {
    await session.db.close();
  }
}

/** Whether nothing was ever written: what somebody restored or began is not added to. */
async function isFirstStart(database: Database): Promise<boolean> {
  const client = await database.writers.connect();
  try {
    const [newest] = await run<{ revision: number }>(
      client,
      'select max(change.revision) as revision from heed.change',
    );
    return newest!.revision === 1;
  } finally {
    client.release();
  }
}

export interface FirstCollectionsReport extends ImportReport {
  /** The file, relative to `data/`. */
  file: string;
}

/**
 * Imports the files of `data/` by the importer that users have, all in one change, and publishes them.
 * Importing them again changes nothing.
 * @param session an editor of the organization `heed`, which keeps them
 * @returns a report for each file; when one has problems nothing was loaded, and it is the last
 */
export async function importFirstCollections(
  session: Session,
  { withPractice }: FirstCollections,
): Promise<FirstCollectionsReport[]> {
  const files = [...filesIn('', sourced), ...(withPractice ? filesIn('practice', practice) : [])];
  const folder = join(repositoryRoot(), 'data');
  const reports = await importFiles(
    session,
    files.map(({ file, collectionSlug }) => ({ file: join(folder, file), collectionSlug })),
    { publish: true },
  );
  return reports.map((report, index) => ({ ...report, file: files[index]!.file }));
}

function filesIn(
  folder: string,
  collections: string[],
): { file: string; collectionSlug: string | null }[] {
  return [
    ...registers.map((name) => ({ file: join(folder, name), collectionSlug: null })),
    ...collections.map((slug) => ({ file: join(folder, `${slug}.csv`), collectionSlug: slug })),
  ];
}
