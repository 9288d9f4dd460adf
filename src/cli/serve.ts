import { Command } from 'commander';
import type { Cli } from './cli.js';
import { serve } from '../main.js';

export function serveCommand(cli: Cli): Command {
  return new Command('serve')
    .description('run the server until Ctrl-C; "npm start" builds first and then does this')
    .addHelpText(
      'after',
      `
Migrates the database and loads the first collections when they are missing.

Environment:
  HOST, PORT       where it listens (127.0.0.1, 4000)
  DATABASE_URL     a PostgreSQL of your own, 15 or newer, instead of the embedded one
  HEED_DATA_DIR    where all state is kept (.heed)
  HEED_TIME_ZONE   whose midnight begins the day, such as Asia/Almaty (the machine's)
  LOG_LEVEL        trace, debug, info, warn, error, silent (info)

Example:
  PORT=8080 npx heed serve`,
    )
    .action(() => serve(cli.config(), cli.tell, cli.signal));
}
