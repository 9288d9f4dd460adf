import { bucketNames } from '../domain/status.js';
import { createConditions, type Conditions } from './read/conditions.js';
import { pageSize } from './read/connection.js';
import { checkFilter, type RecommendationFilter, type SoundFilter } from './read/filter-input.js';
import { distinct, type Plan, type Row } from './read/plan.js';
import { readByIds } from './read/tree.js';
import { collectionPlan, documentPlan, organizationPlan, termPlan } from './read/plans.js';
import {
  addRecommendationFilter,
  dependsOnGoverning,
  governingCollection,
  lastWords,
} from './read/recommendation-filter.js';
import { findField, type SelectedField, type Selection } from './read/selection.js';
import type { Session } from './session.js';

/** The entries that a recommendation names: where the links stand, and what they lead to. */
const links: Record<string, { plan: Plan; table: string; column: string }> = {
  issuers: { plan: organizationPlan, table: 'recommendation_issuer', column: 'organization_id' },
  addressees: { plan: organizationPlan, table: 'addressee', column: 'organization_id' },
  collections: { plan: collectionPlan, table: 'collection_item', column: 'collection_id' },
  terms: { plan: termPlan, table: 'recommendation_term', column: 'term_id' },
};

/** One value of a facet and its count; of an entry's facet also how many values there are. */
interface Counted {
  field: number;
  value: string | null;
  count: number;
  values: number | null;
}

/** What the recommendations of a filter can be narrowed by: all that is asked, in one statement. */
export async function readFacets(
  session: Session,
  input: { filter?: RecommendationFilter | null },
  selection: Selection,
): Promise<Row> {
  const filter = await checkFilter(session, input.filter);
  const conditions = createConditions();
  addRecommendationFilter(session, conditions, filter);
  const governing = governingCollection(filter, conditions);
  const where = conditions.where();
  const facets = selection.map((field, index) =>
    field.name === 'collections' && !filter.collections && dependsOnGoverning(filter)
      ? governingSql(session, filter, field, index, conditions)
      : sqlOf(field, index, conditions),
  );
  const counted = await session.db.queryFiltered<Counted>(
    `with matched as materialized (
       select recommendation.id, recommendation.issued_on, recommendation.origin, recommendation.type, recommendation.document_id,
              ${governing} as collection_id
         from recommendation${where}
     )
     ${facets.length > 0 ? facets.join(' union all ') : 'select -1 as field, null as value, 0 as count, null as values'}`,
    conditions.values,
  );
  const answer: Row = {};
  for (const [index, field] of selection.entries()) {
    const rows = counted.filter((row) => row.field === index);
    answer[field.key] = await answerOf(session, field, rows);
  }
  return answer;
}

/** The statement of one facet: rows of `field`, `value`, `count` and `values`. */
function sqlOf(field: SelectedField, index: number, conditions: Conditions): string {
  const rows = (value: string, from: string) =>
    `select ${index} as field, ${value} as value, count(*) as count, null::bigint as values from ${from} group by 2`;
  switch (field.name) {
    case 'matchCount':
      return `select ${index} as field, null as value, count(*) as count, null::bigint as values from matched`;
    case 'years':
      return rows('extract(year from matched.issued_on)::text', 'matched');
    case 'origins':
      return rows('matched.origin', 'matched');
    case 'types':
      return rows('matched.type', 'matched');
    case 'responses':
      return rows(
        'said.position',
        `(select distinct matched.id, response.position from matched join ${lastWords} on response.recommendation_id = matched.id) said`,
      );
    case 'statuses': {
      const asked = conditions.parameter(field.args.perspective ?? null);
      return rows(
        `coalesce(status.bucket, 'NOT_ASSESSED')`,
        `matched left join collection on collection.id = matched.collection_id
         left join perspective_status status on status.recommendation_id = matched.id and status.addressee_id is null
          and status.collection_id = matched.collection_id and status.perspective = coalesce(${asked}, collection.headline_perspective)`,
      );
    }
    default:
      return subjectsSql(field, index, conditions);
  }
}

/** The entries that are named most, and how many recommendations name none. */
function subjectsSql(field: SelectedField, index: number, conditions: Conditions): string {
  const { plan, table, column } = links[field.name] ?? {
    plan: documentPlan,
    table: '',
    column: '',
  };
  const ofVocabulary =
    field.name === 'terms'
      ? ` and term.vocabulary = ${conditions.parameter(field.args.vocabulary ?? 'THEME')}`
      : '';
  const named = table
    ? `${table} link join ${plan.table} on ${plan.table}.id = link.${column}${ofVocabulary} where link.recommendation_id = matched.id and link.ended_revision is null`
    : `${plan.table} where ${plan.table}.id = matched.document_id`;
  const first = conditions.parameter(pageSize(field.args.first as number | null));
  return `select * from (
       select ${index} as field, named.id::text as value, count(*) as count, count(*) over () as values
         from matched, lateral (select ${plan.table}.id from ${named}) named
        group by named.id order by 3 desc, named.id limit ${first}
     ) facet_${index}
     union all select ${index}, null, count(*), null from matched where not exists (select from ${named})`;
}

/**
 * The collections, where naming one changes what the filter finds: once it is the only one that is named it governs,
 * so each is asked what it would find.
 */
function governingSql(
  session: Session,
  filter: SoundFilter,
  field: SelectedField,
  index: number,
  { values }: Conditions,
): string {
  const conditions = createConditions(values);
  addRecommendationFilter(session, conditions, { ...filter, governedBy: 'placed.collection_id' });
  conditions.add('placed.ended_revision is null');
  const first = conditions.parameter(pageSize(field.args.first as number | null));
  return `select * from (
       select ${index} as field, collection.id::text as value, count(*) as count, count(*) over () as values
         from collection join collection_item placed on placed.collection_id = collection.id
         join recommendation on recommendation.id = placed.recommendation_id${conditions.where()}
        group by collection.id order by 3 desc, collection.id limit ${first}
     ) facet_${index}
     union all select ${index}, null, count(*), null from matched where not exists (
       select from collection_item placed join collection on collection.id = placed.collection_id
        where placed.recommendation_id = matched.id and placed.ended_revision is null)`;
}

async function answerOf(session: Session, field: SelectedField, rows: Counted[]): Promise<unknown> {
  const as = (name: string) => rows.map(({ value, count }) => ({ [name]: value, count }));
  switch (field.name) {
    case 'matchCount':
      return rows[0]!.count;
    case 'years':
      return rows
        .map(({ value, count }) => ({ year: value === null ? null : Number(value), count }))
        .sort((one, other) => (other.year ?? -Infinity) - (one.year ?? -Infinity));
    case 'origins':
      return as('origin').sort(byCount);
    case 'types':
      return as('type').sort(byCount);
    case 'responses':
      return as('position').sort(byCount);
    case 'statuses':
      return as('bucket').sort((one, other) => place(one.bucket) - place(other.bucket));
    default:
      return subjectsOf(session, field, rows);
  }
}

const place = (bucket: unknown) => (bucketNames as readonly unknown[]).indexOf(bucket);
const byCount = (one: { count?: unknown }, other: { count?: unknown }) =>
  Number(other.count) - Number(one.count);

async function subjectsOf(
  session: Session,
  field: SelectedField,
  rows: Counted[],
): Promise<unknown> {
  const plan = links[field.name]?.plan ?? documentPlan;
  const named = rows.filter(({ value }) => value !== null);
  const counts = findField(field.select('SubjectFacet'), 'counts')?.select('SubjectCount') ?? [];
  const subject = findField(counts, 'subject');
  const entries = subject
    ? await readByIds(
        session,
        plan,
        distinct(named.map(({ value }) => value)),
        subject.select(plan.typeName),
      )
    : [];
  const byId = new Map(entries.map((row) => [row.id, { ...row, __typename: plan.typeName }]));
  return {
    counts: named.map(({ value, count }) => ({ subject: byId.get(value), count })),
    subjectCount: named[0]?.values ?? 0,
    noneCount: rows.find(({ value }) => value === null)!.count,
  };
}
