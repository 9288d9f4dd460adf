import { definePlan, giveOne, toMany, toOne, type Edge, type Row } from './plan.js';
import { localizedColumn, nearestRows, wantedLanguages } from './localized.js';

/** Whether an entry is public, and the instant of its last change: alike for all entries that are published. */
export function entryColumns(table: string): Record<string, string> {
  return {
    id: `${table}.id`,
    revision: `${table}.revision`,
    visibility: `case when ${table}.published_revision is null then 'PRIVATE' else 'PUBLIC' end`,
    $recordedById: `${table}.recorded_by_id`,
  };
}

/**
 * Which organization has to do with which collection: it is its issuer, speaks in it, or issued, received, answered
 * or judged something that it holds.
 */
const involved = `select issuer_id as organization_id, id as collection_id from collection
    union select organization_id, collection_id from collection_speaker where ended_revision is null
    union select link.organization_id, item.collection_id
      from (select organization_id, recommendation_id from recommendation_issuer where ended_revision is null
            union all select organization_id, recommendation_id from addressee where ended_revision is null
            union all select organization_id, recommendation_id from response where published_revision is not null
            union all select assessor_id, recommendation_id from assessor_status) link
      join collection_item item on item.recommendation_id = link.recommendation_id and item.ended_revision is null`;

export const organizationPlan = definePlan({
  typeName: 'Organization',
  table: 'organization',
  columns: {
    ...entryColumns('organization'),
    slug: 'organization.slug',
    kind: 'organization.kind',
    perspective: 'organization.perspective',
    country: 'organization.country',
    validFrom: 'organization.valid_from',
    validUntil: 'organization.valid_until',
    isInvented: 'organization.is_invented',
    $parentId: 'organization.parent_id',
    $successorId: 'organization.successor_id',
  },
  edges: {
    name: nameEdge('name'),
    acronym: nameEdge('acronym'),
    names: toMany('OrganizationName', {
      from: 'organization_name',
      parent: 'organization_name.organization_id',
      where: 'organization_name.ended_revision is null',
      orderBy:
        'organization_name.is_alias, organization_name.language, organization_name.valid_from nulls first, organization_name.name, organization_name.id',
    }),
    parent: toOne('Organization', '$parentId'),
    successor: toOne('Organization', '$successorId'),
    collections: toMany('Collection', {
      from: `(${involved}) involved join collection on collection.id = involved.collection_id`,
      parent: 'involved.organization_id',
      orderBy: 'collection.slug collate "C"',
    }),
    recordedBy: toOne('Organization', '$recordedById'),
  },
});

export const organizationNamePlan = definePlan({
  typeName: 'OrganizationName',
  table: 'organization_name',
  columns: {
    language: 'organization_name.language',
    name: 'organization_name.name',
    acronym: 'organization_name.acronym',
    isAlias: 'organization_name.is_alias',
    validFrom: 'organization_name.valid_from',
    validUntil: 'organization_name.valid_until',
  },
  edges: {},
});

export const documentPlan = definePlan({
  typeName: 'Document',
  table: 'document',
  columns: {
    ...entryColumns('document'),
    slug: 'document.slug',
    symbol: 'document.symbol',
    publishedOn: 'document.published_on',
    publishedOnPrecision: 'document.published_on_precision',
    url: 'document.url',
    archivedUrl: 'document.archived_url',
    session: 'document.session',
    cycle: 'document.cycle',
    event: 'document.event',
    isInvented: 'document.is_invented',
    $titles: 'document.titles',
    $language: 'document.language',
    $publisherId: 'document.publisher_id',
  },
  edges: {
    title: localizedColumn('$titles', '$language'),
    publisher: toOne('Organization', '$publisherId'),
    recordedBy: toOne('Organization', '$recordedById'),
  },
});

export const termPlan = definePlan({
  typeName: 'Term',
  table: 'term',
  columns: {
    ...entryColumns('term'),
    slug: 'term.slug',
    vocabulary: 'term.vocabulary',
    code: 'term.code',
    $labels: 'term.labels',
    $parentId: 'term.parent_id',
  },
  edges: {
    label: localizedColumn('$labels', null),
    parent: toOne('Term', '$parentId'),
    recordedBy: toOne('Organization', '$recordedById'),
  },
});

export const collectionPlan = definePlan({
  typeName: 'Collection',
  table: 'collection',
  columns: {
    ...entryColumns('collection'),
    slug: 'collection.slug',
    licence: 'collection.licence',
    reportedCount: 'collection.reported_count',
    isReportedCountApproximate: 'collection.is_reported_count_approximate',
    headlinePerspective: 'collection.headline_perspective',
    isInvented: 'collection.is_invented',
    heldCount: `(select count(*) from collection_item item join recommendation on recommendation.id = item.recommendation_id
      where item.collection_id = collection.id and item.ended_revision is null and recommendation.type = 'RECOMMENDATION'
        and not exists (select from recommendation part where part.parent_id = recommendation.id))`,
    $titles: 'collection.titles',
    $descriptions: 'collection.descriptions',
    $notices: 'collection.notices',
    $statements: 'collection.statements',
    $language: 'collection.language',
    $documentId: 'collection.document_id',
    $issuerId: 'collection.issuer_id',
  },
  edges: {
    title: localizedColumn('$titles', '$language'),
    description: localizedColumn('$descriptions', '$language'),
    notice: localizedColumn('$notices', '$language'),
    statement: localizedColumn('$statements', '$language'),
    document: toOne('Document', '$documentId'),
    issuer: toOne('Organization', '$issuerId'),
    recordedBy: toOne('Organization', '$recordedById'),
    speakers: toMany('Speaker', {
      from: 'collection_speaker',
      parent: 'collection_speaker.collection_id',
      where: 'collection_speaker.ended_revision is null',
      orderBy: 'collection_speaker.perspective, collection_speaker.position',
    }),
  },
});

export const speakerPlan = definePlan({
  typeName: 'Speaker',
  table: 'collection_speaker',
  columns: {
    perspective: 'collection_speaker.perspective',
    position: 'collection_speaker.position',
    $organizationId: 'collection_speaker.organization_id',
  },
  edges: { organization: toOne('Organization', '$organizationId') },
});

interface NameRow extends Row {
  $parent: string;
  value: string;
  language: string;
}

/**
 * The organization's own name or acronym on the day that is looked at, in the nearest language. Where none was valid
 * on that day, those that were before it, then those that came later.
 */
function nameEdge(column: 'name' | 'acronym'): Edge {
  return {
    needs: ['id'],
    join: (session, field) => ({
      by: 'id',
      below: null,
      sql(parents) {
        const day = `${parents.parameter(session.world.day ?? session.today)}::date`;
        return `select name.organization_id as "$parent", name.${column} as value, name.language
           from (
             select organization_name.*, organization_name.valid_from > ${day} as is_later,
                    rank() over (partition by organization_name.organization_id order by
                      case when organization_name.valid_from > ${day} then 2 when organization_name.valid_until <= ${day} then 1 else 0 end
                    ) as standing
               from organization_name
              where organization_name.organization_id = any (${parents.ids('id')}) and organization_name.ended_revision is null
                and not organization_name.is_alias
           ) name
          where name.standing = 1 and name.${column} is not null
          order by name.organization_id, case when name.is_later then name.valid_from end,
                   name.valid_from desc nulls last, name.language collate "C", name.id`;
      },
      give(parents, rows) {
        const wanted = wantedLanguages(session, field);
        const nearest = nearestRows(rows as NameRow[], wanted, () => null);
        const texts = nearest.map((row) => ({ ...row, isOriginal: null, translationKind: null }));
        giveOne(parents, field, texts);
      },
    }),
  };
}
