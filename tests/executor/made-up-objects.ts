import {
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { chanceOf, seedOf, type Chance } from './chance.js';

/** How many of a hundred values are not what their type promises. */
export interface Faults {
  percent: number;
}

/**
 * A value as a root field could bring it, the same for the same path. A property is made when it is asked for, from
 * its name: an edge that is looked up under other arguments is another edge. Some are null, and where faults are
 * asked for, some are missing, of another type, an error or a function.
 */
export function madeUp(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  path: string,
  faults: Faults,
): unknown {
  const chance = chanceOf(seedOf(path));
  if (faults.percent > 0 && chance.below(1_000) < faults.percent * 10) return faulty(chance, path);
  if (isNonNullType(type)) return present(schema, type.ofType, path, faults, chance);
  return chance.percent(10)
    ? chance.one([null, undefined])
    : present(schema, type, path, faults, chance);
}

function present(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  path: string,
  faults: Faults,
  chance: Chance,
): unknown {
  if (isListType(type)) {
    const count = chance.one([0, 1, 1, 2, 3]);
    return Array.from({ length: count }, (_, index) =>
      madeUp(schema, type.ofType as GraphQLOutputType, `${path}[${index}]`, faults),
    );
  }
  if (isEnumType(type)) return chance.one(type.getValues()).value as unknown;
  if (isLeafType(type)) return leaf(type.name, chance);
  if (isAbstractType(type))
    return objectOf(schema, chance.one(schema.getPossibleTypes(type)), path, faults);
  if (isObjectType(type)) return objectOf(schema, type, path, faults);
  throw new Error(`${String(type)} is nothing that can be made up.`);
}

function objectOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  path: string,
  faults: Faults,
): object {
  return new Proxy(
    {},
    {
      get(_target, property) {
        if (property === '__typename') return type.name;
        if (typeof property !== 'string') return undefined;
        // The name of a field, and behind it the arguments of an edge.
        const field = type.getFields()[/^\w*/.exec(property)![0]];
        return field && madeUp(schema, field.type, `${path}.${property}`, faults);
      },
    },
  );
}

function leaf(name: string, chance: Chance): unknown {
  if (name === 'Int') return chance.one([0, 1, -7, 2_147_483_647, '12', true]);
  if (name === 'Float') return chance.one([0, -0, 0.5, 1e21, '2.5']);
  if (name === 'Boolean') return chance.one([true, false, 1]);
  if (name === 'Date') return '2020-02-29';
  if (name === 'DateTime') return new Date(1_580_000_000_000 + chance.below(1_000));
  return chance.one([
    '',
    'plain',
    'with "quotes" and \\',
    'две\nстроки\u2028',
    '\ud83c\udf31',
    '\ud800',
    42,
  ]);
}

function faulty(chance: Chance, path: string): unknown {
  switch (chance.below(7)) {
    case 0:
      return null;
    case 1:
      return undefined;
    case 2:
      return new Error(`made up at ${path}`);
    case 3:
      return () => 'called';
    case 4:
      return Number.NaN;
    case 5:
      return { strange: true };
    default:
      return 'UNKNOWN';
  }
}
