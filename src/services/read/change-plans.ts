import type { Session } from '../session.js';
import { sessionAt } from '../world.js';
import { actionTouches, redactedInActions } from './action-touches.js';
import { giveConnections, nodesOf, pageSize } from './connection.js';
import { readCursor } from './cursor.js';
import { columnsFor, definePlan, distinct, fillEdges, toOne, type Edge, type Row } from './plan.js';
import { asks } from './selection.js';

export const changePlan = definePlan({
  typeName: 'Change',
  table: 'change',
  columns: {
    id: 'touched.id',
    revision: 'change.revision',
    recordedAt: 'change.recorded_at',
    kind: 'change.kind',
    reason: 'change.reason',
    touched: 'touched.things',
    $organizationId: 'change.organization_id',
  },
  edges: { organization: toOne('Organization', '$organizationId') },
});

/** Links and texts begin in one change and end in another; both are changes of the recommendation. */
const linked = (table: string, thing: string, condition = '') => `
  select link.recommendation_id as id, revision.revision, '${thing}' as thing
    from heed.${table} link, lateral (values (link.revision), (link.ended_revision)) revision (revision)
   where link.recommendation_id = any ($1::uuid[])${condition}`;

/** Who speaks in a collection decides where its items stand, so a list that changes touches all that are in it then. */
const spoken = `
  select item.recommendation_id as id, revision.revision, 'SPEAKERS' as thing
    from heed.collection_item item
    join published.collection on collection.id = item.collection_id
    join heed.collection_speaker speaker on speaker.collection_id = item.collection_id,
         lateral (values (speaker.revision), (speaker.ended_revision)) revision (revision)
   where item.recommendation_id = any ($1::uuid[]) and item.revision <= revision.revision
     and (item.ended_revision is null or item.ended_revision > revision.revision)`;

const assessed = `
  select own.recommendation_id as id, own.id as assessment_id from heed.assessment own where own.recommendation_id = any ($1::uuid[])
  union select target.recommendation_id, target.assessment_id from heed.assessment_target target where target.recommendation_id = any ($1::uuid[])`;

/** A relation is a matter of both ends, from the day on which both are public. */
const related = `
  select one.id, revision.revision, 'RELATIONS' as thing
    from unnest($1::uuid[]) one (id)
    join heed.relation on one.id in (relation.from_id, relation.to_id)
    join heed.recommendation other on other.id in (relation.from_id, relation.to_id) and other.id <> one.id
   cross join lateral (values (greatest(relation.revision, other.published_revision)), (relation.ended_revision)) revision (revision)
   where other.published_revision is not null and revision.revision >= other.published_revision
     and (relation.ended_revision is null or relation.ended_revision > other.published_revision)`;

const reported = `
  select deadline.recommendation_id as id, revision.revision, 'DEADLINES' as thing
    from heed.deadline
    join heed.deadline_report report on report.deadline_id = deadline.id
   cross join lateral (values (report.revision), (report.ended_revision)) revision (revision)
   where deadline.recommendation_id = any ($1::uuid[])`;

/**
 * What touched which recommendation in which revision. That it went into a private collection is nobody's business.
 * Retractions are looked up one by one: PostgreSQL takes `assessed` for many and would read all that there are.
 */
const touches = `
  with assessed as (${assessed})
  select recommendation.id, recommendation.revision, 'ENTRY' as thing from heed.recommendation where recommendation.id = any ($1::uuid[])
  union all
  select history.subject_id, history.revision, 'ENTRY' from heed.history where history.subject_id = any ($1::uuid[])
  union all ${linked('recommendation_text', 'TEXT')}
  union all ${linked('recommendation_issuer', 'ISSUERS')}
  union all ${linked('addressee', 'ADDRESSEES')}
  union all ${linked('recommendation_term', 'TERMS')}
  union all ${linked('recommendation_legal_act', 'LEGAL_ACTS')}
  union all ${actionTouches}
  union all ${linked('collection_item', 'COLLECTIONS', ' and exists (select from published.collection where collection.id = link.collection_id)')}
  union all ${linked('external_id', 'EXTERNAL_IDS')}
  union all ${spoken}
  union all ${related}
  union all ${linked('deadline', 'DEADLINES')}
  union all ${reported}
  union all ${linked('follow_up', 'FOLLOW_UPS')}
  union all
  select response.recommendation_id, response.published_revision, 'RESPONSES' from heed.response where response.recommendation_id = any ($1::uuid[])
  union all
  select assessed.id, assessment.revision, 'ASSESSMENTS' from assessed join heed.assessment on assessment.id = assessed.assessment_id
  union all
  select assessed.id, retraction.revision, 'ASSESSMENTS' from assessed
   cross join lateral (select found.revision from heed.retraction found where found.assessment_id = assessed.assessment_id limit 1) retraction
  union all
  select redacted.id, redaction.revision, 'REDACTION'
    from (
      select asked.id, asked.id as subject_id from unnest($1::uuid[]) asked (id)
      union select assessed.id, assessed.assessment_id from assessed
      union select assessed.id, evidence.id from assessed join published.evidence on evidence.assessment_id = assessed.assessment_id
      union select response.recommendation_id, response.id from published.response where response.recommendation_id = any ($1::uuid[])
      union select asked.id, relation.id from unnest($1::uuid[]) asked (id) join published.relation on asked.id in (relation.from_id, relation.to_id)
      union select deadline.recommendation_id, deadline.id from heed.deadline where deadline.recommendation_id = any ($1::uuid[])
      union select deadline.recommendation_id, report.id from heed.deadline join heed.deadline_report report on report.deadline_id = deadline.id
             where deadline.recommendation_id = any ($1::uuid[])
      union select follow_up.recommendation_id, follow_up.id from heed.follow_up where follow_up.recommendation_id = any ($1::uuid[])
      union ${redactedInActions}
    ) redacted
    join heed.redaction on redaction.subject_id = redacted.subject_id`;

/** The same, one row for each change of a recommendation, from its publication on. */
export const touched = `
  select touch.id, touch.revision, array_agg(distinct touch.thing order by touch.thing) as things
    from (${touches}) touch
    join published.recommendation on recommendation.id = touch.id and touch.revision >= recommendation.published_revision
     and recommendation.id = any ($1::uuid[])
   group by touch.id, touch.revision`;

/** `history(first:, after:)`: every change of what everybody may see of a recommendation, the newest first. */
export const historyEdge: Edge = {
  needs: ['id'],
  async load(now, parents, field) {
    const session = await sessionAt(now, field.args);
    const list = JSON.stringify(['history', session.world]);
    const first = pageSize(field.args.first as number | undefined);
    const after = readCursor(field.args.after, list, (text) => /^\d{1,9}$/.test(text));
    const ids = distinct(parents.map((parent) => parent.id as string));
    const asked = field.select('ChangeConnection');
    const nodes = nodesOf(changePlan, asked);
    const rows = await session.db.query<Row>(
      `select page.* from (
         select touched.id as "$parent", ${columnsFor(changePlan, nodes)}, change.revision::text as "$sort",
                row_number() over (partition by touched.id order by change.revision desc) as "$place"
           from (${touched}) touched join change on change.revision = touched.revision
          where $2::integer is null or change.revision < $2
       ) page where page."$place" <= $3 order by page."$place"`,
      [ids, after ? Number(after.sort) : null, first + 1],
    );
    await fillEdges(session, changePlan, rows, nodes);
    const counts = asks(asked, 'totalCount') ? await countChanges(session, ids) : null;
    giveConnections(parents, field, { rows, first, list, after, counts });
  },
};

async function countChanges(session: Session, ids: string[]): Promise<Map<string, number>> {
  const rows = await session.db.query<{ id: string; count: number }>(
    `select touched.id, count(*) as count
       from (${touched}) touched join change on change.revision = touched.revision
      group by touched.id`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}
