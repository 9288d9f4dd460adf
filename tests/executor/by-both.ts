import {
  execute,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { expect } from 'vitest';
import { withRememberedRoots } from '../../src/server/executor/root-outcomes.js';
import { writeAnswer } from '../../src/server/executor/write-answer.js';
import { WrittenAnswer } from '../../src/server/executor/written-answer.js';
import type { RandomQuery } from './random-query.js';

/** The document, or null where the text is not valid for the schema. */
export function validDocument(schema: GraphQLSchema, text: string): DocumentNode | null {
  const document = parse(text);
  return validate(schema, document).length === 0 ? document : null;
}

/**
 * Asks graphql-js, and then the writer with graphql-js behind it, as the server does. The data must be the same
 * letter for letter, and the errors the same set.
 * @param open makes a context; each of the two gets one of its own
 * @returns how the second was executed
 */
export async function expectTheSame(
  schema: GraphQLSchema,
  document: DocumentNode,
  { text, variables }: RandomQuery,
  open: () => { contextValue: object; close?(): Promise<void> },
): Promise<'written' | Exclude<Awaited<ReturnType<typeof writeAnswer>>, WrittenAnswer>> {
  const remembering = rememberingOf(schema);
  const plain = open();
  const expected = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: plain.contextValue,
  });
  await plain.close?.();

  const { contextValue, close } = open();
  const operation = getOperationAST(document)!;
  const answer = await writeAnswer({
    schema: remembering,
    document,
    operation,
    variables,
    contextValue,
  });
  const isWritten = answer instanceof WrittenAnswer;
  const actual = isWritten
    ? null
    : await execute({ schema: remembering, document, variableValues: variables, contextValue });
  await close?.();

  const { data } = expected;
  if (isWritten) expect(answer.bytes.toString(), text).toBe(`${JSON.stringify({ data })}\n`);
  else expect(JSON.stringify(actual!.data), text).toBe(JSON.stringify(data));
  if (expected.data === null && operation.selectionSet.selections.length > 1) {
    // Where two root fields fail that must not be null, graphql-js tells of the one that fails first: that is chance.
    expect(actual!.errors, text).not.toHaveLength(0);
  } else {
    expect(tell(actual), text).toEqual(tell(expected));
  }
  return isWritten ? 'written' : answer;
}

const remembered = new WeakMap<GraphQLSchema, GraphQLSchema>();

function rememberingOf(schema: GraphQLSchema): GraphQLSchema {
  if (!remembered.has(schema)) remembered.set(schema, withRememberedRoots(schema));
  return remembered.get(schema)!;
}

function tell(result: ExecutionResult | null): string[] {
  return (result?.errors ?? []).map((error) => JSON.stringify(error)).sort();
}
