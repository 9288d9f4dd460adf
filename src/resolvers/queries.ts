import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { limits } from '../domain/limits.js';
import { RecommendationConnection } from '../schema/connections.js';
import { after, first } from '../schema/edges/edge.js';
import { ChangeReport, MomentInput } from '../schema/change-report.js';
import { ClockArgs, KnowledgeArgs } from '../schema/clocks.js';
import { GraphQLDay } from '../schema/scalars.js';
import { Interval, Perspective, SummaryGrouping } from '../schema/enums.js';
import { RecommendationFilter, RecommendationOrder } from '../schema/filters.js';
import { Node } from '../schema/node.js';
import { Recommendation } from '../schema/recommendation.js';
import { StatusSummary, StatusTrend } from '../schema/status.js';
import { readChanges } from '../services/changes.js';
import { readNodes } from '../services/nodes.js';
import { findRecommendation, listRecommendations } from '../services/recommendations.js';
import { currentRevision } from '../services/revision.js';
import { summarizeStatus } from '../services/status-summary.js';
import { readStatusTrend } from '../services/status-trend.js';
import type { Context } from './context.js';
import { look } from './look.js';
import { optional } from './optional.js';
import { rootField } from './selection.js';

const countClusters =
  'Whether recommendations that are duplicates of each other count once: where all of them stand, or as DIVIDED where they stand differently, as when only one of them was judged. Without it, each counts.';

@Resolver()
export class Queries {
  @Query(() => RecommendationConnection, {
    description:
      'The recommendations that you may see. Invented ones only when their collection is named.',
  })
  async recommendations(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg(
      'filter',
      () => RecommendationFilter,
      optional('Which; without it, all that are not invented.'),
    )
    _filter?: object,
    @Arg(
      'orderBy',
      () => RecommendationOrder,
      optional('The order; by reference, ascending, when not given.'),
    )
    _orderBy?: object,
    @Arg('first', () => Int, optional(first.description)) _first?: number,
    @Arg('after', () => String, optional(after.description)) _after?: string,
    @Args(() => ClockArgs) _clocks?: ClockArgs,
  ): Promise<object> {
    const { session, field } = await look(context, info);
    return listRecommendations(session, field.args, field.select('RecommendationConnection'));
  }

  @Query(() => Recommendation, {
    nullable: true,
    description:
      'The recommendation with this reference; null when there is none that you may see.',
  })
  async recommendation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('reference', () => String, { description: 'Its key, letter for letter.' })
    reference: string,
    @Args(() => ClockArgs) _clocks?: ClockArgs,
  ): Promise<object | null> {
    const { session, field } = await look(context, info);
    return findRecommendation(session, reference, field.select('Recommendation'));
  }

  @Query(() => StatusSummary, { description: 'Where the recommendations of a filter stand.' })
  async statusSummary(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg(
      'filter',
      () => RecommendationFilter,
      optional('Which; without it, all that are not invented.'),
    )
    _filter?: object,
    @Arg(
      'perspective',
      () => Perspective,
      optional("As who sees it; without it, as each collection's headline perspective does."),
    )
    _perspective?: string,
    @Arg('groupBy', () => SummaryGrouping, optional('By what to group; without it, no groups.'))
    _groupBy?: string,
    @Arg('countClusters', () => Boolean, optional(countClusters)) _countClusters?: boolean,
    @Args(() => ClockArgs) _clocks?: ClockArgs,
  ): Promise<object> {
    const { session, field } = await look(context, info);
    return summarizeStatus(session, field.args, field.select('StatusSummary'));
  }

  @Query(() => StatusTrend, {
    description:
      'Where the recommendations of a filter stood through time. The filter takes nothing that depends on the day: no statuses, isDisputed, stale, assessors, isOverdue, dueFrom, dueUntil, inFollowUpOf, answeredBy or unansweredBy.',
  })
  async statusTrend(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('from', () => GraphQLDay, { description: 'The first day.' }) _from: string,
    @Arg('interval', () => Interval, {
      description: `How far apart the points are, at most ${limits.trendPointsMax}.`,
    })
    _interval: string,
    @Arg('to', () => GraphQLDay, optional('The last day; today when not given, and not later.'))
    _to?: string,
    @Arg(
      'filter',
      () => RecommendationFilter,
      optional('Which; without it, all that are not invented.'),
    )
    _filter?: object,
    @Arg(
      'perspective',
      () => Perspective,
      optional("As who sees it; without it, as each collection's headline perspective does."),
    )
    _perspective?: string,
    @Arg('groupBy', () => SummaryGrouping, optional('By what to group; without it, no series.'))
    _groupBy?: string,
    @Arg('countClusters', () => Boolean, optional(countClusters)) _countClusters?: boolean,
    @Args(() => KnowledgeArgs) _clocks?: KnowledgeArgs,
  ): Promise<object> {
    const { session, field } = await look(context, info);
    return readStatusTrend(session, field.args as never, field.select('StatusTrend'));
  }

  @Query(() => ChangeReport, {
    description:
      'What changed between two moments, as everybody could see it, with old and new status. The filter is looked at as of `until`.',
  })
  async changes(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('since', () => MomentInput, {
      description: 'Since when, such as that of the last report.',
    })
    _since: object,
    @Arg('until', () => MomentInput, optional('Until when; now, when not given.')) _until?: object,
    @Arg(
      'filter',
      () => RecommendationFilter,
      optional('Which; without it, all that are not invented.'),
    )
    _filter?: object,
    @Arg(
      'perspective',
      () => Perspective,
      optional("As who sees it; without it, as each collection's headline perspective does."),
    )
    _perspective?: string,
  ): Promise<object> {
    const { session, field } = await look(context, info);
    return readChanges(session, field.args as never, field.select('ChangeReport'));
  }

  @Query(() => Node, {
    nullable: true,
    description: 'The entry with this id, of any type; null when there is none that you may see.',
  })
  async node(
    @Ctx() { session }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<object | null> {
    const field = rootField(info);
    const [node] = await readNodes(session, [id], (typeName) => field.select(typeName));
    return node ?? null;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `The entries with these ids, in their order, null where there is none that you may see. At most ${limits.nodesMax}.`,
  })
  nodes(
    @Ctx() { session }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('ids', () => [ID], { description: `At most ${limits.nodesMax} ids.` }) ids: string[],
  ): Promise<Array<object | null>> {
    const field = rootField(info);
    return readNodes(session, ids, (typeName) => field.select(typeName));
  }

  @Query(() => Int, {
    description:
      'The newest revision: the number of writes that the tracker has learned. Cite it with every figure.',
  })
  revision(@Ctx() { session }: Context): Promise<number> {
    return currentRevision(session);
  }
}
