import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  type GraphQLEnumType,
  type GraphQLLeafType,
} from 'graphql';
import type { JsonOutput } from './json-output.js';

/** Writes a value as JSON. Throws for whatever graphql-js would not simply write. */
export type Write = (value: unknown, output: JsonOutput) => void;

/** Thrown where graphql-js has to answer; it says what is wrong, so nothing is said here. */
const unwritable = new Error('This is for graphql-js to answer.');

export function leaveToGraphqlJs(): never {
  throw unwritable;
}

/** Writes what is not null, as the type serializes it. */
export function leafWriter(type: GraphQLLeafType): Write {
  if (isEnumType(type)) return enumWriter(type);
  const write = serializedWriter(type);
  if (type === GraphQLString || type === GraphQLID) {
    return (value, output) =>
      typeof value === 'string' ? output.text(value) : write(value, output);
  }
  if (type === GraphQLBoolean) {
    return (value, output) =>
      typeof value === 'boolean' ? output.json(String(value)) : write(value, output);
  }
  if (type === GraphQLInt) {
    // `| 0` leaves a whole number of 32 bits as it is, and nothing else.
    return (value, output) =>
      typeof value === 'number' && (value | 0) === value
        ? output.json(String(value))
        : write(value, output);
  }
  return write;
}

function enumWriter(type: GraphQLEnumType): Write {
  const texts = new Map<unknown, Buffer>(
    type.getValues().map(({ name, value }) => [value, Buffer.from(JSON.stringify(name))]),
  );
  return (value, output) => output.raw(texts.get(value) ?? leaveToGraphqlJs());
}

function serializedWriter(type: GraphQLLeafType): Write {
  return (value, output) => {
    if (isNotPlain(value)) leaveToGraphqlJs();
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined) leaveToGraphqlJs();
    if (typeof serialized === 'string') output.text(serialized);
    else output.json(JSON.stringify(serialized) ?? leaveToGraphqlJs());
  };
}

/** What graphql-js calls, waits for or throws. */
export function isNotPlain(value: unknown): boolean {
  return (
    typeof value === 'function' ||
    value instanceof Error ||
    typeof (value as { then?: unknown }).then === 'function'
  );
}
