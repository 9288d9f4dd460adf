import { Arg, Field, ID, Int, type ClassType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { Perspective } from '../enums.js';
import { clocks } from '../clocks.js';
import { GraphQLDay, GraphQLInstant, GraphQLLanguageTag } from '../scalars.js';

type TypeOf = Parameters<typeof Arg>[1];

export interface Argument {
  name: string;
  type: TypeOf;
  description: string;
  isRequired?: boolean;
}

export const language: Argument = {
  name: 'language',
  type: () => GraphQLLanguageTag,
  description:
    'The language wanted first, before those of the header `Accept-Language`; without either, the original, or English for names.',
};
export const perspective: Argument = {
  name: 'perspective',
  type: () => Perspective,
  description: "The perspective; without it, the collection's headline perspective.",
};
export const collection: Argument = {
  name: 'collection',
  type: () => ID,
  description:
    "The collection whose speakers and headline govern; without it, the recommendation's home collection.",
};
export const knowledgeArguments: Argument[] = [
  { name: 'knownAt', type: () => GraphQLInstant, description: clocks.knownAt },
  { name: 'atRevision', type: () => Int, description: clocks.atRevision },
];
export const clockArguments: Argument[] = [
  { name: 'asOf', type: () => GraphQLDay, description: clocks.asOf },
  ...knowledgeArguments,
];
export const first: Argument = {
  name: 'first',
  type: () => Int,
  description: `How many at most, from 1 to ${limits.pageSizeMax}; ${limits.pageSizeDefault} when not given.`,
};
export const after: Argument = {
  name: 'after',
  type: () => String,
  description: 'A cursor of this list, to go on behind it.',
};

/** Declares an edge on a type, outside of its class: so types point at each other without an import cycle. */
export function edge(
  owner: ClassType,
  name: string,
  type: () => unknown,
  description: string,
  options: { nullable?: boolean; args?: Argument[] } = {},
): void {
  const prototype = owner.prototype as object;
  Field(type as () => ClassType, { description, nullable: options.nullable ?? false })(
    prototype,
    name,
  );
  (options.args ?? []).forEach((argument, index) => {
    Arg(argument.name, argument.type as () => ClassType, {
      nullable: !argument.isRequired,
      description: argument.description,
    })(prototype, name, index);
  });
}

export const nullable = { nullable: true };
export const inLanguageIfAny = { args: [language], nullable: true };
