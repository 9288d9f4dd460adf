/**
 * The SQL of the recommendations that have a standing published judgement: of themselves, in any scope, or of one
 * of their parts. A recommendation with parts stands through them, so a judgement of a part is one of it, too.
 * @param narrow the condition on `status`, a row of `assessor_status`, that says which judgements
 */
export function judged(narrow: string): string {
  return `(
       select status.recommendation_id as id from assessor_status status where ${narrow}
       union all
       select part.parent_id from assessor_status status join recommendation part on part.id = status.recommendation_id
        where part.parent_id is not null and ${narrow}
     )`;
}
