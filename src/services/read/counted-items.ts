import type { Session } from '../session.js';
import { createConditions } from './conditions.js';
import { asksForKept, countedRows, keptHome, type AskedFigure } from './counted-rows.js';
import { groupJoins, type Grouping } from './grouping.js';
import { addRecommendationFilter, governingCollection } from './recommendation-filter.js';

/** What a figure through time counts, as SQL that stands as `counted` in its statement. */
export type Items = ReturnType<typeof countItems>;

/**
 * The SQL of what a figure through time counts, to stand as `counted` in its statement: items, each with the
 * collection and perspective that govern. An item is a recommendation, or where the groups are collections or
 * addressees, what is said of it in one of them.
 */
export function countItems(
  session: Session,
  { filter, perspective }: AskedFigure,
  groupBy: Grouping | null,
  condition: string,
) {
  const conditions = createConditions();
  addRecommendationFilter(session, conditions, filter);
  conditions.add(condition);
  const isOfAddressee = groupBy === 'ADDRESSEE';
  const joined = groupJoins(filter, conditions, perspective ?? null, groupBy);
  return {
    conditions,
    groupBy,
    counted: `select row_number() over () as item, recommendation.id, ${joined.group} as group_id,
              ${isOfAddressee ? 'link.organization_id' : 'null::uuid'} as addressee_id, governing.id as collection_id, ${joined.perspective} as perspective,
              coalesce(heed.last_day(recommendation.issued_on, recommendation.issued_on_precision), '-infinity') as issued_on
         from recommendation ${joined.joins}${conditions.where()}`,
    /** The judgements of an item, where a past must be worked out: of the whole, and of the addressee's share where addressees are asked. */
    judgements: session.world.revision === null ? null : judgements(isOfAddressee),
    isOfAddressee,
  };
}

/**
 * The same of public recommendations, from what each is kept with; null where more is asked. Kept turns tell what is
 * said of them.
 */
export function countKeptItems(session: Session, asked: AskedFigure, groupBy: Grouping | null) {
  if (!asksForKept(session, asked)) return null;
  const { filter, perspective } = asked;
  const conditions = countedRows(session, filter);
  const isOfAddressee = groupBy === 'ADDRESSEE';
  const isByCollection = groupBy === 'COLLECTION';
  const link = isOfAddressee
    ? 'left join lateral unnest(counted.addressee_ids) link (id) on true'
    : isByCollection
      ? 'cross join unnest(counted.collection_ids) link (id)'
      : '';
  const governing = isByCollection ? 'link.id' : governingCollection(filter, conditions, keptHome);
  const speaks = perspective ? conditions.parameter(perspective) : 'governing.headline_perspective';
  return {
    conditions,
    groupBy,
    counted: `select row_number() over () as item, counted.recommendation_id as id, ${link ? 'link.id' : 'null::uuid'} as group_id,
              ${isOfAddressee ? 'link.id' : 'null::uuid'} as addressee_id, governing.id as collection_id, ${speaks} as perspective,
              counted.issued_from as issued_on
         from counted_recommendation counted ${link} join collection governing on governing.id = ${governing}${conditions.where()}`,
    judgements: null,
    isOfAddressee,
  };
}

/** The SQL of the standing published judgements of the items, from the perspective that governs each. */
function judgements(isOfAddressee: boolean): string {
  return `counted
         join assessment_target target on target.recommendation_id = counted.id
         join assessment on assessment.id = target.assessment_id and assessment.visibility = 'PUBLIC'
          and ${isOfAddressee ? '(assessment.addressee_id is null or assessment.addressee_id = counted.addressee_id)' : 'assessment.addressee_id is null'}
         join organization assessor on assessor.id = assessment.assessor_id and assessor.perspective = counted.perspective
          and not exists (select from assessment later where later.supersedes_id = assessment.id and later.visibility = 'PUBLIC')
          and not exists (select from retraction where retraction.assessment_id = assessment.id)`;
}
