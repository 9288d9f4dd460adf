import { dataDirUnlessSet, type Config } from './config.js';

/** What the server says when it is ready. Its command reaches this database from another shell, too. */
export function welcome(
  url: string,
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
) {
  const isElsewhere = databaseUrl === null && dataDir !== dataDirUnlessSet();
  const where = isElsewhere ? `HEED_DATA_DIR=${quoted(dataDir)} ` : '';
  // The url holds a password, which no screen shall show.
  const note = databaseUrl === null ? '' : ' (with the same DATABASE_URL)';
  return [
    'Heed is ready.',
    `  Page     ${url}/en/ (also /ru/ and /kk/)`,
    `  API      ${url}/graphql`,
    `  Health   ${url}/health/live and ${url}/health/ready`,
    `  CSV      ${url}/collections/kazakhstan-ccpr-2016.csv`,
    `  A token  ${where}npx heed token create --organization heed --role EDITOR${note}`,
    '  Stop     Ctrl-C',
  ].join('\n');
}

/** The path as a shell reads it as one word. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
