import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { welcome } from '../../src/welcome.js';

const said = (env: NodeJS.ProcessEnv) => welcome('http://127.0.0.1:4000', readConfig(env));

test('the command that it prints needs no variable where none was given', () => {
  expect(said({})).toMatch(/A token {2}npx heed token create --organization heed --role EDITOR$/m);
});

test.each([['/srv/heed'], ["/srv/the officer's heed $HOME"]])(
  'it names the data directory %s so that a shell reads it',
  (dataDir) => {
    const [, words] = /A token {2}(.*)npx heed/.exec(said({ HEED_DATA_DIR: dataDir }))!;
    const read = execFileSync('sh', ['-c', `${words}printenv HEED_DATA_DIR`], { encoding: 'utf8' });
    expect(read).toBe(`${dataDir}\n`);
  },
);

test('it names no password of DATABASE_URL, but that it is needed', () => {
  const words = said({
    DATABASE_URL: 'postgres://heed:secret@127.0.0.1/heed',
    HEED_DATA_DIR: '/x',
  });
  expect(words).toMatch(/ {2}npx heed token create .* \(with the same DATABASE_URL\)/);
  expect(words).not.toMatch(/secret|\/x/);
});
