import {
  getNamedType,
  isEnumType,
  isListType,
  getNullableType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
} from 'graphql';
import { apiSchema } from '../../src/resolvers/schema.js';

/** The same query, which asks for the label wherever it asked for a value of an enum, under the same keys. */
export function askLabels(query: string): string {
  const types = new TypeInfo(apiSchema());
  const replace = {
    Field(node: FieldNode): FieldNode | undefined {
      const field = types.getFieldDef();
      if (!field || !isEnumType(getNamedType(field.type))) return undefined;
      const name = `${field.name}Label${isListType(getNullableType(field.type)) ? 's' : ''}`;
      const key = (node.alias ?? node.name).value;
      const [definition] = parse(`{ ${key}: ${name} { enum value } }`).definitions;
      if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
      return definition.selectionSet.selections[0] as FieldNode;
    },
  };
  return print(visit(parse(query), visitWithTypeInfo(types, replace)));
}

/** An answer with the value in place of each label. */
export function valuesOfLabels(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(valuesOfLabels);
  if (answer === null || typeof answer !== 'object') return answer;
  if (Object.keys(answer).join() === 'enum,value') return (answer as { value: string }).value;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, valuesOfLabels(value)]),
  );
}
