import type { ClientBase } from 'pg';
import { expected } from '../../database/database-refusal.js';
import { run } from '../../database/snapshot.js';
import { hasRole, type Actor } from '../../domain/role.js';
import type { Query } from '../export/held.js';
import { refreshStatistics } from '../../database/refresh-statistics.js';
import { requireRole } from '../rights.js';
import { readScales } from '../scale/read-scales.js';
import type { Session } from '../session.js';
import { transact } from '../../database/transact.js';
import { collectionsImport } from './collections.js';
import type { Counts, ImportContext, Stamp, Tally } from './context.js';
import { documentsImport } from './documents.js';
import { findCollection, type FoundCollection } from './find-collection.js';
import { readRegister, type RegisterImport } from './import-register.js';
import type { LayoutName } from './layout.js';
import { openDirectories } from './open-directories.js';
import { organizationsImport } from './organizations.js';
import { planItems } from './plan-items.js';
import type { ImportProblem, Problems } from './problem.js';
import { readRows, type Sheet } from './read-rows.js';
import { readSource, type ImportSource, type ReadSource } from './read-source.js';
import { termsImport } from './terms.js';
import { writeItems } from './write-items.js';
import { missingIn, writeMissing, type CreatedMissing } from './write-missing.js';

export interface ImportOptions {
  /** Makes organizations, documents and terms that the file names and nobody holds. */
  createMissing?: boolean;
  /** Makes everything public at once; else it is private to the importing organization. */
  publish?: boolean;
  /** Says what would be done, and does nothing. */
  dryRun?: boolean;
  /** Told how many of a file's recommendations are read. */
  onProgress?(done: number, total: number): void;
}

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
  const reports: ImportReport[] = [];
  const files = await Promise.all(sources.map(readSource));
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

/** The lock that lets one import at a time look and then write. */
const importLock = 2;

interface Importing {
  query: Query;
  session: Session;
  actor: Actor;
  publish: boolean;
  options: ImportOptions;
  stamp(): Promise<Stamp>;
  nextStamp(): Promise<Stamp>;
  revision: number | null;
  subjectId: string | null;
}

async function beginImport(
  client: ClientBase,
  session: Session,
  actor: Actor,
  options: ImportOptions,
): Promise<Importing> {
  const query: Query = (text, values) => run(client, text, values);
  await query(`select set_config('heed.viewer', $1, true)`, [actor.organizationId]);
  await query('select pg_advisory_xact_lock(7304, $1)', [importLock]);
  const importing: Importing = {
    query,
    session,
    actor,
    publish: options.publish ?? false,
    options,
    revision: null,
    subjectId: null,
    async stamp() {
      if (importing.revision === null) return importing.nextStamp();
      return stampOf(importing.revision, importing);
    },
    async nextStamp() {
      const [row] = await query<{ revision: number }>(
        `select heed.begin_change($1, 'IMPORTED', $2, null, null, null, null) as revision`,
        [actor.organizationId, importing.subjectId],
      );
      importing.revision = row!.revision;
      return stampOf(importing.revision, importing);
    },
  };
  return importing;
}

function stampOf(revision: number, { actor, publish }: Importing): Stamp {
  return {
    revision,
    published_revision: publish ? revision : null,
    recorded_by_id: actor.organizationId,
  };
}

async function importOne(importing: Importing, file: ReadSource): Promise<ImportReport> {
  const { bytes, problems } = file;
  const tally: Tally = { created: {}, published: {}, unchanged: 0 };
  const sheet = bytes === null ? null : readRows(bytes, problems);
  const done = sheet ? await importSheet(importing, file, sheet, tally) : null;
  const isNew = Object.keys({ ...tally.created, ...tally.published }).length > 0;
  return {
    layout: sheet?.layout ?? null,
    ...tally,
    createdMissing: done ?? [],
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
  { collectionSlug, problems }: ReadSource,
  sheet: Sheet,
  tally: Tally,
): Promise<CreatedMissing[]> {
  const collection =
    sheet.layout === 'recommendations'
      ? await findCollection(collectionSlug, importing, problems)
      : null;
  const context = await openContext(importing, sheet, collection, problems);
  const write = await planSheet(sheet, collection, context);
  if (problems.count > 0) return [];
  const missing = missingIn(context);
  importing.subjectId ??= collection?.id ?? null;
  await writeMissing(context, tally);
  await write(tally);
  return missing;
}

async function planSheet(
  sheet: Sheet,
  collection: FoundCollection | null,
  context: ImportContext,
): Promise<(tally: Tally) => Promise<void>> {
  if (sheet.layout !== 'recommendations') {
    return readRegister(registers[sheet.layout], sheet, context);
  }
  // Without a collection the rest is looked at all the same: all that is wrong is said at once.
  const home = collection ?? { id: context.organizationId, slug: '' };
  const plan = await planItems(sheet, home, context);
  return (tally) => writeItems(plan, home, context, tally);
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
    directories: await openDirectories(sheet, query),
    onProgress: options.onProgress ?? (() => {}),
    stamp,
    nextStamp,
  };
}
