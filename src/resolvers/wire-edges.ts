import { isObjectType, type GraphQLSchema } from 'graphql';
import { keyOf } from '../services/read/selection.js';

/**
 * Makes every field but the root fields a look-up. An edge that takes arguments is found under its name and
 * arguments, where the reader has put it before the executor comes by.
 */
export function wireEdges(schema: GraphQLSchema): void {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      // Without a resolver the executor reads the property itself, which is the quickest there is.
      field.resolve = undefined;
      if (field.args.length === 0) continue;
      field.resolve = (source: Record<string, unknown>, args: Record<string, unknown>) =>
        source[keyOf(field.name, args, true)];
    }
  }
}
