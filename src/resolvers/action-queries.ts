import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { Action, LegalAct, Plan } from '../schema/action.js';
import {
  ActionConnection,
  IndicatorConnection,
  LegalActConnection,
  PlanConnection,
} from '../schema/connections.js';
import { after, first } from '../schema/edges/edge.js';
import { Indicator } from '../schema/indicator.js';
import { findBySlug, listEntries } from '../services/register.js';
import { actionPlan, indicatorPlan, legalActPlan, planPlan } from '../services/read/plans.js';
import type { Context } from './context.js';
import { look } from './look.js';
import { optional } from './optional.js';

/** What is done about recommendations. */
@Resolver()
export class ActionQueries {
  @Query(() => LegalActConnection, {
    description: 'The legal acts that you may see, by slug, without invented ones.',
  })
  async legalActs(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, optional(first.description)) _first?: number,
    @Arg('after', () => String, optional(after.description)) _after?: string,
  ): Promise<object> {
    const { session, field } = await look(context, info);
    return listEntries(session, legalActPlan, field.args, field.select('LegalActConnection'));
  }

  @Query(() => LegalAct, {
    nullable: true,
    description: 'The legal act with this slug; null when there is none that you may see.',
  })
  async legalAct(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
  ): Promise<object | null> {
    const { session, field } = await look(context, info);
    return findBySlug(session, legalActPlan, slug, field.select('LegalAct'));
  }

  @Query(() => PlanConnection, {
    description: 'The plans that you may see, by slug, without invented ones.',
  })
  async plans(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, optional(first.description)) _first?: number,
    @Arg('after', () => String, optional(after.description)) _after?: string,
  ): Promise<object> {
    const { session, field } = await look(context, info);
    return listEntries(session, planPlan, field.args, field.select('PlanConnection'));
  }

  @Query(() => Plan, {
    nullable: true,
    description: 'The plan with this slug; null when there is none that you may see.',
  })
  async plan(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
  ): Promise<object | null> {
    const { session, field } = await look(context, info);
    return findBySlug(session, planPlan, slug, field.select('Plan'));
  }

  @Query(() => ActionConnection, {
    description: 'The actions that you may see, by slug, without invented ones.',
  })
  async actions(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, optional(first.description)) _first?: number,
    @Arg('after', () => String, optional(after.description)) _after?: string,
  ): Promise<object> {
    const { session, field } = await look(context, info);
    return listEntries(session, actionPlan, field.args, field.select('ActionConnection'));
  }

  @Query(() => Action, {
    nullable: true,
    description: 'The action with this slug; null when there is none that you may see.',
  })
  async action(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
  ): Promise<object | null> {
    const { session, field } = await look(context, info);
    return findBySlug(session, actionPlan, slug, field.select('Action'));
  }

  @Query(() => IndicatorConnection, {
    description: 'The indicators that you may see, by slug, without invented ones.',
  })
  async indicators(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, optional(first.description)) _first?: number,
    @Arg('after', () => String, optional(after.description)) _after?: string,
  ): Promise<object> {
    const { session, field } = await look(context, info);
    return listEntries(session, indicatorPlan, field.args, field.select('IndicatorConnection'));
  }

  @Query(() => Indicator, {
    nullable: true,
    description: 'The indicator with this slug; null when there is none that you may see.',
  })
  async indicator(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
  ): Promise<object | null> {
    const { session, field } = await look(context, info);
    return findBySlug(session, indicatorPlan, slug, field.select('Indicator'));
  }
}
