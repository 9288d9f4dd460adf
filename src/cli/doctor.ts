import { Command } from 'commander';
import { type Cli, exitCodes } from './cli.js';
import { formatTable } from './format-table.js';
import { isUnreachable } from './unreachable.js';
import { perhapsElsewhere, withDatabaseUrl } from './with-database.js';
import { connectDatabase } from '../database/connect.js';
import { readLockHolder } from '../database/embedded/lock-data-directory.js';
import { readSettings } from '../database/embedded/server-settings.js';
import { StartupProblem } from '../database/embedded/startup-problem.js';
import { runChecks } from '../services/check.js';
import { counted } from '../services/counted.js';
import { examineMachine, type Finding } from '../services/doctor.js';
import { examineDatabase } from '../services/doctor-database.js';

export function doctorCommand(cli: Cli): Command {
  return new Command('doctor')
    .description('look at the installation and say what is wrong with it')
    .option('--json', 'print an array: subject, state (FINE, WARNING, PROBLEM), message')
    .addHelpText(
      'after',
      `
Nothing is changed. A warning leaves the exit code 0; a problem makes it 1, or 3 when the database cannot be
reached.

Examples:
  npx heed doctor
  npx heed doctor --json`,
    )
    .action(async (options: { json?: boolean }) => {
      const findings = await examine(cli);
      if (options.json) cli.print(JSON.stringify(findings, null, 2));
      else cli.print(formatTable(['', '', ''], findings.map(rowOf)).trim());
      const problems = findings.filter(({ state }) => state === 'PROBLEM');
      if (problems.length === 0) return;
      const isAway = problems.some(({ subject }) => subject === 'DATABASE_AWAY');
      cli.endWith(isAway ? exitCodes.databaseUnreachable : exitCodes.refused);
    });
}

async function examine(cli: Cli): Promise<Finding[]> {
  const { dataDir, databaseUrl, host, port, timeZone } = cli.config();
  const machine = await examineMachine({
    nodeVersion: process.version,
    dataDir,
    host,
    port,
    timeZone,
    isServing: readLockHolder(dataDir)?.purpose === 'serve',
    now: new Date(),
  });
  if (databaseUrl === null && readSettings(dataDir) === null) {
    const message = `There is no database yet in ${dataDir}; the first start makes it: npm start. ${perhapsElsewhere}.`;
    return [...machine, { subject: 'DATABASE', state: 'FINE', message }];
  }
  try {
    return [...machine, ...(await withDatabaseUrl(cli, 'doctor', examineContents))];
  } catch (error) {
    if (!isUnreachable(error) && !(error instanceof StartupProblem)) throw error;
    const message = `The database cannot be reached: ${(error as Error).message}`;
    return [...machine, { subject: 'DATABASE_AWAY', state: 'PROBLEM', message }];
  }
}

async function examineContents(url: string): Promise<Finding[]> {
  const findings = await examineDatabase(url);
  if (findings.some(({ state }) => state === 'PROBLEM')) return findings;
  const database = await connectDatabase(url);
  try {
    const failed = (await runChecks(database)).filter((check) => !check.passed);
    const message = `${counted(failed.length, 'checksFailing')}: ${failed.map(({ name }) => name).join(', ')}. See: npx heed check`;
    return [
      ...findings,
      failed.length === 0
        ? { subject: 'CHECKS', state: 'FINE', message: 'All checks of the entries pass.' }
        : { subject: 'CHECKS', state: 'PROBLEM', message },
    ];
  } finally {
    await database.close();
  }
}

function rowOf({ subject, state, message }: Finding): string[] {
  return [state === 'FINE' ? 'fine' : state, subject, message];
}
