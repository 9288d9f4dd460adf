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

/** Whether a figure counts single recommendations, at the newest revision, and asks for nothing but what they are kept with. */
export function asksForKept({ world }: Session, { filter, countClusters }: AskedFigure): boolean {
  if (world.revision !== null || countClusters || filter.isCounted === false) return false;
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
  return given.every(([name]) => known.includes(name));
}

/** Each counted recommendation's home. */
export const keptHome = 'counted.home_collection_id';

/**
 * The conditions on the public counted recommendations of a filter that asks for nothing else, as `counted`. Few of
 * many are found by index whatever the values are, so one plan serves all.
 */
export function countedRows({ world: { day } }: Session, filter: SoundFilter): Conditions {
  const conditions = createConditions();
  for (const [list, column] of Object.entries(columnOfList)) {
    const ids = filter[list as keyof typeof columnOfList];
    if (ids) conditions.add(`counted.${column} && ${conditions.parameter(ids)}::uuid[]`);
  }
  conditions.add(
    `${filter.isInvented ? '' : 'not '}exists (select from heed.collection home where home.id = ${keptHome} and home.is_invented)`,
  );
  if (day) conditions.add(`counted.issued_from <= ${conditions.parameter(day)}::date`);
  return conditions;
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
