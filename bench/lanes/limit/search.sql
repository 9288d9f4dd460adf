-- $1: the words that must all stand there.
with asked as (
  select array_to_string(heed.word_forms(word.word, null), ' | ') as forms from unnest($1::text[]) word (word)
), query as (
  select string_agg('(' || asked.forms || coalesce(named.marks, '') || ')', ' & ')::tsquery as query
    from asked, lateral (
      select string_agg(' | ' || heed.entry_mark(found.entry_id), '') as marks
        from entry_search found where found.until_revision is null and found.vector @@ asked.forms::tsquery
    ) named
), hit as materialized (
  select recommendation.id, recommendation.reference, recommendation.home_collection_id,
         ts_rank('{0.9, 0.3, 0.4, 1.0}', found.vector, query.query, 1) as rank
    from query
    join recommendation_search found on found.vector @@ query.query and found.until_revision is null
    join recommendation on recommendation.id = found.recommendation_id and recommendation.origin <> 'INVENTED'
   order by rank desc, recommendation.id desc limit 20
) -- What follows writes it as JSON.
select json_build_object('search', json_build_object('nodes', coalesce(json_agg(json_build_object(
         'reference', hit.reference,
         'title', (
           select json_build_object('value', text.title) from recommendation_text text
            where text.recommendation_id = hit.id and text.ended_revision is null and text.title is not null
            order by text.language <> 'en', not text.is_original limit 1),
         'issuers', (
           select coalesce(json_agg(json_build_object('slug', organization.slug) order by issuer.position, issuer.organization_id), '[]')
             from recommendation_issuer issuer join organization on organization.id = issuer.organization_id
            where issuer.recommendation_id = hit.id and issuer.ended_revision is null),
         'addressees', (
           select coalesce(json_agg(json_build_object('organization', json_build_object('slug', organization.slug))
                  order by addressee.role, addressee.position, addressee.organization_id), '[]')
             from addressee join organization on organization.id = addressee.organization_id
            where addressee.recommendation_id = hit.id and addressee.ended_revision is null),
         'status', (
           select json_build_object('bucket', coalesce(status.bucket, 'NOT_ASSESSED'))
             from collection left join perspective_status status on status.recommendation_id = hit.id and status.collection_id = collection.id
              and status.perspective = collection.headline_perspective and status.addressee_id is null
            where collection.id = hit.home_collection_id))
       order by hit.rank desc, hit.id desc), '[]')))::text as answer
  from hit
