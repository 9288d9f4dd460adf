import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSkipDirective,
  isAbstractType,
  isInputObjectType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import type { Problem } from '../domain/refusal.js';
import { refuseIfAny } from '../domain/refusal.js';
import { isHostile, isId } from '../domain/text.js';
import { pageSize } from '../services/read/connection.js';
import { withoutLabel } from './label-fields.js';
import { keyOf, type SelectedField, type Selection } from '../services/read/selection.js';

/** The root field that is being resolved, with all that was asked below it. */
export function rootField(info: GraphQLResolveInfo): SelectedField {
  refuseIfAny(argumentProblems(info, info.parentType, info.fieldNodes[0]!));
  return selectedField(info, info.parentType, info.fieldNodes);
}

/** The mutation that is being resolved, and what is wrong with its input before any service looks at it. */
export function mutationField(info: GraphQLResolveInfo): {
  field: SelectedField;
  problems: Problem[];
} {
  const problems = argumentProblems(info, info.parentType, info.fieldNodes[0]!);
  const field = selectedField(info, info.parentType, info.fieldNodes);
  lookThrough(info, info.parentType, field);
  // The path of a user error leads through the input, which is the only argument.
  return {
    field,
    problems: problems.map((problem) => ({ ...problem, path: problem.path.slice(1) })),
  };
}

/** Looks at all that is asked below a field: after a write it would be too late to refuse an argument. */
function lookThrough(
  info: GraphQLResolveInfo,
  parent: GraphQLObjectType,
  field: SelectedField,
): void {
  if (typeof field.args.first === 'number') pageSize(field.args.first);
  const type = getNamedType(parent.getFields()[field.name]!.type);
  const types = isAbstractType(type) ? info.schema.getPossibleTypes(type) : [type];
  for (const each of types.filter(isObjectType))
    for (const inner of field.select(each.name)) lookThrough(info, each, inner);
}

function argumentProblems(
  info: GraphQLResolveInfo,
  parent: GraphQLObjectType,
  node: FieldNode,
): Problem[] {
  const definition = parent.getFields()[node.name.value]!;
  const args = getArgumentValues(definition, node, info.variableValues);
  return definition.args.flatMap((argument) =>
    valueProblems([argument.name], argument.type, args[argument.name]),
  );
}

/** A field that was asked, from all the places in the query that ask it. */
function selectedField(
  info: GraphQLResolveInfo,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
): SelectedField {
  const name = nodes[0]!.name.value;
  const definition = parent.getFields()[name]!;
  const args = getArgumentValues(definition, nodes[0]!, info.variableValues);
  const type = getNamedType(definition.type);
  const selections = new Map<string, Selection>();
  return {
    name,
    args,
    key: keyOf(name, args, definition.args.length > 0),
    select(typeName) {
      const known = selections.get(typeName);
      if (known) return known;
      const object = isAbstractType(type) ? info.schema.getType(typeName) : type;
      if (!isObjectType(object) || object.name !== typeName)
        throw new Error(`${name} is no ${typeName}`);
      const selection = collect(info, object, nodes);
      selections.set(typeName, selection);
      return selection;
    },
  };
}

function collect(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
): Selection {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const parent of parents)
    if (parent.selectionSet) gather(info, type, parent.selectionSet, fields, visited);
  // Two aliases of one field share an entry when their arguments are the same.
  const merged = new Map<string, FieldNode[]>();
  for (const nodes of fields.values()) {
    refuseIfAny(argumentProblems(info, type, nodes[0]!));
    const asked = withoutLabel(type, nodes);
    const { key } = selectedField(info, type, asked);
    merged.set(key, [...(merged.get(key) ?? []), ...asked]);
  }
  return [...merged.values()].map((nodes) => selectedField(info, type, nodes));
}

function gather(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const node of set.selections) {
    if (!isIncluded(info, node)) continue;
    if (node.kind === Kind.FIELD) {
      if (node.name.value.startsWith('__')) continue;
      const key = node.alias?.value ?? node.name.value;
      fields.set(key, [...(fields.get(key) ?? []), node]);
      continue;
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (visited.has(node.name.value)) continue;
      visited.add(node.name.value);
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value]! : node;
    const condition = fragment.typeCondition?.name.value;
    if (!condition || applies(info, type, condition))
      gather(info, type, fragment.selectionSet, fields, visited);
  }
}

function applies(info: GraphQLResolveInfo, type: GraphQLObjectType, condition: string): boolean {
  if (type.name === condition) return true;
  const abstract = info.schema.getType(condition);
  return isAbstractType(abstract) && info.schema.isSubType(abstract, type);
}

function isIncluded(
  info: GraphQLResolveInfo,
  node: SelectionSetNode['selections'][number],
): boolean {
  if (node.directives?.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  if (skip?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if !== false;
}

/** What no service needs to look at again: ids have the form of an id, and texts can be stored. */
function valueProblems(path: string[], type: GraphQLInputType, value: unknown): Problem[] {
  if (value === null || value === undefined) return [];
  if (type instanceof GraphQLNonNull)
    return valueProblems(path, type.ofType as GraphQLInputType, value);
  if (type instanceof GraphQLList) {
    const items = Array.isArray(value) ? (value as unknown[]) : [value];
    return items.flatMap((item, index) =>
      valueProblems([...path, String(index)], type.ofType as GraphQLInputType, item),
    );
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.entries(value).flatMap(([name, inner]) =>
      valueProblems([...path, name], fields[name]!.type, inner),
    );
  }
  if (typeof value !== 'string') return [];
  const where = path.join('.');
  if (isHostile(value)) {
    return [
      {
        code: 'HOSTILE_TEXT',
        path,
        message: `${where} contains a NUL or half of a surrogate pair; remove it.`,
      },
    ];
  }
  if (type.name === 'ID' && !isId(value)) {
    return [
      { code: 'UNKNOWN_ID', path, message: `${where} is no id; ids are UUIDs in lower case.` },
    ];
  }
  return [];
}
