// Writes page/generated/operations.ts: the page's GraphQL documents and their types.
// `--check` writes nothing and fails when the file is not what would be written.
import { codegen } from '@graphql-codegen/core';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, visit } from 'graphql';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'page', 'operations');
const target = join(root, 'page', 'generated', 'operations.ts');

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .sort();
const documents = files.map((name) => {
  const rawSDL = readFileSync(join(folder, name), 'utf8');
  return { location: name, rawSDL, document: parse(rawSDL) };
});
const schemaText = readFileSync(join(root, 'schema.graphql'), 'utf8');

const types = await codegen({
  filename: target,
  schema: parse(schemaText),
  schemaAst: buildSchema(schemaText),
  documents,
  plugins: [
    {
      operations: {
        enumType: 'string-literal',
        enumsAsTypes: true,
        skipTypename: true,
        scalars: Object.fromEntries(
          [...schemaText.matchAll(/^scalar (\w+)/gm)].map(([, name]) => [name, 'string']),
        ),
      },
    },
  ],
  pluginMap: { operations: operationsPlugin },
  config: {},
});

const definitions = documents.flatMap(({ rawSDL, document }) =>
  document.definitions.map((definition) => ({
    definition,
    text: rawSDL.slice(definition.loc.start, definition.loc.end),
  })),
);
const fragments = new Map(
  definitions
    .filter(({ definition }) => definition.kind === 'FragmentDefinition')
    .map((fragment) => [fragment.definition.name.value, fragment]),
);

const asked = definitions.filter(({ definition }) => definition.kind === 'OperationDefinition');
const names = asked.map(({ definition }) => definition.name.value);
const constants = asked.map((operation) => {
  const name = operation.definition.name.value;
  const text = [operation, ...fragmentsOf(operation.definition)].map((part) => part.text);
  const whole = `${text.join('\n\n')}\n`;
  const id = `sha256:${createHash('sha256').update(whole).digest('hex')}`;
  return `export const ${name}: Operation<${name}Query, ${name}QueryVariables> = {
  name: '${name}',
  documentId: '${id}',
  text: ${JSON.stringify(whole)},
};`;
});

const written = await format(
  [
    '// Written by `npm run operations` from page/operations and schema.graphql; never by hand.',
    "import type { Operation } from '../ask.js';",
    types,
    ...constants,
    `/** All of them, for the manifest. */\nexport const operations: Operation<unknown, never>[] = [${names.join(', ')}] as never[];`,
  ].join('\n\n'),
  { ...(await resolveConfig(target)), filepath: target },
);

if (!process.argv.includes('--check')) {
  writeFileSync(target, written);
} else if (readFileSync(target, 'utf8') !== written) {
  console.error('page/generated/operations.ts is out of date: run `npm run operations`.');
  process.exit(1);
}

/** The fragments that a definition needs, its own and theirs, each once. */
function fragmentsOf(definition, found = new Map()) {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      if (found.has(value)) return;
      found.set(value, fragments.get(value));
      fragmentsOf(fragments.get(value).definition, found);
    },
  });
  return [...found.values()];
}
