import { Command } from 'commander';
import type { Cli } from './cli.js';
import { withDatabaseUrl } from './with-database.js';
import { migrate } from '../database/migrate.js';

export function migrateCommand(cli: Cli): Command {
  return new Command('migrate')
    .description('bring the database to this version of Heed')
    .addHelpText(
      'after',
      `
There is no way back but a back-up, so make one first.
Running it again changes nothing. "npm start" does it by itself.

Examples:
  npx heed backup before-upgrade.heed && npx heed migrate
  DATABASE_URL=postgres://heed@db.example.org/heed npx heed migrate`,
    )
    .action(async () => {
      const ran = await withDatabaseUrl(cli, 'migrate', migrate);
      for (const name of ran) cli.tell(`ran ${name}`);
      cli.tell(ran.length === 0 ? 'The database was up to date.' : 'The database is up to date.');
    });
}
