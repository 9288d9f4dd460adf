import { isAbstractType, isObjectType, type GraphQLSchema } from 'graphql';
import { keyOf } from '../services/read/selection.js';
import { serveBy } from './field-reader.js';
import { fieldBehindLabel, labelReader } from './label-fields.js';

/**
 * Makes every field but the root fields a look-up. An edge that takes arguments is found under its name and
 * arguments, where the reader has put it before the executor comes by. A label is made from the value beside it.
 */
export function wireEdges(schema: GraphQLSchema): void {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    // What type-graphql puts here waits, even for a property; graphql-js then looks for __typename, at once.
    if (isAbstractType(type)) type.resolveType = undefined;
    if (!isObjectType(type) || roots.has(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      // Without a resolver the executor reads the property itself, which is the quickest there is.
      field.resolve = undefined;
      const labelled = fieldBehindLabel(type, field.name);
      if (labelled) {
        serveBy(field, labelReader(type, labelled));
      } else if (field.args.length > 0) {
        serveBy(field, (args) => {
          const key = keyOf(field.name, args, true);
          return (source) => source[key];
        });
      }
    }
  }
}
