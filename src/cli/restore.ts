import { Command } from 'commander';
import type { Cli } from './cli.js';
import { givenPassphrase, passphraseOption } from './passphrase.js';
import { withDatabaseUrlMade } from './with-database.js';
import { counted } from '../services/counted.js';
import { restoreBackup } from '../services/restore.js';
import { verifyBackup } from '../services/restore-reader.js';

export function restoreCommand(cli: Cli): Command {
  return new Command('restore')
    .description('fill an empty database with a back-up')
    .argument('<file>', 'a file that "heed backup" has written')
    .option(...passphraseOption)
    .option('--json', 'print an object: revision, takenAt, heedVersion, rows, migrated')
    .addHelpText(
      'after',
      `
The whole file is checked first; then all of it comes in, or nothing. A database that holds anything is
refused. A back-up of an older Heed is brought to this version. Tokens work on as before.

Examples:
  HEED_DATA_DIR=/srv/heed-restored npx heed restore heed-2026-11-23.heed
  npx heed restore heed-2026-11-23.heed.age --passphrase-file ~/.heed-passphrase
  DATABASE_URL=postgres://heed@db.example.org/heed npx heed restore heed-2026-11-23.heed`,
    )
    .action(async (file: string, options: { passphraseFile?: string; json?: boolean }) => {
      const passphrase = givenPassphrase(options.passphraseFile);
      // Before any database is started: a bad file shall leave nothing behind.
      await verifyBackup(file, passphrase);
      const { manifest, rows, migrated } = await withDatabaseUrlMade(cli, 'restore', (url) =>
        restoreBackup({ url, file, passphrase, signal: cli.signal }),
      );
      const { revision, takenAt, heedVersion } = manifest;
      if (options.json) {
        cli.print(JSON.stringify({ revision, takenAt, heedVersion, rows, migrated }, null, 2));
      }
      cli.tell(
        `Restored ${counted(rows, 'row')}, revision ${revision}, as they were at ${takenAt}.`,
      );
      for (const name of migrated) cli.tell(`ran ${name}`);
      cli.tell('To be sure: npx heed check');
    });
}
