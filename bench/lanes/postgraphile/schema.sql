-- What somebody would show through PostGraphile: views of what is public and stands now, with comments that say which
-- columns are keys, and functions for what a view cannot answer.
drop schema if exists bench_api cascade;
create schema bench_api;

create view bench_api.organization as
  select organization.id, organization.slug from published.organization;
create view bench_api.document as
  select document.id, document.slug, document.symbol from published.document;
create view bench_api.term as
  select term.id, term.slug, term.labels ->> 'en' as label from published.term;
create view bench_api.recommendation as
  select recommendation.id, recommendation.reference collate "C" as reference, recommendation.type, recommendation.issued_on, recommendation.paragraph,
         recommendation.parent_id, recommendation.document_id, recommendation.home_collection_id
    from published.recommendation where recommendation.origin <> 'INVENTED';
create view bench_api.issuer as
  select issuer.id, issuer.recommendation_id, issuer.organization_id, issuer.position
    from heed.recommendation_issuer issuer where issuer.ended_revision is null;
create view bench_api.addressee as
  select addressee.id, addressee.recommendation_id, addressee.organization_id, addressee.role, addressee.position
    from heed.addressee where addressee.ended_revision is null;
create view bench_api.tagged as
  select link.id, link.recommendation_id, link.term_id, link.position from heed.recommendation_term link where link.ended_revision is null;
create view bench_api.response as
  select response.id, response.recommendation_id, response.organization_id, response.position, response.responded_on, response.revision from published.response;
create view bench_api.assessment as
  select assessment.id, assessment.recommendation_id, assessment.addressee_id, assessment.assessor_id, assessment.status, assessment.effective_on,
         assessment.precision, assessment.counts_from, assessment.rationale, assessment.supersedes_id, assessment.revision
    from published.assessment;
create view bench_api.retraction as
  select retraction.id, retraction.assessment_id, retraction.reason, retraction.revision from heed.retraction;
create view bench_api.evidence as
  select evidence.id, evidence.assessment_id, evidence.document_id, evidence.position, evidence.url, evidence.quote, evidence.paragraph from published.evidence;

comment on view bench_api.organization is '@primaryKey id';
comment on view bench_api.document is '@primaryKey id';
comment on view bench_api.term is '@primaryKey id';
comment on view bench_api.recommendation is E'@primaryKey id\n@unique reference\n@foreignKey (document_id) references document (id)|@fieldName document';
comment on view bench_api.issuer is E'@primaryKey id\n@foreignKey (recommendation_id) references recommendation (id)|@foreignFieldName issuers\n@foreignKey (organization_id) references organization (id)|@fieldName organization';
comment on view bench_api.addressee is E'@primaryKey id\n@foreignKey (recommendation_id) references recommendation (id)|@foreignFieldName addressees\n@foreignKey (organization_id) references organization (id)|@fieldName organization';
comment on view bench_api.tagged is E'@primaryKey id\n@foreignKey (recommendation_id) references recommendation (id)|@foreignFieldName tagged\n@foreignKey (term_id) references term (id)|@fieldName term';
comment on view bench_api.response is E'@primaryKey id\n@foreignKey (recommendation_id) references recommendation (id)|@foreignFieldName responses\n@foreignKey (organization_id) references organization (id)|@fieldName organization';
comment on view bench_api.assessment is E'@primaryKey id\n@foreignKey (assessor_id) references organization (id)|@fieldName assessor\n@foreignKey (addressee_id) references organization (id)|@fieldName addressee';
comment on view bench_api.retraction is E'@primaryKey id\n@unique assessment_id\n@foreignKey (assessment_id) references assessment (id)|@foreignSingleFieldName retraction';
comment on view bench_api.evidence is E'@primaryKey id\n@foreignKey (assessment_id) references assessment (id)|@foreignFieldName evidence\n@foreignKey (document_id) references document (id)|@fieldName document';

create function bench_api.organization_name(organization bench_api.organization) returns text language sql stable as $$
  select name.name from heed.organization_name name
   where name.organization_id = organization.id and name.language = 'en' and name.ended_revision is null limit 1
$$;
create function bench_api.recommendation_title(recommendation bench_api.recommendation) returns text language sql stable as $$
  select text.title from heed.recommendation_text text
   where text.recommendation_id = recommendation.id and text.ended_revision is null and text.title is not null
   order by text.language <> 'en', not text.is_original limit 1
$$;
create function bench_api.recommendation_text(recommendation bench_api.recommendation) returns text language sql stable as $$
  select text.text from heed.recommendation_text text
   where text.recommendation_id = recommendation.id and text.ended_revision is null and text.text is not null
   order by text.language <> 'en', not text.is_original limit 1
$$;
create function bench_api.recommendation_bucket(recommendation bench_api.recommendation) returns text language sql stable as $$
  select coalesce(status.bucket, 'NOT_ASSESSED')
    from heed.collection left join heed.perspective_status status on status.recommendation_id = recommendation.id and status.collection_id = collection.id
     and status.perspective = collection.headline_perspective and status.addressee_id is null
   where collection.id = recommendation.home_collection_id
$$;
-- The newest of what concerns a recommendation, of the whole and as a part.
create function bench_api.recommendation_assessments(recommendation bench_api.recommendation) returns setof bench_api.assessment language sql stable as $$
  select near.* from (
    select assessment.* from bench_api.assessment where assessment.recommendation_id = recommendation.id
    union all
    select assessment.* from heed.assessment_target target join bench_api.assessment on assessment.id = target.assessment_id and assessment.recommendation_id = recommendation.parent_id
     where recommendation.parent_id is not null and target.recommendation_id = recommendation.id
  ) near order by near.counts_from desc, near.revision desc, near.id desc
$$;
comment on function bench_api.recommendation_assessments(bench_api.recommendation) is '@simpleCollections only';
create function bench_api.recommendation_last_assessments(recommendation bench_api.recommendation) returns setof bench_api.assessment language sql stable as $$
  select near.* from (
    (select assessment.* from bench_api.assessment where assessment.recommendation_id = recommendation.id
      order by assessment.counts_from desc, assessment.revision desc, assessment.id desc limit 3)
    union all
    select assessment.* from heed.assessment_target target join bench_api.assessment on assessment.id = target.assessment_id and assessment.recommendation_id = recommendation.parent_id
     where recommendation.parent_id is not null and target.recommendation_id = recommendation.id
  ) near order by near.counts_from desc, near.revision desc, near.id desc limit 3
$$;
comment on function bench_api.recommendation_last_assessments(bench_api.recommendation) is '@simpleCollections only';

create type bench_api.figure as (grouping text, subject text, bucket text, count bigint);
create type bench_api.dated_figure as (as_of date, bucket text, count bigint);
