import { groupBy } from '../../domain/group-by.js';
import type { Query } from './held.js';

/**
 * Which of an assessor's words is the later one, where their days may not tell: 1 for the first. It is told by
 * revisions, which an import gives anew, so a file must say it. Only standing judgements whose days could be the
 * same are numbered; those of a whole count together with those of its parts, which they can be about, too.
 */
export async function readSameDayOrders(
  query: Query,
  itemIds: string[],
): Promise<Map<string, number>> {
  const rows = await query<{ id: string; formerId: string }>(
    `with whole as (
       select distinct coalesce(asked.parent_id, asked.id) as id from heed.recommendation asked where asked.id = any ($1)
     ), member as (
       select whole.id from whole
       union all
       select part.id from whole join heed.recommendation part on part.parent_id = whole.id
     ), word as (
       select target.recommendation_id, assessment.id, assessment.assessor_id, assessment.addressee_id, assessment.counts_from, assessment.revision,
              assessment.effective_on, heed.last_day(assessment.effective_on, assessment.precision) as until
         from member
         join published.assessment_target target on target.recommendation_id = member.id
         join published.assessment on assessment.id = target.assessment_id
        where not exists (select from published.assessment later where later.supersedes_id = assessment.id)
          and not exists (select from heed.retraction where retraction.assessment_id = assessment.id)
     )
     select distinct word.id, former.id as "formerId"
       from word
       join word former on former.recommendation_id = word.recommendation_id and former.assessor_id = word.assessor_id
        and former.addressee_id is not distinct from word.addressee_id
        and former.effective_on <= word.until and word.effective_on <= former.until
        and (former.counts_from, former.revision, former.id) < (word.counts_from, word.revision, word.id)`,
    [itemIds],
  );
  const formers = groupBy(rows, ({ id }) => id);
  const orders = new Map<string, number>();
  const orderOf = (id: string): number => {
    const known = orders.get(id);
    if (known !== undefined) return known;
    const before = (formers.get(id) ?? []).map(({ formerId }) => orderOf(formerId));
    const order = 1 + Math.max(0, ...before);
    orders.set(id, order);
    return order;
  };
  for (const { id, formerId } of rows) [id, formerId].forEach(orderOf);
  return orders;
}
