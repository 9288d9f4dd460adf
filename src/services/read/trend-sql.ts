import { bucketNames, type Bucket } from '../../domain/status.js';
import { clusterBucket, clusters } from './clusters.js';
import type { Items } from './counted-items.js';
import { placed } from './grouping.js';

/** The buckets by their number, counted from 1. */
const buckets = `'{${bucketNames.join(',')}}'::text[]`;
const notAssessed: Bucket = 'NOT_ASSESSED';

/**
 * How the counts change at each point, as one statement. What was said holds until something else is said (spans), and
 * is counted where it begins and ends (steps). What is known now was kept as turns; at a former revision it is worked
 * out from the judgements.
 * @param days the parameter that holds the days of the points
 */
export function trendSql(
  items: Items,
  { days, count, countClusters }: { days: string; count: number; countClusters: boolean },
): string {
  const { counted, judgements, isOfAddressee, groupBy } = items;
  const pointOf = (day: string) => `width_bucket(${day} - 1, ${days}::date[]) + 1`;
  const last = `(${days}::date[])[${count}]`;
  return `with ${countClusters ? `recursive ${clusters}, ` : ''}counted as (
       ${counted}
     ), ${judgements ? spokenInThePast(judgements, pointOf, last) : spokenAsKept(isOfAddressee, pointOf, last)}
     ), said as (
       select spoken.item, spoken.point, spoken.bucket from ${isOfAddressee ? ownFirst : 'spoken'}
       union all
       select counted.item, 0, '${notAssessed}' from counted
     ), turns as (
       select said.*, lead(said.point, 1, ${count + 1}) over (partition by said.item order by said.point) as until from said
     ), spans as (
       select counted.id, counted.group_id, turns.bucket, turns.until,
              greatest(turns.point, case when counted.issued_on = '-infinity' then 1 else ${pointOf('counted.issued_on')} end) as since
         from turns join counted on counted.item = turns.item
     ), standing as (
       select spans.* from spans where spans.since < spans.until
     ), placed as (
       ${placed('standing', ['id', 'bucket', 'since', 'until'], groupBy)}
     )${countClusters ? clusterSpans(count) : ''}, steps as (
       select spans.is_whole, spans.group_id, spans.bucket, step.point, step.change
         from ${countClusters ? 'cluster_spans' : 'placed'} spans, lateral (values (spans.since, 1), (spans.until, -1)) step (point, change)
        where step.point <= ${count}
     )
     select steps.is_whole as "isWhole", steps.group_id as id, steps.bucket, steps.point, sum(steps.change)::integer as change
       from steps group by steps.is_whole, steps.group_id, steps.bucket, steps.point having sum(steps.change) <> 0`;
}

/** `spoken`: what is said of each item at each point, from the kept turns. Of what is said between two points only the last counts. */
function spokenAsKept(isOfAddressee: boolean, pointOf: (day: string) => string, last: string) {
  return `spoken as (
       select distinct on (counted.item, is_own, point)
              counted.item, turn.addressee_id is not null as is_own, ${pointOf('turn.since')} as point, turn.bucket
         from counted
         join status_turn turn on turn.recommendation_id = counted.id and turn.collection_id = counted.collection_id and turn.perspective = counted.perspective
          and ${isOfAddressee ? '(turn.addressee_id is null or turn.addressee_id = counted.addressee_id)' : 'turn.addressee_id is null'}
        where turn.since <= ${last}
        order by counted.item, is_own, point, turn.since desc`;
}

/**
 * The same from the judgements. Who has judged once has judged ever since, so each judgement is looked at once, in
 * the order of the points, beside running figures of its scope:
 * - with a list, it speaks where no speaker before its own in the list has judged until then;
 * - without one, all say the same exactly where the number of voices times the sum of their squared buckets is the
 *   square of their sum, and say the mean; elsewhere they are divided.
 */
function spokenInThePast(judgements: string, pointOf: (day: string) => string, last: string) {
  return `judged as (
       select distinct on (counted.item, is_own, assessment.assessor_id, point)
              counted.item, assessment.addressee_id is not null as is_own, counted.collection_id, counted.perspective, assessment.assessor_id,
              ${pointOf('assessment.counts_from')} as point, array_position(${buckets}, assessment.status) as bucket
         from ${judgements}
        where assessment.counts_from <= ${last}
        order by counted.item, is_own, assessment.assessor_id, point, assessment.counts_from desc, assessment.revision desc, assessment.id desc
     ), listed as (
       select speaker.collection_id, speaker.perspective, speaker.organization_id, speaker.position from collection_speaker speaker where speaker.ended_revision is null
     ), heard as (
       select judged.*, lag(judged.bucket) over (partition by judged.item, judged.is_own, judged.assessor_id order by judged.point) as former from judged
     ), beside as (
       select heard.item, heard.is_own, heard.point, heard.bucket, list.collection_id is not null as has_list,
              speaker.position, min(speaker.position) over until_then as first_position,
              count(*) filter (where heard.former is null) over until_then as voices,
              sum(heard.bucket - coalesce(heard.former, 0)) over until_then as total,
              sum(heard.bucket ^ 2 - coalesce(heard.former ^ 2, 0)) over until_then as squares
         from heard
         left join (select distinct listed.collection_id, listed.perspective from listed) list
           on list.collection_id = heard.collection_id and list.perspective = heard.perspective
         left join listed speaker on speaker.collection_id = heard.collection_id and speaker.perspective = heard.perspective
          and speaker.organization_id = heard.assessor_id
       window until_then as (partition by heard.item, heard.is_own order by heard.point)
     ), spoken as (
       select distinct beside.item, beside.is_own, beside.point,
              case when beside.has_list then (${buckets})[beside.bucket]
                when beside.voices * beside.squares = beside.total * beside.total then (${buckets})[(beside.total / beside.voices)::integer]
                else 'DIVIDED' end as bucket
         from beside where not beside.has_list or beside.position = beside.first_position`;
}

/** Of what is said, an addressee's own share goes before the whole from the point on at which it was first said. */
const ownFirst = `(
         select spoken.*, min(spoken.point) filter (where spoken.is_own) over (partition by spoken.item) as own_point from spoken
       ) spoken where spoken.is_own or spoken.own_point is null or spoken.point < spoken.own_point`;

/** The spans of whole clusters: wherever a member turns, all that are issued by then are looked at together. */
function clusterSpans(count: number): string {
  return `, member as (
       select placed.*, coalesce(cluster.cluster_id, placed.id) as cluster_id from placed left join cluster on cluster.id = placed.id
     ), cluster_said as (
       select turn.is_whole, turn.group_id, turn.cluster_id, turn.point, ${clusterBucket('member.bucket')} as bucket
         from (select distinct member.is_whole, member.group_id, member.cluster_id, member.since as point from member) turn
         join member on member.cluster_id = turn.cluster_id and member.is_whole = turn.is_whole and member.group_id is not distinct from turn.group_id
          and member.since <= turn.point and member.until > turn.point
        group by turn.is_whole, turn.group_id, turn.cluster_id, turn.point
     ), cluster_spans as (
       select said.is_whole, said.group_id, said.bucket, said.point as since,
              lead(said.point, 1, ${count + 1}) over (partition by said.is_whole, said.group_id, said.cluster_id order by said.point) as until
         from cluster_said said
     )`;
}
