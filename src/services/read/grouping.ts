import type { Perspective } from '../../domain/perspective.js';
import type { Conditions } from './conditions.js';
import { collectionPlan, organizationPlan, termPlan } from './plans.js';
import type { RecommendationFilter } from './filter-input.js';
import { governingCollection } from './recommendation-filter.js';

/** By what a summary can be grouped, and how a recommendation comes into a group. */
export const groupings = {
  COLLECTION: {
    plan: collectionPlan,
    table: 'collection_item',
    column: 'collection_id',
    // A public recommendation can stand in a private collection, too, which is nobody else's business.
    condition: ` and exists (select from collection where collection.id = link.collection_id)`,
  },
  ISSUER: {
    plan: organizationPlan,
    table: 'recommendation_issuer',
    column: 'organization_id',
    condition: '',
  },
  ADDRESSEE: {
    plan: organizationPlan,
    table: 'addressee',
    column: 'organization_id',
    condition: '',
  },
  THEME: {
    plan: termPlan,
    table: 'recommendation_term',
    column: 'term_id',
    condition: ` and exists (select from term where term.id = link.term_id and term.vocabulary = 'THEME')`,
  },
} as const;

export type Grouping = keyof typeof groupings;

/** Whether a recommendation has parts, and so stands through them. */
export const hasParts = `exists (select from recommendation part where part.parent_id = recommendation.id)`;
/** What figures count: see `StatusSummary`. */
export const isCounted = `recommendation.type = 'RECOMMENDATION' and not ${hasParts}`;

/** The joins that bring `recommendation` into its groups, and to the collection and perspective that govern there. */
export function groupJoins(
  filter: RecommendationFilter,
  conditions: Conditions,
  perspective: Perspective | null,
  groupBy: Grouping | null,
) {
  const grouping = groupBy ? groupings[groupBy] : null;
  const link = grouping
    ? `left join ${grouping.table} link on link.recommendation_id = recommendation.id and link.ended_revision is null${grouping.condition}`
    : '';
  // Each collection is counted with its own speakers; elsewhere the governing collection's speak.
  const governing =
    groupBy === 'COLLECTION' ? 'link.collection_id' : governingCollection(filter, conditions);
  return {
    joins: `${link} left join collection governing on governing.id = ${governing}`,
    group: grouping ? `link.${grouping.column}` : 'null::uuid',
    perspective: perspective ? conditions.parameter(perspective) : 'governing.headline_perspective',
    /** The addressee whose own share counts before the whole, where it was judged. */
    addressee: groupBy === 'ADDRESSEE' ? 'link.organization_id' : 'null::uuid',
  };
}
