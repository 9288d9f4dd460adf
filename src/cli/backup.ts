import { Command } from 'commander';
import type { Cli } from './cli.js';
import { heedVersion } from './heed-version.js';
import { givenPassphrase, passphraseOption } from './passphrase.js';
import { withDatabaseUrl } from './with-database.js';
import { backUp } from '../services/backup.js';
import { counted } from '../services/counted.js';

export function backupCommand(cli: Cli): Command {
  return new Command('backup')
    .description('write all that the database holds into one new file')
    .argument('<file>', 'the file to write; it must not be there yet')
    .option(...passphraseOption)
    .option('--json', 'print an object: file, revision, rows, tables, bytes, isEncrypted')
    .addHelpText(
      'after',
      `
The server may run on: the file holds one moment of the database. It holds private entries and what was
redacted since, so keep it as carefully as the database. With a passphrase, of a file or in HEED_PASSPHRASE,
it is encrypted in the age format; without the passphrase nobody can read it, you included.

Examples:
  npx heed backup heed-2026-11-23.heed
  npx heed backup heed-2026-11-23.heed.age --passphrase-file ~/.heed-passphrase`,
    )
    .action(async (file: string, options: { passphraseFile?: string; json?: boolean }) => {
      const passphrase = givenPassphrase(options.passphraseFile);
      const result = await withDatabaseUrl(cli, 'backup', (url) =>
        backUp({ url, file, passphrase, heedVersion: heedVersion(), signal: cli.signal }),
      );
      if (options.json) cli.print(JSON.stringify({ file, ...result }, null, 2));
      cli.tell(
        `${file}: ${counted(result.rows, 'row')} of ${counted(result.tables, 'table')} at revision ${result.revision}, ` +
          `${result.bytes} bytes, ${result.isEncrypted ? 'encrypted' : 'not encrypted'}.`,
      );
    });
}
