import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  type GraphQLEnumType,
  type GraphQLLeafType,
} from 'graphql';

/** Writes a value as JSON. Throws for whatever graphql-js would not simply write. */
export type Write = (value: unknown) => string;

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
    return (value) => (typeof value === 'string' ? JSON.stringify(value) : write(value));
  }
  if (type === GraphQLBoolean) {
    return (value) => (typeof value === 'boolean' ? String(value) : write(value));
  }
  if (type === GraphQLInt) {
    // `| 0` leaves a whole number of 32 bits as it is, and nothing else.
    return (value) =>
      typeof value === 'number' && (value | 0) === value ? String(value) : write(value);
  }
  return write;
}

function enumWriter(type: GraphQLEnumType): Write {
  const texts = new Map<unknown, string>(
    type.getValues().map(({ name, value }) => [value, JSON.stringify(name)]),
  );
  return (value) => texts.get(value) ?? leaveToGraphqlJs();
}

function serializedWriter(type: GraphQLLeafType): Write {
  return (value) => {
    if (isNotPlain(value)) leaveToGraphqlJs();
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined) leaveToGraphqlJs();
    return JSON.stringify(serialized) ?? leaveToGraphqlJs();
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
