import type { GraphQLField } from 'graphql';
import type { Context } from './context.js';

/** How the value of a field is found in the object that its root field has brought: at once, without waiting. */
export type FieldReader<C = Context> = (
  args: Record<string, unknown>,
  context: C,
) => (source: Record<string, unknown>) => unknown;

const readers = new WeakMap<object, FieldReader<never>>();

/** Makes a field a look-up: for graphql-js by its resolver, for the server's own executor by its reader. */
export function serveBy<C>(field: GraphQLField<unknown, C>, reader: FieldReader<C>): void {
  readers.set(field, reader);
  field.resolve = (source, args: Record<string, unknown>, context) =>
    reader(args, context)(source as Record<string, unknown>);
}

/** The reader of a field that has one. A field without reader and resolver is a property of its name. */
export function readerOf(field: GraphQLField<unknown, unknown>): FieldReader<unknown> | undefined {
  return readers.get(field) as FieldReader<unknown> | undefined;
}
