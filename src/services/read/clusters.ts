/**
 * The common table expressions that tell which recommendations are duplicates of each other, directly or through
 * others: `cluster (id, cluster_id)`, the same cluster_id for all of a cluster. What has no duplicate is not in it.
 * To be written after `with recursive`.
 */
export const clusters = `duplicate (id, other) as (
       select relation.from_id, relation.to_id from relation where relation.kind = 'DUPLICATES' and relation.ended_revision is null
       union
       select relation.to_id, relation.from_id from relation where relation.kind = 'DUPLICATES' and relation.ended_revision is null
     ), reach (id, member) as (
       select duplicate.id, duplicate.id from duplicate
       union
       select reach.id, duplicate.other from reach join duplicate on duplicate.id = reach.member
     ), cluster (id, cluster_id) as (
       select reach.id, (array_agg(reach.member order by reach.member))[1] from reach group by reach.id
     )`;

/** Where the members of a cluster stand: where all of them do, or divided. */
export function clusterBucket(bucket: string): string {
  return `case when count(distinct ${bucket}) = 1 then min(${bucket}) else 'DIVIDED' end`;
}
