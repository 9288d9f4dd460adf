import {
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { readerOf } from '../../resolvers/field-reader.js';
import { isNotPlain, leafWriter, leaveToGraphqlJs, type Write } from './leaf-writer.js';

/** What all fields of one execution have in common. */
export interface Execution extends Pick<
  GraphQLResolveInfo,
  'schema' | 'fragments' | 'variableValues' | 'operation'
> {
  contextValue: unknown;
}

/**
 * Makes the function that writes the value of a field. It completes values by the rules of the specification as
 * far as nothing goes wrong and nothing has to be waited for, and throws where something does. The fields of an
 * object are collected by graphql-js itself, once for all objects of a type in one place of the query.
 */
export function writerOf(
  execution: Execution,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Write {
  if (isNonNullType(type)) {
    const write = presentWriter(execution, type.ofType, nodes);
    return (value, output) =>
      value === null || value === undefined ? leaveToGraphqlJs() : write(value, output);
  }
  const write = presentWriter(execution, type, nodes);
  return (value, output) =>
    value === null || value === undefined ? output.raw(nothing) : write(value, output);
}

function presentWriter(
  execution: Execution,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Write {
  if (isLeafType(type)) return leafWriter(type);
  if (isListType(type)) return listWriter(writerOf(execution, type.ofType, nodes));
  if (isObjectType(type)) return objectWriter(execution, type, nodes);
  if (isAbstractType(type)) return abstractWriter(execution, type, nodes);
  return leaveToGraphqlJs();
}

function listWriter(write: Write): Write {
  return (value, output) => {
    if (!Array.isArray(value)) leaveToGraphqlJs();
    const items = value as unknown[];
    output.byte(ascii('['));
    for (let index = 0; index < items.length; index += 1) {
      if (index > 0) output.byte(ascii(','));
      write(items[index], output);
    }
    output.byte(ascii(']'));
  };
}

function abstractWriter(
  execution: Execution,
  type: GraphQLAbstractType,
  nodes: readonly FieldNode[],
): Write {
  const { schema, contextValue } = execution;
  const writers = new Map<string, Write>();
  return (value, output) => {
    // The types of this API say what an object is by its __typename; one that needs more is not for us.
    const name = type.resolveType
      ? type.resolveType(value, contextValue, undefined as never, type)
      : (value as { __typename?: unknown }).__typename;
    if (typeof name !== 'string') leaveToGraphqlJs();
    let write = writers.get(name as string);
    if (!write) {
      const object = schema.getType(name as string);
      if (!isObjectType(object) || !schema.isSubType(type, object)) return leaveToGraphqlJs();
      write = objectWriter(execution, object, nodes);
      writers.set(object.name, write);
    }
    write(value, output);
  };
}

interface FieldWriter {
  /** The key in quotes, its colon, and what stands before them. */
  start: Buffer;
  read: (source: Record<string, unknown>) => unknown;
  write: Write;
}

function objectWriter(
  execution: Execution,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Write {
  // Only when the first object comes by: in an empty list there is none, and most types of an interface never come.
  let fields: FieldWriter[] | null = null;
  return (value, output) => {
    if (typeof value !== 'object' || isNotPlain(value)) leaveToGraphqlJs();
    fields ??= fieldWriters(execution, type, nodes);
    output.byte(ascii('{'));
    for (let index = 0; index < fields.length; index += 1) {
      const { start, read, write } = fields[index]!;
      output.raw(start);
      write(read(value as Record<string, unknown>), output);
    }
    output.byte(ascii('}'));
  };
}

function fieldWriters(
  execution: Execution,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): FieldWriter[] {
  if (type.isTypeOf) leaveToGraphqlJs();
  const { schema, fragments, variableValues } = execution;
  const collected = collectSubfields(schema, fragments, variableValues, type, nodes);
  return [...collected].map(([key, same], index) => ({
    start: startOf(key, index),
    ...fieldWriter(execution, type, same),
  }));
}

function fieldWriter(
  execution: Execution,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Pick<FieldWriter, 'read' | 'write'> {
  const { name } = nodes[0]!;
  if (name.value === '__typename') {
    return { read: () => type.name, write: typenameWriter };
  }
  const field = type.getFields()[name.value] ?? leaveToGraphqlJs();
  const write = writerOf(execution, field.type, nodes);
  const reader = readerOf(field);
  if (reader) {
    const args = getArgumentValues(field, nodes[0]!, execution.variableValues);
    return { read: reader(args, execution.contextValue), write };
  }
  // A resolver that is no look-up may wait or fail, and wants more than we have.
  if (field.resolve) leaveToGraphqlJs();
  return { read: (source) => source[field.name], write };
}

/** What stands before the value of the field with this key. */
export function startOf(key: string, index: number): Buffer {
  return Buffer.from(`${index === 0 ? '' : ','}${JSON.stringify(key)}:`);
}

/** Names need no escape. */
export const typenameWriter: Write = (name, output) => output.text(name as string);

const nothing = Buffer.from('null');

function ascii(character: string): number {
  return character.charCodeAt(0);
}
