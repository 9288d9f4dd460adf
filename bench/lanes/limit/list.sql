-- $1: the reference after which the page begins; '' begins the list.
select json_build_object('recommendations', json_build_object('nodes', coalesce(json_agg(json_build_object(
         'reference', page.reference,
         'issuedOn', page.issued_on,
         'title', (
           select json_build_object('value', text.title) from recommendation_text text
            where text.recommendation_id = page.id and text.ended_revision is null and text.title is not null
            order by text.language <> 'en', not text.is_original limit 1),
         'issuers', (
           select coalesce(json_agg(json_build_object('slug', organization.slug, 'name', (
                    select json_build_object('value', name.name) from organization_name name
                     where name.organization_id = organization.id and name.language = 'en' and name.ended_revision is null limit 1))
                  order by issuer.position, issuer.organization_id), '[]')
             from recommendation_issuer issuer join organization on organization.id = issuer.organization_id
            where issuer.recommendation_id = page.id and issuer.ended_revision is null),
         'terms', (
           select coalesce(json_agg(json_build_object('slug', term.slug, 'label', json_build_object('value', term.labels ->> 'en'))
                  order by link.position, link.term_id), '[]')
             from recommendation_term link join term on term.id = link.term_id
            where link.recommendation_id = page.id and link.ended_revision is null),
         'addressees', (
           select coalesce(json_agg(json_build_object('role', addressee.role, 'organization', json_build_object('slug', organization.slug, 'name', (
                    select json_build_object('value', name.name) from organization_name name
                     where name.organization_id = organization.id and name.language = 'en' and name.ended_revision is null limit 1)))
                  order by addressee.role, addressee.position, addressee.organization_id), '[]')
             from addressee join organization on organization.id = addressee.organization_id
            where addressee.recommendation_id = page.id and addressee.ended_revision is null),
         'assessments', json_build_object('nodes', (
           select coalesce(json_agg(json_build_object('status', last.status, 'effectiveOn', last.effective_on, 'precision', last.precision,
                    'assessor', json_build_object('slug', assessor.slug))
                  order by last.counts_from desc, last.revision desc, last.id desc), '[]')
             from (
               select near.* from (
                 (select assessment.id, assessment.assessor_id, assessment.status, assessment.effective_on, assessment.precision, assessment.counts_from, assessment.revision
                    from assessment where assessment.recommendation_id = page.id
                   order by assessment.counts_from desc, assessment.revision desc, assessment.id desc limit 3)
                 union all
                 -- What judges it as a part, together with its sisters.
                 select assessment.id, assessment.assessor_id, assessment.status, assessment.effective_on, assessment.precision, assessment.counts_from, assessment.revision
                   from assessment_target target join assessment on assessment.id = target.assessment_id and assessment.recommendation_id = page.parent_id
                  where page.parent_id is not null and target.recommendation_id = page.id
               ) near
               order by near.counts_from desc, near.revision desc, near.id desc limit 3
             ) last join organization assessor on assessor.id = last.assessor_id)))
       order by page.reference collate "C"), '[]')))::text as answer
  from (
    select recommendation.id, recommendation.reference, recommendation.parent_id, recommendation.issued_on from recommendation
     where recommendation.origin <> 'INVENTED' and recommendation.reference collate "C" > $1
     order by recommendation.reference collate "C", recommendation.id limit 50
  ) page
