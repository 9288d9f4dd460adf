import { buildSchema, GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { markdownBlocks, type MarkdownBlock } from '../setup/markdown-blocks.js';
import { readRepositoryFile, repositoryFiles } from '../setup/repository-files.js';

/** What the schema refuses in a block. A block that only declares fragments or types is refused too: it cannot run. */
export function queryProblems(
  schema: GraphQLSchema,
  { path, line, text }: MarkdownBlock,
): string[] {
  const at = (error: GraphQLError) => `${path}:${line + (error.locations?.[0]?.line ?? 0)}`;
  try {
    return validate(schema, parse(text)).map((error) => `${at(error)}: ${error.message}`);
  } catch (error) {
    if (error instanceof GraphQLError) return [`${at(error)}: ${error.message}`];
    throw error;
  }
}

/** Queries inside of curl commands: JSON bodies with a `query`, as the documents show them. */
export function curlQueries(block: MarkdownBlock): MarkdownBlock[] {
  return [...block.text.matchAll(/'(\{\s*"query"[\s\S]*?\})'(?=\s|$)/g)].map((match) => {
    const { query } = JSON.parse(match[1]!.replaceAll("'\\''", "'")) as { query: string };
    return { ...block, text: query };
  });
}

const pages = repositoryFiles(/^(README\.md|docs\/.*\.md|data\/.*\.md)$/);
const blocks = pages.flatMap(markdownBlocks);

describe('queries in the documents', () => {
  it('are accepted by the schema', () => {
    const text = readRepositoryFile('schema.graphql');
    expect(text, 'schema.graphql must be committed').not.toBeNull();
    const schema = buildSchema(text!);
    const queries = [
      ...blocks.filter(({ language }) => language === 'graphql'),
      ...blocks
        .filter(({ language }) => /^(sh|bash|shell|console)$/.test(language))
        .flatMap(curlQueries),
    ];
    expect(queries.length, 'the documents show no query').toBeGreaterThan(0);
    expect(queries.flatMap((query) => queryProblems(schema, query))).toEqual([]);
  });

  it('stand in closed blocks with a language', () => {
    const nameless = blocks.filter(({ language }) => !language);
    expect(nameless.map(({ path, line }) => `${path}:${line}: a block without language`)).toEqual(
      [],
    );
  });

  it('are found: fences, indents, and JSON bodies of curl', () => {
    const text = [
      '# A',
      '',
      '```graphql',
      '{ a }',
      '```',
      '- item',
      '  ```graphql variables',
      '  { b {',
      '    c } }',
      '  ```',
      '````md',
      '```graphql',
      'no',
      '```',
      '````',
    ].join('\n');
    expect(markdownBlocks({ path: 'a.md', text })).toEqual([
      { path: 'a.md', line: 3, language: 'graphql', info: '', text: '{ a }' },
      { path: 'a.md', line: 7, language: 'graphql', info: 'variables', text: '{ b {\n  c } }' },
      { path: 'a.md', line: 11, language: 'md', info: '', text: '```graphql\nno\n```' },
    ]);
    const curl = {
      path: 'a.md',
      line: 1,
      language: 'sh',
      info: '',
      text: `curl -d '{"query":"{ a }"}' x`,
    };
    expect(curlQueries(curl).map((query) => query.text)).toEqual(['{ a }']);
  });

  it('are refused when the schema does not know them', () => {
    const schema = buildSchema('type Query { a: Int }');
    const block = (text: string) => ({
      path: 'a.md',
      line: 7,
      language: 'graphql',
      info: '',
      text,
    });
    expect(queryProblems(schema, block('{ a }'))).toEqual([]);
    expect(queryProblems(schema, block('{\n  gone\n}'))).toEqual([
      'a.md:9: Cannot query field "gone" on type "Query".',
    ]);
    expect(queryProblems(schema, block('{ a '))).toHaveLength(1);
    expect(queryProblems(schema, block('type Term { a: Int }'))).not.toEqual([]);
    expect(queryProblems(schema, block('fragment A on Query { a }'))).not.toEqual([]);
  });
});
