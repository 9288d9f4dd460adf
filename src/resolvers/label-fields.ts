import { getNamedType, Kind, type FieldNode, type GraphQLObjectType } from 'graphql';
import type { EnumName } from '../domain/label-catalogue.js';
import { labelOf, type ValueLabel } from '../services/labels.js';
import { wantedLanguages } from '../services/read/localized.js';
import type { FieldReader } from './field-reader.js';

/** The field whose value this field tells in words; null for every other field. */
export function fieldBehindLabel(type: GraphQLObjectType, name: string): string | null {
  return (type.getFields()[name]?.extensions.labelOf as string | undefined) ?? null;
}

/** What the services are asked for in place of a label: the value. They know of no labels. */
export function withoutLabel(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): readonly FieldNode[] {
  const name = fieldBehindLabel(type, nodes[0]!.name.value);
  return name ? [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } }] : nodes;
}

/** Tells in words the value that stands in the property of a field. */
export function labelReader(type: GraphQLObjectType, name: string): FieldReader {
  const enumName = getNamedType(type.getFields()[name]!.type).name as EnumName;
  return (args, { session }) => {
    const wanted = wantedLanguages(session, { args });
    return (source): ValueLabel | ValueLabel[] | null => {
      const value = source[name] as string | string[] | null | undefined;
      if (Array.isArray(value)) return value.map((each) => labelOf(enumName, each, wanted));
      return value ? labelOf(enumName, value, wanted) : null;
    };
  };
}
