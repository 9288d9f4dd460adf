import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { repositoryFiles, type RepositoryFile } from '../setup/repository-files.js';

/** Words that say nothing of what is inside. */
const emptyWords = /^(utils?|helpers?|common|managers?|base|misc|shared|stuff)$/;

export function nameProblems(path: string): string[] {
  const parts = path.split('/');
  const file = parts.pop()!;
  const problems = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(file)
    ? []
    : [`${path}: file names are kebab-case`];
  const isEmpty = [...parts, file.split('.')[0]!]
    .flatMap((part) => part.split('-'))
    .some((word) => emptyWords.test(word));
  return isEmpty ? [...problems, `${path}: the name says nothing of what is inside`] : problems;
}

/** What only passes on with a reason, and the reason. */
const barrelsAllowed: Record<string, string> = {
  'src/services/read/plans.ts': 'loads the plans together, since each names others by their key',
};

/** A barrel only passes on what others export: it hides who needs whom, and makes cycles. */
export function barrelProblems({ path, text }: RepositoryFile): string[] {
  if (/(^|\/)index\.[cm]?[jt]s$/.test(path)) return [`${path}: a barrel by name`];
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const isBarrel =
    statements.length > 0 &&
    statements.every((each) => ts.isExportDeclaration(each) && each.moduleSpecifier);
  return isBarrel ? [`${path}: a barrel, it only passes on`] : [];
}

describe('names', () => {
  const files = repositoryFiles(/\.([cm]?[jt]s|sql|graphql|csv)$/);

  it('files are kebab-case and named for what they hold', () => {
    expect(files.flatMap(({ path }) => nameProblems(path))).toEqual([]);
  });

  it('there is no barrel', () => {
    const programs = files.filter(({ path }) => /\.[cm]?[jt]s$/.test(path));
    const barrels = programs.filter((file) => barrelProblems(file).length > 0);
    expect(barrels.map(({ path }) => path)).toEqual(Object.keys(barrelsAllowed));
  });

  it.each([
    'src/services/statusTrend.ts',
    'src/services/Status.ts',
    'src/services/csv-helper.ts',
    'src/utils/day.ts',
    'src/database/base.ts',
    'tests/common/rows.ts',
    'src/services/status_trend.ts',
  ])('refuses the name %s', (path) => {
    expect(nameProblems(path)).toHaveLength(1);
  });

  it('refuses a barrel', () => {
    const text = "export * from './day.js';\nexport { status } from './status.js';\n";
    expect(barrelProblems({ path: 'src/domain/all.ts', text })).toHaveLength(1);
    expect(barrelProblems({ path: 'src/domain/index.ts', text: 'export const a = 1;' })).toEqual([
      'src/domain/index.ts: a barrel by name',
    ]);
  });
});
