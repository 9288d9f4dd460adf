import {
  type GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { serverLimits } from '../limits.js';
import { measureQuery } from '../measure-query.js';

/** What is wrong with a document, in a sentence; null when it can be asked for. */
export function documentProblem(schema: GraphQLSchema, text: string): string | null {
  // Allowed in a comment, and nowhere in a database.
  if (text.includes('\0')) return 'It holds the character NUL.';
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: serverLimits.tokensMax });
  } catch (error) {
    return tell(error as GraphQLError);
  }
  const [invalid] = validate(schema, document, undefined, { maxErrors: 1 });
  if (invalid) return tell(invalid);
  const operations = operationsOf(document);
  if (operations.length === 0) return 'It has no operation.';
  return operations.map((each) => operationProblem(schema, document, each)).find(Boolean) ?? null;
}

/** What people may call a document: its first operation. Null for one without a name, or without an operation. */
export function documentName(text: string): string | null {
  try {
    return operationsOf(parse(text, { noLocation: true }))[0]?.name?.value ?? null;
  } catch {
    return null;
  }
}

function operationsOf({ definitions }: DocumentNode): OperationDefinitionNode[] {
  return definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
}

/** What would be refused whatever its variables say. */
function operationProblem(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): string | null {
  const kind = operation.operation;
  if (!schema.getRootType(kind)) return `This API has no operation of the kind "${kind}".`;
  const { depth, cost } = measureQuery(schema, document, operation, {});
  const { depthMax, costMax } = serverLimits;
  if (depth > depthMax) return `It is ${depth} levels deep; the limit is ${depthMax}.`;
  if (cost > costMax && !operation.variableDefinitions?.length)
    return `It can ask for about ${cost} values; the limit is ${costMax}. Ask for shorter pages (first) or fewer fields.`;
  return null;
}

function tell({ message, locations }: GraphQLError): string {
  const at = locations?.[0];
  return `${message}${at ? ` (line ${at.line}, column ${at.column})` : ''}`;
}
