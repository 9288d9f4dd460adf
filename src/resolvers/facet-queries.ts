import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ClockArgs } from '../schema/clocks.js';
import { Facets } from '../schema/facets.js';
import { RecommendationFilter } from '../schema/filters.js';
import { readFacets } from '../services/facets.js';
import type { Context } from './context.js';
import { look } from './look.js';
import { optional } from './optional.js';

@Resolver()
export class FacetQueries {
  @Query(() => Facets, {
    description: 'What the recommendations of a filter can be narrowed by, with counts.',
  })
  async facets(
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
    return readFacets(session, field.args, field.select('Facets'));
  }
}
