/**
 * The SQL of the pairs of perspectives that dispute each other, or would if they did not tell of different times:
 * recommendation, collection, addressee, kind, and what each says. One way for fields and filters.
 * @param narrow the condition on `status`, a row of `perspective_status`, that says whose
 */
export function disputedPairs(narrow: string): string {
  // Each word is looked up once: in the past the statuses are a view, which takes its time.
  return `with said as materialized (
       select status.recommendation_id, status.collection_id, status.addressee_id, status.perspective, status.bucket,
              status.has_dissent, status.assessment_id, basis.evidence_from, basis.evidence_until
         from perspective_status status
         left join assessment basis on basis.id = status.assessment_id
        where ${narrow}
     )
     select one.recommendation_id, one.collection_id, one.addressee_id,
            one.perspective as one, one.bucket as one_bucket, one.has_dissent as one_has_dissent, one.assessment_id as one_assessment_id,
            other.perspective as other, other.bucket as other_bucket, other.has_dissent as other_has_dissent, other.assessment_id as other_assessment_id,
            case when heed.at_different_times(one.evidence_from, one.evidence_until, other.evidence_from, other.evidence_until)
              then 'JUDGED_AT_DIFFERENT_TIMES' else 'DISPUTED' end as kind
       from said one
       join said other on other.recommendation_id = one.recommendation_id and other.collection_id = one.collection_id
        and other.addressee_id is not distinct from one.addressee_id and other.perspective collate "C" > one.perspective collate "C"
      where heed.do_dispute(one.bucket, other.bucket)`;
}
