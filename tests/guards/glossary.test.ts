import { buildSchema, isEnumType, isIntrospectionType, isSpecifiedScalarType } from 'graphql';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  readRepositoryFile,
  repositoryFiles,
  type RepositoryFile,
} from '../setup/repository-files.js';

/** Types that are called after what they carry; the word that they carry stands in the glossary. */
const derivedType = /(Connection|Edge|Payload|Input|Filter|Order)$/;
const rootType = /^(Query|Mutation|Subscription)$/;

/** @param words what must stand in the glossary, each in backticks or as a heading or entry of its own */
export function glossaryProblems(glossary: string, words: Iterable<string>): string[] {
  const told = new Set([
    ...[...glossary.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!),
    ...[...glossary.matchAll(/\*\*([^*\n]+)\*\*/g)].map((match) => match[1]!),
    ...[...glossary.matchAll(/^#+\s+(.+)$/gm)].map((match) => match[1]!.trim()),
  ]);
  return [...new Set(words)]
    .filter((word) => !told.has(word))
    .map((word) => `docs/GLOSSARY.md does not tell what \`${word}\` means`);
}

/** The classes that are tables. */
export function entityNames({ path, text }: RepositoryFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(ts.isClassDeclaration)
    .filter((each) => /@Entity\(/.test(each.getText(source)))
    .flatMap((each) => (each.name ? [each.name.text] : []));
}

/** The values of the closed lists of the domain: exported arrays, or keys of objects, that are all SCREAMING_SNAKE. */
export function listedValues(module: Record<string, unknown>): string[] {
  return Object.values(module)
    .filter((list) => list !== null && typeof list === 'object')
    .map((list) => (Array.isArray(list) ? (list as unknown[]) : Object.keys(list as object)))
    .filter((words): words is string[] => words.length > 1 && words.every(isWord))
    .flat();
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Z][A-Z0-9_]*$/.test(value);
}

function ownTypes(schema: string) {
  return Object.values(buildSchema(schema).getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

function enumValues(schema: string): string[] {
  return ownTypes(schema)
    .filter(isEnumType)
    .flatMap((type) => type.getValues().map((value) => value.name));
}

function typeNames(schema: string): string[] {
  return ownTypes(schema)
    .map((type) => type.name)
    .filter((name) => !derivedType.test(name) && !rootType.test(name));
}

describe('glossary', () => {
  const glossary = readRepositoryFile('docs/GLOSSARY.md') ?? '';

  it('tells what every entity is', () => {
    const words = repositoryFiles(/\.ts$/, ['src/entities']).flatMap(entityNames);
    expect(words.length).toBeGreaterThan(0);
    expect(glossaryProblems(glossary, words)).toEqual([]);
  });

  it('tells what every value of a closed list means', async () => {
    const files = repositoryFiles(/\.ts$/, ['src/domain']).map(({ path }) => path);
    const modules = await Promise.all(
      files.map((path) => import(`../../${path}`) as Promise<Record<string, unknown>>),
    );
    const words = modules.flatMap(listedValues);
    expect(words).toContain('FULLY_IMPLEMENTED');
    expect(glossaryProblems(glossary, words)).toEqual([]);
  });

  it('tells what every type and value of the API is', () => {
    const schema = readRepositoryFile('schema.graphql');
    expect(schema, 'schema.graphql must be committed').not.toBeNull();
    expect(glossaryProblems(glossary, [...typeNames(schema!), ...enumValues(schema!)])).toEqual([]);
  });

  it('refuses a word that is not told', () => {
    const text = '## Term\n`STALLED` was begun and has stopped; see **Change**. Retraction: plain.';
    expect(glossaryProblems(text, ['Term', 'STALLED', 'Change', 'Retraction'])).toEqual([
      'docs/GLOSSARY.md does not tell what `Retraction` means',
    ]);
  });

  it('finds entities, values and types', () => {
    const text = "@Entity('term')\nexport class Term {}\nexport class NoTable {}";
    expect(entityNames({ path: 'term.ts', text })).toEqual(['Term']);
    expect(enumValues('type Query { a: A } enum A { B C }')).toEqual(['B', 'C']);
    const module = {
      kinds: { NGO: '', STATE: '' },
      limits: { pageMax: 1 },
      roles: ['LEAD', 'SUPPORTING'],
      places: ['Warsaw', 'Geneva'],
    };
    expect(listedValues(module)).toEqual(['NGO', 'STATE', 'LEAD', 'SUPPORTING']);
    expect(
      typeNames('type Query { a: TermEdge } type TermEdge { b: Term } type Term { c: ID }'),
    ).toEqual(['Term']);
  });
});
