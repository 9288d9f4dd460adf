import { parseArgs } from 'node:util';

const usage = `npm run bench -- [--rows 20000] [--seconds 5] [--json FILE] [--database URL] [--work NAME]

  --rows      how many recommendations, a multiple of 100, each with ten assessments
  --seconds   how long each lane is asked in each of the five rounds
  --json      where the figures go, for programs
  --database  a PostgreSQL of your own, whose user may create databases; without it, the one that Heed brings
  --work      only this one, such as list or record; then docs/benchmarks.md stays as it is`;

/** Reads the command line; says what may stand there and ends when it is something else. */
export function readArguments(words) {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        rows: { type: 'string', default: '20000' },
        seconds: { type: 'string', default: '5' },
        json: { type: 'string' },
        database: { type: 'string' },
        work: { type: 'string' },
      },
    });
    const rows = Number(values.rows.replaceAll('_', ''));
    const seconds = Number(values.seconds);
    if (!Number.isInteger(rows) || rows < 100 || rows % 100 !== 0)
      throw new Error(`--rows is ${values.rows}; it must be a multiple of 100.`);
    if (!(seconds >= 1 && seconds <= 60))
      throw new Error(`--seconds is ${values.seconds}; it must be from 1 to 60.`);
    return { ...values, rows, seconds };
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}
