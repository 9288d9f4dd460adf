import type { Perspective } from '../../domain/perspective.js';
import type { Session } from '../session.js';
import { createConditions, type Conditions } from './conditions.js';
import type { SoundFilter } from './filter-input.js';

/** What a figure is asked about, as far as it may be answered from what is kept. */
export interface AskedFigure {
  filter: SoundFilter;
  perspective?: Perspective | null;
  countClusters?: boolean | null;
}

/** The lists of a filter with which counted recommendations are kept. */
const columnOfList = {
  collections: 'collection_ids',
  terms: 'term_ids',
  issuers: 'issuer_ids',
  addressees: 'addressee_ids',
} as const;

/** The conditions of a filter that what is kept knows; every other one needs a look at each recommendation. */
const known = [...Object.keys(columnOfList), 'isCounted', 'isInvented', 'day', 'asOf'];

/** Whether a figure counts single recommendations and asks for nothing but what they are kept with. */
export function asksForKept({ filter, countClusters }: AskedFigure): boolean {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
  return (
    !countClusters && filter.isCounted !== false && given.every(([name]) => known.includes(name))
  );
}

/**
 * The public counted recommendations of a filter, as `counted`, and the collection that governs each; null where
 * more is asked than they are kept with. They know the newest revision only. Few of many are found by index whatever
 * the values are, so one plan serves all.
 */
export function countedRows(session: Session, asked: AskedFigure) {
  const { revision, day } = session.world;
  if (revision !== null || !asksForKept(asked)) return null;
  const { filter } = asked;
  const conditions = createConditions();
  for (const [list, column] of Object.entries(columnOfList)) {
    const ids = filter[list as keyof typeof columnOfList];
    if (ids) conditions.add(`counted.${column} && ${conditions.parameter(ids)}::uuid[]`);
  }
  conditions.add(
    `${filter.isInvented ? '' : 'not '}exists (select from heed.collection home where home.id = counted.home_collection_id and home.is_invented)`,
  );
  if (day) conditions.add(`counted.issued_from <= ${conditions.parameter(day)}::date`);
  return { conditions, governing: () => governing(filter, conditions) };
}

/** The only collection that the filter names, or each one's home. */
function governing({ collections }: SoundFilter, conditions: Conditions): string {
  const [only, ...others] = collections ?? [];
  return only && others.length === 0
    ? `${conditions.parameter(only)}::uuid`
    : 'counted.home_collection_id';
}

/** Of whom and what something is said: each names a column or a parameter. */
export interface Scope {
  recommendation: string;
  collection: string;
  perspective: string;
  /** Such as `is null`, for the whole. */
  addressee: string;
}

/**
 * The join to where a perspective stands in a scope.
 * @param day the parameter of a former day. The turns know every day, as it is known now; of a former revision the
 *   views in `past` work it out.
 */
export function joinStanding(name: string, scope: Scope, day: string | null): string {
  const of = (table: string) =>
    `${table}.recommendation_id = ${scope.recommendation} and ${table}.collection_id = ${scope.collection} and ${table}.perspective = ${scope.perspective} and ${table}.addressee_id ${scope.addressee}`;
  return day
    ? `left join lateral (select turn.bucket from status_turn turn where ${of('turn')} and turn.since <= ${day}::date order by turn.since desc limit 1) ${name} on true`
    : `left join perspective_status ${name} on ${of(name)}`;
}
