import {
  GraphQLEnumType,
  GraphQLError,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  GraphQLID,
  type GraphQLFieldConfigMap,
} from 'graphql';
import { Refusal, refuse } from '../../src/domain/refusal.js';

/** What the resolvers of the small schema see and leave behind. */
export interface TestContext {
  authorization: string | undefined;
  notes: string[];
  /** Resolves `wait`; a test holds it. */
  gate: Promise<void>;
}

const mood = new GraphQLEnumType({ name: 'Mood', values: { CALM: {}, CROSS: {} } });

const item: GraphQLObjectType = new GraphQLObjectType({
  name: 'Item',
  fields: (): GraphQLFieldConfigMap<unknown, TestContext> => ({
    id: { type: GraphQLID, resolve: () => 'item' },
    title: { type: GraphQLString, resolve: () => 'Title' },
    parent: { type: item, resolve: () => ({}) },
    tags: { type: new GraphQLList(item), resolve: () => [{}, {}] },
    items: connectionField,
  }),
});

const connection = new GraphQLObjectType({
  name: 'ItemConnection',
  fields: {
    totalCount: { type: GraphQLInt, resolve: () => 2 },
    edges: {
      type: new GraphQLNonNull(
        new GraphQLList(
          new GraphQLObjectType({
            name: 'ItemEdge',
            fields: { node: { type: item, resolve: () => ({}) } },
          }),
        ),
      ),
      resolve: () => [{}, {}],
    },
  },
});

const connectionField = {
  type: connection,
  args: { first: { type: GraphQLInt } },
  resolve: () => ({}),
};

const query = new GraphQLObjectType<unknown, TestContext>({
  name: 'Query',
  fields: {
    hello: { type: GraphQLString, resolve: () => 'world' },
    echo: {
      type: GraphQLString,
      args: { text: { type: GraphQLString } },
      resolve: (_root, { text }) => text,
    },
    mood: {
      type: mood,
      args: { is: { type: mood } },
      resolve: (_root, { is }) => is,
    },
    size: {
      type: GraphQLInt,
      args: { of: { type: new GraphQLNonNull(GraphQLInt) } },
      resolve: (_root, { of }) => of,
    },
    item: { type: item, resolve: () => ({}) },
    items: connectionField,
    nodes: {
      type: new GraphQLList(item),
      args: { ids: { type: new GraphQLNonNull(new GraphQLList(GraphQLID)) } },
      resolve: (_root, { ids }) => ids.map(() => ({})),
    },
    secretWord: {
      type: GraphQLString,
      resolve: (_root, _args, context) => context.authorization ?? null,
    },
    wait: {
      type: GraphQLString,
      async resolve(_root, _args, context) {
        await context.gate;
        return 'waited';
      },
    },
    /** Fails in the way that is named. */
    fail: {
      type: GraphQLString,
      args: { how: { type: GraphQLString }, word: { type: GraphQLString } },
      resolve: (_root, { how, word }) => fail(how, word),
    },
    mustNotFail: {
      type: new GraphQLNonNull(GraphQLString),
      args: { how: { type: GraphQLString } },
      resolve: (_root, { how }) => fail(how, ''),
    },
  },
});

const mutation = new GraphQLObjectType<unknown, TestContext>({
  name: 'Mutation',
  fields: {
    note: {
      type: GraphQLInt,
      args: { text: { type: GraphQLString } },
      resolve: (_root, { text }, context) => context.notes.push(text),
    },
  },
});

export const testSchema = new GraphQLSchema({ query, mutation });

function fail(how: string, word: string): never {
  switch (how) {
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
    case 'DATABASE_UNAVAILABLE':
      return refuse(how, [], `Refused as ${how}.`);
    case 'TWO':
      throw new Refusal([
        { code: 'UNKNOWN_ID', path: ['filter', '0'], message: 'No such first.' },
        { code: 'TOO_LONG', path: ['filter', '1'], message: 'Second too long.' },
      ]);
    case 'GRAPHQL':
      throw new GraphQLError('SELECT secret FROM graphql');
    case 'PASSING_FOR_GRAPHQL':
      throw Object.assign(new Error('SELECT secret FROM elsewhere'), {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    case 'STATEMENT':
      throw Object.assign(new Error(`no row "${word}" for ${word}; SELECT secret FROM rows`), {
        code: '22P02',
        constraint: 'recommendation_reference_key',
        query: `select '${word}'`,
        parameters: [word],
        detail: `Key (name)=(${word})`,
      });
    default:
      throw new Error('SELECT secret FROM nowhere');
  }
}
