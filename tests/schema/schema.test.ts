import {
  GraphQLInputObjectType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../src/repository-root.js';
import { refusalCodes } from '../../src/domain/refusal.js';
import { apiSchema } from '../../src/resolvers/schema.js';
import { expectGolden } from '../setup/golden.js';

const schema = apiSchema();

describe('the schema', () => {
  it('is the one in schema.graphql', () => {
    expectGolden(
      join(repositoryRoot(), 'schema.graphql'),
      `${printSchema(lexicographicSortSchema(schema))}\n`,
    );
  });

  it('has no recursive input type and no default on an input field, which a compiled executor gets wrong', () => {
    const inputs = Object.values(schema.getTypeMap()).filter(
      (type) => type instanceof GraphQLInputObjectType,
    );
    expect(inputs.length).toBeGreaterThan(10);
    for (const input of inputs) {
      expect(reaches(input, input), input.name).toBe(false);
      for (const field of Object.values(input.getFields()))
        expect(field.defaultValue, `${input.name}.${field.name}`).toBeUndefined();
    }
  });

  it('resolves nothing but its root fields and edges with arguments', () => {
    const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || roots.has(type) || type.name.startsWith('__')) continue;
      for (const field of Object.values(type.getFields())) {
        expect(field.resolve !== undefined, `${type.name}.${field.name}`).toBe(
          field.args.length > 0,
        );
      }
    }
  });

  it('answers every mutation with user errors, whose codes are the refusals', () => {
    const mutations = Object.values(schema.getMutationType()!.getFields());
    expect(mutations.map((mutation) => mutation.name)).toContain('recordAssessment');
    for (const mutation of mutations) {
      expect(
        mutation.args.map((argument) => argument.name),
        mutation.name,
      ).toEqual(['input']);
      expect(
        Object.keys(
          (mutation.type as never as { ofType: { getFields(): object } }).ofType.getFields(),
        ),
        mutation.name,
      ).toContain('userErrors');
    }
    const codes = schema.getType('UserErrorCode') as never as {
      getValues(): Array<{ name: string }>;
    };
    expect(codes.getValues().map((value) => value.name)).toEqual(refusalCodes);
  });
});

function reaches(
  from: GraphQLInputObjectType,
  target: GraphQLInputObjectType,
  seen = new Set<string>(),
): boolean {
  return Object.values(from.getFields()).some((field) => {
    let type: unknown = field.type;
    while (typeof type === 'object' && type && 'ofType' in type) type = type.ofType;
    if (!(type instanceof GraphQLInputObjectType) || seen.has(type.name)) return false;
    seen.add(type.name);
    return type === target || reaches(type, target, seen);
  });
}
