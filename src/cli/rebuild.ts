import { Command } from 'commander';
import type { Cli } from './cli.js';
import { progressBar } from './progress-bar.js';
import { withDatabase } from './with-database.js';
import { counted } from '../services/counted.js';
import { rebuildFigures } from '../services/rebuild.js';

/** Fewer are done before a bar is read. */
const recommendationsWithBarMin = 2_000;

export function rebuildCommand(cli: Cli): Command {
  return new Command('rebuild')
    .description('make anew from the history what is kept beside it for quick answers')
    .addHelpText(
      'after',
      `
Statuses and the sums of figures are kept beside the history, in the same transactions. When "heed check" says
that they differ from it, this puts them right; entries, revisions and judgements are not touched. Readers may
go on; writers wait until it is done, and are refused after a minute. Ctrl-C leaves all as it was. It is no
change, so a server that runs goes on with the answers that it keeps until the next write: start it again.

Examples:
  npx heed check || npx heed rebuild`,
    )
    .action(async () => {
      const bar = progressBar('Rebuilding', 'recommendations', recommendationsWithBarMin);
      const { signal } = cli;
      try {
        const total = await withDatabase(cli, 'rebuild', (database) =>
          rebuildFigures(database, { onProgress: bar.show, signal }),
        );
        cli.tell(`Rebuilt what is kept of ${counted(total, 'recommendation')}.`);
      } finally {
        bar.stop();
      }
    });
}
