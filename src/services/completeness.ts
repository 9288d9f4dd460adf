import { readBasis } from './basis.js';
import { createConditions, type Conditions } from './read/conditions.js';
import { checkFilter, type RecommendationFilter, type SoundFilter } from './read/filter-input.js';
import { isCounted } from './read/is-counted.js';
import { definePlan, toOne, type Row } from './read/plan.js';
import { fillEdges } from './read/tree.js';
import { addRecommendationFilter, governingCollection } from './read/recommendation-filter.js';
import { findField, type Selection } from './read/selection.js';
import type { Session } from './session.js';

/** Who has said how much. Made from counts; always whole, they are small. */
const addresseePlan = definePlan({
  typeName: 'AddresseeCompleteness',
  table: 'addressee',
  columns: {},
  edges: { organization: toOne('Organization', '$organizationId') },
});
const assessorPlan = definePlan({
  typeName: 'AssessorCompleteness',
  table: 'assessor_status',
  columns: {},
  edges: { organization: toOne('Organization', '$organizationId') },
});

/**
 * Who has answered and who has judged how many of a filter's recommendations, and who has not.
 * Counted is what a summary counts: see `StatusSummary`.
 */
export async function readCompleteness(
  session: Session,
  input: { filter?: RecommendationFilter | null },
  selection: Selection,
): Promise<Row> {
  const filter = await checkFilter(session, input.filter);
  const basis = findField(selection, 'basis')?.select('Basis');
  const addressees = findField(selection, 'addressees')?.select('AddresseeCompleteness');
  const assessors = findField(selection, 'assessors')?.select('AssessorCompleteness');
  const [counts] = await ask(session, filter, () => totals);
  const byAddressee = addressees ? await ask(session, filter, addresseesSql) : [];
  const byAssessor = assessors ? await ask(session, filter, () => assessorsSql) : [];
  await fillEdges(session, addresseePlan, byAddressee, addressees ?? []);
  await fillEdges(session, assessorPlan, byAssessor, assessors ?? []);
  return {
    ...counts!,
    addressees: byAddressee,
    assessors: byAssessor,
    basis: basis && (await readBasis(session, { filter, day: session.world.day }, basis)),
  };
}

/** Asks about `counted`: the recommendations that count, each with its parent and the collection that governs it. */
function ask(
  session: Session,
  filter: SoundFilter,
  statement: (session: Session, conditions: Conditions) => string,
): Promise<Row[]> {
  const conditions = createConditions();
  addRecommendationFilter(session, conditions, filter);
  conditions.add(isCounted);
  const governing = governingCollection(filter, conditions);
  const counted = `select recommendation.id, recommendation.parent_id, ${governing} as collection_id
         from recommendation${conditions.where()}`;
  return session.db.queryFiltered<Row>(
    `with counted as materialized (
       ${counted}
     )${statement(session, conditions)}`,
    conditions.values,
  );
}

/** What nobody received cannot be anybody's silence, and is told apart. */
const totals = `
     select count(*) as "recommendationCount",
            count(*) filter (where not exists (
              select from addressee link where link.recommendation_id = counted.id and link.ended_revision is null
            )) as "withoutAddresseeCount"
       from counted`;

/**
 * A word on the recommendation that something is a part of is a word on the part, so that nobody is called silent
 * who has spoken. An announcement counts as an answer, a draft does not.
 */
function addresseesSql(session: Session, conditions: Conditions): string {
  const { day } = session.world;
  const given = day
    ? ` and heed.last_day(response.responded_on, response.responded_on_precision) <= ${conditions.parameter(day)}::date`
    : '';
  const of = (said: string, alias: string, column: string) =>
    `left join ${said} ${alias} on ${alias}.recommendation_id = counted.${column} and ${alias}.organization_id = link.organization_id`;
  return `, answered as (
       select distinct response.recommendation_id, response.organization_id
         from response where response.published_revision is not null${given}
     ), judged as (
       select distinct status.recommendation_id, status.assessor_id as organization_id
         from assessor_status status where status.addressee_id is null or status.addressee_id = status.assessor_id
     ), received as (
       select link.organization_id,
              coalesce(answered.organization_id, answered_above.organization_id) is not null as has_answered,
              coalesce(judged.organization_id, judged_above.organization_id) is not null as has_judged
         from counted
         join addressee link on link.recommendation_id = counted.id and link.ended_revision is null
         ${of('answered', 'answered', 'id')}
         ${of('answered', 'answered_above', 'parent_id')}
         ${of('judged', 'judged', 'id')}
         ${of('judged', 'judged_above', 'parent_id')}
     )
     select received.organization_id as "$organizationId", count(*) as "receivedCount",
            count(*) filter (where received.has_answered) as "answeredCount",
            count(*) filter (where received.has_judged) as "judgedCount",
            count(*) filter (where not received.has_answered and not received.has_judged) as "silentCount"
       from received
      group by received.organization_id
      order by "silentCount" desc, "receivedCount" desc, received.organization_id`;
}

/** Whoever has judged any of them, and whoever is listed to speak for a perspective and may have judged none. */
const assessorsSql = `, said as (
       select status.assessor_id, count(distinct status.recommendation_id) as judged_count, max(status.counts_from) as counts_from
         from counted join assessor_status status on status.recommendation_id = counted.id
        group by status.assessor_id
     ), listed as (
       select distinct speaker.organization_id from collection_speaker speaker
        where speaker.ended_revision is null and speaker.collection_id in (select counted.collection_id from counted)
     )
     select organization.id as "$organizationId", organization.perspective, coalesce(said.judged_count, 0) as "judgedCount",
            (select count(*) from counted) - coalesce(said.judged_count, 0) as "notJudgedCount", said.counts_from as "lastCountsFrom"
       from organization
       left join said on said.assessor_id = organization.id
       left join listed on listed.organization_id = organization.id
      where said.assessor_id is not null or listed.organization_id is not null
      order by "notJudgedCount" desc, organization.slug collate "C"`;
