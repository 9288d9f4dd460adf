import {
  defaultFieldResolver,
  GraphQLObjectType,
  GraphQLSchema,
  type GraphQLFieldResolver,
} from 'graphql';

/** What the root fields of one execution came to, by their keys in the answer. */
export type Outcomes = Map<string | number, Promise<unknown>>;

const outcomesOf = new WeakMap<object, Outcomes>();

/** Lets whoever executes the operation of this context next find the root fields resolved. */
export function rememberOutcomes(contextValue: object, outcomes: Outcomes): void {
  outcomesOf.set(contextValue, outcomes);
}

/**
 * The same schema, but a root field of a query that was resolved for a context is not resolved again: the objects,
 * and so the snapshot of the database that they were read from, are those that were remembered.
 */
export function withRememberedRoots(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (!query) return schema;
  const config = query.toConfig();
  for (const field of Object.values(config.fields)) field.resolve = remembering(field.resolve);
  const remembered = new GraphQLObjectType(config);
  const { types, ...rest } = schema.toConfig();
  return new GraphQLSchema({
    ...rest,
    types: types.map((type) => (type === query ? remembered : type)),
    query: remembered,
    // It was valid before, and nothing of its shape has changed.
    assumeValid: true,
  });
}

function remembering(
  resolve: GraphQLFieldResolver<unknown, unknown> = defaultFieldResolver,
): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => {
    const remembered = outcomesOf.get(context as object)?.get(info.path.key);
    return remembered ?? resolve(source, args, context, info);
  };
}
