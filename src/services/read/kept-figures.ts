import { endsMonth, lastMonthEnd, type Day } from '../../domain/day.js';
import type { Bucket } from '../../domain/status.js';
import type { Session } from '../session.js';
import { createConditions, type Conditions } from './conditions.js';
import { asksForKept, type AskedFigure } from './counted-rows.js';
import type { SoundFilter } from './filter-input.js';
import type { GroupChange, GroupCount, Grouping } from './grouping.js';

/**
 * The counts of public recommendations from the kept sums; null where none are kept for what is asked. They know the
 * newest revision only, count single recommendations, and for a former day only the whole of a collection.
 */
export async function readKeptCounts(
  session: Session,
  asked: AskedFigure,
  groupBy: Grouping | null,
): Promise<GroupCount[] | null> {
  if (!asksForKept(session, asked)) return null;
  const { day } = session.world;
  const sums = day === null ? countsOf(asked, groupBy) : stepsOf(asked, groupBy);
  if (!sums) return null;
  if (day !== null) addDays(sums, [day]);
  const rows = await session.db.query<Omit<GroupCount, 'bucket'> & { bucket: Bucket | null }>(
    `select ${sums.isWhole} as "isWhole", ${sums.id} as id, kept.bucket, sum(kept.${sums.sum})::integer as count
       from ${sums.from}${sums.conditions.where()} group by 1, 2, 3`,
    sums.conditions.values,
  );
  return rows.flatMap(({ bucket, ...row }) =>
    bucket === null
      ? [{ ...row, bucket: 'NOT_ASSESSED' as const }]
      : [
          { ...row, bucket },
          // All that is counted there was taken for not assessed.
          { ...row, bucket: 'NOT_ASSESSED' as const, count: -row.count },
        ],
  );
}

/** How the counts of public recommendations change at each of the days, from the kept sums; null as above. */
export async function readKeptChanges(
  session: Session,
  asked: AskedFigure,
  days: Day[],
  groupBy: Grouping | null,
): Promise<GroupChange[] | null> {
  const sums = asksForKept(session, asked) && stepsOf(asked, groupBy);
  if (!sums) return null;
  const { conditions } = sums;
  const points = `${conditions.parameter(days)}::date[]`;
  addDays(sums, days);
  return session.db.query<GroupChange>(
    `with step as (
       select ${sums.isWhole} as is_whole, ${sums.id} as id, kept.bucket, sum(kept.change)::integer as change,
              case when kept.since = '-infinity' then 1 else width_bucket(kept.since - 1, ${points}) + 1 end as point
         from ${sums.from}${conditions.where()} group by 1, 2, 3, 5
     ), told as (
       select step.* from step where step.bucket is not null
       union all
       select step.is_whole, step.id, 'NOT_ASSESSED', case when step.bucket is null then step.change else -step.change end, step.point from step
     )
     select told.is_whole as "isWhole", told.id, told.bucket, told.point, sum(told.change)::integer as change
       from told group by 1, 2, 3, 4 having sum(told.change) <> 0`,
    conditions.values,
  );
}

/** The kept sums that make a figure. */
interface Sums {
  from: string;
  /** The column that is summed. */
  sum: 'count' | 'change';
  /** Whether they are of everything, of which there are sums by month. */
  isEverything: boolean;
  conditions: Conditions;
  isWhole: string;
  id: string;
}

/** The lists of a filter by whose only member counts are kept. */
const dimensionOfList = { terms: 'TERM', issuers: 'ISSUER', addressees: 'ADDRESSEE' } as const;
const dimensionOfGrouping = { THEME: 'TERM', ISSUER: 'ISSUER', ADDRESSEE: 'SHARE' } as const;

function countsOf(asked: AskedFigure, groupBy: Grouping | null): Sums | null {
  const sums = sumsOf(asked, groupBy, 'figure_count', 'count');
  const members = membersOf(asked.filter);
  if (!sums || members.length > 1 || (members.length === 1 && groupBy)) return null;
  const { conditions } = sums;
  const [member] = members;
  if (member) {
    conditions.add(`kept.dimension = '${dimensionOfList[member]}'`);
    conditions.add(`kept.member_id = ${conditions.parameter(asked.filter[member]![0])}::uuid`);
  } else if (!groupBy || groupBy === 'COLLECTION') {
    conditions.add(`kept.dimension = 'WHOLE'`);
  } else {
    const group = dimensionOfGrouping[groupBy];
    // The whole comes with its groups where the same is said in them; of shares, something of its own is.
    conditions.add(
      `kept.dimension ${group === 'SHARE' ? `= 'SHARE'` : `in ('WHOLE', '${group}')`}`,
    );
    if (groupBy === 'THEME') conditions.add(isTheme);
    return { ...sums, isWhole: `kept.dimension = 'WHOLE'`, id: 'kept.member_id' };
  }
  return sums;
}

const isTheme = `(kept.member_id is null or exists (select from term where term.id = kept.member_id and term.vocabulary = 'THEME'))`;

function stepsOf(asked: AskedFigure, groupBy: Grouping | null): Sums | null {
  if (membersOf(asked.filter).length > 0 || (groupBy && groupBy !== 'COLLECTION')) return null;
  return sumsOf(asked, groupBy, 'figure_step', 'change');
}

/** The sums of the whole, or of each collection; null where the filter asks for more than they know. */
function sumsOf(
  { filter, perspective }: AskedFigure,
  groupBy: Grouping | null,
  table: string,
  sum: Sums['sum'],
): Sums | null {
  const [collection, ...others] = filter.collections ?? [];
  const isByCollection = groupBy === 'COLLECTION';
  // Sums are kept by single members.
  const isSummed = membersOf(filter).every((list) => filter[list]!.length === 1);
  if (!isSummed || others.length > 0 || (isByCollection && collection)) return null;
  const conditions = createConditions();
  const isEverything = !collection && !isByCollection && !perspective;
  if (isEverything) conditions.add('kept.collection_id is null');
  else if (collection)
    conditions.add(`kept.collection_id = ${conditions.parameter(collection)}::uuid`);
  else
    conditions.add(
      isByCollection ? 'not governing.is_invented' : 'kept.is_home and not governing.is_invented',
    );
  const speaks = perspective ? conditions.parameter(perspective) : 'governing.headline_perspective';
  if (!isEverything) conditions.add(`(kept.perspective is null or kept.perspective = ${speaks})`);
  return {
    from: isEverything
      ? `${table} kept`
      : `${table} kept join collection governing on governing.id = kept.collection_id`,
    sum,
    isEverything,
    conditions,
    isWhole: String(!isByCollection),
    id: isByCollection ? 'kept.collection_id' : 'null::uuid',
  };
}

/** Narrows steps to what the counts on some days, in their order, are summed from: whole months where each of them ends one, but for the last. */
function addDays({ conditions, isEverything }: Sums, days: Day[]): void {
  const last = days.at(-1)!;
  const until = `${conditions.parameter(last)}::date`;
  if (!isEverything || !days.slice(0, -1).every(endsMonth)) {
    conditions.add(`kept.grain = 'DAY' and kept.since <= ${until}`);
    return;
  }
  const month = `${conditions.parameter(lastMonthEnd(last))}::date`;
  conditions.add(`(kept.grain = 'MONTH' and kept.since <= ${month}
    or kept.grain = 'DAY' and kept.since > ${month} and kept.since <= ${until})`);
}

function membersOf(filter: SoundFilter): Array<keyof typeof dimensionOfList> {
  return (['terms', 'issuers', 'addressees'] as const).filter((list) => filter[list]);
}
