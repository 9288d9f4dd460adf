import type { Query } from './held.js';

/**
 * The slugs of the published entries of a register that a collection needs to be whole: those that its
 * items, their responses and judgements name, and those above them.
 */
export async function usedBy(
  query: Query,
  layout: 'organizations' | 'documents' | 'terms',
  collectionId: string,
): Promise<string[]> {
  const rows = await query<{ slug: string }>(`${items} ${statements[layout]}`, [collectionId]);
  return rows.map(({ slug }) => slug);
}

const items = `
with recursive item as (
  select recommendation.* from published.recommendation
    join heed.collection_item on collection_item.recommendation_id = recommendation.id and collection_item.ended_revision is null
   where collection_item.collection_id = $1
), response as (
  select response.* from published.response join item on item.id = response.recommendation_id
), assessment as (
  select assessment.* from published.assessment join item on item.id = assessment.recommendation_id
), used_document (id) as (
  select document_id from item
  union select document_id from response
  union select evidence.document_id from published.evidence join assessment on assessment.id = evidence.assessment_id
  union select document_id from published.collection where id = $1
)`;

const statements = {
  documents: `
select document.slug from published.document join used_document on used_document.id = document.id`,
  terms: `
, used (id) as (
  select link.term_id from heed.recommendation_term link join item on item.id = link.recommendation_id where link.ended_revision is null
  union
  select term.parent_id from published.term join used on used.id = term.id where term.parent_id is not null
)
select term.slug from published.term join used on used.id = term.id`,
  organizations: `
, named (id) as (
  select link.organization_id from heed.recommendation_issuer link join item on item.id = link.recommendation_id where link.ended_revision is null
  union select link.organization_id from heed.addressee link join item on item.id = link.recommendation_id where link.ended_revision is null
  union select organization_id from response
  union select assessor_id from assessment
  union select addressee_id from assessment
  union select document.publisher_id from published.document join used_document on used_document.id = document.id
  union select issuer_id from published.collection where id = $1
  union select organization_id from heed.collection_speaker where collection_id = $1 and ended_revision is null
), used (id) as (
  select id from named
  union
  select above.id
    from published.organization join used on used.id = organization.id
    cross join lateral (values (organization.parent_id), (organization.successor_id)) above (id)
   where above.id is not null
)
select organization.slug from published.organization join used on used.id = organization.id`,
} as const;
