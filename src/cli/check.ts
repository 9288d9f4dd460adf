import { Command } from 'commander';
import { type Cli, exitCodes } from './cli.js';
import { withDatabase } from './with-database.js';
import { type CheckResult, runChecks } from '../services/check.js';
import { counted } from '../services/counted.js';

export function checkCommand(cli: Cli): Command {
  return new Command('check')
    .description('prove that the entries agree with each other')
    .option('--json', 'print an array: name, meaning, passed, offending, examples')
    .addHelpText(
      'after',
      `
Runs the statements in checks/ on one snapshot and changes nothing. The exit code is 1 when one fails.

Examples:
  npx heed check
  npx heed check --json`,
    )
    .action(async (options: { json?: boolean }) => {
      const results = await withDatabase(cli, 'check', (database) =>
        runChecks(database, cli.signal),
      );
      if (options.json) cli.print(JSON.stringify(results, null, 2));
      else for (const result of results) cli.print(linesOf(result).join('\n'));
      if (results.some(({ passed }) => !passed)) cli.endWith(exitCodes.refused);
    });
}

function linesOf({ name, meaning, passed, offending, examples }: CheckResult): string[] {
  if (passed) return [`fine    ${name}`];
  return [
    `FAILED  ${name}: ${counted(offending, 'row')}. ${meaning}`,
    ...examples.map((example) => `        ${example}`),
  ];
}
