import type { Perspective } from '../../domain/perspective.js';
import type { Bucket } from '../../domain/status.js';
import type { Conditions } from './conditions.js';
import { collectionPlan, organizationPlan, termPlan } from './plans.js';
import type { SoundFilter } from './filter-input.js';
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

/** Whether the same is said of a recommendation in each of its groups, as in the whole; not where speakers or shares differ. */
function saysTheSame(groupBy: Grouping | null): boolean {
  return groupBy === 'THEME' || groupBy === 'ISSUER';
}

/** How many stand in a bucket of the whole or of a group. */
export interface GroupCount {
  isWhole: boolean;
  id: string | null;
  bucket: Bucket;
  count: number;
}

/** By how much a bucket of the whole or of a group grows (or shrinks) at the point with this number, counted from 1. */
export interface GroupChange extends Omit<GroupCount, 'count'> {
  point: number;
  change: number;
}

/** What a figure is made of: all that it counts, and the groups. */
export type Part = 'WHOLE' | Grouping;

/** What is counted with a grouping: the groups, and where the same is said in them, the whole. */
export function partsOf(groupBy: Grouping | null): Part[] {
  if (!groupBy) return ['WHOLE'];
  return saysTheSame(groupBy) ? ['WHOLE', groupBy] : [groupBy];
}

/** What one statement each can count, so that the groups and, where it is asked, the whole are counted: together, where the same is said. */
export function countedTogether(
  groupBy: Grouping | null,
  isWholeAsked: boolean,
): Array<Grouping | null> {
  return groupBy && !saysTheSame(groupBy) && isWholeAsked ? [null, groupBy] : [groupBy];
}

/**
 * The SQL that places rows in the figures that count them: in the whole, in groups, or in both.
 * @param rows the name of what has the `id` of a recommendation, and where groups are joined early the `group_id`
 */
export function placed(rows: string, columns: string[], groupBy: Grouping | null): string {
  const carried = columns.map((column) => `${rows}.${column}`).join(', ');
  const whole = `select true as is_whole, null::uuid as group_id, ${carried} from ${rows}`;
  if (!groupBy) return whole;
  if (!saysTheSame(groupBy))
    return `select false as is_whole, ${rows}.group_id, ${carried} from ${rows}`;
  return `${whole} union all select false, link.${groupings[groupBy].column}, ${carried} from ${rows} ${linkJoin(groupBy, `${rows}.id`)}`;
}

/** The join from the id of a recommendation to its groups; what is in none stays, without one. */
function linkJoin(groupBy: Grouping, id: string): string {
  const { table, condition } = groupings[groupBy];
  return `left join ${table} link on link.recommendation_id = ${id} and link.ended_revision is null${condition}`;
}

/**
 * The joins that bring `recommendation` to the collection and perspective that govern, and where something of its own
 * is said in each group, into its groups.
 */
export function groupJoins(
  filter: SoundFilter,
  conditions: Conditions,
  perspective: Perspective | null,
  groupBy: Grouping | null,
) {
  const early = saysTheSame(groupBy) ? null : groupBy;
  const link = early ? linkJoin(early, 'recommendation.id') : '';
  // Each collection is counted with its own speakers; elsewhere the governing collection's speak.
  const governing =
    early === 'COLLECTION' ? 'link.collection_id' : governingCollection(filter, conditions);
  return {
    joins: `${link} left join collection governing on governing.id = ${governing}`,
    group: early ? `link.${groupings[early].column}` : 'null::uuid',
    perspective: perspective ? conditions.parameter(perspective) : 'governing.headline_perspective',
  };
}
