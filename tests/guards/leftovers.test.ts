import { describe, expect, it } from 'vitest';
import { repositoryFiles, type RepositoryFile } from '../setup/repository-files.js';

/** Joined here, so that this file does not find itself. */
const word = (...parts: string[]) => parts.join('');
const leftover = new RegExp(`\\b(${word('TO', 'DO')}|${word('FIX', 'ME')}|${word('XX', 'X')})\\b`);
const notRun = new RegExp(
  `\\b(it|test|describe|suite)(\\.\\w+)*\\.(${word('on', 'ly')}|${word('sk', 'ip')}|${word('to', 'do')})\\b` +
    `|\\b(f|x)(it|describe)\\(`,
);

export function leftoverProblems({ path, text }: RepositoryFile): string[] {
  return linesWith(leftover, { path, text }, 'is work left lying; do it or write an issue');
}

export function notRunProblems({ path, text }: RepositoryFile): string[] {
  return linesWith(notRun, { path, text }, 'keeps tests from running');
}

function linesWith(pattern: RegExp, { path, text }: RepositoryFile, what: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line);
    return found ? [`${path}:${index + 1}: ${found[0]} ${what}`] : [];
  });
}

describe('leftovers', () => {
  it('no work is left lying', () => {
    const files = repositoryFiles(/\.([cm]?[jt]s|sql|md|json|sh|yml)$|\.ci\/|bin\//).filter(
      ({ path }) => !path.endsWith('package-lock.json'),
    );
    expect(files.flatMap(leftoverProblems)).toEqual([]);
  });

  it('every test runs', () => {
    expect(repositoryFiles(/\.test\.ts$/).flatMap(notRunProblems)).toEqual([]);
  });

  it.each([word('// TO', 'DO: later'), word('-- FIX', 'ME')])('refuses %s', (text) => {
    expect(leftoverProblems({ path: 'a.ts', text })).toHaveLength(1);
  });

  it.each([
    word('it.on', 'ly("x", f)'),
    word('describe.sk', 'ip("x", f)'),
    word('it.concurrent.on', 'ly("x", f)'),
    word('x', 'it("x", f)'),
    word('it.to', 'do("x")'),
  ])('refuses %s', (text) => {
    expect(notRunProblems({ path: 'a.test.ts', text })).toHaveLength(1);
  });

  it('lets a condition of the machine pass', () => {
    const text = "it.skipIf(process.platform === 'win32')('x', f); exit(1);";
    expect(notRunProblems({ path: 'a.test.ts', text })).toEqual([]);
  });
});
