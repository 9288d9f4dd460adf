import { Command } from 'commander';
import type { Cli } from './cli.js';
import { formatTable } from './format-table.js';
import { withDatabase } from './with-database.js';
import { apiSchema } from '../resolvers/schema.js';
import { readDocuments } from '../server/documents/read-documents.js';
import {
  addDocuments,
  listDocuments,
  removeDocuments,
  type PersistedRecord,
} from '../services/persisted-documents.js';

export function documentsCommand(cli: Cli): Command {
  return new Command('documents')
    .description('add, list and remove persisted documents: queries that dashboards ask for by id')
    .addCommand(addCommand(cli))
    .addCommand(listCommand(cli))
    .addCommand(removeCommand(cli));
}

function addCommand(cli: Cli): Command {
  return new Command('add')
    .description('add documents, all or none; servers that run know them at once')
    .argument('<file...>', 'GraphQL files, or manifests (.json): { "sha256:…": "query { … }" }')
    .option('--json', 'print an array: id, name, addedAt')
    .addHelpText(
      'after',
      `
A document's id is "sha256:" and the SHA-256 of the file, byte by byte. Adding it again changes nothing.
It is asked for by GET /graphql?documentId=ID&variables=JSON or by POST; docs/api/caching.md shows how.

Examples:
  npx heed documents add summary.graphql
  npx heed documents add dashboard/*.graphql --json`,
    )
    .action(async (files: string[], options: { json?: boolean }) => {
      const documents = files.flatMap((file) => readDocuments(apiSchema(), file));
      const added = await withDatabase(cli, 'documents add', (database) =>
        addDocuments(database, documents, new Date()),
      );
      print(cli, added, options);
    });
}

function listCommand(cli: Cli): Command {
  return new Command('list')
    .description('list the documents that were added, the newest first')
    .option('--json', 'print an array: id, name, addedAt')
    .addHelpText(
      'after',
      `
Those that the page brings along stand in its manifest, dist/page/documents.json.

Example:
  npx heed documents list`,
    )
    .action(async (options: { json?: boolean }) => {
      const records = await withDatabase(cli, 'documents list', listDocuments);
      if (records.length === 0 && !options.json) {
        cli.tell('No document was added yet. Add one: npx heed documents add --help');
      } else {
        print(cli, records, options);
      }
    });
}

function removeCommand(cli: Cli): Command {
  return new Command('remove')
    .description('remove documents, all or none; who asks for them is refused at once')
    .argument('<id...>', 'their ids, as "documents list" shows them')
    .addHelpText(
      'after',
      `
Example:
  npx heed documents remove sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e`,
    )
    .action(async (ids: string[]) => {
      await withDatabase(cli, 'documents remove', (database) => removeDocuments(database, ids));
      cli.tell(`Removed: ${ids.join(', ')}.`);
    });
}

function print(cli: Cli, records: PersistedRecord[], { json }: { json?: boolean }): void {
  if (json) return cli.print(JSON.stringify(records, null, 2));
  const rows = records.map(({ id, name, addedAt }) => [
    id,
    addedAt.toISOString().slice(0, 10),
    name,
  ]);
  cli.print(formatTable(['ID', 'ADDED', 'NAME'], rows));
}
