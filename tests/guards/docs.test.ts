import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../src/repository-root.js';
import { repositoryFiles, type RepositoryFile } from '../setup/repository-files.js';

/** How many lines a decision may take. */
const decisionLinesMax = 25;

/**
 * Relative links that lead nowhere, and anchors that no heading makes.
 * @param exists whether a path from the root exists
 * @param textOf the text of another Markdown file, for its headings
 */
export function linkProblems(
  { path, text }: RepositoryFile,
  exists: (path: string) => boolean,
  textOf: (path: string) => string,
): string[] {
  const prose = text.replace(/^( *)(`{3,})[\s\S]*?^\1\2`*$/gm, '').replace(/`[^`\n]*`/g, '');
  const targets = [
    ...[...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)].map((match) => match[1]!),
    ...[...prose.matchAll(/^\[[^\]]+\]:\s*<?(\S+?)>?\s*$/gm)].map((match) => match[1]!),
  ];
  return targets
    .filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target))
    .flatMap((target) => {
      const [file, anchor] = decodeURI(target).split('#') as [string, string | undefined];
      const aim = file ? join(dirname(path), file) : path;
      if (!exists(aim)) return [`${path}: the link ${target} leads nowhere`];
      if (!anchor || !aim.endsWith('.md')) return [];
      return anchorsOf(textOf(aim)).has(anchor) ? [] : [`${path}: ${target}: no such heading`];
    });
}

/** The anchors of a file's headings, as the usual viewers make them. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map((match) => match[1]!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

/** @param names what may be named after "Enforced by:": test files, and rules of the layers and the lint */
export function decisionProblems(
  { path, text }: RepositoryFile,
  names: (name: string) => boolean,
): string[] {
  const problems: string[] = [];
  if (!/\/\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(path)) {
    problems.push(`${path}: a decision is called NNNN-the-decision-as-title.md`);
  }
  const lines = text.trimEnd().split('\n').length;
  if (lines > decisionLinesMax) {
    problems.push(`${path}: ${lines} lines, at most ${decisionLinesMax}`);
  }
  const enforced = /^[*_-]*Enforced by:[*_]*([\s\S]*?)(\n\n|$(?![\s\S]))/m.exec(text)?.[1];
  if (!enforced) return [...problems, `${path}: has no "Enforced by:"`];
  const named = [...enforced.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
  if (named.length === 0) problems.push(`${path}: "Enforced by:" names no \`test\` or \`rule\``);
  const unknown = named.filter((name) => !names(name));
  return [...problems, ...unknown.map((name) => `${path}: nothing is called ${name}`)];
}

const root = repositoryRoot();
const rules = repositoryFiles(/^(eslint\.config\.mjs|\.dependency-cruiser\.cjs)$/);

function isEnforcer(name: string): boolean {
  if (/[/.]/.test(name) && !name.startsWith('@')) return existsSync(join(root, name));
  return rules.some(({ text }) => text.includes(`'${name}'`) || isLayerRule(name, text));
}

/** The rules of the rooms get their names from a list. */
function isLayerRule(name: string, text: string): boolean {
  const room = /^([a-z]+)-imports-only-what-stands-below$/.exec(name)?.[1];
  return room !== undefined && new RegExp(`^  ${room}: \\[`, 'm').test(text);
}

describe('docs', () => {
  const pages = repositoryFiles(/\.md$/);
  const decisions = pages.filter(({ path }) => path.startsWith('docs/adr/'));

  it('every relative link leads somewhere', () => {
    const textOf = (path: string) => pages.find((page) => page.path === path)?.text ?? '';
    const exists = (path: string) => existsSync(join(root, path));
    expect(pages.flatMap((page) => linkProblems(page, exists, textOf))).toEqual([]);
  });

  it('every decision is short, and something enforces it', () => {
    expect(decisions.flatMap((page) => decisionProblems(page, isEnforcer))).toEqual([]);
  });

  it('every decision has a number of its own', () => {
    const numbers = decisions.map(({ path }) => path.split('/').pop()!.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it('refuses a dead link and a dead anchor', () => {
    const exists = (path: string) => path === 'docs/API.md';
    const page = (text: string) => ({ path: 'docs/DATA.md', text });
    const problemsOf = (text: string) => linkProblems(page(text), exists, () => '# First query');
    expect(problemsOf('[x](API.md#first-query) [y](https://example.org) `[z](no.md)`')).toEqual([]);
    expect(problemsOf('[x](../API.md)')).toHaveLength(1);
    expect(problemsOf('[x](API.md#second)')).toHaveLength(1);
    expect(problemsOf('[x]: gone.md')).toHaveLength(1);
  });

  it('refuses a long decision, and one that nothing enforces', () => {
    const page = (text: string) => ({ path: 'docs/adr/0099-be-brief.md', text });
    const problemsOf = (text: string) =>
      decisionProblems(page(text), (name) => name === 'no-cycle');
    expect(problemsOf('# Be brief\n\nEnforced by: `no-cycle`.\n')).toEqual([]);
    expect(problemsOf('# Be brief\n')).toHaveLength(1);
    expect(problemsOf('Enforced by: good will.')).toHaveLength(1);
    expect(problemsOf('Enforced by: `tests/gone.test.ts`')).toHaveLength(1);
    expect(problemsOf('line\n'.repeat(26) + '\nEnforced by: `no-cycle`')).toHaveLength(1);
    const misnamed = { path: 'docs/adr/Be brief.md', text: 'Enforced by: `no-cycle`' };
    expect(decisionProblems(misnamed, () => true)).toHaveLength(1);
  });
});
