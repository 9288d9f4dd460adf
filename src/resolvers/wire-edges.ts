import { isObjectType, type GraphQLSchema } from 'graphql';
import { keyOf } from '../services/read/selection.js';
import { fieldBehindLabel, resolveLabel } from './label-fields.js';

/**
 * Makes every field but the root fields a look-up. An edge that takes arguments is found under its name and
 * arguments, where the reader has put it before the executor comes by. A label is made from the value beside it.
 */
export function wireEdges(schema: GraphQLSchema): void {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      // Without a resolver the executor reads the property itself, which is the quickest there is.
      field.resolve = undefined;
      const labelled = fieldBehindLabel(type, field.name);
      if (labelled) field.resolve = resolveLabel(type, labelled);
      if (labelled || field.args.length === 0) continue;
      field.resolve = (source: Record<string, unknown>, args: Record<string, unknown>) =>
        source[keyOf(field.name, args, true)];
    }
  }
}
