import {
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { limits } from '../domain/limits.js';
import { serverLimits } from './limits.js';

/** What a field costs by itself. The statements of a figure look at every recommendation of the filter. */
const ownCosts: Record<string, number> = {
  statusSummary: 1_000,
  statusTrend: 2_000,
  completeness: 1_000,
  changes: 2_000,
  search: 200,
  facets: 1_000,
  // Long texts that have little in common take milliseconds to compare.
  difference: 100,
};

export interface QuerySize {
  /** Levels of fields; fragments add none, introspection counts for nothing. */
  depth: number;
  /** An estimate of how many values the answer can hold. */
  cost: number;
}

/**
 * Measures an operation of a valid document. A field costs 1. The fields below a list cost as many times
 * as it can have items: what `first`, `last` or `ids` say (a variable's value, the default of `first`, never
 * more than a page can have), else `listSizeAssumed`. The lists of a connection are as long as its `first`.
 * Fields that `@skip` or `@include` would leave out are counted too.
 *
 * Each fragment is measured once, so the work grows with the document and not with what it unfolds to.
 */
export function measureQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): QuerySize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const measured = new Map<string, Measure>();

  const root = schema.getRootType(operation.operation);
  if (!root) return { depth: 0, cost: 0 };
  const { depth, once, perItem } = measureSet(operation.selectionSet, root);
  return { depth, cost: once + perItem * serverLimits.listSizeAssumed };

  function measureSet(set: SelectionSetNode, parent: GraphQLNamedType): Measure {
    const total: Measure = { depth: 0, once: 0, perItem: 0 };
    for (const selection of set.selections) {
      const part =
        selection.kind === Kind.FIELD
          ? measureField(selection, parent)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(selection.name.value)
            : measureSet(
                selection.selectionSet,
                typeOf(selection.typeCondition?.name.value, parent),
              );
      total.depth = Math.max(total.depth, part.depth);
      total.once += part.once;
      total.perItem += part.perItem;
    }
    return total;
  }

  function measureFragment(name: string): Measure {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    // Holds the place while the fragment is measured: a cycle, which validation refuses, ends here.
    measured.set(name, nothing);
    const measure = measureSet(
      fragment.selectionSet,
      typeOf(fragment.typeCondition.name.value, root!),
    );
    measured.set(name, measure);
    return measure;
  }

  function measureField(node: FieldNode, parent: GraphQLNamedType): Measure {
    const field = fieldOf(schema, parent, node.name.value);
    if (!field || !node.selectionSet) return { depth: 1, once: 1, perItem: 0 };

    const type = getNamedType(field.type);
    const below = measureSet(node.selectionSet, type);
    const said = pageSize(node, field);
    const isIntrospection = isIntrospectionType(type);
    const assumed = isIntrospection
      ? serverLimits.introspectionListSizeAssumed
      : serverLimits.listSizeAssumed;
    const depth = isIntrospection ? 1 : 1 + below.depth;
    // `types` lists the whole schema, and an alias inside it would list that much once more.
    const isWholeSchema = isIntrospectionType(parent) && (node.alias || field.name === 'types');
    const own = isWholeSchema ? serverLimits.wholeSchemaCost : (ownCosts[field.name] ?? 1);

    if (!isList(field.type)) {
      return { depth, once: own + below.once + below.perItem * (said ?? assumed), perItem: 0 };
    }
    const perItem = below.once + below.perItem * assumed;
    // How long a list is that says nothing itself, only the connection around it knows.
    return said === null && !isIntrospection
      ? { depth, once: 1, perItem }
      : { depth, once: own + perItem * (said ?? assumed), perItem: 0 };
  }

  function typeOf(name: string | undefined, otherwise: GraphQLNamedType): GraphQLNamedType {
    return (name && schema.getType(name)) || otherwise;
  }

  function pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const known = (name: string) => field.args.find((argument) => argument.name === name);
    const given = (name: string) =>
      node.arguments?.find((argument) => argument.name.value === name && known(name));
    const ids = given('ids');
    if (ids) return clamp(lengthOf(ids), limits.nodesMax);
    const size = given('first') ?? given('last');
    const value = size ? numberOf(size) : undefined;
    if (value !== undefined) return clamp(value, limits.pageSizeMax);
    const first = known('first');
    if (!first) return null;
    return clamp(Number(first.defaultValue ?? limits.pageSizeDefault), limits.pageSizeMax);
  }

  /** Undefined when the argument is given as null or by a variable without a value. */
  function numberOf({ value }: ArgumentNode): number | undefined {
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind !== Kind.VARIABLE) return undefined;
    const sent = variables[value.name.value];
    if (sent !== undefined) return sent === null ? undefined : Number(sent);
    const fallback = operation.variableDefinitions?.find(
      (definition) => definition.variable.name.value === value.name.value,
    )?.defaultValue;
    return fallback?.kind === Kind.INT ? Number(fallback.value) : undefined;
  }

  function lengthOf({ value }: ArgumentNode): number {
    if (value.kind === Kind.LIST) return value.values.length;
    if (value.kind !== Kind.VARIABLE) return 1;
    const sent = variables[value.name.value];
    return Array.isArray(sent) ? sent.length : limits.nodesMax;
  }
}

/** The cost of a selection, apart by what it depends on. */
interface Measure {
  depth: number;
  /** Costs this much for each object that has the selection. */
  once: number;
  /** And this much more for every item of its lists. */
  perItem: number;
}

const nothing: Measure = { depth: 0, once: 0, perItem: 0 };

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  if (!isCompositeType(parent)) return undefined;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** What is out of range is refused where it is used; here it only must not make the estimate smaller. */
function clamp(size: number, max: number): number {
  return Number.isFinite(size) ? Math.min(Math.max(size, 1), max) : max;
}
