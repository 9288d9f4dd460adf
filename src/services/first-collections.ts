import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles, type ImportReport } from './import/import-file.js';
import type { Session } from './session.js';

/** What the project ships, in the order in which one names the other. */
const registers = ['organizations.csv', 'documents.csv', 'terms.csv', 'collections.csv'];
const sourced = ['kazakhstan-2019', 'kazakhstan-upr-2010-2014', 'kazakhstan-ccpr-2016'];
const practice = ['practice-penal-reform'];

export interface FirstCollectionsReport extends ImportReport {
  /** The file, relative to the folder. */
  file: string;
}

/**
 * Loads the first collections by the importer that users have, all in one change, and publishes them.
 * Loading them again changes nothing.
 * @param session an editor of the organization `heed`, which keeps them
 * @param folder the folder `data/`
 * @param withPractice whether the invented collection comes too
 * @returns a report for each file; when one has problems nothing was loaded, and it is the last
 */
export async function loadFirstCollections(
  session: Session,
  folder: string,
  { withPractice }: { withPractice: boolean },
): Promise<FirstCollectionsReport[]> {
  const files = [
    ...filesIn('', sourced),
    ...(withPractice ? filesIn('practice', practice) : []),
  ].filter(({ file }) => existsSync(join(folder, file)));
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
