import { parse, print, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../setup/api.js';
import { startFilledApi } from '../setup/filled-api.js';
import { markdownBlocks } from '../setup/markdown-blocks.js';
import { repositoryFiles } from '../setup/repository-files.js';

/** What the pages let a reader ask: every query of README and docs, asked of the first collections. */
const blocks = repositoryFiles(
  /\.md$/,
  ['README.md', 'docs'].filter((room) => room !== 'README.md'),
)
  .concat(repositoryFiles(/^README\.md$/))
  .flatMap(markdownBlocks)
  .filter((block) => block.language === 'graphql')
  .map((block) => [`${block.path}:${block.line}`, block.text] as const);

let api: Api;

beforeAll(async () => {
  api = await startFilledApi();
});
afterAll(() => api.stop());

it('finds what the pages show', () => {
  expect(blocks.length).toBeGreaterThan(5);
});

describe.each(blocks)('%s', (_place, text) => {
  it('is answered', async () => {
    const document = parse(text);
    let isQuery = true;
    let hasVariables = false;
    visit(document, {
      OperationDefinition(node) {
        isQuery &&= node.operation === 'query';
        hasVariables ||= (node.variableDefinitions ?? []).length > 0;
      },
    });
    const { data, errors } = await api.ask(print(document));
    // A mutation of the pages is refused without a token, and a query with variables needs them: neither is a fault.
    if (isQuery && !hasVariables) expect(errors, text).toBeUndefined();
    else
      expect(
        (errors ?? [])
          .map((error) => error.extensions.code)
          .filter((code) => code === 'INTERNAL_SERVER_ERROR'),
      ).toEqual([]);
    for (const [field, value] of Object.entries(
      (isQuery && !hasVariables && (data as object)) || {},
    )) {
      if (!field.startsWith('node')) expect(value, `${field} of\n${text}`).not.toBeNull();
    }
  });
});
