import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { repositoryFiles, type RepositoryFile } from '../setup/repository-files.js';

/** How many lines a source file may have. */
const fileLinesMax = 250;
/** How many lines a function may have, without those of the functions inside it. */
const functionLinesMax = 70;

/** What may be longer, and why. An exception that is no longer needed is a problem too. */
const exceptions: Record<string, string> = {
  'src/schema/edges/recommendation-edges.ts': 'one call for each edge; there is nothing to follow',
  'src/schema/edges/register-edges.ts': 'one call for each edge; there is nothing to follow',
};

export function fileSizeProblems({ path, text }: RepositoryFile): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > fileLinesMax ? [`${path}: ${lines} lines, at most ${fileLinesMax}`] : [];
}

export function functionSizeProblems({ path, text }: RepositoryFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const problems: string[] = [];
  /** Returns how many lines of the functions in a node are their own business. */
  const visit = (node: ts.Node): number => {
    let inner = 0;
    ts.forEachChild(node, (child) => {
      inner += visit(child);
    });
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return inner;
    const from = lineOf(node.getStart());
    const lines = lineOf(node.end) - from + 1;
    if (lines - inner > functionLinesMax) {
      problems.push(
        `${path}:${from}: a function of ${lines - inner} lines, at most ${functionLinesMax}`,
      );
    }
    // Its first line stays with the function around it, which calls or returns it.
    return lines - 1;
  };
  visit(source);
  return problems;
}

describe('sizes', () => {
  const problems = repositoryFiles(/\.(ts|mjs)$/, ['src', 'scripts', 'bin', 'bench']).flatMap(
    (file) => [...fileSizeProblems(file), ...functionSizeProblems(file)],
  );
  const pathOf = (problem: string) => problem.split(':')[0]!;

  it('files fit three screens, functions fit one', () => {
    expect(problems.filter((problem) => !(pathOf(problem) in exceptions))).toEqual([]);
  });

  it('has no exception that nobody needs', () => {
    const needed = new Set(problems.map(pathOf));
    expect(Object.keys(exceptions).filter((path) => !needed.has(path))).toEqual([]);
  });

  it('refuses a long file and a long function', () => {
    const lines = (count: number) => 'work();\n'.repeat(count);
    expect(fileSizeProblems({ path: 'long.ts', text: lines(250) })).toEqual([]);
    expect(fileSizeProblems({ path: 'long.ts', text: lines(251) })).toEqual([
      'long.ts: 251 lines, at most 250',
    ]);
    const functionOf = (count: number) => `\nexport const f = () => {\n${lines(count - 2)}};\n`;
    expect(functionSizeProblems({ path: 'long.ts', text: functionOf(70) })).toEqual([]);
    expect(functionSizeProblems({ path: 'long.ts', text: functionOf(71) })).toEqual([
      'long.ts:2: a function of 71 lines, at most 70',
    ]);
  });
});
