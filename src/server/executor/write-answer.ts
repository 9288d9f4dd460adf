import {
  getArgumentValues,
  getVariableValues,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { JsonOutput } from './json-output.js';
import { startOf, typenameWriter, writerOf, type Execution } from './operation-writer.js';
import { rememberOutcomes, type Outcomes } from './root-outcomes.js';
import { WrittenAnswer } from './written-answer.js';

/** Why an operation is left to graphql-js. */
export const handed = ['not-a-query', 'variables', 'failed', 'unwritable'] as const;
type Handed = (typeof handed)[number];

/** A context that wants to know that one root field alone will be resolved. */
export interface RootContext {
  beforeOneRoot?(): void;
}

/** An operation of a valid document, as it was asked. */
export interface AskedOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  contextValue: object;
}

/**
 * Answers a query whose root fields all succeed by writing what they brought straight to JSON. Everything else is
 * left to graphql-js, which knows every error and its place: mutations and introspection, variables and arguments
 * that are wrong, and queries where a field failed or came to nothing that it must not be. A query that had got as
 * far as its resolvers is then completed from the same objects, so nothing is read twice, or from two states of the
 * world. The schema must be one of `withRememberedRoots`.
 */
export async function writeAnswer(asked: AskedOperation): Promise<WrittenAnswer | Handed> {
  const { schema, document, operation, contextValue } = asked;
  const query = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !query) return 'not-a-query';
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, asked.variables, { maxErrors: 1 });
  if (!coerced) return 'variables';
  const execution: Execution = {
    schema,
    fragments: fragmentsOf(document),
    operation,
    variableValues: coerced,
    contextValue,
  };
  const fields = rootFields(execution, query);
  if (typeof fields === 'string') return fields;

  if (fields.length === 1) (contextValue as RootContext).beforeOneRoot?.();
  const outcomes = resolveAll(execution, query, fields);
  rememberOutcomes(contextValue, outcomes);
  const settled = await Promise.allSettled(outcomes.values());
  const values = settled.map((each) => (each.status === 'fulfilled' ? each.value : failure));
  if (values.includes(failure)) return 'failed';
  try {
    output.begin();
    output.json('{"data":{');
    for (const [index, { key, nodes, field }] of fields.entries()) {
      output.raw(startOf(key, index));
      const write = field ? writerOf(execution, field.type, nodes) : typenameWriter;
      write(field ? values[index] : query.name, output);
    }
    output.json('}}\n');
    return new WrittenAnswer(output.take());
  } catch {
    return 'unwritable';
  }
}

const failure = Symbol('failure');

/** One for all: an answer is written in one go. */
const output = new JsonOutput();

interface RootField {
  key: string;
  nodes: readonly FieldNode[];
  /** Null for __typename. */
  field: GraphQLField<unknown, unknown> | null;
  args: Record<string, unknown>;
}

/** The root fields in the order of the answer, or who is to answer instead. */
function rootFields(execution: Execution, query: GraphQLObjectType): RootField[] | Handed {
  const { schema, fragments, variableValues, operation } = execution;
  const fields: RootField[] = [];
  try {
    const set = operation.selectionSet;
    for (const [key, nodes] of collectFields(schema, fragments, variableValues, query, set)) {
      const name = nodes[0]!.name.value;
      const field = query.getFields()[name] ?? null;
      if (!field && name !== '__typename') return 'not-a-query';
      const args = field ? getArgumentValues(field, nodes[0]!, variableValues) : {};
      fields.push({ key, nodes, field, args });
    }
  } catch {
    return 'variables';
  }
  return fields;
}

/** Starts the resolvers in the order of the query, as graphql-js does. */
function resolveAll(
  execution: Execution,
  parentType: GraphQLObjectType,
  fields: RootField[],
): Outcomes {
  const { contextValue, ...common } = execution;
  const outcomes: Outcomes = new Map();
  for (const { key, nodes, field, args } of fields) {
    const resolve = field?.resolve;
    const outcome = (async () =>
      resolve?.(undefined, args, contextValue, {
        ...common,
        fieldName: field!.name,
        fieldNodes: nodes,
        returnType: field!.type,
        parentType,
        path: { prev: undefined, key, typename: parentType.name },
        rootValue: undefined,
      }))();
    outcomes.set(key, outcome);
  }
  return outcomes;
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}
