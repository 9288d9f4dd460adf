-- $1: the reference.
select json_build_object('recommendation', json_build_object(
         'reference', recommendation.reference,
         'type', recommendation.type,
         'issuedOn', recommendation.issued_on,
         'paragraph', recommendation.paragraph,
         'title', (
           select json_build_object('value', text.title) from recommendation_text text
            where text.recommendation_id = recommendation.id and text.ended_revision is null and text.title is not null
            order by text.language <> 'en', not text.is_original limit 1),
         'text', (
           select json_build_object('value', text.text) from recommendation_text text
            where text.recommendation_id = recommendation.id and text.ended_revision is null and text.text is not null
            order by text.language <> 'en', not text.is_original limit 1),
         'document', (select json_build_object('slug', document.slug, 'symbol', document.symbol) from document where document.id = recommendation.document_id),
         'issuers', (
           select coalesce(json_agg(json_build_object('slug', organization.slug) order by issuer.position, issuer.organization_id), '[]')
             from recommendation_issuer issuer join organization on organization.id = issuer.organization_id
            where issuer.recommendation_id = recommendation.id and issuer.ended_revision is null),
         'terms', (
           select coalesce(json_agg(json_build_object('slug', term.slug) order by link.position, link.term_id), '[]')
             from recommendation_term link join term on term.id = link.term_id
            where link.recommendation_id = recommendation.id and link.ended_revision is null),
         'addressees', (
           select coalesce(json_agg(json_build_object('role', addressee.role, 'organization', json_build_object('slug', organization.slug))
                  order by addressee.role, addressee.position, addressee.organization_id), '[]')
             from addressee join organization on organization.id = addressee.organization_id
            where addressee.recommendation_id = recommendation.id and addressee.ended_revision is null),
         'responses', (
           select coalesce(json_agg(json_build_object('position', response.position, 'respondedOn', response.responded_on, 'organization', json_build_object('slug', organization.slug))
                  order by response.responded_on, response.revision, response.id), '[]')
             from response join organization on organization.id = response.organization_id
            where response.recommendation_id = recommendation.id),
         'assessments', json_build_object('nodes', (
           select coalesce(json_agg(json_build_object(
                    'id', assessment.id, 'status', assessment.status, 'effectiveOn', assessment.effective_on, 'precision', assessment.precision,
                    'rationale', assessment.rationale, 'revision', assessment.revision,
                    'assessor', json_build_object('slug', assessor.slug),
                    'addressee', (select json_build_object('slug', body.slug) from organization body where body.id = assessment.addressee_id),
                    'supersedes', (select json_build_object('id', former.id) from assessment former where former.id = assessment.supersedes_id),
                    'retraction', (select json_build_object('reason', retraction.reason, 'revision', retraction.revision) from retraction where retraction.assessment_id = assessment.id),
                    'evidence', (
                      select coalesce(json_agg(json_build_object('url', evidence.url, 'quote', evidence.quote, 'paragraph', evidence.paragraph,
                               'document', (select json_build_object('slug', document.slug) from document where document.id = evidence.document_id))
                             order by evidence.position), '[]')
                        from evidence where evidence.assessment_id = assessment.id))
                  order by assessment.counts_from desc, assessment.revision desc, assessment.id desc), '[]')
             from (
               select own.* from assessment own where own.recommendation_id = recommendation.id
               union all
               select other.* from assessment_target target join assessment other on other.id = target.assessment_id and other.recommendation_id = recommendation.parent_id
                where recommendation.parent_id is not null and target.recommendation_id = recommendation.id
             ) assessment join organization assessor on assessor.id = assessment.assessor_id))))::text as answer
  from recommendation where recommendation.reference = $1
