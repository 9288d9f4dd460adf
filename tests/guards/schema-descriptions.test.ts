import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readRepositoryFile } from '../setup/repository-files.js';

/** Everything in the schema that has no description, by its coordinate, e.g. `Query.node(id:)`. */
export function descriptionProblems(schema: GraphQLSchema): string[] {
  const problems: string[] = [];
  const need = (coordinate: string, { description }: { description?: string | null }) => {
    if (!description?.trim()) problems.push(`${coordinate} has no description`);
  };
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  for (const type of types) {
    need(type.name, type);
    if (isEnumType(type)) type.getValues().forEach((each) => need(`${type}.${each.name}`, each));
    if (isInputObjectType(type)) {
      Object.values(type.getFields()).forEach((each) => need(`${type}.${each.name}`, each));
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      need(`${type}.${field.name}`, field);
      field.args.forEach((each) => need(`${type}.${field.name}(${each.name}:)`, each));
    }
  }
  return problems;
}

describe('schema descriptions', () => {
  it('everything in schema.graphql is described', () => {
    const text = readRepositoryFile('schema.graphql');
    expect(text, 'schema.graphql must be committed').not.toBeNull();
    expect(descriptionProblems(buildSchema(text!))).toEqual([]);
  });

  it('refuses a type, a field, an argument, a value and an input without description', () => {
    const schema = buildSchema(`
      type Query { term(id: ID): Term }
      "A word." interface Term { id: ID }
      enum Kind { "One." A B }
      "What is wanted." input TermFilter { kind: Kind }
      scalar Day
    `);
    expect(descriptionProblems(schema)).toEqual([
      'Query has no description',
      'Query.term has no description',
      'Query.term(id:) has no description',
      'Term.id has no description',
      'Kind has no description',
      'Kind.B has no description',
      'TermFilter.kind has no description',
      'Day has no description',
    ]);
  });

  it('lets a described schema pass', () => {
    const schema = buildSchema(
      '"All questions." type Query { "One word." term("Which." id: ID): ID }',
    );
    expect(descriptionProblems(schema)).toEqual([]);
  });
});
