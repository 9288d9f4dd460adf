import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import {
  CollectionConnection,
  DocumentConnection,
  OrganizationConnection,
  TermConnection,
} from '../schema/connections.js';
import { after, first } from '../schema/edges/edge.js';
import { Vocabulary } from '../schema/enums.js';
import { OrganizationFilter } from '../schema/filters.js';
import { Collection, Document, Organization, Term } from '../schema/register.js';
import {
  findBySlug,
  listCollections,
  listDocuments,
  listOrganizations,
  listTerms,
} from '../services/register.js';
import {
  collectionPlan,
  documentPlan,
  organizationPlan,
  termPlan,
} from '../services/read/plans.js';
import type { Context } from './context.js';
import { optional } from './optional.js';
import { rootField } from './selection.js';

@Resolver()
export class RegisterQueries {
  @Query(() => OrganizationConnection, {
    description: 'The organizations that you may see, by slug, without invented ones.',
  })
  organizations(
    @Ctx() { session }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg(
      'filter',
      () => OrganizationFilter,
      optional('Which; without it, all that are not invented.'),
    )
    _filter?: object,
    @Arg('first', () => Int, optional(first.description)) _first?: number,
    @Arg('after', () => String, optional(after.description)) _after?: string,
  ): Promise<object> {
    const field = rootField(info);
    return listOrganizations(session, field.args, field.select('OrganizationConnection'));
  }

  @Query(() => Organization, {
    nullable: true,
    description: 'The organization with this slug; null when there is none that you may see.',
  })
  organization(
    @Ctx() { session }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
  ): Promise<object | null> {
    return findBySlug(session, organizationPlan, slug, rootField(info).select('Organization'));
  }

  @Query(() => CollectionConnection, {
    description: 'The collections that you may see, by slug, without invented ones.',
  })
  collections(
    @Ctx() { session }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, optional(first.description)) _first?: number,
    @Arg('after', () => String, optional(after.description)) _after?: string,
  ): Promise<object> {
    const field = rootField(info);
    return listCollections(session, field.args, field.select('CollectionConnection'));
  }

  @Query(() => Collection, {
    nullable: true,
    description:
      'The collection with this slug, an invented one too; null when there is none that you may see.',
  })
  collection(
    @Ctx() { session }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
  ): Promise<object | null> {
    return findBySlug(session, collectionPlan, slug, rootField(info).select('Collection'));
  }

  @Query(() => DocumentConnection, {
    description: 'The documents that you may see, by slug, without invented ones.',
  })
  documents(
    @Ctx() { session }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, optional(first.description)) _first?: number,
    @Arg('after', () => String, optional(after.description)) _after?: string,
  ): Promise<object> {
    const field = rootField(info);
    return listDocuments(session, field.args, field.select('DocumentConnection'));
  }

  @Query(() => Document, {
    nullable: true,
    description: 'The document with this slug; null when there is none that you may see.',
  })
  document(
    @Ctx() { session }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
  ): Promise<object | null> {
    return findBySlug(session, documentPlan, slug, rootField(info).select('Document'));
  }

  @Query(() => TermConnection, { description: 'The terms that you may see, by slug.' })
  terms(
    @Ctx() { session }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg(
      'vocabularies',
      () => [Vocabulary],
      optional('Of one of these vocabularies; without it, of all.'),
    )
    _vocabularies?: string[],
    @Arg('first', () => Int, optional(first.description)) _first?: number,
    @Arg('after', () => String, optional(after.description)) _after?: string,
  ): Promise<object> {
    const field = rootField(info);
    return listTerms(session, field.args, field.select('TermConnection'));
  }

  @Query(() => Term, {
    nullable: true,
    description: 'The term with this slug; null when there is none that you may see.',
  })
  term(
    @Ctx() { session }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
  ): Promise<object | null> {
    return findBySlug(session, termPlan, slug, rootField(info).select('Term'));
  }
}
