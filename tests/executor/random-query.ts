import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { chanceOf, type Chance } from './chance.js';

export interface RandomQuery {
  text: string;
  variables: Record<string, unknown>;
}

/** Keys that an executor could trip over, because every object has something of the name or because it joins names. */
const oddAliases = ['__proto__', 'constructor', 'toString', 'a_b', 'a', 'b_a', 'length', 'then'];

/**
 * A query over a schema: aliases, fields asked twice, fragments of both sorts on objects and interfaces, nested and
 * spread in several places, `@skip` and `@include` by literals and variables, arguments by literals and by variables
 * with and without default, given, null or left out. It is not always valid; the caller validates.
 * @param texts what a text or an id may be, such as ids that exist
 */
export function randomQuery(
  schema: GraphQLSchema,
  seed: number,
  texts: readonly string[],
  breadth = 4,
): RandomQuery {
  const chance = chanceOf(seed);
  const writer = new QueryWriter(schema, chance, texts, breadth);
  return writer.write();
}

class QueryWriter {
  readonly #variables = new Map<string, { definition: string; value: unknown }>();
  readonly #fragments: Array<{ name: string; type: string; text: string }> = [];
  #aliases = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly chance: Chance,
    readonly texts: readonly string[],
    readonly breadth: number,
  ) {}

  write(): RandomQuery {
    const set = this.#set(this.schema.getQueryType()!, 0);
    const definitions = [...this.#variables.values()].map(({ definition }) => definition);
    const head = definitions.length > 0 ? `query Q(${definitions.join(', ')})` : 'query';
    const fragments = this.#fragments.map(
      ({ name, type, text }) => `fragment ${name} on ${type} ${text}`,
    );
    const given = [...this.#variables].filter(([, { value }]) => value !== undefined);
    return {
      text: [`${head} ${set}`, ...fragments].join('\n'),
      variables: Object.fromEntries(given.map(([name, { value }]) => [name, value])),
    };
  }

  #set(type: GraphQLNamedType, depth: number): string {
    const parts: string[] = [];
    const count = 1 + this.chance.below(this.breadth);
    for (let index = 0; index < count; index += 1) {
      const roll = this.chance.below(100);
      if (depth > 0 && roll < 12) parts.push(this.#inline(type, depth));
      else if (depth > 0 && roll < 24) parts.push(this.#spread(type, depth));
      else if (roll < 29) parts.push(`${this.#alias()}__typename${this.#directive()}`);
      else parts.push(this.#field(type, depth) ?? '__typename');
    }
    return `{ ${parts.join(' ')} }`;
  }

  #inline(type: GraphQLNamedType, depth: number): string {
    if (this.chance.percent(20)) return `...${this.#directive()} ${this.#set(type, depth)}`;
    const on = this.#related(type);
    return `... on ${on.name}${this.#directive()} ${this.#set(on, depth)}`;
  }

  #spread(type: GraphQLNamedType, depth: number): string {
    const known = this.#fragments.filter((fragment) => fragment.type === type.name);
    if (known.length > 0 && this.chance.percent(60)) {
      return `...${this.chance.one(known).name}${this.#directive()}`;
    }
    const on = this.#related(type);
    // Written before it is named: a fragment cannot spread itself.
    const text = this.#set(on, depth);
    const name = `F${this.#fragments.length}`;
    this.#fragments.push({ name, type: on.name, text });
    return `...${name}${this.#directive()}`;
  }

  /** The type itself, an interface of it, or one of its possible types. */
  #related(type: GraphQLNamedType): GraphQLNamedType {
    const types: GraphQLNamedType[] = [type];
    if (isObjectType(type)) types.push(...type.getInterfaces());
    if (isAbstractType(type)) types.push(...this.schema.getPossibleTypes(type));
    return this.chance.one(types);
  }

  #field(type: GraphQLNamedType, depth: number): string | null {
    const all = Object.values((type as GraphQLObjectType).getFields());
    const leaves = all.filter((field) => isLeafType(getNamedType(field.type)));
    const fields = depth >= 5 ? leaves : all;
    if (fields.length === 0) return null;
    const field = this.chance.one(fields);
    const named = getNamedType(field.type);
    const below = isLeafType(named) ? '' : ` ${this.#set(named, depth + 1)}`;
    const args = this.#arguments(field.args);
    // What takes arguments or brings objects can be asked twice only under two names.
    const mustAlias = field.args.length > 0 || this.chance.percent(15);
    return `${mustAlias ? this.#alias(100) : ''}${field.name}${args}${this.#directive()}${below}`;
  }

  #alias(percent = 30): string {
    if (!this.chance.percent(percent)) return '';
    if (this.chance.percent(8)) return `${this.chance.one(oddAliases)}: `;
    this.#aliases += 1;
    return `k${this.#aliases}: `;
  }

  #directive(): string {
    if (!this.chance.percent(12)) return '';
    const name = this.chance.one(['skip', 'include']);
    return ` @${name}(if: ${this.#condition()})`;
  }

  #condition(): string {
    if (this.chance.percent(30)) return this.chance.one(['true', 'false']);
    const name = `c${this.chance.below(3)}`;
    if (!this.#variables.has(`${name}`)) {
      const withDefault = this.chance.percent(40);
      const fallback = this.chance.one([true, false]);
      this.#variables.set(name, {
        definition: withDefault ? `$${name}: Boolean! = ${fallback}` : `$${name}: Boolean!`,
        value: withDefault && this.chance.percent(50) ? undefined : this.chance.one([true, false]),
      });
    }
    return `$${name}`;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter(({ type }) => isNonNullType(type) || this.chance.percent(35));
    if (given.length === 0) return '';
    // In any order: the executor must find the same edge.
    if (this.chance.percent(50)) given.reverse();
    return `(${given.map(({ name, type }) => `${name}: ${this.#argument(type)}`).join(', ')})`;
  }

  #argument(type: GraphQLInputType): string {
    if (!this.chance.percent(40)) return this.#literal(type);
    const name = `v${this.#variables.size}`;
    const roll = this.chance.below(10);
    const fallback = roll < 3 ? ` = ${this.#literal(type, false)}` : '';
    const isRequired = isNonNullType(type) && fallback === '';
    this.#variables.set(name, {
      definition: `$${name}: ${String(type)}${fallback}`,
      value: roll % 2 === 0 && !isRequired ? undefined : this.#value(type),
    });
    return `$${name}`;
  }

  #literal(type: GraphQLInputType, mayVary = true): string {
    if (isNonNullType(type)) return this.#literal(type.ofType as GraphQLInputType, mayVary);
    if (this.chance.percent(4)) return 'null';
    if (isListType(type))
      return `[${this.#several(type.ofType, (item) => this.#literal(item, mayVary)).join(', ')}]`;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || this.chance.percent(12),
      );
      const texts = fields.map((field) =>
        mayVary && this.chance.percent(20)
          ? `${field.name}: ${this.#argument(field.type)}`
          : `${field.name}: ${this.#literal(field.type, mayVary)}`,
      );
      return `{ ${texts.join(', ')} }`;
    }
    const value = this.#leaf(type);
    return isEnumType(type) ? String(value) : JSON.stringify(value);
  }

  #value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType as GraphQLInputType);
    if (this.chance.percent(6)) return null;
    if (isListType(type)) return this.#several(type.ofType, (item) => this.#value(item));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || this.chance.percent(12),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type)]));
    }
    return this.#leaf(type);
  }

  #several<T>(type: GraphQLInputType, make: (type: GraphQLInputType) => T): T[] {
    return Array.from({ length: this.chance.below(3) }, () => make(type));
  }

  #leaf(type: GraphQLInputType): unknown {
    if (isEnumType(type)) return this.chance.one(type.getValues()).name;
    if (String(type) === 'Int') return this.chance.percent(90) ? 1 + this.chance.below(6) : -1;
    if (String(type) === 'Boolean') return this.chance.percent(50);
    if (String(type) === 'Date') return this.chance.one(['2019-12-31', '2022-07-01', '2024-02-29']);
    if (String(type) === 'DateTime') return '2024-05-05T10:00:00.000Z';
    if (String(type) === 'LanguageTag') return this.chance.one(['ru', 'en', 'kk-Cyrl', 'KK-latn']);
    return this.chance.one(this.texts);
  }
}
