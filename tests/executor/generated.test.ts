import { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { expect, it } from 'vitest';
import type { Context } from '../../src/resolvers/context.js';
import { apiSchema } from '../../src/resolvers/schema.js';
import { expectTheSame, validDocument } from './by-both.js';
import { madeUp, type Faults } from './made-up-objects.js';
import { randomQuery } from './random-query.js';

const validMin = 10_000;

/** The API's schema, whose root fields bring made-up objects instead of asking a database. */
function madeUpApi(faults: Faults): GraphQLSchema {
  const schema = apiSchema();
  const query = schema.getQueryType()!;
  const config = query.toConfig();
  for (const field of Object.values(config.fields)) {
    field.resolve = async (_source, args, _context, { path }) => {
      const value = madeUp(schema, field.type, `${path.key}${JSON.stringify(args)}`, faults);
      if (value instanceof Error) throw value;
      return value;
    };
  }
  const root = new GraphQLObjectType(config);
  const { types, ...rest } = schema.toConfig();
  return new GraphQLSchema({
    ...rest,
    query: root,
    types: types.map((type) => (type === query ? root : type)),
    assumeValid: true,
  });
}

const open = () => ({
  contextValue: { session: { languages: ['ru'] } } as unknown as Context,
});

it(`answers ${validMin} made-up queries over the API's schema as graphql-js does`, async () => {
  const schemas = [0, 0.2, 3].map((percent) => madeUpApi({ percent }));
  const counts: Record<string, number> = {};
  let valid = 0;
  for (let seed = 0; valid < validMin; seed += 1) {
    const schema = schemas[seed % schemas.length]!;
    const query = randomQuery(schema, seed, ['a', 'b "c"', '']);
    const document = validDocument(schema, query.text);
    if (!document) continue;
    valid += 1;
    const how = await expectTheSame(schema, document, query, open);
    counts[how] = (counts[how] ?? 0) + 1;
  }
  // Neither of the two is to be proven by the other's silence.
  expect(counts.written).toBeGreaterThan(validMin / 4);
  expect(counts.unwritable).toBeGreaterThan(validMin / 20);
  expect(counts.variables).toBeGreaterThan(100);
  expect(counts.failed).toBeGreaterThan(10);
}, 120_000);
