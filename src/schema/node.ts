import { Field, ID, Int, InterfaceType, ObjectType, type ClassType } from 'type-graphql';
import { Visibility } from './enums.js';

@InterfaceType('Node', {
  description: 'An entry with an id of its own, unique among entries of all types.',
  autoRegisterImplementations: true,
  resolveType: (value: { __typename?: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, {
    description: 'A UUID in lower case. Ids of imported entries are the same on every machine.',
  })
  id: string;
}

/** What every entry says of itself. */
@InterfaceType('Entry', {
  implements: Node,
  description: 'An entry that an organization records and may publish.',
  resolveType: (value: { __typename?: string }) => value.__typename,
})
export abstract class Entry extends Node {
  @Field(() => Int, {
    description: 'The revision of its last change; give it as `expectedRevision` when you edit.',
  })
  revision: number;

  @Field(() => Visibility, { description: 'Who may see it.' })
  visibility: string;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after `endCursor`.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether the page was begun with `after`.' })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first edge; null on an empty page.',
  })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last edge, to be given as `after`; null on an empty page.',
  })
  endCursor: string | null;
}

/** The connection type of a node type, after the Relay cursor connections specification. */
export function connectionOf(type: () => ClassType, name: string): ClassType {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, and its place there.` })
  class Edge {
    @Field(type, { description: 'The entry.' })
    node: object;

    @Field(() => String, {
      description:
        'Its place: give it as `after` to go on behind it, with the same filter and order.',
    })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} entries.` })
  class Connection {
    @Field(() => [Edge], { description: 'The entries of the page with their places.' })
    edges: Edge[];

    @Field(() => [type()], { description: 'The entries of the page.' })
    nodes: object[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo: PageInfo;

    @Field(() => Int, {
      description:
        'How many entries the whole list has, each counted once. Counted only when it is asked for.',
    })
    totalCount: number;
  }
  return Connection;
}
