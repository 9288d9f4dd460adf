import { expected } from '../../database/database-refusal.js';
import { hasRole, type Actor } from '../../domain/role.js';
import { refreshStatistics } from '../../database/refresh-statistics.js';
import { requireRole } from '../rights.js';
import { readScales } from '../scale/read-scales.js';
import type { Session } from '../session.js';
import { transact } from '../../database/transact.js';
import { collectionsImport } from './collections.js';
import { beginImport, type ImportOptions, type Importing } from './begin-import.js';
import type { Counts, ImportContext, Tally } from './context.js';
import { documentsImport } from './documents.js';
import { findCollection, type FoundCollection } from './find-collection.js';
import { importRegister, type RegisterImport } from './import-register.js';
import type { LayoutName } from './layout.js';
import { openDirectories } from './open-directories.js';
import { organizationsImport } from './organizations.js';
import { Problems, type ImportProblem } from './problem.js';
import { readSheet, type Sheet } from './read-sheet.js';
import type { ImportSource } from './read-source.js';
import { termsImport } from './terms.js';
import { importItems } from './write-items.js';
import { missingIn, type CreatedMissing } from './write-missing.js';

export type { ImportOptions };

/** What an import did, or what is wrong with its file. */
export interface ImportReport {
  /** Null when the header is that of no layout. */
  layout: LayoutName | null;
  /** New entries by kind, e.g. `{ recommendations: 58, responses: 58 }`. */
  created: Counts;
  /** Entries by kind that were held privately and are public now. */
  published: Counts;
  /** Entries of the file that were held already, word for word. */
  unchanged: number;
  /** The entries among `created` that the file only names. */
  createdMissing: CreatedMissing[];
  /** What is wrong, by row, at most `importProblemsMax`. Then nothing was written. */
  problems: ImportProblem[];
  /** How many problems there are in all. */
  problemCount: number;
  /** The last revision that the import got; null when it wrote nothing. */
  revision: number | null;
}

/**
 * Imports a CSV file: everything in it, in one transaction, or nothing.
 * Needs the role EDITOR. Entries that are held word for word are left as they are.
 * @throws Refusal when the actor may not import, or somebody else took a key meanwhile
 */
export async function importFile(
  session: Session,
  source: ImportSource,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const [report] = await importFiles(session, [source], options);
  return report!;
}

/**
 * Imports several files in their order, all in one transaction, or nothing. They make one change; what is a later word of
 * its day follows in a further one.
 * @returns a report for each file up to the first that has problems
 */
export async function importFiles(
  session: Session,
  sources: ImportSource[],
  options: ImportOptions = {},
): Promise<ImportReport[]> {
  const actor = requireRole(session, 'EDITOR');
  const files: ReadFile[] = [];
  try {
    // Before the transaction: a disk that is slow, or has no such file, holds nobody up.
    for (const source of sources) files.push(await readFile(source));
    return await importAll(files, session, actor, options);
  } finally {
    for (const { sheet } of files) await sheet?.spool.close();
  }
}

/** A file, and what is known to be wrong with it. */
interface ReadFile {
  sheet: Sheet | null;
  collectionSlug: string | null;
  problems: Problems;
}

async function readFile(source: ImportSource): Promise<ReadFile> {
  const problems = new Problems();
  const sheet = await readSheet(source, problems);
  return { sheet, collectionSlug: source.collectionSlug ?? null, problems };
}

async function importAll(
  files: ReadFile[],
  session: Session,
  actor: Actor,
  options: ImportOptions,
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  try {
    await transact(session.database, async (client) => {
      const importing = await beginImport(client, session, actor, options);
      for (const file of files) {
        reports.push(await importOne(importing, file));
        if (reports.at(-1)!.problemCount > 0) throw new Undo();
      }
      if (options.dryRun) throw new Undo();
    });
    if (reports.some((report) => report.revision !== null))
      await refreshStatistics(session.database);
  } catch (error) {
    if (!(error instanceof Undo)) throw expected(error) ?? error;
    for (const report of reports) report.revision = null;
  }
  return reports;
}

/** Leaves the transaction without a trace. */
class Undo extends Error {}

async function importOne(importing: Importing, file: ReadFile): Promise<ImportReport> {
  const { sheet, problems } = file;
  const tally: Tally = { created: {}, published: {}, unchanged: 0 };
  const createdMissing = sheet ? await importSheet(importing, sheet, file, tally) : [];
  const isNew = Object.keys({ ...tally.created, ...tally.published }).length > 0;
  return {
    layout: sheet?.layout ?? null,
    ...tally,
    createdMissing,
    problems: problems.list(),
    problemCount: problems.count,
    revision: isNew ? importing.revision : null,
  };
}

const registers: Record<Exclude<LayoutName, 'recommendations'>, RegisterImport> = {
  organizations: organizationsImport,
  documents: documentsImport,
  terms: termsImport,
  collections: collectionsImport,
};

/** @returns what was made because the file only names it */
async function importSheet(
  importing: Importing,
  sheet: Sheet,
  { collectionSlug, problems }: ReadFile,
  tally: Tally,
): Promise<CreatedMissing[]> {
  const { layout } = sheet;
  const collection =
    layout === 'recommendations' ? await findCollection(collectionSlug, importing, problems) : null;
  importing.subjectId ??= collection?.id ?? null;
  const context = await openContext(importing, sheet, collection, problems);
  if (layout === 'recommendations') {
    // Without a collection the rest is looked at all the same: all that is wrong is said at once.
    const home = collection ?? { id: context.organizationId, slug: '', mayAdd: true };
    await importItems(sheet, home, context, tally);
  } else {
    await importRegister(registers[layout], sheet, context, tally);
  }
  return problems.count > 0 ? [] : missingIn(context);
}

async function openContext(
  { query, session, actor, options, stamp, nextStamp }: Importing,
  sheet: Sheet,
  collection: FoundCollection | null,
  problems: Problems,
): Promise<ImportContext> {
  return {
    query,
    organizationId: actor.organizationId,
    isAdmin: hasRole(actor, 'ADMIN'),
    today: session.today,
    createMissing: options.createMissing ?? false,
    publish: options.publish ?? false,
    isInvented: collection?.isInvented ?? false,
    problems,
    header: new Set(sheet.header),
    scales: sheet.header.includes('scale') ? await readScales(query) : [],
    directories: await openDirectories(sheet.names, query),
    onProgress: options.onProgress ?? (() => {}),
    stamp,
    nextStamp,
  };
}
