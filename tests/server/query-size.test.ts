import { buildSchema, getIntrospectionQuery, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { serverLimits } from '../../src/server/limits.js';
import { measureQuery } from '../../src/server/measure-query.js';
import { startTestServer } from './start-test-server.js';
import { testSchema } from './test-schema.js';

function measure(query: string, variables: Record<string, unknown> = {}, schema = testSchema) {
  const document = parse(query);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === 'OperationDefinition',
  );
  return measureQuery(schema, document, operation!, variables);
}

const nested = (levels: number) => '{item'.repeat(levels).replace(/item/g, 'parent');
/** `levels` levels of fields: item, its parents, and an id at the end. */
const deep = (levels: number) => `{ item ${nested(levels - 2)} { id } ${'}'.repeat(levels - 2)} }`;

describe('cost', () => {
  test.each([
    ['{ hello }', 1],
    ['{ hello a: hello b: hello }', 3],
    ['{ item { id title } }', 3],
    ['{ item { id tags { id title } } }', 1 + 1 + 1 + 10 * 2],
    ['{ item { tags { tags { id } } } }', 1 + 1 + 10 * (1 + 10 * 1)],
    // items, totalCount, edges, and for each of 7 edges a node and its id
    ['{ items(first: 7) { totalCount edges { node { id } } } }', 3 + 7 * 2],
    ['{ items { edges { node { id } } } }', 2 + 20 * 2],
    ['{ items(first: null) { edges { node { id } } } }', 2 + 20 * 2],
    ['{ items(first: 1000000) { edges { node { id } } } }', 2 + 100 * 2],
    ['{ items(first: -5) { edges { node { id } } } }', 2 + 1 * 2],
    [
      '{ items(first: 3) { edges { node { items(first: 4) { edges { node { id } } } } } } }',
      2 + 3 * (1 + 2 + 4 * 2),
    ],
    // Both pages are counted when they go by aliases.
    [
      '{ a: items(first: 3) { edges { node { id } } } b: items(first: 4) { edges { node { id } } } }',
      4 + 7 * 2,
    ],
    // What stands in a fragment is as long as the connection that spreads it says.
    [
      '{ a: items(first: 3) { ...E } b: items(first: 4) { ...E } } fragment E on ItemConnection { edges { node { id } } }',
      4 + 7 * 2,
    ],
    ['{ ... on Query { hello ... { hello } } }', 2],
    ['{ nodes(ids: ["a", "b", "c"]) { id } }', 1 + 3 * 1],
    ['{ __typename }', 1],
  ])('of %s is %i', (query, cost) => {
    expect(measure(query).cost).toBe(cost);
  });

  test.each([
    [{ n: 7 }, 2 + 7 * 2],
    [{ n: null }, 2 + 20 * 2],
    [{ n: 5_000 }, 2 + 100 * 2],
    [{ n: 'many' }, 2 + 100 * 2],
    [{}, 2 + 9 * 2],
  ])('with the variables %j', (variables, cost) => {
    const query = 'query($n: Int = 9) { items(first: $n) { edges { node { id } } } }';
    expect(measure(query, variables).cost).toBe(cost);
  });

  test.each([
    [{ ids: ['a', 'b'] }, 3],
    [{ ids: Array(5_000).fill('a') }, 101],
    [{}, 101],
  ])('of ids in a variable', (variables, cost) => {
    expect(measure('query($ids: [ID]!) { nodes(ids: $ids) { id } }', variables).cost).toBe(cost);
  });

  test("takes the default of first from the schema, and the lists' own first", () => {
    const schema = buildSchema(`
      type Query { things(first: Int = 5): [Thing] latest: Thing }
      type Thing { id: ID names: [Name] tags(first: Int = 2): [Name] }
      type Name { text: String }
    `);
    expect(measure('{ things { id } }', {}, schema).cost).toBe(1 + 5);
    expect(measure('{ things(first: 3) { names { text } } }', {}, schema).cost).toBe(1 + 3 * 11);
    expect(measure('{ latest { tags { text } names { text } } }', {}, schema).cost).toBe(
      1 + (1 + 2) + (1 + 10),
    );
  });
});

describe('depth', () => {
  test.each([
    ['{ hello }', 1],
    ['{ item { parent { id } } }', 3],
    ['{ ... on Query { item { ... on Item { ...F } } } } fragment F on Item { parent { id } }', 3],
    [deep(40), 40],
    [getIntrospectionQuery(), 1],
  ])('of %s is %i', (query, depth) => {
    expect(measure(query).depth).toBe(depth);
  });
});

test('measures each fragment of a bomb once: measuring 2 ** 60 spreads would never end', () => {
  const { cost } = measure(fragmentBomb(60));
  expect(cost).toBeGreaterThan(2 ** 59);
});

test('a query of the greatest depth runs, one level more is refused with the figures', async () => {
  const { ask } = await startTestServer();
  expect((await ask(deep(serverLimits.depthMax))).body).not.toHaveProperty('errors');
  const { status, body } = await ask(deep(serverLimits.depthMax + 1));
  expect(status).toBe(400);
  expect(body.errors[0].extensions).toEqual({ code: 'QUERY_TOO_DEEP' });
  expect(body.errors[0].message).toContain('13 levels');
  expect(body.errors[0].message).toContain('12');
});

test('only the operation that is asked for counts', async () => {
  const { endpoint } = await startTestServer();
  const query = `query A { hello } query B ${deep(20)}`;
  const at = (name: string) =>
    fetch(`${endpoint}?${new URLSearchParams({ query, operationName: name })}`);
  expect((await at('A')).status).toBe(200);
  expect((await at('B')).status).toBe(400);
});

test('the product of pages is bounded, literal or by variable', async () => {
  const { ask } = await startTestServer();
  const query = (n: string) =>
    `items(first: ${n}) { edges { node { items(first: ${n}) { edges { node { id title } } } } } }`;
  const literal = await ask(`{ ${query('100')} }`);
  expect(literal.status).toBe(400);
  expect(literal.body.errors[0].extensions.code).toBe('QUERY_TOO_COSTLY');
  expect(literal.body.errors[0].message).toContain('30302');
  expect(literal.body.errors[0].message).toContain('20000');
  const variable = `query($n: Int) { ${query('$n')} }`;
  expect((await ask(variable, { n: 100 })).body.errors[0].extensions.code).toBe('QUERY_TOO_COSTLY');
  expect((await ask(variable, { n: 10 })).body).not.toHaveProperty('errors');
  // The parsed document is remembered; the measure must not be.
  expect((await ask(variable, { n: 100 })).status).toBe(400);
});

test('a subscription, and a mutation where there is none, are refused by name', async () => {
  const { ask } = await startTestServer({
    schema: buildSchema('type Query { hello: String }'),
  });
  for (const kind of ['subscription', 'mutation']) {
    const { status, body } = await ask(`${kind} { hello }`);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('BAD_REQUEST');
    expect(body.errors[0].message).toContain(kind);
  }
});

const attacks: Array<[string, string]> = [
  ['1,000 aliases', `{ ${Array.from({ length: 1_000 }, (_, i) => `a${i}: hello`).join(' ')} }`],
  ['10,000 fields', `{ ${'hello '.repeat(10_000)} }`],
  ['1,000 directives', `{ hello ${'@skip(if: false) '.repeat(1_000)} }`],
  ['1,000 unknown directives', `{ hello ${'@no '.repeat(990)} }`],
  ['depth 5,000', deep(5_000)],
  ['depth 200', deep(200)],
  ['a fragment bomb of 2^16', fragmentBomb(16)],
  ['a fragment bomb of 2^60', fragmentBomb(60)],
  [
    'a cycle of fragments',
    '{ item { ...A } } fragment A on Item { parent { ...B } } fragment B on Item { parent { ...A } }',
  ],
  ['a fragment that spreads itself', '{ ...A } fragment A on Query { ...A }'],
  [
    'fragments that all spread all',
    `{ item { ...F0 } } ${Array.from(
      { length: 25 },
      (_, i) =>
        `fragment F${i} on Item { ${Array.from({ length: 25 - i - 1 }, (_, j) => `...F${i + j + 1}`).join(' ')} id }`,
    ).join(' ')}`,
  ],
  ['a list literal 400 deep', `{ echo(text: ${'['.repeat(400)}${']'.repeat(400)}) }`],
  ['an object literal 200 deep', `{ echo(text: ${'{a:'.repeat(200)}1${'}'.repeat(200)}) }`],
  [
    '300 variables',
    `query(${Array.from({ length: 300 }, (_, i) => `$v${i}: Int`).join(' ')}) { hello }`,
  ],
  [
    'deep introspection',
    `{ __schema { types ${'{ fields { type '.repeat(20)} { name } ${'} }'.repeat(20)} } }`,
  ],
  [
    'introspection by 45 aliases',
    `{ ${Array.from({ length: 45 }, (_, i) => `a${i}: __schema { types { fields { type { fields { name type { name } } } } } }`).join(' ')} }`,
  ],
  [
    'introspection by aliases inside of it',
    `{ __schema { types { ${Array.from({ length: 30 }, (_, i) => `a${i}: fields { type { fields { name type { name } } } }`).join(' ')} } } }`,
  ],
  [
    'introspection by aliases of what is no list',
    `{ __schema { types { ${Array.from({ length: 25 }, (_, i) => `a${i}: ofType { fields { type { fields { name type { name } } } } }`).join(' ')} } } }`,
  ],
  ['a literal full of suggestions', `{ mood(is: "${' Did you mean'.repeat(19_000)}") }`],
  ['a literal full of half suggestions', `{ mood(is: "${' Did you mean'.repeat(19_000)}?\\n") }`],
  ['quotes without end', `{ echo(text: ${'"'.repeat(100_001)}) }`],
  ['200 kB of commas', `{ hello ${','.repeat(200_000)} `],
];

test.each(attacks)('%s: refused within a second', async (_what, query) => {
  const { ask } = await startTestServer();
  await ask('{ hello }');
  const begin = Date.now();
  const { status, text, body } = await ask(query, undefined, {
    accept: 'application/graphql-response+json',
  });
  expect(Date.now() - begin).toBeLessThan(1_000);
  expect(status).toBe(400);
  expect(body).not.toHaveProperty('data');
  expect(text.length).toBeLessThan(120_000);
  expect((await ask('{ hello }')).body).toEqual({ data: { hello: 'world' } });
});

test('a token flood and a bomb are refused with 400 whatever is accepted', async () => {
  const { ask } = await startTestServer();
  for (const query of [`{ ${'hello '.repeat(10_000)} }`, fragmentBomb(16)]) {
    const { status, body } = await ask(query, undefined, { accept: 'application/json' });
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toEqual({ code: 'QUERY_TOO_LONG' });
  }
});

test('introspection is open: the usual full query is answered', async () => {
  const { ask } = await startTestServer();
  const query = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const { status, body } = await ask(query);
  expect(status).toBe(200);
  expect(body).not.toHaveProperty('errors');
  expect(body.data).toMatchObject({ __schema: { queryType: { name: 'Query' } } });
});

function fragmentBomb(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, i) =>
      `fragment F${i} on Item { ${i + 1 < levels ? `...F${i + 1} parent { ...F${i + 1} }` : 'id'} }`,
  );
  return `{ item { ...F0 } } ${fragments.join(' ')}`;
}
