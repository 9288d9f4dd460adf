-- The assessments of a cluster came in by one change, from one assessor, with one judgement, each of another
-- recommendation as a whole, and none of them is a correction.
select format('%s and %s of cluster %s', one.id, other.id, one.cluster_id) as example
  from heed.assessment one
  join heed.assessment other on other.cluster_id = one.cluster_id and other.id > one.id
 where one.recommendation_id = other.recommendation_id
    or (one.revision, one.assessor_id, one.recorded_by_id, one.status, one.effective_on, one.precision, one.counts_from)
       <> (other.revision, other.assessor_id, other.recorded_by_id, other.status, other.effective_on, other.precision, other.counts_from)
    or (one.scale, one.scale_version, one.native_value, one.mapping_version, one.evidence_from, one.evidence_until)
       is distinct from (other.scale, other.scale_version, other.native_value, other.mapping_version, other.evidence_from, other.evidence_until)
union all
select format('%s of cluster %s', one.id, one.cluster_id)
  from heed.assessment one
 where one.cluster_id is not null
   and (one.supersedes_id is not null or one.addressee_id is not null
     or exists (select from heed.assessment_target target
                 where target.assessment_id = one.id and target.recommendation_id <> one.recommendation_id))
