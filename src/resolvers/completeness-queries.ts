import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ClockArgs } from '../schema/clocks.js';
import { Completeness } from '../schema/completeness.js';
import { RecommendationFilter } from '../schema/filters.js';
import { readCompleteness } from '../services/completeness.js';
import type { Context } from './context.js';
import { look } from './look.js';
import { optional } from './optional.js';

@Resolver()
export class CompletenessQueries {
  @Query(() => Completeness, {
    description:
      'Who has answered nothing, and who has judged how much of what a filter finds. With `asOf`, responses count from the last day that their day can mean.',
  })
  async completeness(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg(
      'filter',
      () => RecommendationFilter,
      optional('Which; without it, all that are not invented.'),
    )
    _filter?: object,
    @Args(() => ClockArgs) _clocks?: ClockArgs,
  ): Promise<object> {
    const { session, field } = await look(context, info);
    return readCompleteness(session, field.args, field.select('Completeness'));
  }
}
