import { open, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Command, Option } from 'commander';
import type { Cli } from './cli.js';
import { withDatabase } from './with-database.js';
import type { Database } from '../database/connect.js';
import { openSnapshot } from '../database/snapshot.js';
import {
  exportCollection,
  exportLayouts,
  type ExportLayout,
} from '../services/export/export-collection.js';
import { writeTo } from '../services/export/write-to-stream.js';

interface Options {
  collection: string;
  layout: ExportLayout;
  output?: string;
}

export function exportCommand(cli: Cli): Command {
  return new Command('export')
    .description('write what is published of a collection as CSV')
    .requiredOption('--collection <slug>', 'the collection')
    .addOption(new Option('--format <format>', 'the format').choices(['csv']).default('csv'))
    .addOption(
      new Option('--layout <layout>', 'its items, or what they use of a register')
        .choices(exportLayouts)
        .default('recommendations'),
    )
    .option('--output <file>', 'the file to write; else it goes to standard output')
    .addHelpText(
      'after',
      `
UTF-8 with a byte order mark, so that spreadsheets open it rightly. "heed import" reads it: to move a collection
to another installation, export its organizations, documents, terms, collections and recommendations, and import
them there in this order.

Examples:
  npx heed export --collection kazakhstan-ccpr-2016 --format csv > ccpr.csv
  npx heed export --collection kazakhstan-ccpr-2016 --layout organizations --output organizations.csv`,
    )
    .action((options: Options) =>
      withDatabase(cli, 'export', (database) =>
        options.output
          ? exportToFile(cli, database, options, options.output)
          : exportTo(cli, database, options, process.stdout),
      ),
    );
}

/** Under another name until it is whole, so that half an export never passes for one. */
async function exportToFile(
  cli: Cli,
  database: Database,
  options: Options,
  file: string,
): Promise<void> {
  const partial = `${file}.partial`;
  const stream = (await open(partial, 'w')).createWriteStream();
  try {
    await exportTo(cli, database, options, stream);
    stream.end();
    await finished(stream);
    await rename(partial, file);
  } catch (error) {
    stream.destroy();
    await rm(partial, { force: true });
    throw error;
  }
}

async function exportTo(
  { signal }: Cli,
  database: Database,
  { collection, layout }: Options,
  stream: Writable,
): Promise<void> {
  const snapshot = openSnapshot(database, null);
  try {
    await exportCollection(snapshot, collection, writeTo(stream, signal), layout);
  } finally {
    await snapshot.close();
  }
}
