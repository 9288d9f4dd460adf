import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { ClockArgs } from '../schema/clocks.js';
import { after, first } from '../schema/edges/edge.js';
import { RecommendationFilter } from '../schema/filters.js';
import { GraphQLLanguageTag } from '../schema/scalars.js';
import { SearchConnection, searchLanguage, searchQuery } from '../schema/search.js';
import { searchRecommendations } from '../services/search/search.js';
import type { Context } from './context.js';
import { look } from './look.js';
import { optional } from './optional.js';

@Resolver()
export class SearchQueries {
  @Query(() => SearchConnection, {
    description:
      'The recommendations in which the words of a query stand, the best first: in titles and texts of any language, references, paragraphs, and the names, symbols and numbers of the organizations, documents, terms and legal acts that they name. Where nothing has them, what the nearest spelling finds, and says so.',
  })
  async search(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('query', () => String, { description: searchQuery }) _query: string,
    @Arg('language', () => GraphQLLanguageTag, optional(searchLanguage)) _language?: string,
    @Arg(
      'filter',
      () => RecommendationFilter,
      optional('Among which; without it, all that are not invented.'),
    )
    _filter?: object,
    @Arg('first', () => Int, optional(first.description)) _first?: number,
    @Arg('after', () => String, optional(after.description)) _after?: string,
    @Args(() => ClockArgs) _clocks?: ClockArgs,
  ): Promise<object> {
    const { session, field } = await look(context, info);
    return searchRecommendations(session, field.args as never, field.select('SearchConnection'));
  }
}
