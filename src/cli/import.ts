import { Command } from 'commander';
import { exitCodes, UsageProblem, type Cli } from './cli.js';
import { progressBar } from './progress-bar.js';
import { tellProblems } from './tell-problems.js';
import { withDatabase } from './with-database.js';
import type { CountedWord } from '../domain/label-catalogue.js';
import { counted } from '../services/counted.js';
import type { Counts, ImportedKind } from '../services/import/context.js';
import { importFile, type ImportReport } from '../services/import/import-file.js';
import { openOperatorSession } from '../services/operator-session.js';

/** Shorter files are done before a bar is read. */
const itemsWithBarMin = 2_000;

interface Options {
  collection?: string;
  organization?: string;
  publish?: boolean;
  createMissing?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

export function importCommand(cli: Cli): Command {
  return new Command('import')
    .description('add what a CSV file holds, all of it or nothing')
    .argument('<file>', 'a CSV file in one of the five layouts of docs/csv.md')
    .option('--collection <slug>', 'the collection that recommendations come into')
    .option(
      '--organization <slug>',
      "whose entries they are (the collection's keeper, else heed); only it sees what is private",
    )
    .option('--publish', 'make all of it public at once; else it is private')
    .option('--create-missing', 'make the organizations, documents and terms that are only named')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option(
      '--json',
      'print an object: layout, created, published, unchanged, createdMissing, problems, problemCount, revision',
    )
    .addHelpText(
      'after',
      `
The header says by which layout a file is read: recommendations, organizations, documents, terms, collections.
Importing adds and never overwrites; the same file again changes nothing. What is wrong is said by row and
column, the header being row 1, and then nothing is imported.

Examples:
  npx heed import my-organizations.csv --publish
  npx heed import my-list.csv --collection my-list --dry-run
  npx heed import my-list.csv --collection my-list --create-missing --publish`,
    )
    .action((file: string, options: Options) => runImport(cli, file, options));
}

async function runImport(cli: Cli, file: string, options: Options): Promise<void> {
  const report = await withDatabase(cli, 'import', async (database) => {
    const session = await openOperatorSession(database, {
      organization: options.organization ?? null,
      collection: options.collection,
      now: new Date(),
      timeZone: cli.config().timeZone,
    });
    const bar = progressBar('Reading', 'recommendations', itemsWithBarMin);
    try {
      return await importFile(
        session,
        { file, collectionSlug: options.collection },
        { ...options, onProgress: bar.show, signal: cli.signal },
      );
    } catch (error) {
      throw isAboutFile(error) ? new UsageProblem(`${file}: ${error.message}`) : error;
    } finally {
      bar.stop();
      await session.db.close();
    }
  });
  if (options.json) cli.print(JSON.stringify(report, null, 2));
  else tellProblems(cli, report);
  tellResult(cli, file, report, options);
  if (report.problemCount > 0) cli.endWith(exitCodes.refused);
}

function tellResult(cli: Cli, file: string, report: ImportReport, { dryRun }: Options): void {
  if (report.problemCount > 0) {
    cli.tell(`${file}: ${counted(report.problemCount, 'problem')}; nothing was imported.`);
    return;
  }
  for (const { register, slug, name } of report.createdMissing) {
    cli.tell(`${dryRun ? 'would make' : 'made'} the ${register} ${slug} for "${name}"`);
  }
  const [add, publish] = dryRun ? ['would add', 'would publish'] : ['added', 'published'];
  const created = listOf(report.created);
  const published = listOf(report.published);
  const parts = [
    created ? `${add} ${created}` : null,
    published ? `${publish} ${published}` : null,
    report.unchanged > 0 ? counted(report.unchanged, 'entriesHeld') : null,
    report.revision === null ? null : `revision ${report.revision}`,
  ];
  cli.tell(`${file}: ${parts.filter(Boolean).join('; ')}.`);
}

const wordOf: Record<ImportedKind, CountedWord> = {
  organizations: 'organization',
  documents: 'document',
  terms: 'term',
  collections: 'collection',
  recommendations: 'recommendation',
  collectionItems: 'knownRecommendation',
  responses: 'response',
  assessments: 'judgement',
  retractions: 'retraction',
};

function listOf(counts: Counts): string {
  return (Object.entries(counts) as Array<[ImportedKind, number]>)
    .map(([kind, count]) => {
      const where = kind === 'collectionItems' ? ' to the collection' : '';
      return counted(count, wordOf[kind]) + where;
    })
    .join(', ');
}

function isAboutFile(error: unknown): error is Error {
  const { syscall, path } = error as NodeJS.ErrnoException;
  return (
    ['stat', 'open', 'read'].includes(syscall ?? '') && (path !== undefined || syscall === 'read')
  );
}
