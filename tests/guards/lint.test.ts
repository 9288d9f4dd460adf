import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../src/repository-root.js';

/** Texts against one rule of the lint each, as if they stood in the file. Typed rules need a file that exists. */
const textsThatMustFail: [rule: string, path: string, text: string][] = [
  ['no-restricted-syntax', 'src/domain/day.ts', 'export default 1;'],
  ['no-restricted-syntax', 'src/domain/day.ts', "export { a as default } from './text.js';"],
  ['no-restricted-syntax', 'src/domain/day.ts', "export { a } from './text';"],
  ['no-restricted-syntax', 'src/domain/day.ts', "import { a } from '../config.ts'; a();"],
  ['no-restricted-syntax', 'src/domain/day.ts', 'export const today = new Date();'],
  ['no-restricted-syntax', 'src/domain/day.ts', 'export const now = Date.now();'],
  ['no-restricted-syntax', 'src/domain/day.ts', 'export const dice = Math.random();'],
  ['no-restricted-syntax', 'src/domain/day.ts', 'export const id = crypto.randomUUID();'],
  [
    'no-restricted-syntax',
    'src/services/session.ts',
    "import { randomUUID } from 'node:crypto'; export const id = randomUUID();",
  ],
  ['no-restricted-syntax', 'src/domain/day.ts', 'export const port = process.env.PORT;'],
  ['no-restricted-syntax', 'src/domain/day.ts', "import { env } from 'node:process'; env.PORT;"],
  ['no-console', 'src/domain/day.ts', "console.log('now');"],
  ['@typescript-eslint/no-unused-vars', 'src/domain/day.ts', 'const unused = 1;'],
  ['@typescript-eslint/no-explicit-any', 'src/domain/day.ts', 'export const a: any = 1;'],
  [
    '@typescript-eslint/consistent-type-imports',
    'src/domain/judgement.ts',
    "import { Status } from './status.js'; export const s: Status = 'STALLED';",
  ],
  ['@typescript-eslint/no-floating-promises', 'src/domain/day.ts', 'void 0; Promise.resolve(1);'],
  [
    '@typescript-eslint/no-misused-promises',
    'src/domain/day.ts',
    'if (Promise.resolve(1)) throw new Error();',
  ],
  ['@typescript-eslint/only-throw-error', 'src/domain/day.ts', "throw 'text';"],
];

const textsThatMustPass: [path: string, text: string][] = [
  ['src/config.ts', 'export const port = process.env.PORT;'],
  ['src/domain/day.ts', 'export const dayOf = (now: Date) => new Date(now.getTime());'],
  ['src/domain/day.ts', "import { statuses } from './status.js'; export const s = statuses;"],
];

describe('lint', () => {
  let eslint: ESLint;
  beforeAll(() => {
    // On a CI machine the parser would read the files themselves instead of the texts given here.
    const languageOptions = { parserOptions: { disallowAutomaticSingleRunInference: true } };
    eslint = new ESLint({ cwd: repositoryRoot(), overrideConfig: { languageOptions } });
  });

  const rulesBroken = async (path: string, text: string) => {
    const results = await eslint.lintText(text, { filePath: `${repositoryRoot()}/${path}` });
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => ruleId ?? message),
    );
  };

  it.each(textsThatMustFail)('%s refuses in %s: %s', async (rule, path, text) => {
    expect(await rulesBroken(path, text)).toContain(rule);
  });

  it.each(textsThatMustPass)('lets pass in %s: %s', async (path, text) => {
    expect(await rulesBroken(path, text)).toEqual([]);
  });
});
